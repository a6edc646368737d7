/** What an answer does to what was asked or put to the patient: states it, denies it, takes a part of it away. */
import { inThirdPerson } from '../person.ts';
import type { Sex } from '../person.ts';
import { numbersOf } from '../speech/numbers.ts';
import { answerOf, deniesApart, readQuestion, stateAnswer } from './questions.ts';
import type { Role } from '../speakers/speakers.ts';
import type { Statement } from '../statements.ts';

interface Answered {
  /** The statement that question and answer make together. */
  readonly text: string | null;
  /** The clinician's statement before is not true of the patient. */
  readonly withdraws: boolean;
  /** The clinician's statement before, without the part that was denied. */
  readonly keeps: Statement | null;
}

interface Heard {
  readonly asked: { readonly text: string; readonly turn: number; readonly put: boolean } | null;
  readonly spoken: string;
  /** The answer's sentences, cleaned. */
  readonly sentences: readonly string[];
  readonly before: Statement | undefined;
  readonly at: number;
  readonly sex: Sex;
  readonly role: Role;
}

/** An answer with these may say something else than what was put. */
const DIFFERS = /\b(?:no|not|never|actually|sorry|once|twice|times|left|right|but|only|just|more|less)\b|n't|\d/i;
const GENERIC = /\b(?:allerg(?:y|ies|ic(?: to (?:any|some)thing)?)|medications?|medicines?|tablets|pills|anything|something|problems?)$/i;

export function sayAnswer({ asked, spoken, sentences, before, at, sex, role }: Heard): Answered {
  const answer = answerOf(spoken.replace(/^[\s,.]+/, ''));
  const put = before !== undefined && before.kind === 'clinician' && before.from.at(-1) === at - 1 && /\bthe patient\b|\b(?:his|her|their)\b/i.test(before.text) ? before : null;
  const denied = put === null ? null : withoutDenied(put, spoken);
  // A no to what was asked behind the statement leaves the statement alone.
  const withdraws = put !== null && (asked === null || asked.put) && (denied === 'all' || (answer === 'no' && denied === null));
  const keeps = denied !== null && denied !== 'all' ? denied : null;
  if (asked === null) return { text: null, withdraws, keeps };
  if (asked.put) return { text: answer === 'yes' || (answer === null && !DIFFERS.test(spoken) && numbersOf(`${spoken} units`).size === 0) ? inThirdPerson(asked.text, 'clinician', sex) : null, withdraws, keeps };
  const instead = answer === 'no' ? replacement(asked.text, spoken) : null;
  if (instead !== null) return { text: instead.text === null ? null : inThirdPerson(instead.text, 'clinician', sex), withdraws, keeps };
  const read = answer === null ? null : readQuestion(asked.text);
  // "Do you smoke at home?", put to a mother, is not about her child.
  if (role === 'other' && read !== null && read.form !== 'noun' && /\byou\b/i.test(asked.text)) return { text: null, withdraws, keeps };
  // "Any allergies?" "Yes, penicillin": what comes next says it better.
  const more = answer === 'yes' && sentences.join(' ').split(' ').length > 2;
  if (answer === 'no' && read !== null && (deniesApart(read.about, spoken) || ((GENERIC.test(read.about) || /,|\b(?:and|or)\b/.test(read.about)) && goesOn(sentences)))) return { text: null, withdraws, keeps };
  return { text: answer === null || read === null || (more && GENERIC.test(read.about)) ? null : stateAnswer(read, answer, sex), withdraws, keeps };
}

/** "Not that I know. Chlorhexidine brings me up in weals": a no to everything, and then something. */
const goesOn = (sentences: readonly string[]): boolean => sentences.flatMap(one => one.split(/(?<=[.?!]) /)).slice(1).some(sentence => !/\b(?:no|not|never|none|nothing|thank|okay|fine|good)\b|n't\b|\?$/i.test(sentence) && (sentence.split(' ').length > 1 || /^[a-z]{6,}\.?$/i.test(sentence)));

/** "You have a metal valve, aortic?" – "No, mitral": the last part is put right, and only where a comma sets it off is it clear which. */
function replacement(question: string, spoken: string): { readonly text: string | null } | null {
  const put = /^(?:(?:so|and|but|now)\b[ ,]*)*(?:you(?: are| have|'re|'ve)?|he(?: is| has)?|she(?: is| has)?|it|that|your)\b (.+?)[\s?.]*$/i.exec(question)?.[1];
  if (put === undefined) return null;
  const rest = /^(?:(?:oh|well|um|uh)\b[ ,]*)*no[,.]? ([^.?!]+)/i.exec(spoken.trim())?.[1] ?? '';
  if (rest === '' || rest.split(' ').length > 5 || /\b(?:i|he|she|it|not|no|never|none|thank|thanks|all|any|nothing)\b/i.test(rest)) return null;
  const kept = /^(.+), [^,]+$/.exec(put)?.[1];
  return { text: kept === undefined ? null : `${kept.replace(/^./, first => first.toUpperCase())}: ${rest}` };
}

/** "No headaches. But the rest is right": the statement without its headaches; `all` when nothing else is left of it. */
function withoutDenied(put: Statement, spoken: string): Statement | 'all' | null {
  const noun = /^(?:(?:oh|well|um|uh)\b[ ,]*)*no,? ([a-z]{4,})/i.exec(spoken.trim())?.[1]?.toLowerCase();
  if (noun === undefined || !put.text.toLowerCase().includes(noun.replace(/s$/, ''))) return null;
  const clauses = put.text.replace(/\.$/, '').split(/,? and (?=the patient|he |she |they )|, (?=the patient|he |she |they |and )/i);
  const left = clauses.filter(clause => !clause.toLowerCase().includes(noun.replace(/s$/, '')));
  return left.length === 0 ? 'all' : { ...put, text: `${left.join(', ').replace(/^and /i, '')}.` };
}

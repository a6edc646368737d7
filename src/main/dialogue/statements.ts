/** Everything that a consultation says and a note could hold, each statement in a note's words and with the turns that it rests on. */
import { sayAnswer } from './answers.ts';
import { labelOf, sayAllergy, topicOf, wantsYesOrNo } from './asks.ts';
import { correctSides } from './corrections.ts';
import type { SectionCode } from './note.ts';
import { inThirdPerson, asSentence, statedSex } from './person.ts';
import type { Sex } from './person.ts';
import { answerOf, putToPatient } from './questions.ts';
import { rolesOf } from './speakers.ts';
import { sentencesOf, withoutOpeners, writeSpoken } from './spoken.ts';
import type { Role, Roles } from './speakers.ts';
import { joinBroken } from './stretches.ts';
import type { Turn } from './transcript.ts';
import { isRedFlag } from './vital.ts';

export interface Statement {
  readonly text: string;
  /** Indices of the turns, from 0. */
  readonly from: readonly number[];
  /** `asked`: a question of the patient's or of a relative, or one whose answer can't be read, as it was said. */
  readonly kind: 'clinician' | 'patient' | 'answer' | 'other' | 'asked';
  /** What was asked just before, for the model that finds the section. */
  readonly question: string;
  /** Where in the consultation, 0 to 1. */
  readonly place: number;
  /** The section that the question asked for, where it says so plainly. */
  readonly asked: SectionCode | null;
  /** Said in answer to "do you have …?", and not as a plain no: what the patient has is not to be lost. */
  readonly affirms: boolean;
}

const QUESTION = /\?$|\bhow (?:many|much|often)(?: [a-z]+)?$|^and (?:the|your) \S+(?: \S+)?$|^(?:(?:so|and|but|now|then|well|okay|great|good|yeah|hey|hi|hello)\b[ ,]*)*(?:any|am i\b|do(?! not\b)|did|does|(?:have|are|can|could|would|should|were|will) you|has it|are there|is (?:it|there|that)|was it|how|what|when (?:is|was|did|do|does|were|are|will|can|could|would|should|have|has)|where|why|which|who|tell me)\b/i;
const EMPTY = /^(?:thank|thanks|you're welcome|bye|hi\b|hello|(?:good )?(?:morning|afternoon|evening)\b|nice to|see you|sounds good|that's (?:good|great|fine|okay|right|true|all|gone)|i (?:see|understand|know|got it|hear you)|let me|perfect|excellent|take care|have a (?:good|great|nice)|end of|date of birth|finalize|assessment(?: and plan)?|physical exam|show me)\b.{0,24}$/i;
/** "No, I gave that up": the answer's first word is said by the statement before. */
const ANSWER_WORD = /^(?:(?:no|nope)[,.]\s+|(?:yes|yeah|yep|right|okay|oh)\b[,.]?\s+)(?=\S+ \S+)/i;

export interface Consultation {
  readonly statements: readonly Statement[];
  readonly roles: readonly Role[];
  readonly sex: Sex;
}

export interface StatementOptions {
  readonly roles?: Roles;
  readonly isDrug?: (word: string) => boolean;
}

/** Statements in the order of the turns. Questions stand only with the answer that makes them a statement. */
export function statementsOf(turns: readonly Turn[], { roles: chosen = {}, isDrug = () => false }: StatementOptions = {}): Consultation {
  const roles = rolesOf(turns, chosen);
  const sex = statedSex(turns.map(({ text }) => text).join(' '), turns.filter((_, at) => roles[at] === 'other').map(({ text }) => text).join(' '));
  const corrected = correctSides(turns);
  const out: Statement[] = [];
  /** The clinician's last question, or what was put to the patient for a yes. */
  let asked: { text: string; turn: number; put: boolean } | null = null;
  /** The drug that the patient asked about last: "And the spironolactone?" */
  let wondered: { drug: string; turn: number } | null = null;
  for (const { at, upTo, role, text: spoken } of joinBroken(corrected, roles)) {
    const sentences = sentencesOf(writeSpoken(spoken, isDrug));
    const place = turns.length < 2 ? 0 : at / (turns.length - 1);
    const from = [...new Set([at, upTo, ...(corrected[at]?.by ?? [])])];
    const question = asked?.text ?? '';
    const topic = asked === null ? null : topicOf(asked.text);
    let stated = '';
    const before = out.length;
    if (role !== 'clinician') {
      const answer = sayAnswer({ asked, spoken, sentences, before: out.at(-1), at, sex, role });
      if (answer.withdraws) out.pop();
      if (answer.keeps !== null) out[out.length - 1] = { ...answer.keeps, from: [...new Set([...answer.keeps.from, at])] };
      stated = answer.text ?? '';
      if (answer.text !== null) out.push({ text: asSentence(answer.text), from: [...new Set([asked?.turn ?? at, ...from])], kind: 'answer', question, place, asked: topic, affirms: answerOf(spoken) !== 'no' });
    }
    const label = role === 'clinician' || asked === null || asked.put ? null : labelOf(asked.text);
    const affirms = role !== 'clinician' && asked !== null && wantsYesOrNo(asked.text) && !NOTHING.test(spoken.trim());
    // What a patient asks may name what nobody else said: "Is it okay with my egg allergy?"
    for (const words of role === 'clinician' ? [] : questionsIn(spoken)) {
      if (!OWN_MATTER.test(words) && drugsIn(words, isDrug) === undefined) continue;
      out.push({ text: `The ${role === 'patient' ? 'patient' : 'relative'} asked: "${words}"`, from, kind: 'asked', question: '', place, asked: null, affirms: true });
    }
    sentences.forEach((sentence, index) => {
      // "I'm allergic to neomycin, is that a problem?" says something before it asks.
      const heard = role === 'clinician' ? sentence : (/^((?:\S+ ){2,}\S+), (?:is|does|do|can|should|could|would|will|isn't|right|and what|what)\b[^,]*\?$/i.exec(sentence)?.[1] ?? sentence);
      if (QUESTION.test(heard) || (role === 'clinician' && index === sentences.length - 1 && putToPatient(heard) !== null)) return;
      const bare = withoutOpeners(heard).replace(ANSWER_WORD, '').replace(/^(not (?:right now|now|today|at the moment|currently|anymore))[, ]+(?=\S+ \S+ \S+)/i, '$1; ');
      const words = bare.split(' ').length;
      if (bare === '' || SAYS_NOTHING.test(bare) || (index === 0 && NOTHING.test(bare) && repeats(stated, bare))) return;
      const answered = index === 0 && role === 'clinician' && wondered !== null && drugsIn(bare, isDrug) === undefined ? wondered : null;
      const ofRelative = role === 'other' && /\ballerg/i.test(question) && /^(?:yes,? )?i(?:'m| am| have|\b)/i.test(bare);
      const naming = ofRelative ? null : answered !== null ? answered.drug : index === 0 && role !== 'clinician' && asked !== null && !NOTHING.test(spoken.trim()) ? named(bare, asked.text, label, topic, isDrug) : null;
      if ((words < 3 && naming === null && (role === 'clinician' || !(isRedFlag(bare) || (isRedFlag(question) && words > 1) || (affirms && words > 1) || drugsIn(bare, isDrug) !== undefined))) || EMPTY.test(bare)) return;
      // What a relative is allergic to is not the patient's allergy.
      const allergy = naming === 'Allergies' ? sayAllergy(bare) : null;
      const told = inThirdPerson(ofRelative ? bare.replace(/^(?:yes,? )?i(?:'m| am),? (?:allergic )?to /i, 'I am allergic to ') : bare, role, sex);
      const text = asSentence(allergy !== null ? allergy : naming === null ? told : `${capital(inThirdPerson(naming, 'clinician', sex))}: ${told.replace(/^(?:[A-Z](?=[a-z])|A(?= ))/, first => first.toLowerCase())}`);
      if (text !== '') out.push({ text: stoppedFirst(text, isDrug), from: naming === null && !ofRelative ? from : [...new Set([answered?.turn ?? asked?.turn ?? at, ...from])], kind: role, question: role === 'clinician' ? '' : question, place, asked: role === 'clinician' ? null : ofRelative ? 'FAM' : topic, affirms });
    });
    if (role !== 'clinician' && asked !== null && !asked.put) {
      const lost = lostQuestion(asked.text, out.slice(Math.min(before, out.length)), spoken, isDrug);
      if (lost) out.push({ text: `Asked: "${capital(asked.text)}" Answered: "${capital(spoken.trim().slice(0, LONGEST_QUOTE))}"`, from: [...new Set([asked.turn, ...from])], kind: 'asked', question: '', place, asked: null, affirms: answerOf(spoken) !== 'no' });
    }
    const drug = role === 'clinician' || !(sentences.at(-1) ?? '').endsWith('?') ? undefined : drugsIn(sentences.at(-1) ?? '', isDrug);
    wondered = drug === undefined ? null : { drug: capital(drug), turn: upTo };
    if (role === 'clinician') {
      const last = sentences.at(-1) ?? '';
      const put = putToPatient(last);
      asked = put !== null ? { text: put, turn: upTo, put: true } : QUESTION.test(last) || /\?/.test(spoken) ? { text: last, turn: upTo, put: false } : null;
    } else if (role === 'patient' || asked === null || sentences.length > 0) asked = null;
  }
  return { statements: out, roles, sex };
}

const STOPPED = /^(.+?),? but (?:the patient|he|she|they) (?:has |have )?stopped (?:that|it|them|taking (?:it|that|them))\b[,.]?\s*(.*)$/i;
/** "Montelukast at night, but the patient stopped that" says first that it is taken; who reads half of it must not be misled. */
function stoppedFirst(text: string, isDrug: (word: string) => boolean): string {
  const [, what, rest] = STOPPED.exec(text) ?? [];
  if (what === undefined || !isDrug(/^[a-z]+/i.exec(what)?.[0].toLowerCase() ?? '')) return text;
  return `Stopped ${what.replace(/^./, first => first.toLowerCase())}${rest === undefined || rest === '' ? '.' : `, ${rest}`}`;
}
const LONGEST_QUOTE = 200;
/** "I did, but the pharmacist told me": what, only the question says. */
const ELLIPTIC = /^(?:(?:yes|no|yeah|well)[, ]+)?(?:i|he|she|it|they|we) (?:do|did|does|am|is|are|was|were|have|has|had|can|could|will|would|should)(?:n't| not)?[, ]+(?:but|though|although|because|until|when|only|unless|except)\b/i;
/** Is what was asked of a drug, an allergy or a possible emergency in none of the answer's statements? Then both are kept as they were said. */
function lostQuestion(question: string, made: readonly Statement[], spoken: string, isDrug: (word: string) => boolean): boolean {
  const drug = drugsIn(question, isDrug);
  if (drug !== undefined && !made.some(({ text }) => text.toLowerCase().includes(drug))) return true;
  if (ELLIPTIC.test(spoken.trim())) return true;
  return made.length === 0 && (isRedFlag(question) || /\ballerg/i.test(question));
}

/** As they were said. */
const questionsIn = (spoken: string): string[] => spoken.split(/(?<=[.?!])\s+/).map(part => part.trim()).filter(part => part.endsWith('?'));
/** In a question of the patient's: an allergy, a condition, a drug of his own. */
const OWN_MATTER = /\ballerg|\bmy (?!question|appointment|husband|wife|doctor|insurance)[a-z]+|\bpregnan/i;
const drugsIn = (text: string, isDrug: (word: string) => boolean): string | undefined => (text.toLowerCase().match(/[a-z]{5,}/g) ?? []).find(word => isDrug(word));
const capital = (text: string): string => text.replace(/^./, first => first.toUpperCase());

/** "No fever" after "Denies fever" says nothing new. */
function repeats(stated: string, bare: string): boolean {
  const known = new Set(stated.toLowerCase().match(/[a-z]+/g));
  return stated !== '' && (bare.toLowerCase().match(/[a-z]{3,}/g) ?? []).every(word => known.has(word));
}

const FINITE = /\b(?:is|are|was|were|has|have|had|do|does|did|will|would|can|could|i|he|she|they|it|we|you)\b|\b(?:i|he|she|it|they|we|you)'/i;
/** No more than yes or no: what they answer is said by the statement before. */
const SAYS_NOTHING = /^(?:(?:no|yes|yeah|nope|never|neither|not at all|none|nothing|i (?:do|did|have|am|was|had|can)(?: not|n't)?|(?:he|she|it) (?:is|does|did|has|was)(?: not|n't)?|you(?:'re| are) right)[,. ]*)+$/i;
const NOTHING = /^(?:no|none|neither|nothing|never|nope|nah)\b/i;
/** An answer that only says how often or since when has no subject of its own. */
const WHEN = /^(?:once|twice|sometimes|often|rarely|every|only|about|since|until|in|at|for|on|last|when|early|late|not (?:since|for|until|yet))\b/i;

/** The words to put before an answer in a few words, so that it can be read without its question; null where it needs none. */
function named(bare: string, question: string, label: string | null, topic: SectionCode | null, isDrug: (word: string) => boolean): string | null {
  if (topic === 'ALL' && /^(?:not|none) (?:that|as far)\b/i.test(bare)) return /\ballergic\b/i.test(question) ? 'Allergic' : 'Allergies';
  if (topic === 'ALL') return NOTHING.test(bare) || /\ballerg/i.test(bare) || (sayAllergy(bare) === null && FINITE.test(bare)) ? null : 'Allergies';
  const drug = drugsIn(question, isDrug);
  if (drug !== undefined && !NOTHING.test(bare) && drugsIn(bare, isDrug) === undefined) return capital(drug);
  if (label !== null && topic === 'FAM' && !NOTHING.test(bare)) return capital(label);
  if (label === null || (FINITE.test(bare) && !WHEN.test(bare)) || NOTHING.test(bare) || bare.split(' ').length > 14) return null;
  return capital(label);
}

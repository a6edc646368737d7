/** Everything that a consultation says and a note could hold, each statement in a note's words and with the turns that it rests on. */
import { sayAnswer } from './answers/answers.ts';
import { labelOf, sayAllergy, topicOf, wantsYesOrNo } from './answers/asks.ts';
import { correctNumbers, correctSides } from './speech/corrections.ts';
import { capital, drugsIn, FINITE, named, NOTHING, SAYS_NOTHING, shortOf, standsAlone } from './answers/naming.ts';
import { keysOf } from './keys.ts';
import type { SectionCode } from './note.ts';
import { inThirdPerson, asSentence, statedSex } from './person.ts';
import type { Sex } from './person.ts';
import { answerOf, askedByReply, EMPTY, putToPatient, QUESTION } from './answers/questions.ts';
import { asksMeasure, writeDegrees, writeHundreds } from './speech/numbers.ts';
import { rolesOf } from './speakers/speakers.ts';
import { sentencesOf, withApostrophes, withGestures, withoutOpeners, writeSpoken } from './speech/spoken.ts';
import type { Role, Roles } from './speakers/speakers.ts';
import { joinFragments, withCorrections } from './answers/joined.ts';
import { joinBroken } from './speech/stretches.ts';
import { holdsSentence, lostAnswer, lostReport, NOBODY_KNOWS } from './unheard.ts';
import type { Turn } from './speakers/transcript.ts';
import { isGrave, isRedFlag } from './vital.ts';

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
  /** A quotation that alone names a drug or an allergy: it belongs into the note. */
  readonly alone?: boolean;
}



/** "No, I gave that up": the answer's first word is said by the statement before. */
const ANSWER_WORD = /^(?:(?:no|nope)[,.]\s+|(?:yes|yeah|yep|right(?=[,.])|okay|oh)\b[,.]?\s+)(?=\S+ \S+)/i;

interface Consultation {
  readonly statements: readonly Statement[];
  readonly roles: readonly Role[];
  readonly sex: Sex;
}

interface StatementOptions {
  readonly roles?: Roles;
  readonly isDrug?: (word: string) => boolean;
  /** As the record has it; else what the turns say. */
  readonly sex?: Sex | undefined;
}

/** Statements in the order of the turns. Questions stand only with the answer that makes them a statement. */
export function statementsOf(turns: readonly Turn[], { roles: chosen = {}, isDrug = () => false, sex: known }: StatementOptions = {}): Consultation {
  const roles = rolesOf(turns, chosen);
  const sex = known ?? statedSex(turns.map(({ text }) => text).join(' '), turns.filter((_, at) => roles[at] === 'other').map(({ text }) => text).join(' '));
  const corrected = correctNumbers(correctSides(askedByReply(turns.map(turn => ({ ...turn, text: withGestures(withApostrophes(turn.text)) })), roles)));
  const out: Statement[] = [];
  /** The clinician's last question, or what was put to the patient for a yes. */
  let asked: { text: string; turn: number; put: boolean; several: boolean } | null = null;
  /** The drug that the patient asked about last: "And the spironolactone?" */
  let wondered: { drug: string; turn: number } | null = null;
  /** What the last who isn't a clinician said. */
  let heardLast = '';
  /** The one drug that was just asked and answered about: "So you're taking twenty five." */
  let lastDrug: { drug: string; turn: number } | null = null;
  for (const { at, upTo, role, text: spoken } of joinBroken(corrected, roles)) {
    const topic: SectionCode | null = asked === null ? null : topicOf(asked.text);
    const degrees = asked !== null && TEMPERATURE.test(asked.text);
    const measured = asked !== null && asksMeasure(asked.text);
    const cut = sentencesOf(writeSpoken(withCorrections(degrees ? writeDegrees(spoken) : measured ? writeHundreds(spoken) : spoken), isDrug));
    // "No allergies. I get a rash from …" is read in one line or not at all.
    const whole = role !== 'clinician' && topic === 'ALL' && cut.length > 1 && /^(?:no|none|not|nothing|nah|nope|never)\b/i.test(cut[0] ?? '');
    const sentences: string[] = role === 'clinician' ? cut : whole ? [cut.join(' ')] : joinFragments(cut);
    const place = turns.length < 2 ? 0 : at / (turns.length - 1);
    const from = [...new Set([at, upTo, ...(corrected[at]?.by ?? [])])];
    const question = asked?.text ?? '';
    let stated = '';
    const before = out.length;
    if (role !== 'clinician') {
      const answer = sayAnswer({ asked, spoken, sentences, before: out.at(-1), at, sex, role });
      if (answer.withdraws) out.pop();
      if (answer.keeps !== null) out[out.length - 1] = { ...answer.keeps, from: [...new Set([...answer.keeps.from, at])] };
      const ownWords = asked !== null && drugsIn(asked.text, isDrug) !== undefined && answerOf(spoken) === 'no' && spoken.trim().split(' ').length > 2 && drugsIn(spoken, isDrug) === undefined && !/^(?:no|nope)\b[ ,.]*(?:i (?:do|have|am|did)(?:n't| not)\W*)?$/i.test(spoken.trim());
      stated = ownWords ? '' : (answer.text ?? '');
      if (answer.text !== null && !ownWords) out.push({ text: asSentence(answer.text), from: [...new Set([asked?.turn ?? at, ...from])], kind: 'answer', question, place, asked: topic, affirms: answerOf(spoken) !== 'no' });
    }
    const label = role === 'clinician' || asked === null || asked.put ? null : labelOf(asked.text);
    const affirms = asked !== null && (role !== 'clinician' || turns[asked.turn]?.speaker !== turns[at]?.speaker) && (wantsYesOrNo(asked.text) || HOW_IS.test(asked.text)) && !NOTHING.test(spoken.trim());
    // What a patient asks may name what nobody else said: "Is it okay with my egg allergy?"
    for (const words of role === 'clinician' ? [] : questionsIn(spoken)) {
      if (!OWN_MATTER.test(words) && drugsIn(words, isDrug) === undefined) continue;
      out.push({ text: `The ${role === 'patient' ? 'patient' : 'relative'} asked: "${words}"`, from, kind: 'asked', question: '', place, asked: null, affirms: true });
    }
    // "To the toilet? Eight days."
    const lead = role === 'clinician' ? 0 : Math.max(0, sentences.findIndex(one => !one.endsWith('?')));
    sentences.forEach((sentence, position) => {
      const index = position - lead;
      // "I'm allergic to neomycin, is that a problem?" says something before it asks.
      const heard = role === 'clinician' ? sentence : (/^((?:\S+ ){2,}\S+), (?:is|does|do|can|should|could|would|will|isn't|right|and what|what)\b[^,]*\?$/i.exec(sentence)?.[1] ?? sentence);
      if (QUESTION.test(heard) || (role !== 'clinician' && TAG.test(sentence)) || (role === 'clinician' && position === sentences.length - 1 && putToPatient(heard) !== null)) return;
      const bare = withoutOpeners(withoutOpeners(heard).replace(ANSWER_WORD, '')).replace(/^(not (?:right now|now|today|at the moment|currently|anymore))[, ]+(?=\S+ \S+ \S+)/i, '$1; ');
      const words = bare.split(' ').length;
      // Quoted with its question.
      if (role !== 'clinician' && asked !== null && words <= 4 && NOBODY_KNOWS.test(sentence)) return;
      if (bare === '' || SAYS_NOTHING.test(bare) || (index === 0 && NOTHING.test(bare) && repeats(stated, bare))) return;
      const answered = index === 0 && role === 'clinician' && wondered !== null && drugsIn(bare, isDrug) === undefined ? wondered : null;
      const ofRelative = role === 'other' && /\ballerg/i.test(question) && /^(?:yes,? )?i(?:'m| am| have|\b)/i.test(bare);
      const led = /^(?:yes|yeah|yep|no|nope)\b[ ,.]*(?:because|but|since|until|unless|for|in case)\b/i.test(spoken.trim());
      const colleague = role === 'clinician' && asked !== null && turns[asked.turn]?.speaker !== turns[at]?.speaker ? asked : null;
      const taken = colleague === null && index === 0 && role === 'clinician' && lastDrug !== null && drugsIn(bare, isDrug) === undefined && OF_A_DOSE.test(bare) ? lastDrug : null;
      const naming = taken !== null ? taken.drug : ofRelative ? null : colleague !== null && index === 0 ? (standsAlone(bare) ? null : (labelOf(colleague.text) ?? shortOf(colleague.text))) : answered !== null ? answered.drug : index === 0 && role !== 'clinician' && asked !== null && !NOTHING.test(spoken.trim()) ? ((asked.put && drugsIn(asked.text, isDrug) === undefined) || (asked.several && sentences.length > 1) ? null : named(bare, asked.text, label, topic, isDrug, led)) : null;
      if (role === 'clinician' && heardLast !== '' && !FINITE.test(bare) && words <= 6 && holdsSentence(bare, [heardLast], isDrug)) return;
      const says = FINITE.test(bare) && keysOf(bare).length > 0 && !EMPTY.test(bare);
      if ((words < 3 && naming === null && !says && (role === 'clinician' ? !isGrave(bare) && !FORBIDS.test(bare) && drugsIn(bare, isDrug) === undefined : !(isRedFlag(bare) || (isRedFlag(question) && words > 1) || (affirms && words > 1) || drugsIn(bare, isDrug) !== undefined))) || (EMPTY.test(bare) && !isGrave(bare))) return;
      const toFamily = role === 'clinician' && !roles.includes('patient');
      // What a relative is allergic to is not the patient's allergy.
      const allergy = naming === 'Allergies' ? sayAllergy(bare) : null;
      const told = inThirdPerson(toFamily ? toTheFamily(bare) : ofRelative ? bare.replace(/^(?:yes,? )?i(?:'m| am),? (?:allergic )?to /i, 'I am allergic to ') : bare, role, sex);
      const text = asSentence(allergy !== null ? allergy : naming === null ? told : `${naming.startsWith('Asked "') ? naming : capital(inThirdPerson(naming, 'clinician', sex))}: ${told.replace(/^(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(?:day)?\b)(?:[A-Z](?=[a-z])|A(?= ))/, first => first.toLowerCase())}`);
      if (text !== '' && told.trim() !== '') out.push({ text: stoppedFirst(text, isDrug), from: naming === null && !ofRelative ? from : [...new Set([taken?.turn ?? answered?.turn ?? asked?.turn ?? at, ...from])], kind: role, question: role === 'clinician' ? (colleague?.text ?? '') : question, place, asked: role === 'clinician' ? (colleague === null ? null : topicOf(colleague.text)) : ofRelative ? 'FAM' : topic, affirms });
    });
    const made = out.slice(Math.min(before, out.length)).map(({ text }) => text);
    const unsaid = role === 'clinician' ? lostReport(asked !== null && turns[asked.turn]?.speaker !== turns[at]?.speaker ? asked.text : null, made, spoken, isDrug) : lostAnswer(asked, made, spoken, isDrug);
    if (unsaid !== null) out.push({ text: unsaid, from: asked === null ? from : [...new Set([asked.turn, ...from])], kind: 'asked', question, place, asked: topic, affirms: answerOf(spoken) !== 'no', alone: asked !== null && role !== 'clinician' && !/^(?:no|nope)\b/i.test(spoken.trim()) && drugsIn(spoken, isDrug) === undefined && (drugsIn(asked.text, isDrug) !== undefined || /\ballerg/i.test(asked.text)) });
    const drug = role === 'clinician' || !(sentences.at(-1) ?? '').endsWith('?') ? undefined : drugsIn(sentences.at(-1) ?? '', isDrug);
    wondered = drug === undefined ? null : { drug: capital(drug), turn: upTo };
    const [own, asksOf] = [drugsIn(spoken, isDrug), asked === null ? undefined : drugsIn(asked.text, isDrug)];
    lastDrug = role === 'clinician' || asked === null || own !== undefined || asksOf === undefined ? null : { drug: capital(asksOf), turn: asked.turn };
    heardLast = role === 'clinician' ? '' : writeSpoken(spoken, isDrug);
    if (role === 'clinician') {
      const last = sentences.at(-1) ?? '';
      const put = putToPatient(last);
      // "Is she jerky? Hold your hands up. Swap the oxycodone." asks nothing any more.
      const lastQuestion = sentences.slice(-2).findLast(one => one.endsWith('?'));
      asked = put !== null ? { text: put, turn: upTo, put: true, several: false } : QUESTION.test(last) || lastQuestion !== undefined ? { text: QUESTION.test(last) ? last : (lastQuestion ?? last), turn: upTo, put: false, several: sentences.filter(one => one.endsWith('?')).length > 1 } : isLabel(spoken) ? { text: `${last}?`, turn: upTo, put: false, several: false } : null;
    } else if (role === 'patient' || asked === null || sentences.length > 0) asked = null;
  }
  return { statements: out, roles, sex };
}

/** A dose without its drug. */
const OF_A_DOSE = /^(?=.*\d)(?=.*\b(?:taking|takes?|dose|mg|mcg|mL|units?|each time|twice|daily|a day|once|at night|in the morning)\b)(?!.*\b(?:start|add|change|order|check|pressure|pulse|weeks|months|level|blood)\b)/i;
/** Where no patient speaks, "you" is who came along: "Keep her with you." */
const toTheFamily = (text: string): string => text.replace(/\byour\b/gi, "the family's").replace(/\byou(?=(?:'re|'ve|'ll|'d)?\b)/gi, 'the family').replace(/the family're/g, 'the family is').replace(/the family've/g, 'the family has').replace(/the family'll/g, 'the family will').replace(/the family'd/g, 'the family would');
/** "sats", where nobody writes question marks. */
const isLabel = (spoken: string): boolean => spoken.split(' ').length <= 3 && !/[.?!]/.test(spoken) && !FINITE.test(spoken) && !/^(?:ok|okay|right|good|great|thanks?|sure|hi|hello|hey|yes|no|yeah|mm|hmm|alright|perfect|fine|morning|bye|sorry|well|so|and|all)\b/i.test(spoken);
/** "No sport." */
const FORBIDS = /^(?:no|never|stop|hold) (?!problem|worries|worry|need|thanks|thank|no|more|way|idea|that|it|on|please|sorry|doubt|rush)[a-z-]{4,}[.]?$/i;
const TEMPERATURE = /\btemp(?:erature)?\b|\bfever\b|\bhot\b|\bfebrile\b/i;
/** "It isn't an allergy, is it?" states nothing. */
const TAG = /, (?:is|isn't|was|wasn't|does|doesn't|do|don't|did|didn't|can|can't|has|hasn't|are|aren't|will|won't) (?:it|that|he|she|they|i|we|you)(?: not)?\?$/i;
const STOPPED = /^(.+?),? but (?:the patient|he|she|they) (?:has |have )?stopped (?:that|it|them|taking (?:it|that|them))\b[,.]?\s*(.*)$/i;
/** "Montelukast at night, but the patient stopped that" says first that it is taken; who reads half of it must not be misled. */
function stoppedFirst(text: string, isDrug: (word: string) => boolean): string {
  const [, what, rest] = STOPPED.exec(text) ?? [];
  if (what === undefined || !isDrug(/^[a-z]+/i.exec(what)?.[0].toLowerCase() ?? '')) return text;
  return `Stopped ${what.replace(/^./, first => first.toLowerCase())}${rest === undefined || rest === '' ? '.' : `, ${rest}`}`;
}
/** As they were said. */
const questionsIn = (spoken: string): string[] => spoken.split(/(?<=[.?!])\s+/).map(part => part.trim()).filter(part => part.endsWith('?'));
/** In a question of the patient's: an allergy, a condition, a drug of his own. */
const OWN_MATTER = /\ballerg|\bmy (?!question|appointment|husband|wife|doctor|insurance)[a-z]+|\bpregnan/i;



/** "How are the waterworks?" asks whether something is wrong. */
const HOW_IS = /^(?:(?:so|and|but|now|well|okay)\b[ ,]*)*how(?:'s| is| are| was| were| has| have) (?:the|your|his|her|you|he|she)\b/i;

/** "No fever" after "Denies fever" says nothing new. */
function repeats(stated: string, bare: string): boolean {
  const known = new Set(stated.toLowerCase().match(/[a-z]+/g));
  return stated !== '' && (bare.toLowerCase().match(/[a-z]{3,}/g) ?? []).every(word => known.has(word));
}

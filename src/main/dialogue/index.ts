/** A consultation into a draft note: every line in the words of its turns, nothing that was not said. */
import { join } from 'node:path';
import { faultsOf } from './check.ts';
import type { Fault } from './check.ts';
import { leftOut } from './coverage.ts';
import type { Omission } from './coverage.ts';
import { statementFeatures, topicFeatures, topicLetters } from './features.ts';
import { attribute } from './speakers/infer.ts';
import type { Attributed } from './speakers/infer.ts';
import { best, bestOf, openLinear } from '../inference/linear.ts';
import type { LinearModel } from '../inference/linear.ts';
import { isToBeSeen, NO_DRUG } from './vital.ts';
import { chooseStatements, isGrave, isMedicine, isVital, linesOf, SECTIONS, writeNote } from './note.ts';
import type { NoteLine, Scored, SectionCode } from './note.ts';
import type { Sex } from './person.ts';
import { speakersOf } from './speakers/speakers.ts';
import type { Roles, Speaker } from './speakers/speakers.ts';
import { statementsOf } from './statements.ts';
import type { Statement } from './statements.ts';
import type { Turn } from './speakers/transcript.ts';

export type { Fault } from './check.ts';
export type { Omission } from './coverage.ts';
export { FORMATS, readTranscriptFile, readTranscriptFiles } from './formats/index.ts';
export type { TimedTurn } from './formats/index.ts';
export { conflictsOf } from './conflicts.ts';
export type { Conflict } from './conflicts.ts';
export { layOut, SECTIONS } from './note.ts';
export type { NoteLine } from './note.ts';
export { speakersOf } from './speakers/speakers.ts';
export type { Role, Roles, Speaker } from './speakers/speakers.ts';
export type { Turn } from './speakers/transcript.ts';
export { readTranscript } from './speakers/transcript.ts';

export interface ConsultationNote {
  readonly note: string;
  /** A header of the MTS-Dialog set. */
  readonly topic: string;
  readonly lines: readonly NoteLine[];
  /** Said and not in the note. */
  readonly omissions: readonly Omission[];
  /** Lines that their turns don't bear out; kept out of the note. */
  readonly unsupported: readonly (NoteLine & { readonly faults: readonly Fault[] })[];
  readonly speakers: readonly Speaker[];
  /** What each turn is about: the section of its worthiest statement, null where nothing in it is worth a note. */
  readonly about: readonly (string | null)[];
}
interface Checked {
  /** Of each line in order; empty where its turns bear it out. */
  readonly faults: readonly (readonly Fault[])[];
  readonly omissions: readonly Omission[];
}
export interface Listener {
  /** The turns with a guessed speaker each, where nobody is named; `keep` leaves their number as it is. */
  attribute<T extends Turn>(turns: readonly T[], options?: { readonly keep?: boolean }): Attributed<T>;
  summarise(turns: readonly Turn[], roles?: Roles, sex?: Sex): ConsultationNote;
  /** The lines of an edited note against the turns that they name, and what the note now leaves out. */
  check(turns: readonly Turn[], lines: readonly NoteLine[], roles?: Roles, sex?: Sex): Checked;
}

interface ListenerOptions {
  /** Is this word a drug's name? Statements that name one are never dropped silently. */
  readonly isDrug?: (word: string) => boolean;
  /** Do these words of a patient's or a relative's name what may not wait, present or denied? */
  readonly alarms?: (words: string) => boolean;
  readonly leastWorth?: number;
}

/** Chosen on ACI-bench valid. */
export const LEAST_WORTH = 0.41;
/** Under this a turn is talk: about nothing. */
const TALK = 0.25;
const TITLES: ReadonlyMap<string, string> = new Map(SECTIONS);

/** @param folder `resources/knowledge/dialogue`. @throws AppError `model-unavailable` */
export function createListener(folder: string, { isDrug: named = () => false, alarms = () => false, leastWorth = LEAST_WORTH }: ListenerOptions = {}): Listener {
  const open = (name: string): LinearModel => openLinear(join(folder, `${name}.json`));
  const [worth, section, topicWords, topicSpelling, speaker] = [open('worth'), open('section'), open('topic'), open('topic-letters'), open('speaker')];
  const isDrug = (word: string): boolean => !NO_DRUG.has(word) && named(word);
  const scoredOf = (turns: readonly Turn[], roles: Roles, sex: Sex | undefined): Scored[] => {
    const { statements } = statementsOf(turns, { roles, isDrug, sex });
    // Where a clinician says what it is or what will be done, all that he says beside it is to be seen: what was found stands there.
    const closing = new Set(statements.flatMap(one => (one.kind === 'clinician' && (isGrave(one.text) || isToBeSeen(one)) ? one.from.slice(-1) : [])));
    return statements.map((one, at): Scored => {
      const features = statementFeatures(statements, at);
      const { label } = best(section, features);
      return { ...one, vital: isVital(one, isDrug), medicine: isMedicine(one, isDrug), grave: isGrave(one.text) || isToBeSeen(one) || (one.kind === 'clinician' && one.from.slice(-1).some(turn => closing.has(turn))) || (one.kind !== 'clinician' && alarms(one.text)), worth: worth.score(features)[0] ?? 0, section: sectionOf(one, label) };
    });
  };
  return {
    attribute: (turns, options) => attribute(turns, speaker, options),
    summarise(turns, roles = {}, sex) {
      const scored = scoredOf(turns, roles, sex);
      const chosen = chooseStatements(scored, leastWorth);
      const checked = linesOf(chosen).map(line => ({ ...line, faults: faultsOf(line.text, saidIn(turns, line.from)) }));
      const lines = checked.filter(({ faults }) => faults.length === 0).map(({ section: title, text, from }) => ({ section: title, text, from }));
      return {
        note: writeNote(lines),
        topic: bestOf([topicWords.score(topicFeatures(turns)), topicSpelling.score(topicLetters(turns))], topicWords.labels),
        lines,
        omissions: leftOut(scored, lines),
        unsupported: checked.filter(({ faults }) => faults.length > 0),
        speakers: speakersOf(turns, roles),
        about: aboutOf(turns.length, scored),
      };
    },
    check(turns, lines, roles = {}, sex) {
      return {
        faults: lines.map(line => faultsOf(line.text, saidIn(turns, line.from))),
        omissions: leftOut(scoredOf(turns, roles, sex), lines),
      };
    },
  };
}

/** A plain question says where its answer belongs; else the model does. What a relative has is family history, never the patient's allergy. */
function sectionOf(one: Statement, label: string): SectionCode {
  if (GIVES_THE_LIST.test(one.text) && one.asked === 'MEDS') return 'MEDS';
  if (/^not (?:him|her)\b.{0,3} the relative\b/i.test(one.text)) return 'FAM';
  if (BUT_ANOTHERS.test(one.text) && one.kind !== 'clinician') return 'FAM';
  if ((/^the relative\b(?:'s \w+)? (?:has|had|is|was|takes|took|suffers|died|got|gets|also|used to)\b(?! (?:(?:got )?(?:the|a|his|her|their|all) (?:list|box|bottle|card|letter|tablets|bag)|brought|been|noticed|tried|given|told|crossed|used|put|worried|sure|not|here|calling|in the|at|away|there|to|him|her|it))/i.test(one.text) && one.asked !== 'MEDS') || (one.kind !== 'clinician' && RELATIVE_IS.test(one.text)) || (one.kind !== 'clinician' && one.asked === null && RELATIVE_HAS.test(one.text))) return 'FAM';
  return one.asked ?? (TITLES.has(label) ? (label as SectionCode) : 'HPI');
}

/** "I've got the list. Donepezil ten." */
const GIVES_THE_LIST = /^the relative (?:has|has got|brought|wrote|made) (?:the|a|his|her|their|all)\b/i;
/** "Eggs, but that's my nan, not her." */
const BUT_ANOTHERS = /\bbut (?:that's|that is|that was) (?:the relative's|their|his|her) (?:\w+ )?(?:mother|father|mom|mum|dad|brother|sister|son|daughter|husband|wife|uncle|aunt|gran|nan|nana|grandad|grand\w+|cousin)\b/i;
const RELATIVE_HAS = /^(?:their|his|her) (?:mother|father|mom|mum|dad|brother|sister|uncle|aunt|grand\w+|parents?)\b (?:has|had|have|died|was diagnosed|gets?|takes)\b/i;

/** "Her brother is, to nuts" is no allergy of hers. */
const RELATIVE_IS = /^(?:allerg\w+: )?(?:their|his|her|the relative's) (?:mother|father|mom|mum|dad|brother|sister|son|daughter|husband|wife|uncle|aunt|grand\w+|parents?|cousin)\b (?:is|was|had|has)\b(?: allergic)?[ ,]*(?:to\b|,|\.|(?:an? )?(?:bad |nut |penicillin )?(?:allerg|reaction))/i;

const saidIn = (turns: readonly Turn[], from: readonly number[]): string => from.map(at => turns[at]?.text ?? '').join(' ');

function aboutOf(turns: number, scored: readonly Scored[]): (string | null)[] {
  const best = new Map<number, Scored>();
  for (const one of scored) {
    if (one.worth < TALK && !one.vital) continue;
    for (const at of one.from) if ((best.get(at)?.worth ?? -1) < one.worth) best.set(at, one);
  }
  return Array.from({ length: turns }, (_, at) => TITLES.get(best.get(at)?.section ?? '') ?? null);
}

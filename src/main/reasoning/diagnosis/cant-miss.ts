/**
 * The can't-miss lane: for each presenting complaint in the notes, the conditions of the table, whatever any ranking says. A
 * condition is never demoted: what is missing stays under "not yet excluded by", and what was looked for is shown with its words.
 */
import type { Evidence } from '../../../contract/chart.ts';
import type { Assertion, Span } from '../../../contract/clinical.ts';
import type { CantMiss } from '../../../contract/differential.ts';
import type { CantMissTable, CompiledComplaint, ConditionEntry, Sign } from './cant-miss-table.ts';

export interface LaneNote {
  readonly noteId: string;
  readonly version: number;
  readonly text: string;
  readonly date: string | null;
  /** In order. */
  readonly sentences: readonly Span[];
  /** Sections that tell of before, of relatives or of what to do later: no complaint is presented there. */
  readonly background: readonly Span[];
  /** Sections of what is to be done: a test named there is not yet done. */
  readonly plans: readonly Span[];
}
export interface LanePatient {
  /** Years; null leaves every condition standing. */
  readonly age: number | null;
  readonly sex: string;
}
type Assert = (sentence: string, start: number, end: number) => Assertion;

export function cantMissLane(table: CantMissTable, patient: LanePatient, notes: readonly LaneNote[], ask: Assert): CantMiss[] {
  const young = patient.age !== null && patient.age < YOUNG;
  const assert: Assert = (sentence, start, end) => {
    const said = ask(sentence, start, end);
    return said.experiencer !== 'patient' && (RELATIVE_TELLS.test(sentence) || (young && BABY.test(sentence))) ? { ...said, experiencer: 'patient' } : said;
  };
  const read = reader(table, notes, assert);
  const open = table.complaints
    .filter(complaint => within(patient.age, complaint.ages))
    .map(complaint => ({ complaint, evidence: presented(complaint, patient, notes, assert) }))
    .filter(({ evidence }) => evidence.length > 0)
    .map(one => ({ ...one, date: newest(one.evidence, notes) }));
  // A narrower complaint is as new as the plainer one that it stands before.
  const dateOf = ({ complaint, date }: (typeof open)[number]): string => open.reduce((best, other) => (complaint.narrows.includes(other.complaint.id) && other.date > best ? other.date : best), date);
  return open
    .sort((a, b) => dateOf(b).localeCompare(dateOf(a)) || b.complaint.narrows.length - a.complaint.narrows.length)
    .map(({ complaint, evidence }) => ({
      complaint: complaint.name,
      evidence,
      conditions: complaint.conditions.filter(condition => concerns(condition, patient)).map(condition => looked(condition, table, read)),
      basis: { rule: `cant-miss/${complaint.id}`, source: complaint.source, edition: complaint.edition, reviewed: table.reviewed, signedOff: table.signedOff },
    }));
}

function within(age: number | null, ages: readonly [number, number] | undefined): boolean {
  return age === null || ages === undefined || (age >= ages[0] && age <= ages[1]);
}

/** Only a known sex or age that cannot have the condition takes it out. */
function concerns(condition: ConditionEntry, { age, sex }: LanePatient): boolean {
  const known = sex === 'male' || sex === 'female';
  return within(age, condition.ages) && (condition.sex === undefined || !known || condition.sex === sex);
}

/**
 * The words that present the complaint: the patient's, not denied. "Past" and "resolved" don't close it: a pain that went is still
 * what the patient came with. Its setting must be said in the same note; it may stand in the history.
 */
function presented(complaint: CompiledComplaint, { age }: LanePatient, notes: readonly LaneNote[], assert: Assert): Evidence[] {
  const settled = age !== null && complaint.settingBelow !== undefined && age < complaint.settingBelow;
  return notes.flatMap(note => {
    const own = said(note, complaint.own, assert).filter(hit => !inside(note.background, hit));
    if (own.length === 0 || settled) return own.map(hit => evidenceOf(note, hit));
    const settings = complaint.settings.map(pattern => said(note, pattern, assert));
    return settings.every(hits => hits.length > 0) ? [...own, ...settings.flat()].map(hit => evidenceOf(note, hit)) : [];
  });
}

function said(note: LaneNote, pattern: RegExp, assert: Assert): Span[] {
  return mentions(note, pattern, assert)
    .filter(({ assertion }) => assertion.polarity === 'positive' && assertion.experiencer === 'patient' && !assertion.conditional && assertion.temporality !== 'future')
    .map(({ start, end }) => ({ start, end }));
}

/** "Her daughter finds her confused", "the newborn is feverish": a relative who tells, and a patient who is the baby. */
const RELATIVE_TELLS = /\b(?:mother|father|mum|mom|dad|parents?|wife|husband|partner|son|daughter|sister|brother|family|carers?|friends?|neighbou?r)\b(?:\s+(?:also|who|has|had))?\s+(?:finds?|found|reports?|reported|not(?:es|ed|iced)|notices|says|said|states?|stated|describes?|described|witnessed|saw|tells|told|gives|gave|is worried|was worried|called|brought)\b/iu;
const BABY = /\b(?:neonat\w+|new-?borns?|infants?|bab(?:y|ies)|child)\b/iu;
const YOUNG = 2;

interface Mention extends Span {
  readonly sentence: Span;
  readonly assertion: Assertion;
}
function mentions(note: LaneNote, pattern: RegExp, assert: Assert): Mention[] {
  const found: Mention[] = [];
  let at = 0;
  for (const match of note.text.matchAll(pattern)) {
    const start = match.index;
    while (at < note.sentences.length - 1 && (note.sentences[at]?.end ?? 0) <= start) at += 1;
    const sentence = note.sentences[at];
    if (sentence === undefined || start < sentence.start || start >= sentence.end) continue;
    const end = Math.min(start + match[0].length, sentence.end);
    const from = clauseOf(note.text, sentence, start, match[0]);
    found.push({ start, end, sentence, assertion: assert(note.text.slice(from, sentence.end), start - from, end - from) });
  }
  return found;
}

/** "No stool for four days, belly hurts": words with a verb of their own are no part of a list that is denied before them. */
function clauseOf(text: string, sentence: Span, start: number, words: string): number {
  if (!OWN_VERB.test(words)) return sentence.start;
  const comma = Math.max(text.lastIndexOf(',', start), text.lastIndexOf(';', start));
  return Math.max(sentence.start, comma + 1);
}
const OWN_VERB = /\b(?:hurts?|aches|is|are|was|were|has|have|keeps?|went|gone|turn(?:s|ed)|came|comes|goes|going|feels?|felt|drops?|hangs|won['’]t|can['’]t|cannot|passed|lost|collapsed)\b/iu;

interface Reading {
  readonly present: readonly Evidence[];
  readonly denied: readonly Evidence[];
  readonly done: readonly Evidence[];
}

/** Reads each finding and test once, and only those that an open complaint asks for. */
function reader(table: CantMissTable, notes: readonly LaneNote[], assert: Assert): (id: string) => Reading {
  const known = new Map<string, Reading>();
  return id => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const sign = table.sign(id);
    const reading = sign.kind === 'test' ? readTest(sign, table, notes, assert) : readFinding(sign, notes, assert);
    known.set(id, reading);
    return reading;
  };
}

function readFinding(sign: Sign, notes: readonly LaneNote[], assert: Assert): Reading {
  const present: Evidence[] = [];
  const denied: Evidence[] = [];
  for (const note of notes)
    for (const mention of mentions(note, sign.pattern, assert)) {
      const { polarity, experiencer, conditional, temporality } = mention.assertion;
      if (conditional || temporality === 'future') continue;
      if (experiencer !== 'patient' && !(sign.family && experiencer === 'family')) continue;
      (polarity === 'negative' ? denied : present).push(evidenceOf(note, mention));
    }
  return { present, denied, done: [] };
}

/** "Troponin 12 ng/L", "CT head shows no bleed": done. "CT head ordered", "no LP yet", a line of the plan: not. */
function readTest(sign: Sign, table: CantMissTable, notes: readonly LaneNote[], assert: Assert): Reading {
  const done = notes.flatMap(note =>
    mentions(note, sign.pattern, assert)
      .filter(mention => mention.assertion.experiencer === 'patient' && !mention.assertion.conditional && mention.assertion.temporality !== 'future')
      .filter(mention => !inside(note.plans, mention) && wasDone(note.text, mention, table.notDone))
      .map(mention => evidenceOf(note, { start: mention.start, end: resultEnd(note.text, mention) })),
  );
  return { present: [], denied: [], done };
}

const REFUSED_BEFORE = /(?:^|[^\p{L}])(?:no|without|not|never|nor)\s+(?:\w+\s+)?$/iu;
const RESULT_AFTER = /^(?:\s+\w+)?\s*(?:changes?|abnormalit|rise|elevat|evidence|findings?|leak|growth)/iu;

/** Any word of "not done" in the sentence leaves the test open: a test too many under "not yet excluded by" is the lesser error. */
function wasDone(text: string, { start, end, sentence }: Mention, notDone: RegExp): boolean {
  if (text.slice(sentence.start, sentence.end).search(notDone) !== -1) return false;
  return !REFUSED_BEFORE.test(text.slice(sentence.start, start)) || RESULT_AFTER.test(text.slice(end, sentence.end));
}

/** The result stands behind the test's name, up to the next comma or the end of its line. */
function resultEnd(text: string, { end, sentence }: Mention): number {
  const rest = text.slice(end, Math.min(sentence.end, end + 60));
  const stop = rest.search(/[,;\n]|\.(?=\s|$)/u);
  return end + (stop === -1 ? rest : rest.slice(0, stop)).trimEnd().length;
}

function looked(condition: ConditionEntry, table: CantMissTable, read: (id: string) => Reading): CantMiss['conditions'][number] {
  const supporting = condition.speaksFor.map(id => ({ name: table.sign(id).name, evidence: [...read(id).present] })).filter(({ evidence }) => evidence.length > 0);
  const notExcludedBy: string[] = [];
  const found: CantMiss['conditions'][number]['found'] = [];
  for (const id of condition.lookedForBy) {
    const { name } = table.sign(id);
    const { present, denied, done } = read(id);
    if (denied.length > 0 && present.length === 0) found.push({ name, denied: true, evidence: [...denied] });
    else if (present.length + done.length > 0) found.push({ name, denied: false, evidence: [...present, ...done] });
    else notExcludedBy.push(name);
  }
  return { condition: condition.name, code: condition.code, supporting, notExcludedBy, found };
}

function inside(spans: readonly Span[], { start }: Span): boolean {
  return spans.some(span => span.start <= start && start < span.end);
}
function evidenceOf(note: LaneNote, { start, end }: Span): Evidence {
  return { kind: 'note', noteId: note.noteId, version: note.version, start, end, text: note.text.slice(start, end).replaceAll(/\s+/gu, ' ') };
}
function newest(evidence: readonly Evidence[], notes: readonly LaneNote[]): string {
  const of = new Set(evidence.map(item => (item.kind === 'note' ? item.noteId : '')));
  return notes.reduce((best, note) => (of.has(note.noteId) && (note.date ?? '') > best ? (note.date ?? '') : best), '');
}

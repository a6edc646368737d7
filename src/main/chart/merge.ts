/** Many mentions → one fact each, with copied-forward text counted once and contradictions shown, not resolved. */
import type { ChartFact, FactStatus } from '../../contract/chart.ts';
import { concept } from './fact.ts';
import { isSameThing, meetingCodes } from './same.ts';

/** What wins when mentions of one concept differ: a present problem is never silenced by an older "past" or a "possible". */
const WEIGHT: Readonly<Record<FactStatus, number>> = { active: 5, possible: 4, planned: 3, held: 3, past: 2, unknown: 1, absent: 0 };

/** Joins facts of equal id: evidence adds up, the most present status and the newest time stand, weights of text stay. */
export function mergeFacts(facts: readonly ChartFact[]): ChartFact[] {
  const byId = new Map<string, ChartFact>();
  for (const fact of facts) {
    const known = byId.get(fact.id);
    byId.set(fact.id, known === undefined ? fact : join(known, fact));
  }
  return joinSame([...byId.values()]);
}

/**
 * "Hypertension" as a finding and "HTN" as a problem are one statement: their codes say the same. The problem stands, then
 * words before a fracture's mark, else the one whose id comes first, so that the order of the notes changes nothing.
 */
function joinSame(facts: readonly ChartFact[]): ChartFact[] {
  const joined = new Map<string, ChartFact>();
  const meeting = new Map<string, Set<string>>();
  const stands = (a: ChartFact, b: ChartFact): number => Number(b.kind === 'problem') - Number(a.kind === 'problem') || Number(a.text.includes('#')) - Number(b.text.includes('#')) || (a.id < b.id ? -1 : 1);
  for (const fact of facts.toSorted(stands)) {
    const keys = JOINED.has(fact.kind) ? meetingCodes(fact).map(code => `${fact.kind === 'finding' ? 'problem' : fact.kind} ${fact.status === 'absent'} ${code}`) : [];
    const near = new Set(keys.flatMap(key => [...(meeting.get(key) ?? [])]));
    const twin = [...near].map(id => joined.get(id)).find(other => other !== undefined && isSameThing(other, fact));
    if (twin === undefined) joined.set(fact.id, fact);
    else joined.set(twin.id, join(twin, fact));
    for (const key of keys) meeting.set(key, (meeting.get(key) ?? new Set()).add(twin?.id ?? fact.id));
  }
  return facts.flatMap(fact => joined.get(fact.id) ?? []);
}
const JOINED: ReadonlySet<ChartFact['kind']> = new Set(['problem', 'finding', 'procedure', 'family']);

/** The line around an evidence, normalised; null for evidence that isn't in a note. */
type LineOf = (evidence: ChartFact['evidence'][number]) => string | null;
/** A shorter line may well come true again. */
const LONG_LINE = 40;

/**
 * "K 5.6 (5.3 on admission)", "the INR of 7.8 last night": a note that gives a newer value of the same test only repeats the older one;
 * so does a long line that an earlier note holds word for word. What is repeated adds to the evidence of the first, and is no value of
 * its own day.
 */
export function joinRestated(facts: readonly ChartFact[], lineOf: LineOf): ChartFact[] {
  const noteOf = (fact: ChartFact): string | undefined => fact.evidence.find(item => item.kind === 'note')?.noteId;
  const key = (fact: ChartFact): string => `${fact.measurement?.analyte} ${fact.measurement?.value} ${fact.measurement?.second}`;
  const copied = (fact: ChartFact): string | null => {
    const line = fact.evidence.map(lineOf).find(one => one !== null && one.length >= LONG_LINE);
    return line === undefined ? null : `${key(fact)} ${line}`;
  };
  const observations = facts.filter(fact => fact.kind === 'observation' && fact.time !== null && noteOf(fact) !== undefined);
  const first = new Map<string, ChartFact>();
  for (const fact of observations.toSorted((a, b) => (a.time ?? '').localeCompare(b.time ?? '')))
    for (const name of [key(fact), copied(fact)]) if (name !== null && !first.has(name)) first.set(name, fact);
  const repeats = new Map<ChartFact, ChartFact>();
  for (const fact of observations) {
    const isNewer = (other: ChartFact): boolean => noteOf(other) === noteOf(fact) && other.measurement?.analyte === fact.measurement?.analyte && other.measurement?.value !== fact.measurement?.value && other.time === fact.time;
    const original = first.get(copied(fact) ?? '');
    const isCopy = original !== undefined && original !== fact && noteOf(original) !== noteOf(fact);
    const earlier = isCopy ? original : first.get(key(fact));
    if (earlier !== undefined && noteOf(earlier) !== noteOf(fact) && (earlier.time ?? '') < (fact.time ?? '') && (isCopy || observations.some(isNewer))) repeats.set(fact, earlier);
  }
  const root = (fact: ChartFact): ChartFact => {
    const earlier = repeats.get(fact);
    return earlier === undefined ? fact : root(earlier);
  };
  return facts
    .filter(fact => !repeats.has(fact))
    .map(fact => {
      const own = [...repeats.keys()].filter(repeat => root(repeat) === fact).flatMap(repeat => repeat.evidence);
      return own.length === 0 ? fact : { ...fact, evidence: [...fact.evidence, ...own] };
    });
}

/** A drug that the newest note says was stopped or held is, whatever older notes list: it still alarms, since nobody has confirmed it. */
function stopped(a: ChartFact, b: ChartFact): ChartFact | null {
  const past = [a, b].find(fact => fact.status === 'past' || fact.status === 'held');
  const active = [a, b].find(fact => fact.status === 'active' || fact.status === 'planned' || fact.status === 'possible');
  return a.kind === 'medication' && past !== undefined && active !== undefined && ((past.time ?? '') > (active.time ?? '') || isLaterInNote(past, active)) ? past : null;
}

/** A problem (a symptom may come back tonight) that a newer note, or the same note further on, says is resolved: only what is said to be over now, not what a history lists. */
function resolved(a: ChartFact, b: ChartFact): ChartFact | null {
  if (a.kind !== 'problem') return null;
  const past = [a, b].find(fact => fact.status === 'past' && fact.assertion.temporality === 'current' && (fact.time === null || fact.time.length > 4));
  const active = [a, b].find(fact => fact.status === 'active');
  return past !== undefined && active !== undefined && ((past.time ?? '') > (active.time ?? '') || isLaterInNote(past, active)) ? past : null;
}

/** Listed under the medicines and stopped in the plan of the same note. */
function isLaterInNote(past: ChartFact, active: ChartFact): boolean {
  const [last, listed] = [past.evidence.at(-1), active.evidence.at(-1)];
  return last?.kind === 'note' && listed?.kind === 'note' && last.noteId === listed.noteId && last.start > listed.start;
}

function join(a: ChartFact, b: ChartFact): ChartFact {
  const present = stopped(a, b) ?? resolved(a, b) ?? (WEIGHT[b.status] > WEIGHT[a.status] ? b : a);
  const newest = (b.time ?? '') > (a.time ?? '') ? b : a;
  // A whole prescription, dose and times, goes before the strength on a box.
  const older = newest === a ? b : a;
  const isLater = older.time !== null && (newest.time ?? '').slice(0, 10) > older.time.slice(0, 10);
  const regimen = (isLater && newest.dose !== undefined ? newest : undefined) ?? [newest, older].find(fact => fact.dose !== undefined && fact.frequency !== undefined) ?? [newest, older].find(fact => fact.dose !== undefined || fact.frequency !== undefined) ?? newest;
  return {
    ...a,
    status: present.status,
    assertion: present.assertion,
    score: Math.max(a.score, b.score),
    time: newest.time,
    codes: a.codes.length > 0 ? a.codes : b.codes,
    evidence: [...a.evidence, ...b.evidence],
    ...(regimen.dose === undefined ? {} : { dose: regimen.dose }),
    ...(regimen.route === undefined ? {} : { route: regimen.route }),
    ...(regimen.frequency === undefined ? {} : { frequency: regimen.frequency }),
    ...(a.reaction ?? b.reaction ? { reaction: a.reaction ?? b.reaction } : {}),
  };
}

/** How often each fact's words were copied: the largest number of different notes that hold one of its lines word for word. */
export function countCopies(facts: readonly ChartFact[], lineOf: LineOf): ChartFact[] {
  return facts.map(fact => {
    const notesOfLine = new Map<string, Set<string>>();
    for (const evidence of fact.evidence) {
      const line = lineOf(evidence);
      if (line === null || line.length < 12 || evidence.kind !== 'note') continue;
      const notes = notesOfLine.get(line) ?? new Set<string>();
      notes.add(evidence.noteId);
      notesOfLine.set(line, notes);
    }
    const copies = Math.max(1, ...[...notesOfLine.values()].map(notes => notes.size));
    return copies === fact.copies ? fact : { ...fact, copies };
  });
}

/** "No known drug allergies" doesn't contradict latex. */
const NO_DRUG_ALLERGEN = /\b(?:latex|nickel|plasters?|elastoplast|tape|adhesive|dressings?|nuts?|peanuts?|eggs?|shellfish|seafood|fish|prawns?|milk|dairy|lactose|gluten|wheat|soya|kiwi|strawberr\w*|tomato\w*|pollen|grass|dust|mites?|cats?|dogs?|horses?|bees?|wasps?|mould)\b/iu;

/** Denied and present problems whose codes say the same though their words or kinds differ. */
function opposites(facts: readonly ChartFact[]): [ChartFact, ChartFact][] {
  const stated = facts.filter(fact => fact.kind === 'problem' || fact.kind === 'finding');
  const present = Map.groupBy(stated.filter(fact => fact.status === 'active').flatMap(fact => meetingCodes(fact).map(code => [code, fact] as const)), ([code]) => code);
  return stated.filter(fact => fact.status === 'absent').flatMap(denied => meetingCodes(denied).flatMap(code => (present.get(code) ?? []).flatMap(([, said]): [ChartFact, ChartFact][] => (isSameThing(denied, said) ? [[denied, said]] : []))));
}

/** Marks facts that say opposite things of one concept, and a named allergy beside "no known allergies". */
export function markContradictions(facts: readonly ChartFact[]): ChartFact[] {
  const against = new Map<string, Set<string>>();
  const pair = (a: ChartFact, b: ChartFact): void => {
    for (const [one, other] of [[a, b], [b, a]] as const) {
      const ids = against.get(one.id) ?? new Set<string>();
      ids.add(other.id);
      against.set(one.id, ids);
    }
  };
  const groups = new Map<string, ChartFact[]>();
  for (const fact of facts) {
    if (fact.kind === 'observation' || fact.kind === 'family') continue;
    const key = fact.kind === 'allergy' ? 'allergy' : `${fact.kind === 'finding' ? 'problem' : fact.kind}:${concept(fact)}`;
    groups.set(key, [...(groups.get(key) ?? []), fact]);
  }
  for (const [denied, said] of opposites(facts)) pair(denied, said);
  for (const [key, group] of groups) {
    const absent = group.filter(fact => fact.status === 'absent');
    const present = group.filter(fact => (key === 'allergy' ? fact.status !== 'absent' && !NO_DRUG_ALLERGEN.test(fact.text) : fact.status === 'active'));
    for (const denial of absent) for (const said of present) pair(denial, said);
  }
  return facts.map(fact => {
    const ids = against.get(fact.id);
    return ids === undefined ? fact : { ...fact, contradicts: [...ids].sort() };
  });
}

/** Many mentions → one fact each, with copied-forward text counted once and contradictions shown, not resolved. */
import type { ChartFact, FactStatus } from '../../contract/chart.ts';
import { concept } from './fact.ts';

/** What wins when mentions of one concept differ: a present problem is never silenced by an older "past" or a "possible". */
const WEIGHT: Readonly<Record<FactStatus, number>> = { active: 5, possible: 4, planned: 3, past: 2, unknown: 1, absent: 0 };

/** Joins facts of equal id: evidence adds up, the most present status and the newest time stand, weights of text stay. */
export function mergeFacts(facts: readonly ChartFact[]): ChartFact[] {
  const byId = new Map<string, ChartFact>();
  for (const fact of facts) {
    const known = byId.get(fact.id);
    byId.set(fact.id, known === undefined ? fact : join(known, fact));
  }
  return [...byId.values()];
}

function join(a: ChartFact, b: ChartFact): ChartFact {
  const present = WEIGHT[b.status] > WEIGHT[a.status] ? b : a;
  const newest = (b.time ?? '') > (a.time ?? '') ? b : a;
  const regimen = newest.dose !== undefined || newest.frequency !== undefined ? newest : a.dose !== undefined || a.frequency !== undefined ? a : b;
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

/**
 * How often each fact's words were copied: the largest number of different notes that hold one of its lines word for
 * word. `lineOf` gives the line around an evidence, normalised, and null for evidence that isn't in a note.
 */
export function countCopies(facts: readonly ChartFact[], lineOf: (evidence: ChartFact['evidence'][number]) => string | null): ChartFact[] {
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
  for (const [key, group] of groups) {
    const absent = group.filter(fact => fact.status === 'absent');
    const present = group.filter(fact => (key === 'allergy' ? fact.status !== 'absent' : fact.status === 'active'));
    for (const denial of absent) for (const said of present) pair(denial, said);
  }
  return facts.map(fact => {
    const ids = against.get(fact.id);
    return ids === undefined ? fact : { ...fact, contradicts: [...ids].sort() };
  });
}

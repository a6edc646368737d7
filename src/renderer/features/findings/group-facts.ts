/** The chart as the Findings panel orders it. Every fact is in exactly one group. */
import type { ChartFact } from '../../../contract/chart.ts';

const GROUPS = ['asks', 'allergies', 'problems', 'medications', 'observations', 'findings', 'procedures', 'past', 'negated', 'family', 'social', 'rejected'] as const;
type Group = (typeof GROUPS)[number];

const isFamily = (fact: ChartFact): boolean => fact.kind === 'family' || fact.assertion.experiencer !== 'patient';

export function groupOf(fact: ChartFact): Group {
  if (fact.state === 'rejected') return 'rejected';
  if (fact.asks && fact.state === 'suggested') return 'asks';
  if (isFamily(fact)) return 'family';
  // A denied allergy stands beside the allergies: it must not hide among other negations.
  if (fact.kind === 'allergy') return 'allergies';
  if (fact.status === 'absent') return 'negated';
  if (fact.kind === 'social') return 'social';
  if (fact.kind === 'observation') return 'observations';
  if (fact.status === 'past' && fact.kind !== 'procedure') return 'past';
  const own = { problem: 'problems', finding: 'findings', medication: 'medications', procedure: 'procedures', family: 'family' } as const;
  return own[fact.kind];
}

interface FactGroup {
  readonly group: Group;
  readonly facts: readonly ChartFact[];
}
export function groupFacts(facts: readonly ChartFact[]): FactGroup[] {
  const found = new Map<Group, ChartFact[]>();
  for (const fact of facts) found.set(groupOf(fact), [...(found.get(groupOf(fact)) ?? []), fact]);
  return GROUPS.flatMap((group) => {
    const own = found.get(group);
    return own === undefined ? [] : [{ group, facts: own }];
  });
}

export interface Series {
  readonly key: string;
  readonly latest: ChartFact;
  /** Oldest first, the latest included. */
  readonly all: readonly ChartFact[];
  /** Against the value before, in the same unit; null where there is none to compare. */
  readonly trend: 'up' | 'down' | 'same' | null;
}

/** Measurements of one thing put on one line, the newest shown. Units that differ are never compared. */
export function seriesOf(facts: readonly ChartFact[]): Series[] {
  const found = new Map<string, ChartFact[]>();
  for (const fact of facts) {
    const key = fact.measurement === undefined ? `fact:${fact.id}` : (fact.measurement.analyte ?? fact.text.toLowerCase());
    found.set(key, [...(found.get(key) ?? []), fact]);
  }
  return [...found].map(([key, own]) => {
    const all = [...own].sort((a, b) => (a.time ?? '').localeCompare(b.time ?? ''));
    const latest = all.at(-1) as ChartFact;
    return { key, latest, all, trend: trendOf(all) };
  });
}

function trendOf(all: readonly ChartFact[]): Series['trend'] {
  const [before, last] = [all.at(-2), all.at(-1)];
  if (before?.measurement === undefined || last?.measurement === undefined || before.time === null || last.time === null || before.time === last.time) return null;
  const [a, b] = [comparable(before.measurement), comparable(last.measurement)];
  if (a === null || b === null || a.unit !== b.unit) return null;
  const change = (b.value - a.value) / Math.max(Math.abs(a.value), 1e-9);
  return Math.abs(change) < 0.02 ? 'same' : change > 0 ? 'up' : 'down';
}

function comparable(measurement: NonNullable<ChartFact['measurement']>): { value: number; unit: string } | null {
  if (measurement.comparator !== undefined) return null;
  if (measurement.canonical !== undefined) return measurement.canonical;
  return measurement.unit === null ? null : { value: measurement.value, unit: measurement.unit };
}

/** Are today's patients like those the model learned from? Shares by bin of the training cohort, and the population stability index. */
import type { RiskParameters } from './parameters.ts';

export interface DriftTally {
  readonly column: string;
  readonly label: string;
  /** Patients in each bin of the reference. */
  readonly counts: number[];
  readonly missing: number;
}
export interface Drift {
  readonly column: string;
  readonly label: string;
  readonly psi: number;
  /** Share missing here and in the training cohort. */
  readonly missing: number;
  readonly missingThere: number;
}

/** Keeps a bin that nobody falls into from being infinitely unlike. */
const LEAST_SHARE = 1e-4;

export function tallyOf(parameters: RiskParameters, rows: readonly Float32Array[]): DriftTally[] {
  return parameters.reference.map(([column, edges]) => {
    const counts = Array.from({ length: edges.length + 1 }, () => 0);
    let missing = 0;
    for (const row of rows) {
      const x = row[column] ?? Number.NaN;
      if (Number.isNaN(x)) missing += 1;
      else {
        const bin = edges.findIndex((edge) => x <= edge);
        const at = bin < 0 ? edges.length : bin;
        counts[at] = (counts[at] ?? 0) + 1;
      }
    }
    const spec = parameters.columns[column];
    return { column: spec?.name ?? '', label: parameters.inputs.find(({ name }) => name === spec?.owners[0])?.label ?? '', counts, missing };
  });
}

/** Adds tallies of one model, batch by batch. */
export function addTallies(a: readonly DriftTally[], b: readonly DriftTally[]): DriftTally[] {
  if (a.length === 0) return [...b];
  return a.map((tally, at) => ({ ...tally, counts: tally.counts.map((count, bin) => count + (b[at]?.counts[bin] ?? 0)), missing: tally.missing + (b[at]?.missing ?? 0) }));
}

/**
 * Population stability index: sum over bins of (here - there) * ln(here / there), "not known" being a bin of its own. Under 0.1
 * alike, over 0.25 shifted, by convention.
 */
export function stability(here: Pick<DriftTally, 'counts' | 'missing'>, there: { readonly shares: readonly number[]; readonly missing: number }): number {
  const total = here.counts.reduce((sum, count) => sum + count, here.missing);
  if (total === 0) return 0;
  const pairs = [...here.counts.map((count, bin) => [count / total, (there.shares[bin] ?? 0) * (1 - there.missing)] as const), [here.missing / total, there.missing] as const];
  return pairs.reduce((sum, [x, y]) => {
    const a = Math.max(x, LEAST_SHARE);
    const b = Math.max(y, LEAST_SHARE);
    return sum + (a - b) * Math.log(a / b);
  }, 0);
}

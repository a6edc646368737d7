/** Exact Bayes over the table's conditions. */
import { logLikelihood } from './likelihood.ts';
import type { Findings } from './likelihood.ts';
import type { DiagnosisTable } from './table.ts';

/** Index-aligned with `table.conditions`; sums to 1. */
export type Posterior = Float64Array;

export function posteriorOf(table: DiagnosisTable, findings: Findings, prior: Posterior): Posterior {
  const scores = table.conditions.map((condition, index) => {
    let score = Math.log(prior[index] ?? 0);
    for (const [code, values] of findings.present) score += logLikelihood(table, condition, code, values);
    for (const code of findings.absent) score += logLikelihood(table, condition, code, null);
    return score;
  });
  return normalise(scores);
}

/** Softmax of log-scores. */
export function normalise(scores: readonly number[]): Posterior {
  const highest = Math.max(...scores);
  const weights = Float64Array.from(scores, score => Math.exp(score - highest));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map(weight => weight / total);
}

/** Bits. */
export function entropy(posterior: Posterior): number {
  let bits = 0;
  for (const share of posterior) if (share > 0) bits -= share * Math.log2(share);
  return bits;
}

/**
 * How often each condition is seen, before any finding, for a patient of this age and sex. The table publishes no ages;
 * conditions of infancy and childhood are held back in adults (not excluded), those of one sex in the other.
 */
export function priorOf(table: DiagnosisTable, patient: { age: number | null; sex: string }): Posterior {
  return normalise(table.conditions.map(condition => Math.log(condition.patients) + Math.log(fit(condition.name, patient))));
}

const CHILDHOOD: Readonly<Record<string, number>> = { Bronchiolitis: 3, Croup: 8 };
const HELD_BACK = 0.02;

function fit(name: string, patient: { age: number | null; sex: string }): number {
  const oldest = CHILDHOOD[name];
  return oldest !== undefined && patient.age !== null && patient.age > oldest ? HELD_BACK : 1;
}

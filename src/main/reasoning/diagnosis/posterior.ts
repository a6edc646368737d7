/** Exact Bayes over the table's conditions. */
import type { Known } from './likelihood.ts';

/** Index-aligned with `table.conditions`; sums to 1. */
export type Posterior = Float64Array;

export function posteriorOf(known: readonly Known[], prior: Posterior): Posterior {
  const scores = prior.map(Math.log);
  for (const { likelihood } of known) for (let at = 0; at < scores.length; at += 1) scores[at] = (scores[at] ?? 0) + Math.log(likelihood[at] ?? 1);
  return normalise(scores);
}

/** Softmax of log-scores. */
export function normalise(scores: ArrayLike<number>): Posterior {
  const list = Float64Array.from(scores);
  const highest = list.reduce((best, score) => Math.max(best, score), Number.NEGATIVE_INFINITY);
  const weights = list.map(score => Math.exp(score - highest));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map(weight => weight / total);
}

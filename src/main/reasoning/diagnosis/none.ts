/**
 * "None of these": the chance that the patient has something that the table does not know.
 *
 * Outside diseases are taken to look like blurred versions of those of the table: each finding comes half as often as under some
 * condition of the table, half as often as over all of them together. Measured by leaving conditions out and asking their patients
 * (docs/differential.md): it tells them from the others, and its number holds when one patient in ten is from outside.
 */
import type { Known } from './likelihood.ts';
import type { Posterior } from './posterior.ts';

/** Before anything is known. The table can't tell it; one in ten is what the measure above was made with. */
const OUTSIDE = 0.1;
const BLUR = 0.5;

/** @returns a probability; `prior` as for the ranking. */
export function noneOfThese(known: readonly Known[], prior: Posterior): number {
  const inside = prior.map(Math.log);
  const outside = inside.slice();
  for (const { likelihood } of known) {
    const mean = prior.reduce((sum, share, at) => sum + share * (likelihood[at] ?? 0), 0);
    for (let at = 0; at < inside.length; at += 1) {
      const share = likelihood[at] ?? 0;
      inside[at] = (inside[at] ?? 0) + Math.log(share);
      outside[at] = (outside[at] ?? 0) + Math.log((1 - BLUR) * share + BLUR * mean);
    }
  }
  const odds = (OUTSIDE / (1 - OUTSIDE)) * Math.exp(logSum(outside) - logSum(inside));
  return odds / (1 + odds);
}

function logSum(logs: Float64Array): number {
  const highest = logs.reduce((best, log) => Math.max(best, log), Number.NEGATIVE_INFINITY);
  return highest + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - highest), 0));
}

/** How much a finding speaks for one condition against all the others, as these stand now. */
import type { Posterior } from './posterior.ts';

/** Log of P(finding | condition `index`) over P(finding | the others), of a finding's likelihood under each condition. */
export type WeightOf = (index: number, likelihood: Float64Array) => number;

/** Keeps a condition that is all but excluded from being divided by. */
const LEAST_SHARE = 1e-6;

/** What all conditions make of a finding together is worked out once, then shared by the rows that ask. */
export function weights(posterior: Posterior): WeightOf {
  const shares = posterior.map(share => share + LEAST_SHARE);
  const total = shares.reduce((sum, share) => sum + share, 0);
  const known = new Map<Float64Array, number>();
  return (index, likelihood) => {
    let joint = known.get(likelihood);
    if (joint === undefined) {
      joint = shares.reduce((sum, share, at) => sum + share * (likelihood[at] ?? 0), 0);
      known.set(likelihood, joint);
    }
    const own = likelihood[index] ?? 0;
    const share = shares[index] ?? 0;
    return Math.log(own) - Math.log(Math.max(Number.MIN_VALUE, joint - share * own) / (total - share));
  };
}

/** Boosted trees as the recipes write them: a few dozen small ones, walked in place. */
import { z } from 'zod';

/** One tree: at node `n` go left when feature `split[n]` is at most `at[n]`. A child below 0 is a leaf: -1 the first. */
const Tree = z.object({ split: z.array(z.number().int()), at: z.array(z.number()), left: z.array(z.number().int()), right: z.array(z.number().int()), leaf: z.array(z.number()) });
export const Trees = z.array(Tree);
export type Trees = z.infer<typeof Trees>;

/** Sum over the trees. */
export function scoreTrees(trees: Trees, features: readonly number[]): number {
  let sum = 0;
  for (const { split, at, left, right, leaf } of trees) {
    let node = split.length === 0 ? -1 : 0;
    while (node >= 0) node = ((features[split[node] ?? 0] ?? 0) <= (at[node] ?? 0) ? left[node] : right[node]) ?? -1;
    sum += leaf[-1 - node] ?? 0;
  }
  return sum;
}

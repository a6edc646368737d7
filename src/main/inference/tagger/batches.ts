/** Groups of sentences of about one length: little padding, few runs, bounded memory, always the same for the same input. */

/** Words a batch with padding; more gains nothing on two cores. */
const WORDS = 1024;
const ROWS = 32;
/** What a run costs beside its words, in words: the padding that it is worth to save one. */
const A_RUN = 32;

/**
 * Indexes into `lengths`, every one once, longest first; each group is one run of the model. Of all ways to cut the sorted
 * lengths the one with the least padding and runs; takes time in proportion to their number.
 */
export function groupByLength(lengths: readonly number[]): number[][] {
  const order = lengths.map((_, at) => at).sort((a, b) => (lengths[b] ?? 0) - (lengths[a] ?? 0) || a - b);
  const length = (place: number): number => lengths[order[place] ?? -1] ?? 0;
  /** The least cost of all from a place on, and where the first group of that ends. */
  const cost = new Float64Array(order.length + 1);
  const end = new Int32Array(order.length + 1);
  for (let first = order.length - 1; first >= 0; first -= 1) {
    cost[first] = Infinity;
    for (let last = first + 1; last <= order.length && last - first <= ROWS; last += 1) {
      const words = (last - first) * length(first);
      if (words > WORDS && last - first > 1) break;
      const whole = words + A_RUN + (cost[last] ?? 0);
      if (whole >= (cost[first] ?? 0)) continue;
      cost[first] = whole;
      end[first] = last;
    }
  }
  const groups: number[][] = [];
  for (let first = 0; first < order.length; first = end[first] ?? order.length) groups.push(order.slice(first, end[first]));
  return groups;
}

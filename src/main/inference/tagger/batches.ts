/** Groups of sentences of about one length: little padding, bounded memory, always the same for the same input. */

/** Words a batch with padding; more gains nothing on two cores. */
const WORDS = 1024;
const ROWS = 32;
/** A batch's shortest sentence is at least this share of its longest. */
const LEAST = 0.7;

/** Indexes into `lengths`, every one once, longest first; each group is one run of the model. */
export function groupByLength(lengths: readonly number[]): number[][] {
  const order = lengths.map((_, at) => at).sort((a, b) => (lengths[b] ?? 0) - (lengths[a] ?? 0) || a - b);
  const groups: number[][] = [];
  let current: number[] = [];
  let longest = 0;
  for (const at of order) {
    const length = lengths[at] ?? 0;
    const full = current.length >= ROWS || (current.length + 1) * longest > WORDS || length < longest * LEAST - 2;
    if (current.length > 0 && full) {
      groups.push(current);
      current = [];
    }
    if (current.length === 0) longest = length;
    current.push(at);
  }
  if (current.length > 0) groups.push(current);
  return groups;
}

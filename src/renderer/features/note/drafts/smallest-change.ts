/** The one stretch in which two texts differ, so that a caret outside of it stays with its words. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** Null when nothing differs. `from` and `to` are places in `was`. */
export function smallestChange(was: string, is: string): Change | null {
  if (was === is) return null;
  const most = Math.min(was.length, is.length);
  let from = 0;
  while (from < most && was[from] === is[from]) from += 1;
  let tail = 0;
  while (tail < most - from && was[was.length - 1 - tail] === is[is.length - 1 - tail]) tail += 1;
  return { from, to: was.length - tail, insert: is.slice(from, is.length - tail) };
}

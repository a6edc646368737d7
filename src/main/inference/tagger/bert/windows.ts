/** Long texts as windows of whole sentences; a sentence too long for one is read in windows that overlap. */
import type { WordRange } from '../sentences.ts';

/** Words `first` to `last` go into the model; the labels of words `from` to `to` are taken from this window. */
export interface Window {
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly to: number;
}

/** Windows of 128 subwords cost less a word than 512 and read as well; half of an overlap belongs to either side. */
const WINDOW = 126;
const OVERLAP = 32;

/**
 * `sizes` holds the subwords of each word, `sentences` cover the words in order; a window has at most `most` subwords, unless
 * one word alone has more. Between sentences nothing is read twice: each has all its own words around it. The `from`–`to`
 * ranges cover every word once, in order.
 */
export function makeWindows(sizes: readonly number[], sentences: readonly WordRange[], most = WINDOW, overlap = OVERLAP): Window[] {
  const found: Window[] = [];
  let filled = Infinity;
  for (const { first, last } of sentences) {
    const size = sizes.slice(first, last).reduce((sum, one) => sum + one, 0);
    const before = found.at(-1);
    if (size > most) {
      found.push(...overlapping(sizes, first, last, most, overlap));
      filled = Infinity;
    } else if (before && filled + size <= most) {
      found[found.length - 1] = { ...before, last, to: last };
      filled += size;
    } else {
      found.push({ first, last, from: first, to: last });
      filled = size;
    }
  }
  return found;
}

/** Windows over words `start` to `end` that repeat about `overlap` subwords. */
function overlapping(sizes: readonly number[], start: number, end: number, most: number, overlap: number): Window[] {
  const found: Window[] = [];
  let first = start;
  let from = start;
  while (from < end) {
    let last = first;
    let filled = 0;
    while (last < end && (last === first || filled + (sizes[last] ?? 0) <= most)) filled += sizes[last++] ?? 0;
    let back = last;
    let shared = 0;
    if (last < end) {
      // The next window starts so that it repeats about `overlap` subwords, but always further on than this one.
      while (back > first + 1 && shared + (sizes[back - 1] ?? 0) <= overlap) shared += sizes[--back] ?? 0;
    }
    const to = last < end ? Math.max(from + 1, Math.ceil((back + last) / 2)) : last;
    found.push({ first, last, from, to });
    first = back;
    from = to;
  }
  return found;
}

/** Long texts as overlapping windows of whole words, so that every word is read with words around it. */

/** Words `first` to `last` go into the model; the labels of words `from` to `to` are taken from this window. */
export interface Window {
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly to: number;
}

/** Windows of 128 subwords cost less a word than 512 and read as well; half of the overlap belongs to either side. */
export const WINDOW = 126;
export const OVERLAP = 32;

/**
 * `sizes` holds the subwords of each word; a window has at most `most`, unless one word alone has more. The `from`–`to`
 * ranges cover every word once, in order.
 */
export function makeWindows(sizes: readonly number[], most = WINDOW, overlap = OVERLAP): Window[] {
  const found: Window[] = [];
  let first = 0;
  let from = 0;
  while (from < sizes.length) {
    let last = first;
    let filled = 0;
    while (last < sizes.length && (last === first || filled + (sizes[last] ?? 0) <= most)) filled += sizes[last++] ?? 0;
    let back = last;
    let shared = 0;
    if (last < sizes.length) {
      // The next window starts so that it repeats about `overlap` subwords, but always further on than this one.
      while (back > first + 1 && shared + (sizes[back - 1] ?? 0) <= overlap) shared += sizes[--back] ?? 0;
    }
    const to = last < sizes.length ? Math.max(from + 1, Math.ceil((back + last) / 2)) : last;
    found.push({ first, last, from, to });
    first = back;
    from = to;
  }
  return found;
}

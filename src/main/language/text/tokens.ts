/** Words and punctuation marks, lower-cased, for rules. Hyphens only separate: "non-tender" reads as two words. */
import type { Span } from '../../../contract/clinical.ts';

export interface Token extends Span {
  /** Lower case, curly apostrophes straightened. */
  readonly word: string;
}

// Runs are bounded: a regular expression that repeats over megabytes overflows its stack.
// Slashed abbreviations (h/o, s/p, w/o) and the marks (-), (+), -ve stay whole, as do letters with points (p.r.n.); "n't" stays with its verb.
const TOKEN = /\([-+−]\)|(?<![\p{L}\p{N}.])(?:[a-z]\.){2,5}(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])[-+]ve(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])[a-z]{1,2}\/[a-z]{1,2}(?![\p{L}\p{N}])|\p{N}{1,40}(?:[.,]\p{N}{1,40}){0,20}|[\p{L}\p{M}]{1,100}(?:['’][\p{L}]{1,40}){0,3}|[^\s\p{L}\p{N}\p{M}\-‐‑–—_]/giu;

const DOTTED = /^\p{L}\./u;

export function tokenize(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = [];
  const part = from === 0 && to === text.length ? text : text.slice(from, to);
  for (const match of part.matchAll(TOKEN)) {
    const start = from + match.index;
    tokens.push({ start, end: start + match[0].length, word: DOTTED.test(match[0]) ? match[0].toLowerCase().replaceAll('.', '') : match[0].toLowerCase().replaceAll('’', "'") });
  }
  return tokens;
}

/** Index of the first token that ends after `offset`; tokens.length when there is none. */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

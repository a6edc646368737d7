/** What one sentence cannot know: short forms that the document defines. The same as training/entities/document.py. */

/** A span over the words of a whole document, end exclusive. */
export interface DocumentSpan {
  readonly first: number;
  readonly last: number;
  readonly type: string;
  readonly score: number;
}

/** Words that a short form may have, hyphens between them not counted. */
const MOST = 3;
const CLOSERS = new Set([')', ']', ',', ';']);

const hasCapital = (text: string): boolean => Array.from(text).some((letter) => letter !== letter.toLowerCase());

/** Two to ten letters and digits, a capital among them, starting with a letter or digit. */
function isShort(words: readonly string[]): boolean {
  const joined = words.join('');
  const length = Array.from(joined).length;
  return length > 1 && length <= 10 && hasCapital(joined) && /^[A-Za-z0-9]/.test(joined);
}

/** Whether the letters of the short form occur in the long form in order, the first one at the start of a word. */
function standsFor(short: readonly string[], long: readonly string[]): boolean {
  const letters = Array.from(short.join('').toLowerCase()).filter((letter) => /^[a-z0-9]$/.test(letter));
  const first = letters[0];
  if (first === undefined || !long.some((word) => word.toLowerCase().startsWith(first))) return false;
  const joined = long.join('').toLowerCase();
  let at = 0;
  for (const [number, letter] of letters.entries()) {
    at = joined.indexOf(letter, at) + 1;
    // A plural s of the short form need not be in the long one.
    if (at === 0) return letter === 's' && number === letters.length - 1;
  }
  return true;
}

interface Definition {
  readonly words: readonly string[];
  readonly type: string;
  readonly score: number;
}

const keyOf = (words: readonly string[]): string => words.join('\u0000');

/** Short forms in brackets right after a tagged long form. */
function definitions(words: readonly string[], spans: readonly DocumentSpan[]): Map<string, Definition> {
  const found = new Map<string, Definition>();
  for (const { first, last, type, score } of spans) {
    if (last + 2 >= words.length || words[last] !== '(') continue;
    let close = last + 2;
    const limit = Math.min(last + 3 + 2 * MOST, words.length);
    while (close < limit && !CLOSERS.has(words[close] ?? '')) close++;
    if (close >= limit || close - last - 1 > 2 * MOST - 1) continue;
    const short = words.slice(last + 1, close);
    const key = keyOf(short);
    if (!found.has(key) && isShort(short) && standsFor(short, words.slice(first, last))) found.set(key, { words: short, type, score });
  }
  return found;
}

/** The spans with every use of a defined short form tagged like its long form. */
export function spreadAbbreviations(words: readonly string[], spans: readonly DocumentSpan[]): readonly DocumentSpan[] {
  const known = definitions(words, spans);
  if (known.size === 0) return spans;
  const starts = new Set([...known.values()].map((entry) => entry.words[0]));
  const sizes = [...new Set([...known.values()].map((entry) => entry.words.length))].sort((a, b) => b - a);
  const kept = [...spans];
  let at = 0;
  while (at < words.length) {
    if (!starts.has(words[at])) {
      at++;
      continue;
    }
    const size = sizes.find((wanted) => known.has(keyOf(words.slice(at, at + wanted)))) ?? 0;
    const entry = size > 0 ? known.get(keyOf(words.slice(at, at + size))) : undefined;
    if (entry) place(kept, { first: at, last: at + size, type: entry.type, score: entry.score });
    at += Math.max(1, size);
  }
  return kept.sort((a, b) => a.first - b.first || a.last - b.last);
}

/** Adds a use where nothing is tagged yet, and corrects the type of the same words; a longer span around it stays. */
function place(kept: DocumentSpan[], use: DocumentSpan): void {
  const over = kept.filter((span) => span.first < use.last && use.first < span.last);
  const only = over[0];
  if (!only) kept.push(use);
  else if (over.length === 1 && only.first === use.first && only.last === use.last && only.type !== use.type) kept[kept.indexOf(only)] = use;
}

/** Words of a text, cut by rules alone: the same to the letter as training/entities/text.py. */

/** A word as written. Offsets are UTF-16 units, end exclusive; a word never splits a surrogate pair. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Line breaks between the previous word and this one. */
  readonly breaks: number;
  /** Whether anything at all lies between the previous word and this one (or the start of the text). */
  readonly spaced: boolean;
}

// Numbers keep their decimal point; "500mg" is two words, "BRCA1" is one; any other mark stands alone.
const WORD =
  /[0-9]+(?:[.,][0-9]+)*|[\p{L}\p{M}][\p{L}\p{M}0-9]*|[^\p{Cc} \u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff]/gu;

/** Line ends between two places; CR LF is one. */
export function countBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || (unit === 13 && !(at + 1 < to && text.charCodeAt(at + 1) === 10))) count++;
  }
  return count;
}

/** All words of `text` in order; spaces and control characters belong to none. */
export function splitWords(text: string): Word[] {
  const found: Word[] = [];
  let last = 0;
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    const end = start + match[0].length;
    found.push({ text: match[0], start, end, breaks: countBreaks(text, last, start), spaced: start > last });
    last = end;
  }
  return found;
}

/** The first code point of a word, as a string. */
function firstLetter(word: string): string {
  const point = word.codePointAt(0);
  return point === undefined ? '' : String.fromCodePoint(point);
}

export function startsUpper(word: string): boolean {
  const letter = firstLetter(word);
  return letter !== letter.toLowerCase();
}

export function startsLower(word: string): boolean {
  const letter = firstLetter(word);
  return letter !== letter.toUpperCase();
}

/** The form under which a word stands in the vocabulary: lower case, every digit 0. */
export function lookupForm(word: string): string {
  return word.toLowerCase().replace(/[0-9]/g, '0');
}

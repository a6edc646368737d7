/** Where a turn may be split: before each of its words but the first. */

const SENTENCE_END = /[.?!。？！…]["'”’)]*\s*$/u;

/** Offsets into the text, rising; empty where the turn is one word. */
export function cutPoints(text: string): number[] {
  const words = [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)].filter(({ isWordLike }) => isWordLike === true);
  return words.slice(1).map(({ index }) => index);
}

/** Index of the point behind the first sentence, else the one in the middle. */
export function likelyCut(text: string, points: readonly number[]): number {
  const behind = points.findIndex((at) => SENTENCE_END.test(text.slice(0, at)));
  return behind >= 0 ? behind : Math.floor((points.length - 1) / 2);
}

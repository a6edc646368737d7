/** Finds the words of a piece of evidence in the text of today: at their place, else the nearest same words, else nowhere. */
interface Located {
  readonly start: number;
  readonly end: number;
  /** False when the words stood elsewhere, the note having been edited since. */
  readonly exact: boolean;
}

export function locateEvidence(text: string, words: { readonly start: number; readonly end: number; readonly text: string }): Located | null {
  if (words.text === '') return words.end <= text.length && words.end > words.start ? { start: words.start, end: words.end, exact: true } : null;
  if (text.startsWith(words.text, words.start)) return { start: words.start, end: words.start + words.text.length, exact: true };
  let best: number | null = null;
  for (let at = text.indexOf(words.text); at !== -1; at = text.indexOf(words.text, at + 1)) {
    if (best === null || Math.abs(at - words.start) < Math.abs(best - words.start)) best = at;
  }
  return best === null ? null : { start: best, end: best + words.text.length, exact: false };
}

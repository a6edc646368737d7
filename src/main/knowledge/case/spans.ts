/** Sentences and lines of a note with their places, white space trimmed off, and the heading line that each stands under. */
export interface NoteSpan {
  readonly start: number;
  readonly end: number;
  /** Words of the line above that ends in a colon and opened this block; empty where none did. */
  readonly under: string;
}

export function noteSpans(text: string): NoteSpan[] {
  const spans: NoteSpan[] = [];
  let [from, under] = [0, ''];
  const push = (to: number): void => {
    const part = text.slice(from, to);
    const start = from + (part.length - part.trimStart().length);
    const end = from + part.trimEnd().length;
    if (end > start) {
      const words = text.slice(start, end);
      const heads = isHeading(words);
      spans.push({ start, end, under: heads ? '' : under });
      if (heads) under = words;
    }
    // An empty line ends what stands under a heading.
    if (/\n[ \t\r]*\n\s*$/.test(part)) under = '';
    from = to;
  };
  for (const { index, 0: mark } of text.matchAll(/\n\s*|(?<=[.!?])[ \t]+(?=["'([]?[A-Z0-9-])|(?<=[。；！？])/g)) push(index + mark.length);
  push(text.length);
  return spans;
}

/** "Plan:", "HOSPITAL COURSE". */
const isHeading = (words: string): boolean => words.length <= 60 && (/[:：]$/.test(words) || (/^[A-Z][A-Z /&]+$/.test(words) && words.length > 3));

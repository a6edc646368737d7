/** Long articles in windows of an abstract's size: the model was trained on abstracts, and pairs grow with the square. */
import type { Span } from '../../../contract/clinical.ts';
import { splitSentences } from '../../language/text/sentences.ts';

/** UTF-16 units. Nearly every abstract is one window. */
const LARGEST = 5000;

/** Windows of whole sentences that cover `text` in order; the first of a short text covers all of it. */
export function windowsOf(text: string): Span[] {
  if (text.length <= LARGEST) return [{ start: 0, end: text.length }];
  const windows: Span[] = [];
  for (const { start, end } of splitSentences(text)) {
    const open = windows.at(-1);
    if (open !== undefined && end - open.start <= LARGEST) open.end = end;
    else windows.push({ start, end });
  }
  return windows;
}

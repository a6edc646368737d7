/** Lines and paragraphs of a text, by UTF-16 offsets. Any line end counts: LF, CRLF, CR, form feed, Unicode separators. */
import type { Span } from '../../../contract/clinical.ts';

/** A line without its line end. */
export type Line = Span;

const LINE_END = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/g;

export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const match of text.matchAll(LINE_END)) {
    lines.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  lines.push({ start, end: text.length });
  return lines;
}

export function isBlank(text: string, line: Span): boolean {
  for (let i = line.start; i < line.end; i++) if (!/\s/.test(text[i] ?? ' ')) return false;
  return true;
}

/** Runs of lines between blank ones, trimmed of outer white space. */
export function splitParagraphs(text: string): Span[] {
  const paragraphs: Span[] = [];
  let open: Span | undefined;
  for (const line of splitLines(text)) {
    if (isBlank(text, line)) {
      if (open) paragraphs.push(open);
      open = undefined;
    } else if (open) open.end = line.end;
    else open = { start: line.start, end: line.end };
  }
  if (open) paragraphs.push(open);
  return paragraphs.map((span) => trimSpan(text, span)).filter((span) => span.end > span.start);
}

/** The span without leading and trailing white space. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text[start] ?? '')) start++;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  return { start, end };
}

/** Moves an offset that would split a surrogate pair to the pair's start. */
export function snapToCodePoint(text: string, offset: number): number {
  const low = text.charCodeAt(offset);
  const high = text.charCodeAt(offset - 1);
  return low >= 0xdc00 && low <= 0xdfff && high >= 0xd800 && high <= 0xdbff ? offset - 1 : offset;
}

/** Index of the first span that ends after `offset`; spans are in order and don't overlap. */
export function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

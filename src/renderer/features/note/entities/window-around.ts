/** The paragraph around a span, cut to what the contract takes (4,000 code units), on line breaks where it can be. */
const MOST = 4000;
const REACH = 900;

export function windowAround(text: string, span: { readonly start: number; readonly end: number }): { readonly text: string; readonly offset: number } {
  const left = text.lastIndexOf('\n\n', span.start);
  const right = text.indexOf('\n\n', span.end);
  const from = Math.max(left === -1 ? 0 : left + 2, span.start - REACH);
  const to = Math.min(right === -1 ? text.length : right, span.end + REACH, from + MOST);
  return { text: text.slice(from, to), offset: from };
}

/** A file in parts that end where an article ends, so that a list of any length passes in constant memory. */

export const PART = 1_500_000;
/** A single article above this is no article; the file is refused. */
const LARGEST = 15_000_000;

/** Where the last whole article of a text ends, 0 when none does. */
export function lastEnd(text: string): number {
  const xml = Math.max(after(text, '</PubmedArticle>'), after(text, '</article>'));
  if (xml > 0) return xml;
  if (/^\s*</.test(text)) return 0;
  if (/^\s*[\w.-]+\|t\|/.test(text)) return after(text, /\r/.test(text) ? '\r\n\r\n' : '\n\n');
  if (/^\s*PMID- /.test(text)) return text.lastIndexOf('\nPMID- ') + 1;
  return /^\s*\{/.test(text) ? after(text, '\n') : 0;
}

const after = (text: string, mark: string): number => {
  const at = text.lastIndexOf(mark);
  return at < 0 ? 0 : at + mark.length;
};

/** Parts of the text of `pieces`, in order; nothing is lost. Rejects with `too-large` for an article without an end. */
export async function* parts(pieces: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string> {
  let held = '';
  for await (const piece of pieces) {
    held += piece;
    while (held.length >= PART) {
      const end = lastEnd(held.slice(0, PART)) || lastEnd(held);
      if (end === 0) {
        if (held.length > LARGEST) throw new RangeError('too-large');
        break;
      }
      yield held.slice(0, end);
      held = held.slice(end);
    }
  }
  // What is left of an XML list is its closing tag.
  if (held.trim() !== '' && !/^\s*<\/\w+>\s*$/.test(held)) yield held;
}

/** The file's text as it comes. Rejects with a TypeError where it is not UTF-8. */
export async function* piecesOf(file: File): AsyncGenerator<string> {
  const reader = file.stream().getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (;;) {
    const { done, value } = await reader.read();
    const text = decoder.decode(value, { stream: !done });
    if (text !== '') yield text;
    if (done) return;
  }
}

/**
 * The lines of a stream, whatever ends them: LF, CRLF or CR. Node's readline also breaks at U+2028 and U+2029, which
 * JSON may hold as they are inside a string.
 */
import type { Readable } from 'node:stream';

/** Reads no further than its caller: at most one chunk waits. UTF-8, or UTF-16 where the stream begins with its mark; marks before a line are left out. */
export async function* linesOf(input: Readable): AsyncGenerator<string> {
  /** The line that the last chunk left open, in pieces: a line of megabytes is joined once. */
  let open: string[] = [];
  let carriage = false;
  for await (const piece of decoded(input)) {
    // CRLF may lie across two chunks.
    const chunk: string = carriage && piece.startsWith('\n') ? piece.slice(1) : piece;
    if (piece.length > 0) carriage = piece.endsWith('\r');
    const lines = chunk.split(/\r\n|\n|\r/);
    const rest = lines.pop() ?? '';
    for (const line of lines) {
      yield withoutMark(open.join('') + line);
      open = [];
    }
    if (rest !== '') open.push(rest);
  }
  if (open.length > 0) yield withoutMark(open.join(''));
}

/** The stream's text; a character may lie across two chunks, and so may the mark that tells the encoding. */
async function* decoded(input: Readable): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let head: Buffer = Buffer.alloc(0);
  for await (const chunk of input as AsyncIterable<Buffer | string>) {
    const bytes: Buffer = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    head = decoder === undefined ? Buffer.concat([head, bytes]) : bytes;
    if (decoder === undefined && head.length < 2) continue;
    decoder ??= new TextDecoder(encodingOf(head), { ignoreBOM: true });
    yield decoder.decode(head, { stream: true });
  }
  yield decoder === undefined ? head.toString('utf8') : decoder.decode();
}

/** By its mark, else by the zero bytes that a brace has in UTF-16. */
function encodingOf(head: Buffer): string {
  const [first, second] = head;
  if ((first === 0xff && second === 0xfe) || (first === 0x7b && second === 0)) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || (first === 0 && second === 0x7b) ? 'utf-16be' : 'utf-8';
}

/** Files put one behind another have a mark in the middle too. */
function withoutMark(line: string): string {
  return line.startsWith('\uFEFF') ? line.slice(1) : line;
}

/**
 * The lines of a stream, whatever ends them: LF, CRLF or CR. Node's readline also breaks at U+2028 and U+2029, which
 * JSON may hold as they are inside a string.
 */
import type { Readable } from 'node:stream';

/** Reads no further than its caller: at most one chunk waits. Byte order marks before a line are left out. */
export async function* linesOf(input: Readable): AsyncGenerator<string> {
  input.setEncoding('utf8');
  /** The line that the last chunk left open, in pieces: a line of megabytes is joined once. */
  let open: string[] = [];
  let carriage = false;
  for await (const piece of input as AsyncIterable<string>) {
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

/** Files put one behind another have a mark in the middle too. */
function withoutMark(line: string): string {
  return line.startsWith('\uFEFF') ? line.slice(1) : line;
}

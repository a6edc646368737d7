import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf } from './line-reader.ts';

async function linesIn(chunks: readonly (string | Buffer)[]): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of linesOf(Readable.from(chunks.map((chunk) => Buffer.from(chunk))))) lines.push(line);
  return lines;
}

describe('lines of a stream', () => {
  it('end with LF, CRLF or CR, the last one with nothing', async () => {
    expect(await linesIn(['a\nb\r\nc\rd'])).toEqual(['a', 'b', 'c', 'd']);
    expect(await linesIn(['a\n\nb\n'])).toEqual(['a', '', 'b']);
    expect(await linesIn([])).toEqual([]);
  });

  it('may hold the separators that JSON allows in a string', async () => {
    const line = JSON.stringify({ text: 'one\u2028two\u2029three\u0085four' });
    expect(await linesIn([`${line}\n${line}`])).toEqual([line, line]);
  });

  it('begin after a byte order mark', async () => {
    expect(await linesIn(['\uFEFF{}\n\uFEFF{}'])).toEqual(['{}', '{}']);
  });

  it('are read in UTF-16 too, with or without its mark, wherever the bytes are cut', async () => {
    const line = '{"text": "38.5 °C 😀"}';
    for (const mark of ['\uFEFF', '']) {
      for (const bytes of [Buffer.from(`${mark}${line}\n${line}`, 'utf16le'), Buffer.from(`${mark}${line}\n${line}`, 'utf16le').swap16()]) {
        expect(await linesIn([bytes])).toEqual([line, line]);
        expect(await linesIn([...bytes].map((byte) => Buffer.from([byte])))).toEqual([line, line]);
      }
    }
  });

  it('do not depend on where the bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('a', 'é', '😀', '\n', '\r\n', '\r', '\u2028'), { maxLength: 30 }), fc.array(fc.nat(60), { maxLength: 6 }), async (parts, cuts) => {
        const text = parts.join('');
        const bytes = Buffer.from(text);
        const at = [...new Set([0, ...cuts.filter((cut) => cut < bytes.length), bytes.length])].sort((a, b) => a - b);
        const chunks = at.slice(1).map((end, i) => bytes.subarray(at[i], end));
        const expected = text.split(/\r\n|\n|\r/);
        if (expected.at(-1) === '') expected.pop();
        expect(await linesIn(chunks)).toEqual(expected);
      }),
    );
  });
});

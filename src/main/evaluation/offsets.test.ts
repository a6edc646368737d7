import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BrokenDocument } from './gold.ts';
import { placeMentions, type RawMention } from './offsets.ts';

const points = (text: string): number => Array.from(text).length;
/** How a tool may have counted: offset of a UTF-16 place in a text. */
const COUNTS: Readonly<Record<string, (text: string, at: number) => number>> = {
  'code points': (text, at) => points(text.slice(0, at)),
  'utf-16 units': (_, at) => at,
  bytes: (text, at) => Buffer.byteLength(text.slice(0, at)),
  'code points, a line end as one': (text, at) => points(text.slice(0, at).replaceAll('\r\n', '\n')),
  'code points from one': (text, at) => points(text.slice(0, at)) + 1,
};
const words = fc.array(fc.constantFrom('fever', '😀', 'naïve', 'β-blocker', '中', 'rash\r\n', 'Hb', '\u{1d49c}x'), { minLength: 1, maxLength: 30 });

describe('offsets of gold files', () => {
  it.each(Object.entries(COUNTS))('finds the words however they are counted: %s', (_, count) => {
    fc.assert(
      fc.property(words, (parts) => {
        const text = parts.map((part, at) => `${part}${at}`).join(' ');
        const wanted: { start: number; end: number }[] = [];
        let at = 0;
        // Every word bears its number, so that only one way of counting puts all on their words.
        for (const [number, part] of parts.entries()) {
          const bare = `${part}${number}`;
          wanted.push({ start: at, end: at + bare.length });
          at += bare.length + 1;
        }
        const mentions: RawMention[] = wanted.map((span) => ({ label: 'x', parts: [{ start: count(text, span.start), end: count(text, span.end) }], words: text.slice(span.start, span.end) }));
        expect(placeMentions(text, mentions)).toEqual({ spans: wanted.map((span) => ({ ...span, label: 'x' })), doubtful: 0 });
      }),
    );
  });

  it('keeps the gap of a mention, but none of white space', () => {
    const text = 'left\nand right knee pain';
    const { spans } = placeMentions(text, [
      { label: 'gap', parts: [{ start: 0, end: 4 }, { start: 15, end: 24 }], words: 'left knee pain' },
      { label: 'line', parts: [{ start: 0, end: 4 }, { start: 5, end: 8 }], words: 'left and' },
    ]);
    expect(spans).toEqual([
      { start: 0, end: 24, label: 'gap', parts: [{ start: 0, end: 4 }, { start: 15, end: 24 }] },
      { start: 0, end: 8, label: 'line' },
    ]);
  });

  it('counts what does not fit and refuses a document where most does not', () => {
    const text = 'fever and chills today';
    const right: RawMention = { label: 'x', parts: [{ start: 0, end: 5 }], words: 'fever' };
    const wrong: RawMention = { label: 'x', parts: [{ start: 10, end: 16 }], words: 'cough!' };
    expect(placeMentions(text, [right, right, wrong]).doubtful).toBe(1);
    expect(() => placeMentions(text, [right, wrong, wrong, wrong])).toThrow(BrokenDocument);
    expect(() => placeMentions(text, [right, { label: 'x', parts: [{ start: 10, end: 99 }], words: null }])).toThrow('outside');
  });
});

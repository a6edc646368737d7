import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batches, MAX_BYTES, MAX_FILES } from './import-batches.ts';
import { splitSnippet } from './snippet.ts';

describe('batches', () => {
  it('keeps every file, in order, within both limits', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(MAX_BYTES * 2), { maxLength: 500 }), (sizes) => {
        const files = sizes.map((size, at) => ({ name: String(at), size }));
        const made = batches(files);
        expect(made.flat()).toEqual(files);
        for (const batch of made) {
          expect(batch.length).toBeLessThanOrEqual(MAX_FILES);
          expect(batch.length === 1 || batch.reduce((sum, { size }) => sum + size, 0) <= MAX_BYTES).toBe(true);
        }
      }),
    );
  });
});

describe('splitSnippet', () => {
  it('marks what matched, in any case', () => {
    expect(splitSnippet('on Warfarin since', 'warfarin')).toEqual([{ text: 'on ', hit: false }, { text: 'Warfarin', hit: true }, { text: ' since', hit: false }]);
  });
  it('takes signs of patterns as they are and loses no word', () => {
    expect(splitSnippet('pH 7.2 (low)', '"7.2" (')).toEqual([{ text: 'pH ', hit: false }, { text: '7.2', hit: true }, { text: ' (low)', hit: false }]);
  });
});

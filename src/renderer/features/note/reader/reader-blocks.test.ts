import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLAIN_ASSERTION } from '../../../../contract/clinical.ts';
import type { Entity, Section } from '../../../../contract/clinical.ts';
import { readerBlocks } from './reader-blocks.ts';

const entity = (start: number, end: number): Entity => ({ start, end, text: '', type: 'problem', score: 1, assertion: PLAIN_ASSERTION, cues: [], codes: [], by: 'model' });
const section = (start: number, title: string): Section => ({ start, end: start + 50, title, kind: 'other' });

describe('readerBlocks', () => {
  it('makes headings of section titles and marks of entities', () => {
    const text = 'PLAN:\nStop aspirin today.\n\nReview.';
    const blocks = readerBlocks(text, [section(0, 'PLAN:')], [entity(11, 18)]);
    expect(blocks.map(({ heading }) => heading)).toEqual([true, false, false]);
    expect(blocks[1]?.pieces.map(({ text: words, index }) => [words, index])).toEqual([['\nStop ', -1], ['aspirin', 0], [' today.\n\n', -1]]);
  });

  it('keeps the colon with its heading', () => {
    const blocks = readerBlocks('O/E: comfortable.', [section(0, 'O/E')], []);
    expect(blocks.map(({ pieces }) => pieces.map((piece) => piece.text).join(''))).toEqual(['O/E: ', 'comfortable.']);
  });

  it('leaves nothing of the text out and repeats nothing, whatever overlaps', () => {
    const text = 'Alpha beta.\n\nGamma delta epsilon\n \nzeta eta theta.';
    const spans = fc.array(fc.tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 12 })).map(([start, length]) => entity(start, Math.min(text.length, start + length))), { maxLength: 8 });
    fc.assert(
      fc.property(spans, fc.nat(30), (entities, at) => {
        const blocks = readerBlocks(text, [section(at, 'abcd')], entities);
        expect(blocks.flatMap(({ pieces }) => pieces.map((piece) => piece.text)).join('')).toBe(text);
      }),
    );
  });
});

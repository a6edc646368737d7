import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markedParts } from './marked-parts.ts';

describe('a marked sentence', () => {
  it('is found over broken lines', () => {
    expect(markedParts('First. Give it\n early (50 mg). Last.', 'Give it early (50 mg).')).toEqual([{ text: 'First. ', marked: false }, { text: 'Give it\n early (50 mg).', marked: true }, { text: ' Last.', marked: false }]);
  });
  it('loses nothing of any text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, sentence) => {
        expect(markedParts(text, sentence).map((part) => part.text).join('')).toBe(text);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutPoints, likelyCut } from './cut-points.ts';

const cut = (text: string): [string, string] => {
  const points = cutPoints(text);
  const at = points[likelyCut(text, points)] ?? 0;
  return [text.slice(0, at), text.slice(at)];
};

describe('where a turn is split', () => {
  it('is offered behind its first sentence, in English and in Chinese', () => {
    expect(cut('Any chest pain? No, none at all.')).toEqual(['Any chest pain? ', 'No, none at all.']);
    expect(cut('你胸痛吗？没有。')).toEqual(['你胸痛吗？', '没有。']);
  });
  it('is in the middle where there is no sentence, and nowhere in one word', () => {
    expect(cut('yes no')).toEqual(['yes ', 'no']);
    expect(cutPoints('Yes.')).toEqual([]);
    expect(cutPoints('')).toEqual([]);
  });
  it('never leaves a part without words or half a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const at of cutPoints(text)) {
          expect(text.slice(0, at).trim()).not.toBe('');
          expect(text.slice(at).trim()).not.toBe('');
          expect(/[\uD800-\uDBFF]$/.test(text.slice(0, at))).toBe(false);
        }
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentSpan } from './abbreviations.ts';
import { repeatMentions } from './repeats.ts';

const tag = (text: string, ...spans: [number, number, string, number][]): string[] => {
  const words = text.split(' ');
  const given: DocumentSpan[] = spans.map(([first, last, type, score]) => ({ first, last, type, score }));
  return repeatMentions(words, given, 0.75).map((span) => `${span.first}-${span.last}:${span.type}`);
};

describe('repeatMentions', () => {
  it('tags a sure name wherever it stands again, in any case', () => {
    expect(tag('lithium toxicity was seen ; Lithium toxicity abated', [0, 2, 'disease', 0.9])).toEqual(['0-2:disease', '5-7:disease']);
  });
  it('leaves unsure names, short words and words inside other spans alone', () => {
    expect(tag('colic and colic', [0, 1, 'disease', 0.6])).toEqual(['0-1:disease']);
    expect(tag('LA and LA', [0, 1, 'disease', 0.9])).toEqual(['0-1:disease']);
    expect(tag('toxicity of lithium toxicity', [0, 1, 'disease', 0.9], [2, 4, 'disease', 0.9])).toEqual(['0-1:disease', '2-4:disease']);
  });
  it('gives a name the type that most of its uses have', () => {
    expect(tag('insulin ; insulin ; insulin', [0, 1, 'gene', 0.6], [2, 3, 'chemical', 0.9], [4, 5, 'chemical', 0.5])).toEqual(['0-1:chemical', '2-3:chemical', '4-5:chemical']);
  });
  it('adds spans that overlap nothing, whatever the text', () => {
    const word = fc.constantFrom('alpha', 'beta', 'Beta', 'of', 'LA', '(');
    fc.assert(fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), fc.nat(28), fc.integer({ min: 1, max: 3 }), (words, at, size) => {
      const first = at % words.length;
      const last = Math.min(words.length, first + size);
      const spans = repeatMentions(words, [{ first, last, type: 'disease', score: 0.9 }], 0.75);
      spans.forEach((span, i) => expect(span.first).toBeGreaterThanOrEqual(spans[i - 1]?.last ?? 0));
      expect(spans).toContainEqual({ first, last, type: 'disease', score: 0.9 });
    }));
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from './sentences.ts';
import { splitWords } from './words.ts';

function cut(text: string): string[] {
  const words = splitWords(text);
  return splitSentences(words).map((range) => text.slice(words[range.first]?.start, words[range.last - 1]?.end));
}

describe('splitSentences', () => {
  it.each<[string, string[]]>([
    ['He was seen by Dr. Vik. He went home.', ['He was seen by Dr. Vik.', 'He went home.']],
    ['Gave 2.5 mg. Then slept.', ['Gave 2.5 mg.', 'Then slept.']],
    ['Takes 5 mg. daily with food.', ['Takes 5 mg. daily with food.']],
    ['E. coli grew. S. aureus did not.', ['E. coli grew.', 'S. aureus did not.']],
    ['PLAN:\n1. Rest\n2. Fluids', ['PLAN:', '1. Rest', '2. Fluids']],
    ['- no fever\r\n- no cough', ['- no fever', '- no cough']],
    ['Pain began after lifting a heavy box at the\nwarehouse two weeks ago.', ['Pain began after lifting a heavy box at the\nwarehouse two weeks ago.']],
    ['Allergies: none\nSmoker', ['Allergies: none', 'Smoker']],
    ['One thing\n\nanother thing', ['One thing', 'another thing']],
    ['Is it better? Yes! Good', ['Is it better?', 'Yes!', 'Good']],
  ])('%j', (text, expected) => expect(cut(text)).toEqual(expected));

  it('covers every word once, in order, 120 at most, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.nat(300), (noise, times) => {
        const words = splitWords(`${noise} ${'word '.repeat(times)}`);
        const covered = splitSentences(words).flatMap((range) => {
          expect(range.last - range.first).toBeLessThanOrEqual(120);
          return Array.from({ length: range.last - range.first }, (_, at) => range.first + at);
        });
        expect(covered).toEqual(words.map((_, at) => at));
      }),
    );
  });
});

describe('splitWords', () => {
  it('keeps numbers and gene names whole, cuts units off, never splits a code point', () => {
    expect(splitWords('500mg of BRCA1 at 3,1 \u{1f912}x').map((word) => word.text)).toEqual(['500', 'mg', 'of', 'BRCA1', 'at', '3,1', '\u{1f912}', 'x']);
  });

  it('counts a CR LF as one line break', () => {
    expect(splitWords('a\r\nb\n\rc\r\n\r\nd').map((word) => word.breaks)).toEqual([0, 1, 2, 2]);
  });

  it('gives words whose offsets are their text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const word of splitWords(text)) expect(text.slice(word.start, word.end)).toBe(word.text);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { splitWords } from './tagger/words.ts';
import type { Tagger } from './tensor.ts';
import { explainSpan } from './why.ts';

/** Reads "fever" as a finding: sure after "with", less sure without, not at all after "no". */
const tagger: Tagger = {
  scheme: 'clinical',
  tag: (text) => {
    const words = splitWords(text);
    return Promise.resolve(
      words.flatMap((word, at) => {
        if (word.text !== 'fever' || words[at - 1]?.text === 'no') return [];
        return [{ start: word.start, end: word.end, type: 'finding', score: words[at - 1]?.text === 'with' ? 0.9 : 0.4 }];
      }),
    );
  },
};

describe('why an entity was read', () => {
  it('weighs each word of the line by what its absence costs, at its place in the text', async () => {
    const text = 'Seen today.\nCame 🤒 with fever and pain\nno fever';
    const start = text.indexOf('fever');
    const weights = await explainSpan(tagger, text, start, start + 5);
    expect(weights.map(({ start: from, end }) => text.slice(from, end))).toEqual(['Came', '🤒', 'with', 'fever', 'and', 'pain']);
    expect(weights.map(({ weight }) => Math.round(weight * 100) / 100)).toEqual([0, 0, 0.5, 0.9, 0, 0]);
  });
  it('looks no further than a dozen words to each side', async () => {
    const text = `${'left '.repeat(40)}with fever ${'right '.repeat(40)}`;
    const start = text.indexOf('fever');
    expect(await explainSpan(tagger, text, start, start + 5)).toHaveLength(25);
  });
  it('says so when the model reads nothing there', async () => {
    await expect(explainSpan(tagger, 'no fever', 3, 8)).rejects.toMatchObject({ code: 'not-found' });
    await expect(explainSpan(tagger, 'cough', 40, 50)).rejects.toMatchObject({ code: 'not-found' });
    await expect(explainSpan(tagger, '', 0, 0)).rejects.toMatchObject({ code: 'not-found' });
  });
});

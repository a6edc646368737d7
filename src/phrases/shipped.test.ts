/** The shipped books as files: their form, their values, one meaning a phrase. */
import { describe, expect, it } from 'vitest';
import { shippedPhrases } from './testing.ts';

const places = (text: string): string[] => [...text.matchAll(/\{(\w+)\*?\}/g)].map(([, name]) => name ?? '').sort();
const files = shippedPhrases('zh-cn');
const all = [...files].flatMap(([file, phrases]) => Object.entries(phrases).map(([english, meaning]) => ({ file, english, meaning })));

describe('the Chinese phrase book', () => {
  it('fills in the values of the English, each at least once', () => {
    for (const { file, english, meaning } of all) expect({ file, english, places: [...new Set(places(meaning))] }).toEqual({ file, english, places: [...new Set(places(english))] });
  });
  it('is Chinese', () => {
    // Names of scores and of genes stay as they are everywhere; a sentence doesn't.
    expect(all.filter(({ english, meaning }) => english.split(' ').filter((word) => /[a-z]{3,}/.test(word)).length > 2 && !/[\u4e00-\u9fff]/.test(meaning))).toEqual([]);
  });
  it('gives a phrase one meaning, whichever file holds it', () => {
    const meanings = new Map<string, string>();
    for (const { english, meaning } of all) {
      expect({ english, meaning: meanings.get(english) ?? meaning }).toEqual({ english, meaning });
      meanings.set(english, meaning);
    }
  });
});

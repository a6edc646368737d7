/** The words that English has, as far as this program knows: the vocabulary of the entity model, most frequent first. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Rarer ones may be misspellings themselves. */
const FREQUENT = 30_000;

export function englishWords(resources: string): (word: string) => boolean {
  const words = new Set(readFileSync(path.join(resources, 'models', 'clinical-entities', 'vocabulary.txt'), 'utf8').split('\n').slice(0, FREQUENT));
  return word => words.has(word);
}

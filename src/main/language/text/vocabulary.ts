/** The words that English and medicine have, as far as this program knows: the vocabulary of the entity model, most frequent first. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** @param most Rarer words than the first so many may be misspellings themselves. */
export function knownWords(resources: string, most = Number.POSITIVE_INFINITY): (word: string) => boolean {
  const words = new Set(readFileSync(path.join(resources, 'models', 'clinical-entities', 'vocabulary.txt'), 'utf8').split('\n').slice(0, most));
  return (word) => words.has(word);
}

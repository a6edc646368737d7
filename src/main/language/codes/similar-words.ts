/** Known words that look like a misspelt one: those that share most of its trigrams. */
import type { ReadOnlyTable } from '../../storage/read-only.ts';
import { kept } from './kept.ts';
import { readVarints } from './varints.ts';

export interface SimilarWord {
  readonly token: string;
  /** Dice coefficient of the two words' trigrams. */
  readonly likeness: number;
}
/** Words with fewer trigrams in common look nothing like each other. */
const LEAST_SHARED = 2;
/** Of the words with most trigrams in common, how many are compared. */
const COMPARED = 30;
/** Unknown words whose like are remembered: each code system asks for them, and the next note has them again. */
const KEPT = 5000;

/** Of the words that share most trigrams with a word, whatever system they are of, the most alike first. `wordOf` gives the word of a number. */
export function similarWordsIn(db: ReadOnlyTable, wordOf: (id: number) => string | undefined): (token: string) => readonly SimilarWord[] {
  const listOf = db.prepare('SELECT tokens FROM gram WHERE gram = ?');
  const last = db.prepare('SELECT max(id) FROM token').pluck().get() as number;
  // Flat and kept: an unknown word touches some ten thousand others, and a long note has hundreds of unknown words.
  const shared = new Uint32Array(last + 1);
  const touched = new Uint32Array(last + 1);
  const lists = new Map<string, Uint32Array>();

  function tokensWith(gram: string): Uint32Array {
    let list = lists.get(gram);
    if (!list) {
      const row = listOf.get(gram) as { tokens: Buffer } | undefined;
      list = row ? Uint32Array.from(readVarints(row.tokens)) : new Uint32Array();
      lists.set(gram, list);
    }
    return list;
  }

  /** The words with most of these trigrams, most first, then in the order met; each with how many it has. */
  function mostShared(own: readonly string[]): (readonly [id: number, grams: number])[] {
    let count = 0;
    for (const gram of own) {
      for (const id of tokensWith(gram)) {
        const before = shared[id] ?? 0;
        if (before === 0) touched[count++] = id;
        shared[id] = before + 1;
      }
    }
    const words = touched.subarray(0, count);
    const having = new Uint32Array(own.length + 1);
    for (const id of words) having[shared[id] ?? 0] = (having[shared[id] ?? 0] ?? 0) + 1;
    // Thousands share two trigrams and a few share more: only those that can be among the first are put in order.
    let least = Math.max(own.length, LEAST_SHARED);
    for (let enough = having[least] ?? 0; least > LEAST_SHARED && enough < COMPARED; enough += having[least] ?? 0) least--;
    const top = Array.from(words.filter((id) => (shared[id] ?? 0) >= least), (id) => [id, shared[id] ?? 0] as const);
    for (const id of words) shared[id] = 0;
    return top.sort((a, b) => b[1] - a[1]).slice(0, COMPARED);
  }

  return kept(KEPT, (token: string) => {
    const own = trigrams(token);
    const found = mostShared(own).flatMap(([id, grams]): SimilarWord[] => {
      const word = wordOf(id);
      return word === undefined ? [] : [{ token: word, likeness: (2 * grams) / (own.length + word.length) }];
    });
    return found.sort((a, b) => b.likeness - a.likeness);
  });
}

function trigrams(token: string): string[] {
  const padded = `^${token}$`;
  return Array.from({ length: Math.max(0, padded.length - 2) }, (_, i) => padded.slice(i, i + 3));
}

/** Known words that look like a misspelt one: those that share most of its trigrams. */
import type { ReadOnlyTable } from '../../storage/read-only.ts';
import { readVarints } from './varints.ts';

export interface SimilarWord {
  readonly token: string;
  /** Dice coefficient of the two words' trigrams. */
  readonly likeness: number;
}
/** @param least likeness below which a word is left out. Most alike first. */
export type SimilarWords = (token: string, system: number, least: number) => SimilarWord[];

/** Words with fewer trigrams in common look nothing like each other. */
const LEAST_SHARED = 2;
/** Of the words with most trigrams in common, how many are compared. */
const COMPARED = 30;

export function similarWordsIn(db: ReadOnlyTable): SimilarWords {
  const listOf = db.prepare('SELECT tokens FROM gram WHERE gram = ?');
  const tokenById = db.prepare('SELECT t.token FROM token t JOIN posting p ON p.token = t.id WHERE t.id = ? AND p.system = ?');
  const { last } = db.prepare('SELECT max(id) AS last FROM token').get() as { last: number };
  // Flat and kept: an unknown word touches some ten thousand others, and a long note has hundreds of unknown words.
  const shared = new Uint32Array(last + 1);
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

  return (token, system, least) => {
    const own = trigrams(token);
    const touched: number[] = [];
    for (const gram of own) {
      for (const id of tokensWith(gram)) {
        const before = shared[id] ?? 0;
        if (before === 0) touched.push(id);
        shared[id] = before + 1;
      }
    }
    const ranked = touched.filter((id) => (shared[id] ?? 0) >= LEAST_SHARED).sort((a, b) => (shared[b] ?? 0) - (shared[a] ?? 0)).slice(0, COMPARED);
    const found: SimilarWord[] = [];
    for (const id of ranked) {
      const row = tokenById.get(id, system) as { token: string } | undefined;
      if (!row) continue;
      const likeness = (2 * (shared[id] ?? 0)) / (own.length + trigrams(row.token).length);
      if (likeness >= least) found.push({ token: row.token, likeness });
    }
    for (const id of touched) shared[id] = 0;
    return found.sort((a, b) => b.likeness - a.likeness);
  };
}

function trigrams(token: string): string[] {
  const padded = `^${token}$`;
  return Array.from({ length: Math.max(0, padded.length - 2) }, (_, i) => padded.slice(i, i + 3));
}

/** What the ranking sees of a library, be it in memory or in the store. */
import { inverseFrequency } from './bm25.ts';

export interface Passage {
  readonly id: string;
  readonly title?: string | undefined;
  /** The heading above it in its document. */
  readonly heading?: string | undefined;
  readonly text: string;
}

/** What is read of a passage beside its title. */
export function wordsOfPassage({ heading, text }: Passage): string {
  return heading === undefined ? text : `${heading}\n${text}`;
}

export interface Near {
  readonly passage: Passage;
  /** -1 to 1. */
  readonly similarity: number;
}

/** Passages with their counts. `nearest` and `similarityOf` answer only where vectors were made. */
export interface Shelf {
  readonly size: number;
  /** Terms of a passage, title included. */
  readonly meanLength: number;
  /** Passages that hold a term. */
  frequency(term: string): number;
  /** Terms that name the passage: its title's, or the first ones of the document that it is a part of. */
  namesOf(passage: Passage): readonly string[];
  /** The best by words. `weights` says how much each term counts. */
  search(weights: ReadonlyMap<string, number>, most: number): Passage[];
  /** The nearest by vector, nearest first. */
  nearest(vector: Int8Array, most: number): Near[];
  /** null where the passage has no vector. */
  similarityOf(passage: Passage, vector: Int8Array): number | null;
}

/** How much a term tells in a library; remembered, since a question's terms are asked for with every passage. */
export function idfOf(shelf: Shelf): (term: string) => number {
  const known = new Map<string, number>();
  return (term) => {
    let idf = known.get(term);
    if (idf === undefined) known.set(term, (idf = inverseFrequency(shelf.frequency(term), shelf.size)));
    return idf;
  };
}

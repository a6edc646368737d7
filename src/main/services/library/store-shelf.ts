/** The stored library as the ranking sees it: words through the index of the store, vectors read into memory once. */
import type { Passage, Near, Shelf } from '../../knowledge/ask/passage.ts';
import { termsOf } from '../../knowledge/ask/terms.ts';
import { Vectors } from '../../knowledge/ask/vectors.ts';
import type { ReadableDb } from '../../storage/database.ts';
import { librarySize, matchPassages, readPassages, termFrequency, vectorsAfter } from '../../storage/stores/library-search.ts';
import type { StoredPassage } from '../../storage/stores/library-search.ts';

/** A passage that knows where it stands. */
export interface LibraryPassage extends Passage {
  readonly stored: StoredPassage;
}
/** Words in more passages than this find too much and take too long: they count in the ranking, and find only where no rarer one is known. */
const COMMON = 2_000;
const READ_AT_ONCE = 20_000;
/** Passages whose text is kept between questions: what is asked about once is mostly asked about again. */
const KEPT = 4_000;

/** What is kept of the stored library between questions: vectors by passage, how often words occur, passages read. Dropped when the library changes. */
export class ShelfCache {
  readonly vectors = new Vectors();
  readonly frequencies = new Map<string, number>();
  readonly passages = new Map<number, LibraryPassage>();
  /** Row of a passage in `vectors`, and back. */
  readonly rows = new Map<number, number>();
  readonly numbers: number[] = [];

  static load(db: ReadableDb, model: string): ShelfCache {
    const cache = new ShelfCache();
    for (let after = 0; ; ) {
      const some = vectorsAfter(db, model, after, READ_AT_ONCE);
      for (const { seq, vector } of some) cache.add(seq, vector);
      if (some.length < READ_AT_ONCE) return cache;
      after = some.at(-1)?.seq ?? after;
    }
  }
  add(seq: number, vector: Int8Array): void {
    const row = this.numbers.length;
    this.numbers.push(seq);
    this.rows.set(seq, row);
    this.vectors.set(row, vector);
  }
}

export function openStoreShelf(db: ReadableDb, cache: ShelfCache): Shelf {
  const { passages: size, terms } = librarySize(db);
  const known = cache.passages;
  if (known.size > KEPT) known.clear();
  const frequency = (term: string): number => {
    let found = cache.frequencies.get(term);
    if (found === undefined) cache.frequencies.set(term, (found = termFrequency(db, term)));
    return found;
  };
  const read = (numbers: readonly number[]): LibraryPassage[] => {
    for (const stored of readPassages(db, numbers.filter((seq) => !known.has(seq)))) known.set(stored.seq, passageOf(stored));
    return numbers.flatMap((seq) => known.get(seq) ?? []);
  };
  return {
    size,
    meanLength: terms / Math.max(1, size),
    frequency,
    namesOf: (passage) => termsOf(passage.title ?? ''),
    search(weights, limit) {
      const counted = [...weights].map(([term, weight]) => ({ term, weight, found: frequency(term) })).filter(({ found }) => found > 0);
      const rare = counted.filter(({ found }) => found <= COMMON);
      const asked = counted.filter(({ weight }) => weight === 1);
      // Only common words, or one of them in a library that has nothing rarer of the matter: the rarest must do.
      const finding = rare.some(({ weight }) => weight === 1) ? rare : [...rare, ...(asked.length > 0 ? asked : counted).toSorted((a, b) => a.found - b.found).slice(0, 1)];
      return read(matchPassages(db, finding.map(({ term }) => term), limit));
    },
    nearest(vector, most) {
      const near = cache.vectors.nearest(vector, most).map(({ at, similarity }) => ({ seq: cache.numbers[at] ?? -1, similarity }));
      read(near.map(({ seq }) => seq));
      return near.flatMap(({ seq, similarity }): Near[] => {
        const passage = known.get(seq);
        return passage === undefined ? [] : [{ passage, similarity }];
      });
    },
    similarityOf: (passage, vector) => cache.vectors.similarityOf(cache.rows.get((passage as LibraryPassage).stored.seq) ?? -1, vector),
  };
}

function passageOf(stored: StoredPassage): LibraryPassage {
  return { id: `p${stored.seq}`, title: stored.title, text: stored.text, stored, ...(stored.heading === null ? {} : { heading: stored.heading }) };
}

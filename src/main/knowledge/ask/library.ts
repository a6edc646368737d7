/** A library in memory: an inverted index over titles and texts, and a vector each. */
import { inverseFrequency, termScore, TITLE_WEIGHT } from './bm25.ts';
import { wordsOfPassage } from './passage.ts';
import type { Near, Passage, Shelf } from './passage.ts';
import { termsOf } from './terms.ts';
import { Vectors } from './vectors.ts';

export type { Passage } from './passage.ts';

/** Texts to vectors: the engine's encoder. */
export type Encode = (texts: readonly string[]) => Promise<readonly Int8Array[]>;

/** A part's number in its document's id ("0000461-3", "leaflet7#2"). */
const PART = /^(.*\d.*)[-#](\d{1,3})$/;
/** Terms of a document's first words that stand for a title where parts have none. */
const NAMING = 10;
/** Texts that are encoded in one go. */
const ENCODED = 256;

interface Postings {
  readonly docs: number[];
  readonly counts: number[];
}

/** Add passages, then search; adding after a search is allowed. */
export class Library implements Shelf {
  readonly #passages: Passage[] = [];
  readonly #lengths: number[] = [];
  readonly #postings = new Map<string, Postings>();
  readonly #documents = new Map<string, string[]>();
  readonly #named = new WeakMap<Passage, readonly string[]>();
  readonly #numbers = new WeakMap<Passage, number>();
  readonly #vectors = new Vectors();
  #encoded = 0;
  #total = 0;
  #scores = new Float32Array(0);

  get size(): number {
    return this.#passages.length;
  }

  get meanLength(): number {
    return this.#total / Math.max(1, this.size);
  }

  /** Vectors for what was added since the last time. */
  async encode(encode: Encode): Promise<void> {
    while (this.#encoded < this.size) {
      const from = this.#encoded;
      const some = this.#passages.slice(from, from + ENCODED);
      const vectors = await encode(some.map(passageWords));
      vectors.forEach((vector, at) => this.#vectors.set(from + at, vector));
      this.#encoded = from + some.length;
    }
  }

  nearest(vector: Int8Array, most: number): Near[] {
    return this.#vectors.nearest(vector, most).map(({ at, similarity }) => ({ passage: this.#passages[at] ?? { id: '', text: '' }, similarity }));
  }

  similarityOf(passage: Passage, vector: Int8Array): number | null {
    return this.#vectors.similarityOf(this.#numbers.get(passage) ?? -1, vector);
  }

  add(passage: Passage): void {
    const at = this.#passages.length;
    const counts = new Map<string, number>();
    const text = termsOf(wordsOfPassage(passage));
    const title = passage.title === undefined ? this.#documentOf(passage.id, text) : termsOf(passage.title);
    for (const term of text) counts.set(term, (counts.get(term) ?? 0) + 1);
    const weight = passage.title === undefined ? 1 : TITLE_WEIGHT;
    for (const term of title) counts.set(term, (counts.get(term) ?? 0) + weight);
    for (const [term, count] of counts) {
      let postings = this.#postings.get(term);
      if (postings === undefined) this.#postings.set(term, (postings = { docs: [], counts: [] }));
      postings.docs.push(at);
      postings.counts.push(count);
    }
    this.#passages.push(passage);
    this.#numbers.set(passage, at);
    if (passage.title === undefined && title.length > 0) this.#named.set(passage, title);
    this.#lengths.push(text.length + title.length);
    this.#total += text.length + title.length;
  }

  /** Terms that name the passage: its title's, or the first ones of the document that it is a part of. */
  namesOf(passage: Passage): readonly string[] {
    return passage.title === undefined ? (this.#named.get(passage) ?? []) : termsOf(passage.title);
  }

  #documentOf(id: string, text: readonly string[]): string[] {
    const document = PART.exec(id)?.[1];
    if (document === undefined) return [];
    const known = this.#documents.get(document);
    if (known !== undefined) return known;
    this.#documents.set(document, text.slice(0, NAMING));
    return [];
  }

  frequency(term: string): number {
    return this.#postings.get(term)?.docs.length ?? 0;
  }

  search(weights: ReadonlyMap<string, number>, most: number): Passage[] {
    if (this.#scores.length < this.size) this.#scores = new Float32Array(Math.ceil(this.size * 1.2));
    const scores = this.#scores.fill(0);
    const touched: number[] = [];
    const mean = this.meanLength;
    for (const [term, weight] of weights) {
      const postings = this.#postings.get(term);
      if (postings === undefined) continue;
      const idf = inverseFrequency(postings.docs.length, this.size) * weight;
      const { docs, counts } = postings;
      for (let at = 0; at < docs.length; at += 1) {
        const doc = docs[at] ?? 0;
        const count = counts[at] ?? 0;
        if (scores[doc] === 0) touched.push(doc);
        scores[doc] = (scores[doc] ?? 0) + termScore(idf, count, this.#lengths[doc] ?? 0, mean);
      }
    }
    return bestOf(touched, scores, most).map(doc => this.#passages[doc] ?? { id: '', text: '' });
  }
}

/** What the encoder reads of a passage: its title before its text, as in training. */
export function passageWords(passage: Passage): string {
  return passage.title === undefined ? wordsOfPassage(passage) : `${passage.title}\n${wordsOfPassage(passage)}`;
}

/** Indices of the highest scores, best first, without sorting them all. */
function bestOf(indices: readonly number[], scores: Float32Array, most: number): number[] {
  const value = (doc: number): number => scores[doc] ?? 0;
  let least = Number.NEGATIVE_INFINITY;
  let kept: number[] = [];
  const prune = (): void => {
    kept.sort((a, b) => value(b) - value(a) || a - b);
    kept = kept.slice(0, most);
    least = kept.length < most ? Number.NEGATIVE_INFINITY : value(kept[kept.length - 1] ?? 0);
  };
  for (const doc of indices) {
    if (value(doc) <= least) continue;
    kept.push(doc);
    if (kept.length >= most * 4) prune();
  }
  prune();
  return kept;
}

/** A library in memory: an inverted index over titles and texts, searched by BM25 with the title's words weighing more. */
import { termsOf } from './terms.ts';

export interface Passage {
  readonly id: string;
  readonly title?: string | undefined;
  readonly text: string;
}
/** A part's number in its document's id ("0000461-3", "leaflet7#2"). */
const PART = /^(.*\d.*)[-#](\d{1,3})$/;
/** Terms of a document's first words that stand for a title where parts have none. */
const NAMING = 10;

export interface Hit {
  readonly passage: Passage;
  /** BM25. */
  readonly score: number;
}

const K1 = 1.2;
const B = 0.5;
const TITLE_WEIGHT = 3;

interface Postings {
  readonly docs: number[];
  readonly counts: number[];
}

/** Add passages, then search; adding after a search is allowed. */
export class Library {
  readonly #passages: Passage[] = [];
  readonly #lengths: number[] = [];
  readonly #postings = new Map<string, Postings>();
  readonly #documents = new Map<string, string[]>();
  readonly #named = new WeakMap<Passage, readonly string[]>();
  #total = 0;
  #scores = new Float32Array(0);

  get size(): number {
    return this.#passages.length;
  }

  add(passage: Passage): void {
    const at = this.#passages.length;
    const counts = new Map<string, number>();
    const text = termsOf(passage.text);
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

  /** How much a term tells: ln(1 + (N - n + 0.5) / (n + 0.5)). */
  idf(term: string): number {
    const found = this.#postings.get(term)?.docs.length ?? 0;
    return Math.log(1 + (this.size - found + 0.5) / (found + 0.5));
  }

  /** The `most` best passages. `weights` says how much each term counts. */
  search(weights: ReadonlyMap<string, number>, most: number): Hit[] {
    if (this.#scores.length < this.size) this.#scores = new Float32Array(Math.ceil(this.size * 1.2));
    const scores = this.#scores.fill(0);
    const touched: number[] = [];
    const mean = this.#total / Math.max(1, this.size);
    for (const [term, weight] of weights) {
      const postings = this.#postings.get(term);
      if (postings === undefined) continue;
      const idf = this.idf(term) * weight;
      const { docs, counts } = postings;
      for (let at = 0; at < docs.length; at += 1) {
        const doc = docs[at] ?? 0;
        const count = counts[at] ?? 0;
        if (scores[doc] === 0) touched.push(doc);
        scores[doc] = (scores[doc] ?? 0) + (idf * count * (K1 + 1)) / (count + K1 * (1 - B + (B * (this.#lengths[doc] ?? 0)) / mean));
      }
    }
    return bestOf(touched, scores, most).map(doc => ({ passage: this.#passages[doc] ?? { id: '', text: '' }, score: scores[doc] ?? 0 }));
  }
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

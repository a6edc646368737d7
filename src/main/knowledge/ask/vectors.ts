/** Vectors of a library, one row a passage: some ten million bytes for a hundred thousand, read through for each question. */
import { similarity } from './encoder.ts';

export class Vectors {
  #rows = new Int8Array(0);
  #known = new Uint8Array(0);
  #size = 0;

  /** Row `at` is the passage's number; rows may come in any order. */
  set(at: number, vector: Int8Array): void {
    if (this.#size === 0) this.#size = vector.length;
    if (vector.length !== this.#size) return;
    if (at >= this.#known.length) {
      const room = Math.max(1024, Math.ceil((at + 1) * 1.5));
      const [rows, known] = [new Int8Array(room * this.#size), new Uint8Array(room)];
      rows.set(this.#rows);
      known.set(this.#known);
      [this.#rows, this.#known] = [rows, known];
    }
    this.#rows.set(vector, at * this.#size);
    this.#known[at] = 1;
  }

  remove(at: number): void {
    if (this.#known[at] === 1) this.#rows.fill(0, at * this.#size, (at + 1) * this.#size);
    this.#known[at] = 0;
  }

  similarityOf(at: number, vector: Int8Array): number | null {
    return this.#known[at] === 1 && vector.length === this.#size ? similarity(vector, this.#rows, at * this.#size) : null;
  }

  /** Numbers of the nearest, nearest first. */
  nearest(vector: Int8Array, most: number): { readonly at: number; readonly similarity: number }[] {
    if (vector.length !== this.#size) return [];
    const [rows, known, size] = [this.#rows, this.#known, this.#size];
    let kept: { at: number; dot: number }[] = [];
    let least = Number.NEGATIVE_INFINITY;
    const prune = (): void => {
      kept = kept.toSorted((a, b) => b.dot - a.dot || a.at - b.at).slice(0, most);
      if (kept.length === most) least = kept[most - 1]?.dot ?? least;
    };
    for (let at = 0; at < known.length; at += 1) {
      if (known[at] === 0) continue;
      let dot = 0;
      for (let i = 0, from = at * size; i < size; i += 1) dot += (vector[i] ?? 0) * (rows[from + i] ?? 0);
      if (dot <= least) continue;
      kept.push({ at, dot });
      if (kept.length >= most * 4) prune();
    }
    prune();
    return kept.map(({ at, dot }) => ({ at, similarity: dot / 16129 }));
  }
}

/** A `term-encoder` package in use: texts to vectors of length one whose product says how near two texts are in what they are about. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../../contract/errors.ts';
import type { ModelManifest } from '../../../contract/models.ts';
import type { Session } from '../../inference/tensor.ts';
import { termsOf } from './terms.ts';

/** Terms of a text that are read, as in training (training/ask/encoder/network.py). */
const READ = 220;
/** Longest a text can be before its terms are looked for: some nine letters a term. */
const LOOKED_AT = READ * 24;
const BUCKETS = 8192;
const MOST_GRAMS = 24;
const BATCH = 64;

export interface Encoder {
  readonly id: string;
  readonly version: string;
  readonly size: number;
  /** One vector a text, each number times 127 as a signed byte. Rejects with `cancelled` or `model-failed`. */
  encode(texts: readonly string[], signal?: AbortSignal): Promise<Int8Array[]>;
}

/** Opens a package of architecture `term-encoder`. Rejects with `model-refused` when it isn't one. */
export async function createEncoder(manifest: ModelManifest, folder: string, session: Session): Promise<Encoder> {
  if (manifest.architecture !== 'term-encoder' || manifest.parameters === undefined) throw new AppError('model-refused', 'The package is no term encoder', { where: manifest.id, reason: 'architecture' });
  const words = (await readFile(join(folder, manifest.parameters), 'utf8')).split('\n');
  const numbers = new Map(words.map((word, at) => [word, at + 1]));
  const firstBucket = words.length + 1;
  const [probe] = await run([rowsOf(['probe'], numbers, firstBucket)], session);

  return {
    id: manifest.id,
    version: manifest.version,
    size: probe?.length ?? 0,
    async encode(texts, signal) {
      const vectors: Int8Array[] = [];
      for (let from = 0; from < texts.length; from += BATCH) {
        const rows = texts.slice(from, from + BATCH).map((text) => rowsOf(termsOf(text.slice(0, LOOKED_AT)), numbers, firstBucket));
        vectors.push(...(await run(rows, session, signal)));
      }
      return vectors;
    },
  };
}

interface Weighed {
  readonly rows: number[];
  readonly weights: number[];
}

/** Rows of the embedding with their weights: a known word's own row, an unknown word's n-grams. */
function rowsOf(terms: readonly string[], numbers: ReadonlyMap<string, number>, firstBucket: number): Weighed {
  const counts = new Map<string, number>();
  for (const term of terms.slice(0, READ)) counts.set(term, (counts.get(term) ?? 0) + 1);
  const rows: number[] = [];
  const weights: number[] = [];
  for (const [term, count] of counts) {
    const weight = 1 + Math.log(count);
    const at = numbers.get(term);
    if (at !== undefined) {
      rows.push(at);
      weights.push(weight);
      continue;
    }
    const grams = gramsOf(term);
    for (const gram of grams) {
      rows.push(firstBucket + gram);
      weights.push(weight / Math.sqrt(grams.length));
    }
  }
  return { rows, weights };
}

/** Buckets of a word's runs of 3 to 5 letters, its edges marked. */
function gramsOf(word: string): number[] {
  const edged = `<${word}>`;
  const grams: number[] = [];
  for (const length of [3, 4, 5]) for (let at = 0; at + length <= edged.length; at += 1) grams.push(hash32(edged.slice(at, at + length)) % BUCKETS);
  return grams.slice(0, MOST_GRAMS);
}

/** FNV-1a over UTF-16 units. */
function hash32(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return value;
}

async function run(texts: readonly Weighed[], session: Session, signal?: AbortSignal): Promise<Int8Array[]> {
  const width = Math.max(1, ...texts.map(({ rows }) => rows.length));
  const rows = new BigInt64Array(texts.length * width);
  const weights = new Float32Array(texts.length * width);
  texts.forEach((text, row) => {
    text.rows.forEach((value, at) => (rows[row * width + at] = BigInt(value)));
    text.weights.forEach((value, at) => (weights[row * width + at] = value));
  });
  const dims = [texts.length, width];
  const { vectors } = await session.run({ rows: { type: 'int64', dims, data: rows }, weights: { type: 'float32', dims, data: weights } }, signal);
  const data = vectors?.data;
  if (!(data instanceof Float32Array)) throw new AppError('model-failed', 'The encoder gave no vectors');
  const size = data.length / texts.length;
  return texts.map((_, row) => Int8Array.from(data.subarray(row * size, (row + 1) * size), (value) => Math.round(value * 127)));
}

/** How near two vectors are, -1 to 1. */
export function similarity(a: Int8Array, b: Int8Array, from = 0): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[from + at] ?? 0);
  return sum / 16129;
}

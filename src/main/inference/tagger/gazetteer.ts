/**
 * Names from open vocabularies as word features, the same as training/entities/gazetteer.py.
 * The file holds no names, only 32-bit FNV-1a hashes of phrases, sorted, and a bit mask of classes for each.
 */
import { AppError } from '../../../contract/errors.ts';

const LONGEST = 8;
const CLASSES = 8;
const FNV = 0x811c9dc5;
const PRIME = 0x01000193;
const BEGIN = 1;
const INSIDE = 2;
const END = 4;
const ALONE = 8;

const utf8 = new TextEncoder();

function mix(state: number, piece: string): number {
  let hash = state;
  for (let at = 0; at < piece.length; at++) {
    if (piece.charCodeAt(at) > 127) return mixBytes(state, utf8.encode(piece));
    hash = Math.imul(hash ^ piece.charCodeAt(at), PRIME) >>> 0;
  }
  return hash;
}

function mixBytes(state: number, bytes: Uint8Array): number {
  let hash = state;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, PRIME) >>> 0;
  return hash;
}

/** A word without its plural s, in lower case. */
function stem(word: string): string {
  const low = word.toLowerCase();
  return low.endsWith('s') && Array.from(low).length > 4 && !/(ss|us|is)$/.test(low) ? low.slice(0, -1) : low;
}

export class Gazetteer {
  readonly #hashes: Uint32Array;
  readonly #masks: Uint8Array;
  /** Where the hashes begin that have a given upper half: a hash is found among a few, not by halving all. */
  readonly #begins = new Uint32Array(2 ** 16 + 1);

  /** `file` is little endian: uint32 count, count sorted uint32 hashes, count uint8 masks. */
  constructor(file: Uint8Array) {
    const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
    const count = file.byteLength >= 4 ? view.getUint32(0, true) : -1;
    if (file.byteLength !== 4 + 5 * count) throw new AppError('model-refused', 'The gazetteer is not whole', { where: 'gazetteer' });
    this.#hashes = new Uint32Array(count);
    for (let at = 0; at < count; at++) this.#hashes[at] = view.getUint32(4 + 4 * at, true);
    this.#masks = file.slice(4 + 4 * count);
    for (const hash of this.#hashes) this.#begins[(hash >>> 16) + 1] = (this.#begins[(hash >>> 16) + 1] ?? 0) + 1;
    for (let half = 0; half < 2 ** 16; half++) this.#begins[half + 1] = (this.#begins[half + 1] ?? 0) + (this.#begins[half] ?? 0);
  }

  #mask(hash: number): number {
    const end = this.#begins[(hash >>> 16) + 1] ?? 0;
    for (let at = this.#begins[hash >>> 16] ?? 0; at < end; at++) if (this.#hashes[at] === hash) return this.#masks[at] ?? 0;
    return 0;
  }

  /** For each word 32 bits, four a class (begins, inside, ends, alone): its place in the longest name that starts leftmost. */
  marks(words: readonly string[]): Uint32Array {
    const found = new Uint32Array(words.length);
    const busy = new Uint32Array(CLASSES);
    const ends = new Uint32Array(CLASSES);
    const pieces = words.map((word) => (word === '-' ? '' : stem(word)));
    for (let start = 0; start < words.length; start++) {
      if (!pieces[start] || !this.#findEnds(ends, words[start] ?? '', pieces, start)) continue;
      for (let kind = 0; kind < CLASSES; kind++) {
        const end = ends[kind] ?? 0;
        if (end === 0 || start < (busy[kind] ?? 0)) continue;
        busy[kind] = end;
        mark(found, start, end, 4 * kind);
      }
    }
    return found;
  }

  /** Fills `ends` with where the longest name of each class that starts at `start` ends, 0 for none; whether there is any. */
  #findEnds(ends: Uint32Array, written: string, pieces: readonly string[], start: number): boolean {
    let any = false;
    // Gene symbols count only as they are written.
    const exact = this.#mask(mix(FNV, `=${written} `));
    let state = FNV;
    let taken = 0;
    for (let at = start; at < pieces.length && taken < LONGEST; at++) {
      const piece = pieces[at];
      if (!piece) continue;
      taken++;
      state = mix(mix(state, piece), ' ');
      const mask = this.#mask(state) | (at === start ? exact : 0);
      if (mask === 0) continue;
      if (!any) ends.fill(0);
      any = true;
      for (let kind = 0; kind < CLASSES; kind++) if ((mask >> kind) & 1) ends[kind] = at + 1;
    }
    return any;
  }
}

function mark(found: Uint32Array, start: number, end: number, shift: number): void {
  const put = (at: number, bit: number): void => {
    found[at] = ((found[at] ?? 0) | (bit << shift)) >>> 0;
  };
  if (end === start + 1) return put(start, ALONE);
  put(start, BEGIN);
  for (let at = start + 1; at < end - 1; at++) put(at, INSIDE);
  put(end - 1, END);
}

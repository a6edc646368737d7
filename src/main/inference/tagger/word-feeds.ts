/** Tensors for a batch of sentences, as the graph of training/entities/graph.py wants them. */
import type { Tensors } from '../tensor.ts';
import { SHAPES, shape, spell } from './features.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { TaggerParameters } from './parameters.ts';
import { Recent } from '../recent.ts';
import { lookupForm } from './words.ts';

const UNKNOWN = 1n;
const BITS = 32;
const FEATURES = SHAPES + BITS;

interface KnownWord {
  readonly vector: bigint;
  readonly letters: BigInt64Array;
  /** A number a shape, 1 where it has it. */
  readonly shape: Float32Array;
}

export class WordFeeds {
  readonly #vocabulary: ReadonlyMap<string, number>;
  readonly #gazetteer: Gazetteer;
  readonly #parameters: TaggerParameters;
  readonly #known = new Recent<KnownWord>(20_000);

  constructor(vocabulary: ReadonlyMap<string, number>, gazetteer: Gazetteer, parameters: TaggerParameters) {
    this.#vocabulary = vocabulary;
    this.#gazetteer = gazetteer;
    this.#parameters = parameters;
  }

  #word(text: string): KnownWord {
    const known = this.#known.get(text);
    if (known) return known;
    const number = this.#vocabulary.get(lookupForm(text));
    const made: KnownWord = {
      vector: number === undefined ? UNKNOWN : BigInt(number),
      letters: spell(text, this.#parameters.characters, this.#parameters.letters),
      shape: Float32Array.from(shape(text), Number),
    };
    this.#known.set(text, made);
    return made;
  }

  /** Numbers of the words of one sentence, for the parity test. */
  numbers(words: readonly string[]): number[] {
    return words.map((word) => Number(this.#word(word).vector));
  }

  /**
   * Inputs for sentences of words: words [batch, time], unique [distinct, letters], spelling [batch, time],
   * features [batch, time, 40], lengths [batch]. What pads is 0 throughout.
   */
  make(sentences: readonly (readonly string[])[]): Tensors {
    const batch = sentences.length;
    const time = Math.max(...sentences.map((words) => words.length));
    const { letters } = this.#parameters;
    const words = new BigInt64Array(batch * time);
    const spelling = new BigInt64Array(batch * time);
    const features = new Float32Array(batch * time * FEATURES);
    const place = new Map<string, number>();
    const met: KnownWord[] = [];
    for (const [row, sentence] of sentences.entries()) {
      const marks = this.#gazetteer.marks(sentence);
      for (const [column, text] of sentence.entries()) {
        const at = row * time + column;
        let number = place.get(text);
        if (number === undefined) {
          number = place.size;
          place.set(text, number);
          met.push(this.#word(text));
        }
        const known = met[number];
        if (!known) continue;
        words[at] = known.vector;
        spelling[at] = BigInt(number);
        const base = at * FEATURES;
        features.set(known.shape, base);
        const mask = marks[column] ?? 0;
        for (let bit = 0; mask >>> bit > 0 && bit < BITS; bit++) if ((mask >>> bit) & 1) features[base + SHAPES + bit] = 1;
      }
    }
    const unique = new BigInt64Array(met.length * letters);
    for (const [number, known] of met.entries()) unique.set(known.letters, number * letters);
    return {
      words: { type: 'int64', dims: [batch, time], data: words },
      unique: { type: 'int64', dims: [met.length, letters], data: unique },
      spelling: { type: 'int64', dims: [batch, time], data: spelling },
      features: { type: 'float32', dims: [batch, time, FEATURES], data: features },
      lengths: { type: 'int32', dims: [batch], data: Int32Array.from(sentences, (sentence) => sentence.length) },
    };
  }
}

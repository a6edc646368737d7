/** The language engine: text in, annotation out. Rules only need milliseconds; the taggers and the linker are given. */
import type { z } from 'zod';
import type { Annotation, Assertion, Scheme, Span } from '../../contract/clinical.ts';
import type { ReadInput } from '../../contract/engine.ts';
import type { LinearModel } from '../inference/linear.ts';
import type { Tagger } from '../inference/tensor.ts';
import { assertSentence } from './assertion/sentence.ts';
import { type Deidentified, deidentify, type DeidentifyOptions } from './deidentify/index.ts';
import type { KnownWords } from './deidentify/people.ts';
import { findWithModel } from './deidentify/token-model.ts';
import type { EntityLinker } from './linker.ts';
import { readText } from './read.ts';

export type { EntityLinker } from './linker.ts';
export { segment } from './sections/segment.ts';
export { findMeasurements, type FoundMeasurement } from './measurements/measure.ts';
export { splitSentences } from './text/sentences.ts';
export type { Deidentified } from './deidentify/index.ts';

export interface ReaderOptions {
  readonly taggers: Partial<Record<Scheme, Tagger>>;
  readonly linker?: EntityLinker;
  /** The word model that stands beside the rules of de-identification. */
  readonly identifiers?: LinearModel;
  /** Words that name nobody, for names that nothing else gives away. */
  readonly known?: KnownWords;
  /** What `Annotation.model` says for each scheme; "rules" where no model reads it. */
  readonly models?: Partial<Record<Scheme, { readonly id: string; readonly version: string; readonly provider: string }>>;
}

export interface Reader {
  /** Offsets in UTF-16 code units of `text` as given. Rejects with `cancelled` when the signal fires. */
  read(input: z.input<typeof ReadInput>, signal?: AbortSignal): Promise<Annotation>;
  /** `start`, `end` mark the concept in the sentence. */
  assert(sentence: string, start: number, end: number): { assertion: Assertion; trigger?: Span };
  deidentify(text: string, options?: DeidentifyOptions): Deidentified;
}

/** A reader over opened models and tables, which it doesn't close; without a scheme's model only the rules read. */
export function createReader(options: ReaderOptions): Reader {
  return {
    read: (input, signal) => readText(options, input, signal),
    assert(sentence, start, end) {
      const { assertion, trigger } = assertSentence(sentence, start, end);
      return { assertion, ...(trigger ? { trigger } : {}) };
    },
    deidentify: (text, settings) => deidentify(text, { ...(options.identifiers ? { model: findWithModel(options.identifiers, text) } : {}), ...(options.known ? { known: options.known } : {}), ...settings }),
  };
}

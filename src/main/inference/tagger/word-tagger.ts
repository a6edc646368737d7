/** Reads entities with a `word-tagger` package: words, batches of sentences, CRF heads, short forms of the document. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../../contract/errors.ts';
import type { ModelManifest } from '../../../contract/models.ts';
import type { Session, Tagger, TaggedSpan, Tensor } from '../tensor.ts';
import { spreadAbbreviations } from './abbreviations.ts';
import type { DocumentSpan } from './abbreviations.ts';
import { groupByLength } from './batches.ts';
import { decode } from './crf.ts';
import type { WordSpan } from './crf.ts';
import { Gazetteer } from './gazetteer.ts';
import { calibrate, readParameters } from './parameters.ts';
import type { TaggerParameters } from './parameters.ts';
import { Recent } from '../recent.ts';
import { repeatMentions } from './repeats.ts';
import { splitSentences } from './sentences.ts';
import { splitWords } from './words.ts';
import type { Word } from './words.ts';
import { WordFeeds } from './word-feeds.ts';

/** Sentences remembered, so that a keystroke costs one sentence and not the note. */
const REMEMBERED = 5000;

/** Spans of one sentence, a list a head. */
type Reading = readonly (readonly WordSpan[])[];

class WordTagger implements Tagger {
  readonly scheme: 'clinical' | 'biomedical';
  readonly #session: Session;
  readonly #feeds: WordFeeds;
  readonly #parameters: TaggerParameters;
  readonly #labels: ModelManifest['labels'];
  readonly #recent = new Recent<Reading>(REMEMBERED);

  constructor(manifest: ModelManifest, session: Session, feeds: WordFeeds, parameters: TaggerParameters) {
    this.scheme = manifest.scheme ?? 'clinical';
    this.#labels = manifest.labels;
    this.#session = session;
    this.#feeds = feeds;
    this.#parameters = parameters;
  }

  async tag(text: string, signal?: AbortSignal): Promise<TaggedSpan[]> {
    const words = splitWords(text);
    const ranges = splitSentences(words);
    const written = words.map((word) => word.text);
    const sentences = ranges.map((range) => written.slice(range.first, range.last));
    const readings = await this.#read(sentences, signal);
    const found = this.#parameters.heads.map((_, head) =>
      ranges.flatMap((range, at) => (readings[at]?.[head] ?? []).map((span) => this.#place(span, range.first))),
    );
    const [first = [], ...rest] = found;
    const { least, repeats } = this.#parameters;
    const sure = (spans: readonly DocumentSpan[]): readonly DocumentSpan[] => spans.filter((span) => span.score >= least);
    const main = sure(spreadAbbreviations(written, first));
    return [repeats === undefined ? main : repeatMentions(written, main, repeats), ...rest.map(sure)]
      .flat()
      .sort((a, b) => a.first - b.first || a.last - b.last || (a.type < b.type ? -1 : 1))
      .flatMap((span) => this.#toText(span, words));
  }

  #place(span: WordSpan, offset: number): DocumentSpan {
    const score = calibrate(this.#parameters.calibration, span.probability);
    return { first: span.first + offset, last: span.last + offset, type: span.label, score };
  }

  #toText(span: DocumentSpan, words: readonly Word[]): TaggedSpan[] {
    const start = words[span.first]?.start;
    const end = words[span.last - 1]?.end;
    const type = this.#labels[span.type];
    return start === undefined || end === undefined || !type ? [] : [{ start, end, type, score: span.score }];
  }

  /** Readings in the order of the sentences; equal sentences are read once. */
  async #read(sentences: readonly (readonly string[])[], signal?: AbortSignal): Promise<Reading[]> {
    const keys = sentences.map((words) => words.join('\u0000'));
    const readings = new Map<string, Reading>();
    const missing = new Map<string, readonly string[]>();
    for (const [at, words] of sentences.entries()) {
      const key = keys[at] ?? '';
      const known = readings.get(key) ?? this.#recent.get(key);
      if (known) readings.set(key, known);
      else missing.set(key, words);
    }
    const fresh = [...missing.entries()];
    for (const group of groupByLength(fresh.map(([, words]) => words.length))) {
      if (signal?.aborted) throw new AppError('cancelled', 'The request was cancelled');
      const own = group.flatMap((at) => (fresh[at] ? [fresh[at]] : []));
      const made = await this.#run(own.map(([, words]) => words), signal);
      for (const [at, [key]] of own.entries()) {
        const reading = made[at] ?? [];
        readings.set(key, reading);
        this.#recent.set(key, reading);
      }
    }
    return keys.map((key) => readings.get(key) ?? []);
  }

  async #run(sentences: readonly (readonly string[])[], signal?: AbortSignal): Promise<Reading[]> {
    const outputs = await this.#session.run(this.#feeds.make(sentences), signal);
    return sentences.map((words, row) =>
      this.#parameters.heads.map((head) => decode(head, emissions(outputs[head.output], row, words.length, head.labels.length), words.length)),
    );
  }
}

/** One sentence's rows of an output [batch, time, labels]. */
function emissions(output: Tensor | undefined, row: number, words: number, labels: number): Float32Array {
  const [, time = 0, width = 0] = output?.dims ?? [];
  if (!output || !(output.data instanceof Float32Array) || width !== labels || time < words) {
    throw new AppError('model-failed', 'The model gave a tensor of another shape', { where: 'emissions' });
  }
  return output.data.subarray(row * time * width, (row * time + words) * width);
}

/** Opens the files of a `word-tagger` package beside an already loaded session. */
export async function createWordTagger(manifest: ModelManifest, folder: string, session: Session): Promise<Tagger> {
  if (!manifest.tokenizer || !manifest.parameters) throw new AppError('model-refused', 'A word tagger needs words and parameters', { where: 'auscult.json' });
  const parameters = await readParameters(folder, manifest.parameters);
  const feeds = await readFeeds(folder, manifest.tokenizer.file, parameters);
  return new WordTagger(manifest, session, feeds, parameters);
}

/** Vocabulary and gazetteer of a package. */
export async function readFeeds(folder: string, vocabularyFile: string, parameters: TaggerParameters): Promise<WordFeeds> {
  const [vocabulary, gazetteer] = await Promise.all([
    readFile(path.join(folder, vocabularyFile), 'utf8'),
    readFile(path.join(folder, parameters.gazetteer)),
  ]).catch((error: unknown) => {
    throw new AppError('model-refused', 'A file of the package cannot be read', { where: 'vocabulary' }, error);
  });
  const numbers = new Map(vocabulary.split('\n').map((word, at) => [word, at]));
  return new WordFeeds(numbers, new Gazetteer(gazetteer), parameters);
}

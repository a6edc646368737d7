/** Reads entities with a `bert-tagger` package: a token classifier exported to ONNX, as clinicians bring their own. */
import path from 'node:path';
import { z } from 'zod';
import { AppError } from '../../../../contract/errors.ts';
import type { ModelManifest } from '../../../../contract/models.ts';
import type { Session, Tagger, TaggedSpan, Tensors } from '../../tensor.ts';
import { groupByLength } from '../batches.ts';
import { readJson } from '../parameters.ts';
import { splitSentences } from '../sentences.ts';
import { Recent } from '../../recent.ts';
import { joinLabels } from './labels.ts';
import { splitPieces } from './pieces.ts';
import type { Piece } from './pieces.ts';
import { readVocabulary } from './vocabulary.ts';
import { makeWindows } from './windows.ts';
import type { Window } from './windows.ts';
import type { SubwordVocabulary } from './wordpiece.ts';

/** The part of a Hugging Face `config.json` that we need: label names by number. */
const Config = z.object({ id2label: z.record(z.string().regex(/^\d+$/), z.string()) });

/** Best label and its probability for each word of a window. */
interface Reading {
  readonly names: readonly string[];
  readonly probabilities: readonly number[];
}

interface Sequence {
  readonly ids: readonly number[];
  /** Where each word's first subword stands in `ids`. */
  readonly heads: readonly number[];
}

/** A paragraph cut for the model. */
interface Part {
  readonly pieces: readonly Piece[];
  readonly windows: readonly Window[];
  readonly sequences: readonly Sequence[];
}

const REMEMBERED = 500;
/** Longer words lose their tail, so that no window outgrows the model's positions. */
const SUBWORDS_A_WORD = 32;

class BertTagger implements Tagger {
  readonly scheme: 'clinical' | 'biomedical';
  readonly #session: Session;
  readonly #vocabulary: SubwordVocabulary;
  readonly #labels: readonly string[];
  readonly #map: ModelManifest['labels'];
  readonly #recent = new Recent<Reading>(REMEMBERED);

  constructor(manifest: ModelManifest, session: Session, vocabulary: SubwordVocabulary, labels: readonly string[]) {
    this.scheme = manifest.scheme ?? 'clinical';
    this.#map = manifest.labels;
    this.#session = session;
    this.#vocabulary = vocabulary;
    this.#labels = labels;
  }

  async tag(text: string, signal?: AbortSignal): Promise<TaggedSpan[]> {
    const parts = paragraphs(splitPieces(text)).map((pieces) => this.#prepare(pieces));
    // All paragraphs go in together: short ones fill batches that each alone would leave nearly empty.
    const readings = await this.#read(parts.flatMap((part) => part.sequences), signal);
    let first = 0;
    return parts.flatMap((part) => {
      const own = readings.slice(first, first + part.sequences.length);
      first += part.sequences.length;
      return this.#join(part, own);
    });
  }

  #prepare(pieces: readonly Piece[]): Part {
    const subwords = pieces.map((piece) => {
      const ids = this.#vocabulary.encode(piece.text);
      return ids.length > SUBWORDS_A_WORD ? ids.slice(0, SUBWORDS_A_WORD) : ids;
    });
    const windows = makeWindows(subwords.map((ids) => ids.length), splitSentences(pieces));
    return { pieces, windows, sequences: windows.map((window) => this.#sequence(subwords.slice(window.first, window.last))) };
  }

  #join({ pieces, windows }: Part, readings: readonly Reading[]): TaggedSpan[] {
    const names: string[] = [];
    const probabilities: number[] = [];
    for (const [at, window] of windows.entries()) {
      for (let word = window.from; word < window.to; word++) {
        names.push(readings[at]?.names[word - window.first] ?? 'O');
        probabilities.push(readings[at]?.probabilities[word - window.first] ?? 0);
      }
    }
    return joinLabels(names, probabilities).flatMap((span) => {
      const start = pieces[span.first]?.start;
      const end = pieces[span.last - 1]?.end;
      const type = this.#map[span.type];
      return start === undefined || end === undefined || !type ? [] : [{ start, end, type, score: span.probability }];
    });
  }

  #sequence(subwords: readonly (readonly number[])[]): Sequence {
    const ids = [this.#vocabulary.start];
    const heads = subwords.map((word) => {
      const head = word.length > 0 ? ids.length : -1;
      ids.push(...word);
      return head;
    });
    ids.push(this.#vocabulary.end);
    return { ids, heads };
  }

  async #read(sequences: readonly Sequence[], signal?: AbortSignal): Promise<Reading[]> {
    const keys = sequences.map((sequence) => sequence.ids.join(' '));
    const readings = keys.map((key) => this.#recent.get(key));
    const missing = keys.flatMap((_, at) => (readings[at] ? [] : [at]));
    for (const group of groupByLength(missing.map((at) => sequences[at]?.ids.length ?? 0))) {
      const batch = group.flatMap((at) => missing[at] ?? []);
      const own = batch.flatMap((at) => sequences[at] ?? []);
      const { logits, time } = await this.#run(own, signal);
      for (const [row, at] of batch.entries()) {
        const sequence = sequences[at];
        if (!sequence) continue;
        const reading = readRow(logits, row * time, sequence.heads, this.#labels);
        readings[at] = reading;
        this.#recent.set(keys[at] ?? '', reading);
      }
    }
    return readings.map((reading) => reading ?? { names: [], probabilities: [] });
  }

  /** Logits [batch, time, labels], and how long a row is. */
  async #run(sequences: readonly Sequence[], signal?: AbortSignal): Promise<{ readonly logits: Float32Array; readonly time: number }> {
    const time = Math.max(...sequences.map((sequence) => sequence.ids.length));
    const dims = [sequences.length, time];
    const ids = new BigInt64Array(sequences.length * time).fill(BigInt(this.#vocabulary.pad));
    const mask = new BigInt64Array(sequences.length * time);
    for (const [row, sequence] of sequences.entries()) {
      for (const [column, id] of sequence.ids.entries()) ids[row * time + column] = BigInt(id);
      mask.fill(1n, row * time, row * time + sequence.ids.length);
    }
    const known: Tensors = {
      input_ids: { type: 'int64', dims, data: ids },
      attention_mask: { type: 'int64', dims, data: mask },
      token_type_ids: { type: 'int64', dims, data: new BigInt64Array(sequences.length * time) },
    };
    // DistilBERT and RoBERTa exports take no token types.
    const wanted = Object.fromEntries(Object.entries(known).filter(([name]) => this.#session.inputNames.includes(name)));
    const outputs = await this.#session.run(wanted, signal);
    const output = outputs['logits'] ?? outputs[this.#session.outputNames[0] ?? ''];
    if (!output || !(output.data instanceof Float32Array) || output.dims[1] !== time || output.dims[2] !== this.#labels.length) {
      throw new AppError('model-failed', 'The model gave a tensor of another shape', { where: 'logits' });
    }
    return { logits: output.data, time };
  }
}

/** Text between blank lines is read on its own: a change in one paragraph leaves the others' windows as they were. */
function paragraphs(pieces: readonly Piece[]): Piece[][] {
  const found: Piece[][] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    if (last && piece.breaks < 2) last.push(piece);
    else found.push([piece]);
  }
  return found;
}

/** Softmax at each word's first subword, from logits [batch, time, labels]. */
function readRow(logits: Float32Array, first: number, heads: readonly number[], labels: readonly string[]): Reading {
  const names: string[] = [];
  const probabilities: number[] = [];
  for (const head of heads) {
    // A word that is only control characters has no subword and so no logits.
    if (head < 0) {
      names.push('O');
      probabilities.push(1);
      continue;
    }
    const from = (first + head) * labels.length;
    let best = 0;
    let top = logits[from] ?? 0;
    for (let label = 1; label < labels.length; label++) {
      const logit = logits[from + label] ?? 0;
      if (logit > top) [best, top] = [label, logit];
    }
    let sum = 0;
    for (let label = 0; label < labels.length; label++) sum += Math.exp((logits[from + label] ?? 0) - top);
    names.push(labels[best] ?? 'O');
    probabilities.push(1 / sum);
  }
  return { names, probabilities };
}

/** Opens the files of a `bert-tagger` package; label names come from `config.json`. */
export async function createBertTagger(manifest: ModelManifest, folder: string, session: Session): Promise<Tagger> {
  if (!manifest.tokenizer) throw new AppError('model-refused', 'A token classifier needs a tokenizer', { where: 'auscult.json' });
  const config = Config.safeParse(await readJson(path.join(folder, 'config.json'), 'config.json'));
  if (!config.success) throw new AppError('model-refused', 'config.json names no labels', { where: 'config.json' });
  const labels = Object.keys(config.data.id2label).map((_, at) => config.data.id2label[String(at)] ?? 'O');
  return new BertTagger(manifest, session, await readVocabulary(manifest.tokenizer, folder), labels);
}

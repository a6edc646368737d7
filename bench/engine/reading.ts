/** Time to read a note: whole, after a keystroke, and against what a user would write today. */
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Annotation } from '../../src/contract/clinical.ts';
import { createEngine } from '../../src/main/engine/create-engine.ts';
import { openSession } from '../../src/main/inference/onnx-session.ts';
import { createTagger } from '../../src/main/inference/tagger/index.ts';
import { splitSentences } from '../../src/main/inference/tagger/sentences.ts';
import { splitWords } from '../../src/main/inference/tagger/words.ts';
import type { Tagger } from '../../src/main/inference/tensor.ts';
import { flopsOf } from './bert-graph.ts';
import { writeBert } from './bert-package.ts';
import { demoNotes } from './texts.ts';
import { transformersPipeline } from './transformers.ts';
import type { ReadSentences } from './transformers.ts';

const KEYSTROKES = 60;
/** Threads of a runtime spin for a while when they have nothing left to do, on the core that whoever comes next would have. Milliseconds. */
const REST = 200;

export interface NoteFigures {
  readonly notes: number;
  readonly words: number;
  /** Each note once, none of its sentences seen before, models warm. Milliseconds. */
  readonly whole: Spread;
  /** Processor time of all threads for such a note, milliseconds: what a busy machine does not change. */
  readonly cpu: number;
  /** A letter more in one paragraph of a note that was read before. Milliseconds. */
  readonly keystroke: Spread;
}
interface Spread {
  readonly median: number;
  readonly p95: number;
}

export async function measureNotes(resources: string, notes: readonly string[]): Promise<NoteFigures> {
  const engine = await createEngine({ resources, providers: ['cpu'] });
  await engine.ready;
  await engine.warmUp(); // as the engine's process does by itself
  const read = async (text: string): Promise<Annotation> => engine.handlers['text.annotate']({ text, scheme: 'clinical', kind: 'note' }, { signal: new AbortController().signal, progress: () => undefined });
  const [warm = '', ...rest] = notes;
  for (let turn = 0; turn < 3; turn++) await read(warm + '!'.repeat(turn));
  const whole: number[] = [];
  const busy = cpuMilliseconds();
  for (const note of rest) whole.push(await timed(() => read(note)));
  const cpu = (cpuMilliseconds() - busy) / rest.length;
  const keystroke: number[] = [];
  let text = rest.at(-1) ?? warm;
  for (let key = 0; key < KEYSTROKES; key++) {
    // A place in the middle of a word, another one each time.
    const at = text.indexOf(' ', Math.floor((text.length * ((key * 37) % KEYSTROKES)) / KEYSTROKES)) - 1;
    text = `${text.slice(0, at)}e${text.slice(at)}`;
    keystroke.push(await timed(() => read(text)));
  }
  await engine.close();
  return { notes: rest.length, words: Math.round(rest.reduce((sum, note) => sum + splitWords(note).length, 0) / rest.length), whole: spread(whole), cpu, keystroke: spread(keystroke) };
}

export interface PairFigures {
  readonly encoder: string;
  /** Documents a second. */
  readonly transformers: number;
  readonly ours: number;
  readonly ratio: number;
  /** The same ratio of processor time: what a busy machine does not change. */
  readonly cpuRatio: number;
}

interface Bert {
  readonly name: string;
  readonly layers: number;
  readonly width: number;
  readonly heads: number;
}
const DISTILBERT: Bert = { name: '6 layers x 768 (DistilBERT)', layers: 6, width: 768, heads: 12 };
export const SIZES: readonly Bert[] = [
  { name: '4 layers x 256', layers: 4, width: 256, heads: 4 },
  { name: '6 layers x 384', layers: 6, width: 384, heads: 6 },
  DISTILBERT,
];

/** The same weights and notes through both, one note by the one and the same note by the other, in turns. */
export async function measureSameWeights(folder: string, resources: string, notes: readonly string[], size: Bert): Promise<PairFigures> {
  const { theirs, ours, close } = await openBoth(folder, resources, size);
  const figures = await pair(size.name, notes, theirs, (note) => ours.tag(note));
  await close();
  return figures;
}

/** What we ship for clinical notes, with all rules and codes, against a DistilBERT-size tagger alone. */
export async function measureShipped(folder: string, resources: string, notes: readonly string[]): Promise<PairFigures> {
  const { theirs, close } = await openBoth(folder, resources, DISTILBERT);
  const engine = await createEngine({ resources, providers: ['cpu'] });
  await engine.ready;
  await engine.warmUp(); // as the engine's process does by itself
  const context = { signal: new AbortController().signal, progress: () => undefined };
  const figures = await pair(DISTILBERT.name, notes, theirs, async (text) => engine.handlers['text.annotate']({ text, scheme: 'clinical', kind: 'note' }, context));
  await engine.close();
  await close();
  return figures;
}

/** GFLOP/s of an encoder in full batches of 128 tokens, the best of some runs. */
export async function encoderRate(folder: string, resources: string, size: Bert, runs = 7): Promise<number> {
  const { shape, path } = await write(folder, resources, size);
  const session = await openSession(path, 'cpu');
  const [batch, time] = [8, 128];
  const ids = BigInt64Array.from({ length: batch * time }, (_, at) => BigInt(5 + (at % (shape.vocabulary - 5))));
  const feeds = { input_ids: { type: 'int64' as const, dims: [batch, time], data: ids }, attention_mask: { type: 'int64' as const, dims: [batch, time], data: new BigInt64Array(batch * time).fill(1n) } };
  let best = 0;
  for (let run = 0; run < runs; run++) best = Math.max(best, (batch * flopsOf(shape, time)) / (await timed(() => session.run(feeds))) / 1e6);
  await session.close();
  return best;
}

async function write(folder: string, resources: string, size: Bert): Promise<Awaited<ReturnType<typeof writeBert>> & { place: string; path: string }> {
  const id = `bert-${size.layers}x${size.width}`;
  const place = join(folder, id);
  return { ...(await writeBert(place, id, size, demoNotes(join(resources, 'demo')))), place, path: join(place, 'onnx/model.onnx') };
}

async function openBoth(folder: string, resources: string, size: Bert): Promise<{ theirs: ReadSentences; ours: Tagger; close: () => Promise<void> }> {
  const { manifest, place, path } = await write(folder, resources, size);
  const session = await openSession(path, 'cpu');
  return { theirs: await transformersPipeline(place), ours: await createTagger(manifest, place, session), close: () => session.close() };
}

async function pair(encoder: string, notes: readonly string[], theirs: ReadSentences, ours: (note: string) => Promise<unknown>): Promise<PairFigures> {
  const [warm = '', ...rest] = notes;
  await theirs(sentencesOf(warm));
  await ours(warm);
  let [slow, fast, slowCpu, fastCpu] = [0, 0, 0, 0];
  for (const note of rest) {
    await wait(REST);
    const begun = cpuMilliseconds();
    slow += await timed(() => theirs(sentencesOf(note)));
    slowCpu += cpuMilliseconds() - begun;
    await wait(REST);
    const again = cpuMilliseconds();
    fast += await timed(() => ours(note));
    fastCpu += cpuMilliseconds() - again;
  }
  return { encoder, transformers: (rest.length * 1000) / slow, ours: (rest.length * 1000) / fast, ratio: slow / fast, cpuRatio: slowCpu / fastCpu };
}

function sentencesOf(text: string): string[] {
  const words = splitWords(text);
  return splitSentences(words).map(({ first, last }) => text.slice(words[first]?.start, words[last - 1]?.end));
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function cpuMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function spread(times: readonly number[]): Spread {
  const sorted = times.toSorted((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)] ?? 0, p95: sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))] ?? 0 };
}

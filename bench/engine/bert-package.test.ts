import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSession } from '../../src/main/inference/onnx-session.ts';
import { createTagger } from '../../src/main/inference/tagger/index.ts';
import type { ClosableSession, Tensors } from '../../src/main/inference/tensor.ts';
import { flopsOf } from './bert-graph.ts';
import { writeBert } from './bert-package.ts';
import { transformersPipeline } from './transformers.ts';

const TEXT = 'Takes warfarin for atrial fibrillation.';
let parent: string;
let folder: string;
let written: Awaited<ReturnType<typeof writeBert>>;
let session: ClosableSession;
beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'auscult-bert-'));
  folder = join(parent, 'bert-2x32');
  written = await writeBert(folder, 'bert-2x32', { layers: 2, width: 32, heads: 2 }, [TEXT]);
  session = await openSession(join(folder, 'onnx/model.onnx'), 'cpu');
});
afterAll(async () => {
  await session.close();
  await rm(parent, { recursive: true, force: true });
});

function feeds(rows: readonly (readonly number[])[]): Tensors {
  const time = Math.max(...rows.map((row) => row.length));
  const dims = [rows.length, time];
  const padded = (fill: (id: number | undefined) => number): BigInt64Array => BigInt64Array.from(rows.flatMap((row) => Array.from({ length: time }, (_, at) => BigInt(fill(row[at])))));
  return { input_ids: { type: 'int64', dims, data: padded((id) => id ?? 0) }, attention_mask: { type: 'int64', dims, data: padded((id) => (id === undefined ? 0 : 1)) } };
}
const logits = async (...rows: number[][]): Promise<number[]> => Array.from((await session.run(feeds(rows)))['logits']?.data ?? [], Number);

describe('the random BERT of the bench', () => {
  it('is a transformer: order and neighbours matter, padding does not', async () => {
    const labels = written.shape.labels;
    const alone = await logits([2, 5, 6, 7, 3]);
    expect(alone).toHaveLength(5 * labels);
    expect(alone.every(Number.isFinite)).toBe(true);
    const batched = (await logits([2, 5, 6, 7, 3], [2, 5, 6, 7, 8, 9, 3])).slice(0, 5 * labels);
    batched.forEach((value, at) => expect(value).toBeCloseTo(alone[at] ?? NaN, 4));
    expect(await logits([2, 6, 5, 7, 3])).not.toEqual(alone);
    expect((await logits([2, 5, 6, 8, 3])).slice(0, labels)).not.toEqual(alone.slice(0, labels));
  });
  it('opens in transformers.js and in our reader', async () => {
    const theirs = await transformersPipeline(folder);
    expect(await theirs([TEXT])).toBeGreaterThanOrEqual(0);
    const tagger = await createTagger(written.manifest, folder, session);
    for (const { start, end } of await tagger.tag(TEXT)) expect(TEXT.slice(start, end).trim()).not.toBe('');
  });
  it('counts the work of a window', () => {
    // One layer of width 2, one token: 12 x 4 weights and 2 x 1 x 2 of attention, a product and a sum each; then 2 x 2 x 3 for the labels.
    expect(flopsOf({ layers: 1, width: 2, heads: 1, vocabulary: 9, labels: 3, positions: 4 }, 1)).toBe(2 * (48 + 4) + 12);
  });
});

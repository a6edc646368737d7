/** Measures the engine and prints one JSON object; see bench/README.md. `--quick` takes fewer notes and no DistilBERT. */
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { usableCores } from '../../src/main/inference/cores.ts';
import { measureChild } from './child.ts';
import { gemmRate } from './gemm.ts';
import { encoderRate, measureNotes, measureSameWeights, measureShipped, SIZES } from './reading.ts';
import { longNotes } from './texts.ts';

const root = resolve(import.meta.dirname, '../..');
const resources = join(root, 'resources');
const quick = process.argv.includes('--quick');
const folder = await mkdtemp(join(tmpdir(), 'auscult-bench-'));
try {
  const notes = longNotes(join(resources, 'demo')).slice(0, quick ? 4 : undefined);
  const [first = ''] = notes;
  const load = loadavg()[0] ?? 0;
  const note = await measureNotes(resources, notes);
  const gemm = await gemmRate(folder);
  const encoders = [];
  for (const size of SIZES) {
    const pair = await measureSameWeights(folder, resources, notes, size);
    const [before, rate, after] = [await gemmRate(folder, 3), await encoderRate(folder, resources, size), await gemmRate(folder, 3)];
    encoders.push({ ...pair, gflops: rate, shareOfGemm: rate / Math.max(before, after) });
  }
  const shipped = quick ? null : await measureShipped(folder, resources, notes);
  const child = await measureChild(root, join(folder, 'hashes.json'), first);
  const figures = { cores: usableCores(), loadBefore: load, note, gemmGflops: gemm, sameWeights: encoders, shippedAgainstDistilbert: shipped, child };
  process.stdout.write(`${JSON.stringify(figures, (_, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(4)) : value), 2)}\n`);
} finally {
  await rm(folder, { recursive: true, force: true });
}

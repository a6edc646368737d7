/** Measures the engine and prints one JSON object; see bench/README.md. `--quick` takes fewer notes and no DistilBERT. */
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { usableCores } from '../../src/main/inference/cores.ts';
import { measureChild } from './child.ts';
import { gemmRate } from './gemm.ts';
import { measurePython } from './python.ts';
import { encoderRate, measureNotes, measureSameWeights, measureShipped, SIZES } from './reading.ts';
import { longNotes } from './texts.ts';

const TURNS = 4;
const root = resolve(import.meta.dirname, '../..');
const resources = join(root, 'resources');
const quick = process.argv.includes('--quick');
const folder = await mkdtemp(join(tmpdir(), 'auscult-bench-'));
try {
  const notes = longNotes(join(resources, 'demo')).slice(0, quick ? 4 : undefined);
  const [first = ''] = notes;
  const load = loadavg()[0] ?? 0;
  const note = await measureNotes(resources, notes);
  const encoders = [];
  for (const size of quick ? SIZES.slice(0, 2) : SIZES) {
    const pair = await measureSameWeights(folder, resources, notes, size);
    let [rate, yardstick] = [0, 0];
    // In turns, the best of each: whatever else the machine does then weighs on both.
    for (let turn = 0; turn < TURNS; turn++) {
      rate = Math.max(rate, await encoderRate(folder, resources, size));
      yardstick = Math.max(yardstick, await gemmRate(folder));
    }
    encoders.push({ ...pair, gflops: rate, gemmGflops: yardstick, shareOfGemm: rate / yardstick });
  }
  const shipped = quick ? null : await measureShipped(folder, resources, notes);
  const python = quick ? null : await measurePython(resources, notes);
  const child = await measureChild(root, folder, first);
  const figures = { cores: usableCores(), loadBefore: load, note, sameWeights: encoders, shippedAgainstDistilbert: shipped, python, child };
  process.stdout.write(`${JSON.stringify(figures, (_, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(4)) : value), 2)}\n`);
} finally {
  await rm(folder, { recursive: true, force: true });
}

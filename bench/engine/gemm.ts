/** The machine's matrix rate in the same runtime: the yardstick for how busy an encoder keeps it. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openSession } from '../../src/main/inference/onnx-session.ts';
import { writeModel } from './onnx-writer.ts';

/** Products of two square matrices in a row in one run, so that the call itself weighs nothing. */
const SIZE = 1024;
const DEPTH = 8;

/** Best of some runs, in GFLOP/s, on all cores. */
export async function gemmRate(folder: string, runs = 7): Promise<number> {
  const weight = { name: 'w', dims: [SIZE, SIZE], data: new Float32Array(SIZE * SIZE).fill(1 / SIZE) };
  const nodes = Array.from({ length: DEPTH }, (_, at) => ({ op: 'MatMul', inputs: [at === 0 ? 'x' : `y${at}`, 'w'], outputs: [at === DEPTH - 1 ? 'y' : `y${at + 1}`] }));
  const value = (name: string): { name: string; type: 'float32'; dims: number[] } => ({ name, type: 'float32', dims: [SIZE, SIZE] });
  const path = join(folder, 'gemm.onnx');
  await writeFile(path, writeModel({ nodes, initializers: [weight], inputs: [value('x')], outputs: [value('y')] }));
  const session = await openSession(path, 'cpu');
  const feeds = { x: { type: 'float32' as const, dims: [SIZE, SIZE], data: new Float32Array(SIZE * SIZE).fill(0.5) } };
  let best = 0;
  for (let run = 0; run < runs; run++) {
    const started = performance.now();
    await session.run(feeds);
    best = Math.max(best, (2 * SIZE ** 3 * DEPTH) / (performance.now() - started) / 1e6);
  }
  await session.close();
  return best;
}

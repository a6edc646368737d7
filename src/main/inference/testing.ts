/** For tests: model packages on disk with a runtime that only looks like one. */
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { AppError } from '../../contract/errors.ts';
import type { OpenSession, Provider } from './onnx-session.ts';

/** How a fake provider behaves: opening or running fails, the answer is off by something, a run takes some milliseconds. */
export interface Behaviour {
  readonly opens?: false;
  readonly runs?: false;
  readonly off?: number;
  readonly shape?: readonly number[];
  readonly takes?: number;
}

export interface FakeRuntime {
  readonly open: OpenSession;
  /** Sessions opened and not closed, by provider. */
  readonly alive: Map<Provider, number>;
}

/** Doubles its float32 input `x` into `y`. Providers without a behaviour can't be opened. */
export function fakeRuntime(behaviours: Partial<Record<Provider, Behaviour>>): FakeRuntime {
  const alive = new Map<Provider, number>();
  const count = (provider: Provider, change: number): void => void alive.set(provider, (alive.get(provider) ?? 0) + change);
  return {
    alive,
    open: (_path, provider) => {
      const behaviour = behaviours[provider];
      if (behaviour === undefined || behaviour.opens === false) return Promise.reject(new AppError('model-unavailable', 'no', { provider, reason: `${provider} is not here` }));
      count(provider, 1);
      return Promise.resolve({
        inputNames: ['x'],
        outputNames: ['y'],
        async run(feeds, signal) {
          if (signal?.aborted === true) throw new AppError('cancelled', 'cancelled');
          if (behaviour.runs === false) throw new AppError('model-failed', 'The model could not be run', { provider });
          await new Promise((done) => setTimeout(done, behaviour.takes ?? 0));
          const input = feeds['x'];
          if (input === undefined) throw new AppError('model-failed', 'No input', { provider });
          const data = Float32Array.from(input.data as Float32Array, (value) => 2 * value + (behaviour.off ?? 0));
          return { y: { type: 'float32' as const, dims: behaviour.shape ?? input.dims, data } };
        },
        close: () => Promise.resolve(count(provider, -1)),
      });
    },
  };
}

export const GOLDEN = {
  inputs: { x: { type: 'float32' as const, dims: [1, 3], data: [1, 2, 3] } },
  outputs: { y: { type: 'float32' as const, dims: [1, 3], data: [2, 4, 6] } },
};

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Writes a package that the fake runtime can run; `files` add to it or replace, `manifest` overrides fields. */
export async function writePackage(folder: string, manifest: Readonly<Record<string, unknown>> = {}, files: Readonly<Record<string, string>> = {}): Promise<void> {
  const all: Record<string, string> = { 'onnx/model.onnx': 'weights', 'golden.json': JSON.stringify(GOLDEN), ...files };
  for (const [name, text] of Object.entries(all)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  const written = {
    id: 'doubler', version: '1.0.0', title: 'Doubler', task: 'risk', architecture: 'tabular-risk', model: 'onnx/model.onnx', licence: 'CC0-1.0',
    trainingData: [], metrics: [], intendedUse: 'tests', recipe: 'none', created: '2026-01-01', golden: { file: 'golden.json', tolerance: 0.001 },
    files: Object.fromEntries(Object.entries(all).map(([name, text]) => [name, sha256(text)])),
    ...manifest,
  };
  await writeFile(join(folder, 'auscult.json'), JSON.stringify(written));
}

/** A folder for one test, removed by what it returns. */
export async function temporaryFolder(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'auscult-model-'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

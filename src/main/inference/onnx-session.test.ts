import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countCores, usableCores } from './cores.ts';
import { builtInProviders, openSession, runtimeWords } from './onnx-session.ts';
import type { Tensor } from './tensor.ts';
import { temporaryFolder } from './testing.ts';

/** y = 2x + [1, 2, 3] for x of shape [n, 3]; opset 17, made with onnx.helper: Mul by a scalar, Add of a vector. */
const MODEL =
  'CAg6fwoQCgF4CgN0d28SAWQiA011bAoSCgFkCgV0aHJlZRIBeSIDQWRkEgFnKg0QAUIDdHdvSgQAAABAKhkIAxABQgV0aHJlZUoMAACAPwAAAEAAAEBAWhQKAXgSDwoNCAESCQoDEgFuCgIIA2IUCgF5Eg8KDQgBEgkKAxIBbgoCCANCBAoAEBE=';

let model: string;
let folder: string;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ folder, remove } = await temporaryFolder());
  model = join(folder, 'model.onnx');
  await writeFile(model, Buffer.from(MODEL, 'base64'));
});
afterAll(() => remove());

const feeds = (...data: number[]): Parameters<Awaited<ReturnType<typeof openSession>>['run']>[0] => ({ x: { type: 'float32', dims: [data.length / 3, 3], data: Float32Array.from(data) } });

describe('a session of ONNX Runtime', () => {
  it('runs on the CPU', async () => {
    const session = await openSession(model, 'cpu');
    expect(session.inputNames).toEqual(['x']);
    expect(session.outputNames).toEqual(['y']);
    const { y } = await session.run(feeds(1, 2, 3, 4, 5, 6));
    expect(y).toMatchObject({ type: 'float32', dims: [2, 3] });
    expect(Array.from((y as Tensor).data, Number)).toEqual([3, 6, 9, 9, 12, 15]);
    await session.close();
  });
  it('drops the answer of a cancelled run, before and after', async () => {
    const session = await openSession(model, 'cpu');
    await expect(session.run(feeds(1, 2, 3), AbortSignal.abort())).rejects.toMatchObject({ code: 'cancelled' });
    const controller = new AbortController();
    const running = session.run(feeds(1, 2, 3), controller.signal);
    controller.abort();
    await expect(running).rejects.toMatchObject({ code: 'cancelled' });
    await session.close();
  });
  it('tells a failed run without a number of its inputs', async () => {
    const session = await openSession(model, 'cpu');
    const wrong = { x: { type: 'float32' as const, dims: [1, 4], data: Float32Array.of(4242, 4242, 4242, 4242) } };
    const error: unknown = await session.run(wrong).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'model-failed', details: { provider: 'cpu' } });
    expect(JSON.stringify([(error as Error).message, (error as { details: unknown }).details, (error as Error).cause])).not.toContain('4242');
    await session.close();
  });
  it('says why a file or a provider does not open, without the folder', async () => {
    const error: unknown = await openSession(join(folder, 'absent.onnx'), 'cpu').catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'model-unavailable' });
    expect(JSON.stringify((error as { details: unknown }).details)).toContain('absent.onnx');
    expect(JSON.stringify((error as { details: unknown }).details)).not.toContain(folder);
    expect(runtimeWords(new Error("Load model from C:\\Users\\ann\\m.onnx failed\n at 'x'"))).toBe('Load model from m.onnx failed');
  });
  it('knows which providers its build holds', async () => {
    const built = await builtInProviders();
    expect(built.has('cpu')).toBe(true);
    expect(built.has('nonsense')).toBe(false);
  });
});

describe('cores', () => {
  it('counts a pair of hyper-threads once', () => {
    const thread = (id: number, socket: number, core: number): string => `processor\t: ${id}\nphysical id\t: ${socket}\ncore id\t\t: ${core}\n`;
    expect(countCores([thread(0, 0, 0), thread(1, 0, 1), thread(2, 0, 0), thread(3, 0, 1), thread(4, 1, 0)].join('\n'))).toBe(3);
    expect(countCores('processor : 0\n')).toBe(0);
    expect(usableCores()).toBeGreaterThanOrEqual(1);
  });
});

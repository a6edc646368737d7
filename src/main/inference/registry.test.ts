import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ModelStatus } from '../../contract/models.ts';
import type { Provider } from './onnx-session.ts';
import { createRegistry } from './registry.ts';
import type { LoadedModel, Registry } from './registry.ts';
import type { Tensor } from './tensor.ts';
import { fakeRuntime, temporaryFolder, writePackage } from './testing.ts';
import type { Behaviour, FakeRuntime } from './testing.ts';

let folder: string;
let remove: () => Promise<void>;
beforeEach(async () => void ({ folder, remove } = await temporaryFolder()));
afterEach(() => remove());

interface Setup {
  registry: Registry<LoadedModel>;
  runtime: FakeRuntime;
  seen: ModelStatus[][];
}
function setup(behaviours: Partial<Record<Provider, Behaviour>> = { cpu: {} }, makeReader = (model: LoadedModel): Promise<LoadedModel> => Promise.resolve(model)): Setup {
  const runtime = fakeRuntime(behaviours);
  const seen: ModelStatus[][] = [];
  const registry = createRegistry({ open: runtime.open, ladder: ['cuda', 'cpu'], builtIn: () => Promise.resolve(new Set(['cpu', 'cuda'])), makeReader, onChange: (models) => void seen.push(models) });
  return { registry, runtime, seen };
}
const outputOf = async (model: LoadedModel): Promise<number[]> => {
  const { y } = await model.session.run({ x: { type: 'float32', dims: [1, 1], data: Float32Array.of(5) } });
  return Array.from((y as Tensor).data, Number);
};

describe('the registry', () => {
  it('loads a folder of packages in the order of their names and says what it does', async () => {
    for (const name of ['c', 'a', 'b']) await writePackage(join(folder, name), { id: `model-${name}` });
    const { registry, seen } = setup();
    await registry.loadAll(folder);
    await registry.settled();
    expect(registry.statuses().map(({ id, state, provider }) => [id, state, provider])).toEqual([['model-a', 'ready', 'cpu'], ['model-b', 'ready', 'cpu'], ['model-c', 'ready', 'cpu']]);
    expect(seen[0]?.map(({ state }) => state)).toEqual(['loading', 'loading', 'loading']);
    expect(registry.statuses()[0]?.attempts.map(({ outcome }) => outcome)).toEqual(['unavailable', 'kept']);
  });
  it('is ready on the CPU first and moves to a faster provider under a reader that keeps its session', async () => {
    await writePackage(folder);
    const { registry, runtime, seen } = setup({ cpu: { takes: 20 }, cuda: { takes: 1 } });
    await registry.load(folder);
    const [first] = registry.ready();
    expect(first?.provider).toBe('cpu');
    expect(await outputOf(first!.reader)).toEqual([10]);
    await registry.settled();
    expect(registry.ready()[0]?.provider).toBe('cuda');
    expect(await outputOf(first!.reader)).toEqual([10]);
    expect([...runtime.alive]).toEqual([['cpu', 0], ['cuda', 1]]);
    expect(seen.at(-1)?.[0]?.attempts.map(({ outcome }) => outcome)).toEqual(['kept', 'slower']);
  });
  it('lists a refused package with the reason and keeps the others', async () => {
    await writePackage(join(folder, 'good'), { id: 'good' });
    await writePackage(join(folder, 'bad'), { id: 'bad' });
    await appendFile(join(folder, 'bad/onnx/model.onnx'), '!');
    const { registry } = setup();
    await registry.loadAll(folder);
    expect(registry.statuses().map(({ id, state, reason }) => [id, state, reason])).toEqual([['bad', 'refused', 'hash: onnx/model.onnx'], ['good', 'ready', null]]);
    expect(registry.ready()).toHaveLength(1);
  });
  it('refuses a package whose reader fails, and closes its session', async () => {
    await writePackage(folder);
    const { registry, runtime } = setup({ cpu: {} }, () => Promise.reject(new TypeError('no such tensor')));
    expect(await registry.load(folder)).toMatchObject({ state: 'refused', reason: 'reader: tabular-risk' });
    expect(runtime.alive.get('cpu')).toBe(0);
  });
  it('refuses a second folder with the same id, replaces the same folder, and unloads', async () => {
    await writePackage(join(folder, 'one'));
    await writePackage(join(folder, 'two'));
    const { registry, runtime } = setup();
    await registry.load(join(folder, 'one'));
    await expect(registry.load(join(folder, 'two'))).rejects.toMatchObject({ code: 'conflict' });
    expect(registry.statuses()).toHaveLength(1);
    await registry.load(join(folder, 'one'));
    expect(registry.statuses()).toHaveLength(1);
    expect(runtime.alive.get('cpu')).toBe(1);
    const { reader } = registry.ready()[0]!;
    await registry.unload(join(folder, 'one'));
    expect(registry.statuses()).toEqual([]);
    expect(runtime.alive.get('cpu')).toBe(0);
    await expect(reader.session.run({})).rejects.toMatchObject({ code: 'model-unavailable' });
    await expect(registry.unload(join(folder, 'one'))).rejects.toMatchObject({ code: 'not-found' });
  });
  it('keeps what is listed before a package that is asked for before they have loaded', async () => {
    for (const name of ['shipped/a', 'shipped/b', 'own']) await writePackage(join(folder, name), { id: `model-${name.replace('shipped/', '')}` });
    const { registry } = setup();
    await registry.list(join(folder, 'shipped'));
    const own = registry.load(join(folder, 'own'));
    await registry.loadAll(join(folder, 'shipped'));
    await own;
    expect(registry.ready().map(({ manifest }) => manifest.id)).toEqual(['model-a', 'model-b', 'model-own']);
  });
  it('opens with no models at all', async () => {
    const { registry } = setup();
    await registry.loadAll(join(folder, 'nothing-here'));
    expect(registry.statuses()).toEqual([]);
  });
});

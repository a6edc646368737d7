/** The supervisor against real children that are killed, hang, block their thread and die at start. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { forkEngine } from '../node/engine-process.ts';
import { silentLog } from '../node/log.ts';
import type { SpawnEngine } from '../platform.ts';
import { createEngineClient } from './index.ts';
import type { EngineCallOptions, EngineClient, EngineState } from './index.ts';

const module = fileURLToPath(new URL('./testing/engine-child.ts', import.meta.url));
let folder: string;
let clients: EngineClient[];
let ladders: string[][];

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'engine-'));
  clients = [];
  ladders = [];
});
afterEach(async () => {
  for (const client of clients) await client.close();
  rmSync(folder, { recursive: true });
});

function start(environment: Record<string, string> = {}, more: Partial<Parameters<typeof createEngineClient>[1]> = {}): { client: EngineClient; states: EngineState[] } {
  const fork = forkEngine(module, { TEST_JOURNAL: path.join(folder, 'journal'), ...environment });
  const spawn: SpawnEngine = (options) => {
    ladders.push([...options.providers]);
    return fork(options);
  };
  const client = createEngineClient(spawn, { log: silentLog, delays: [10], ...more });
  clients.push(client);
  const states: EngineState[] = [];
  client.onState((state) => states.push(state));
  return { client, states };
}
const attempts = (): string[] => (existsSync(path.join(folder, 'journal')) ? readFileSync(path.join(folder, 'journal'), 'utf8').trim().split('\n') : []);
/** Asks the child to do what `sentence` says; the pid of the child that answered. */
async function ask(client: EngineClient, sentence: string, options: EngineCallOptions = {}, ms = 0): Promise<number> {
  const { trigger } = await client.call('text.assert', { sentence, start: ms, end: 0 }, options);
  return trigger?.start ?? 0;
}
const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('a child killed in the middle of a call', () => {
  test('costs a retry: the same call is answered by the next child', async () => {
    const { client, states } = start();
    const first = await ask(client, 'hello');
    const answer = ask(client, 'wait for me', {}, 400);
    await expect.poll(attempts).toContain('wait for me');
    process.kill(first, 'SIGKILL');
    const second = await answer;
    expect(second).not.toBe(first);
    expect(attempts().filter((line) => line === 'wait for me')).toHaveLength(2);
    expect(states).toEqual([
      { state: 'ready', reason: null },
      { state: 'restarting', reason: 'crashed' },
      { state: 'ready', reason: 'crashed' },
    ]);
  });

  test('loses nothing of what waited behind it', async () => {
    const { client } = start();
    const first = await ask(client, 'hello');
    const answers = Array.from({ length: 8 }, (_, index) => ask(client, `wait ${index}`, {}, 60));
    await expect.poll(attempts).toContain('wait 2');
    process.kill(first, 'SIGKILL');
    const pids = await Promise.all(answers);
    expect(pids.at(-1)).not.toBe(first);
  });

  test('by its own request twice fails that request and no other', async () => {
    const { client } = start();
    await expect(ask(client, 'die')).rejects.toMatchObject({ code: 'engine-crashed', details: { method: 'text.assert' } });
    expect(attempts().filter((line) => line === 'die')).toHaveLength(2);
    expect(await ask(client, 'hello')).toBeGreaterThan(0);
  });
});

describe('the time limit', () => {
  test.each(['hang', 'block'])('ends a child that is told to %s', async (sentence) => {
    const { client, states } = start();
    const first = await ask(client, 'hello');
    await expect(ask(client, sentence, { limit: 200 })).rejects.toMatchObject({ code: 'timeout' });
    expect(await ask(client, 'hello again')).not.toBe(first);
    expect(isAlive(first)).toBe(false);
    expect(states).toContainEqual({ state: 'restarting', reason: 'time-limit' });
    expect(attempts().filter((line) => line === sentence)).toHaveLength(1);
  });
});

test('cancelling reaches the child, and a waiting call never gets there', async () => {
  const { client } = start();
  await ask(client, 'hello');
  const controller = new AbortController();
  const running = [ask(client, 'hang', { signal: controller.signal }), ask(client, 'hang', { signal: controller.signal })];
  const waiting = ask(client, 'never', { signal: controller.signal });
  await expect.poll(() => attempts().filter((line) => line === 'hang')).toHaveLength(2);
  controller.abort();
  for (const each of [...running, waiting]) await expect(each).rejects.toMatchObject({ code: 'cancelled' });
  await ask(client, 'after');
  expect(attempts()).not.toContain('never');
});

test('what a person waits for goes before work in bulk', async () => {
  const { client } = start();
  await ask(client, 'hello');
  const order: string[] = [];
  const note = (sentence: string, options: EngineCallOptions): Promise<unknown> => ask(client, sentence, options, 20).then(() => order.push(sentence));
  await Promise.all([
    note('wait batch 1', { priority: 'batch' }),
    note('wait batch 2', { priority: 'batch' }),
    note('wait batch 3', { priority: 'batch' }),
    note('wait person', {}),
  ]);
  expect(order.indexOf('wait person')).toBeLessThan(order.indexOf('wait batch 2'));
  expect(order.filter((each) => each.startsWith('wait batch'))).toEqual(['wait batch 1', 'wait batch 2', 'wait batch 3']);
});

describe('crash after crash', () => {
  test('two within a minute take the provider in use off the ladder', async () => {
    const { client } = start();
    const first = await ask(client, 'hello');
    process.kill(first, 'SIGKILL');
    await expect.poll(() => client.state().reason).toBe('crashed');
    const second = await ask(client, 'hello');
    expect(ladders[1]?.[0]).toBe('cuda');
    process.kill(second, 'SIGKILL');
    await expect.poll(() => ladders.length).toBe(3);
    expect(ladders[2]).not.toContain('cuda');
    expect(ladders[2]?.at(-1)).toBe('cpu');
  });

  test('a child that never starts is given up, said so, and can be started again by hand', async () => {
    const { client, states } = start({ TEST_DIE_AT_START: 'yes' });
    const waiting = ask(client, 'hello');
    await expect(waiting).rejects.toMatchObject({ code: 'model-unavailable' });
    expect(states.at(-1)).toEqual({ state: 'stopped', reason: 'crashed-repeatedly' });
    expect(ladders).toHaveLength(6);
    expect(ladders.at(-1)).toEqual(['cpu']);
    await expect(ask(client, 'hello')).rejects.toMatchObject({ code: 'model-unavailable' });
    client.restart();
    expect(ladders.at(-1)?.[0]).toBe('cuda');
  });
});

describe('a head start for the window', () => {
  test('leaves the child until something is asked of it', async () => {
    const { client } = start({}, { headStart: 3_600_000 });
    expect(ladders).toHaveLength(0);
    expect(client.state().state).toBe('starting');
    await ask(client, 'hello');
    expect(ladders).toHaveLength(1);
  });
  test('ends by itself', async () => {
    const { client } = start({}, { headStart: 1 });
    await expect.poll(() => client.state().state).toBe('ready');
  });
  test('is cut short by closing', async () => {
    const { client } = start({}, { headStart: 3_600_000 });
    await client.close();
    await expect(ask(client, 'hello')).rejects.toMatchObject({ code: 'model-unavailable' });
    expect(ladders).toHaveLength(0);
  });
});

test('restarting by hand keeps what was asked', async () => {
  const { client } = start();
  const first = await ask(client, 'hello');
  const answer = ask(client, 'wait a little', {}, 100);
  client.restart();
  expect(await answer).not.toBe(first);
});

test('what is prepared comes before what is asked, in every life', async () => {
  const prepared: string[] = [];
  const { client } = start({}, {
    async prepare(engineClient) {
      await engineClient.call('engine.unloadPackage', { folder: 'x' });
      prepared.push(`after ${attempts().length}`);
    },
  });
  const first = await ask(client, 'hello');
  process.kill(first, 'SIGKILL');
  await expect.poll(() => client.state(), { timeout: 20_000 }).toEqual({ state: 'ready', reason: 'crashed' });
  await ask(client, 'hello');
  expect(prepared).toEqual(['after 0', 'after 1']);
});

test('closing ends the child and fails what waits', async () => {
  const { client } = start();
  const pid = await ask(client, 'hello');
  const waiting = ask(client, 'hang');
  const rejected = expect(waiting).rejects.toMatchObject({ code: 'model-unavailable' });
  await client.close();
  await rejected;
  expect(isAlive(pid)).toBe(false);
  expect(client.state()).toEqual({ state: 'stopped', reason: 'closed' });
});

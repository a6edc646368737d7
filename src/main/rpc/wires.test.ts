/** One contract over all four wires: what holds on one must hold on every other. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AppError } from '../../contract/errors.ts';
import { childPair, ipcPair, memoryPair, socketPair } from './testing/wire-pairs.ts';
import type { WirePair } from './testing/wire-pairs.ts';

const wires: readonly [string, () => Promise<WirePair>][] = [
  ['memory', memoryPair],
  ['WebSocket', socketPair],
  ['child process', childPair],
  ['Electron IPC', ipcPair],
];

async function failure(promise: Promise<unknown>): Promise<AppError> {
  const thrown: unknown = await promise.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(thrown instanceof AppError)) throw new Error('An AppError was expected');
  return thrown;
}

describe.each(wires)('over %s', (_name, open) => {
  let pair: WirePair;
  beforeEach(async () => { pair = await open(); });
  afterEach(async () => { await pair.close(); });

  test('a value comes back as it went', async () => {
    const value = { text: 'naïve 肾功能 🙂\u2028', list: [1, -2.5, null, true], nested: { '': 0 } };
    expect(await pair.client.call('echo.value', { value })).toEqual({ value });
  });

  test('any JSON value comes back as JSON has it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        const answer = await pair.client.call('echo.value', { value });
        expect(JSON.stringify(answer.value)).toBe(JSON.stringify(value));
      }),
      { numRuns: 60 },
    );
  });

  test('an AppError keeps code, words and details', async () => {
    const error = await failure(pair.client.call('echo.fail', { how: 'app' }));
    expect(error).toMatchObject({ code: 'conflict', message: 'A newer version was saved', details: { version: 7 } });
  });

  test("a foreign error's words stay behind", async () => {
    const error = await failure(pair.client.call('echo.fail', { how: 'foreign' }));
    expect(error.code).toBe('internal');
    expect(JSON.stringify([error.message, error.details])).not.toContain('Miller');
  });

  test.each(['echo.nothing', '__proto__', 'constructor', 'toString', 'hasOwnProperty', ''])('the name %j is unknown', async (name) => {
    const error = await failure(pair.client.call(name as 'echo.wait', {}));
    expect(error.code).toBe('unknown-method');
  });

  test('bad input says where, and never what', async () => {
    const files = [{ name: 'a' }, { name: 'b' }, { name: { secret: 'Mrs Miller' } }] as unknown as { name: string }[];
    const error = await failure(pair.client.call('echo.strict', { files }));
    expect(error).toMatchObject({ code: 'bad-input', details: { where: 'files.2.name' } });
    const note = { 'Mrs Miller, 82': 'four' } as unknown as Record<string, number>;
    const keyed = await failure(pair.client.call('echo.strict', { files: [], note }));
    expect(keyed).toMatchObject({ code: 'bad-input', details: { where: 'note.?' } });
    for (const each of [error, keyed]) expect(JSON.stringify([each.message, each.details])).not.toContain('Miller');
  });

  test('progress comes in order and before the answer', async () => {
    const steps: number[] = [];
    const answer = await pair.client.call('echo.count', { to: 23 }, { onProgress: ({ at }) => steps.push(at) });
    expect(steps).toEqual(Array.from({ length: 23 }, (_, index) => index + 1));
    expect(answer).toEqual({ total: 23 });
  });

  test('cancelling rejects at once and reaches the handler', async () => {
    const controller = new AbortController();
    const waiting = failure(pair.client.call('echo.wait', {}, { signal: controller.signal }));
    await pair.client.call('echo.value', { value: 1 });
    controller.abort();
    expect((await waiting).code).toBe('cancelled');
    await expect.poll(async () => (await pair.client.call('echo.cancelled', {})).count).toBe(1);
    const late = failure(pair.client.call('echo.wait', {}, { signal: controller.signal }));
    expect((await late).code).toBe('cancelled');
  });

  test('a megabyte goes through', async () => {
    const value = 'wörd '.repeat(200_000);
    expect((await pair.client.call('echo.value', { value })).value).toBe(value);
  });

  test('many calls at once each get their own answer', async () => {
    const answers = await Promise.all(Array.from({ length: 200 }, (_, value) => pair.client.call('echo.value', { value })));
    expect(answers.map((answer) => answer.value)).toEqual(Array.from({ length: 200 }, (_, value) => value));
  });

  test('events reach their listeners until they leave', async () => {
    const heard: string[] = [];
    const leave = pair.client.on('heard', ({ text }) => heard.push(text));
    await pair.client.call('echo.shout', { text: 'one' });
    leave();
    await pair.client.call('echo.shout', { text: 'two' });
    expect(heard).toEqual(['one']);
    expect(() => pair.client.on('__proto__' as 'heard', () => undefined)).toThrow(AppError);
  });
});

describe.each(wires.filter(([name]) => name !== 'Electron IPC'))('when the other end of %s dies', (_name, open) => {
  test('calls in flight and later calls fail as disconnected', async () => {
    const pair = await open();
    const closed = new Promise<void>((resolve) => void pair.client.onClose(resolve));
    const waiting = failure(pair.client.call('echo.wait', {}));
    await pair.client.call('echo.value', { value: 1 });
    pair.cut();
    expect((await waiting).code).toBe('disconnected');
    await closed;
    expect((await failure(pair.client.call('echo.value', { value: 2 }))).code).toBe('disconnected');
    await pair.close();
  });
});

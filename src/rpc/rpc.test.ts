/** What the two ends do with a partner that doesn't keep to the protocol, and what they log. */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { call, defineContract, stream } from '../contract/define.ts';
import { AppError } from '../contract/errors.ts';
import { connect } from './connect.ts';
import { memoryWires } from './memory-wire.ts';
import { serve } from './serve.ts';
import { textWire } from './text-wire.ts';
import type { Handlers, RequestTiming } from './types.ts';
import type { WireMessage } from './wire.ts';

const contract = defineContract({
  procedures: {
    greet: call(z.object({ name: z.string().default('you') }), z.object({ words: z.string() })),
    wait: stream(z.object({}), z.number(), z.object({})),
  },
  events: { heard: z.object({}) },
});
const handlers: Handlers<typeof contract> = {
  greet({ name }) {
    if (name === 'nobody') throw new AppError('not-found', 'Nobody');
    if (name === 'bug') throw new TypeError('Cannot read "Mrs Miller"');
    if (name === 'lie') return { words: 5 } as unknown as { words: string };
    return { words: `Good day, ${name}` };
  },
  wait: (_input, { signal }) => new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('stopped')))),
};
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

function pair(options: Parameters<typeof serve>[3] = {}) {
  const [near, far] = memoryWires();
  const service = serve(far, contract, handlers, options);
  return { near, far, service };
}

describe('the answering end', () => {
  test('closes on a message that is none, and on a number used twice', async () => {
    for (const bad of [{ kind: 'launch' }, { kind: 'request', id: 'one', method: 'greet' }, null]) {
      const { near } = pair();
      let closed = false;
      near.onClose(() => (closed = true));
      near.send(bad as unknown as WireMessage);
      await settle();
      expect(closed).toBe(true);
    }
    const { near } = pair();
    let closed = false;
    near.onClose(() => (closed = true));
    for (let twice = 0; twice < 2; twice++) near.send({ kind: 'request', id: 1, method: 'wait', params: {} });
    await settle();
    expect(closed).toBe(true);
  });

  test('gives handlers the defaults of the contract', async () => {
    const client = connect(pair().near, contract);
    expect(await client.call('greet', {})).toEqual({ words: 'Good day, you' });
  });

  test('tells times and outcomes, and only names of the contract', async () => {
    const timings: RequestTiming[] = [];
    const faults: string[] = [];
    const { near } = pair({ onTiming: (timing) => timings.push(timing), onFault: (method, thrown) => faults.push(`${method} ${(thrown as Error).name}`) });
    const client = connect(near, contract);
    await client.call('greet', {});
    await client.call('greet', { name: 'nobody' }).catch(() => undefined);
    await client.call('greet', { name: 'bug' }).catch(() => undefined);
    await client.call('Mrs Miller' as 'greet', {}).catch(() => undefined);
    const controller = new AbortController();
    const waiting = client.call('wait', {}, { signal: controller.signal }).catch(() => undefined);
    await settle();
    controller.abort();
    await waiting;
    await settle();
    expect(timings.map(({ method, outcome, code }) => [method, outcome, code])).toEqual([
      ['greet', 'ok', undefined], ['greet', 'failed', 'not-found'], ['greet', 'failed', 'internal'], ['unknown', 'failed', 'unknown-method'], ['wait', 'cancelled', 'cancelled'],
    ]);
    expect(timings.every(({ ms }) => ms >= 0)).toBe(true);
    expect(faults).toEqual(['greet TypeError']);
  });

  test('finds an answer that breaks the contract when it is told to look', async () => {
    const { near } = pair({ parseOutput: true });
    await expect(connect(near, contract).call('greet', { name: 'lie' })).rejects.toMatchObject({ code: 'internal' });
  });

  test('cancels what runs when it is closed or its wire is', async () => {
    for (const end of ['service', 'wire'] as const) {
      const { near, far, service } = pair();
      connect(near, contract).call('wait', {}).catch(() => undefined);
      await settle();
      expect(service.pending()).toBe(1);
      if (end === 'service') service.close();
      else far.close();
      await settle();
      expect(service.pending()).toBe(0);
    }
  });
});

describe('the asking end', () => {
  test('closes when the other speaks another version', async () => {
    const [near, far] = memoryWires();
    const client = connect(near, contract);
    const closed = new Promise<void>((resolve) => void client.onClose(resolve));
    far.send({ kind: 'hello', protocol: 'auscult.99', appVersion: '9', host: 'node' });
    await closed;
    await expect(client.call('greet', {})).rejects.toMatchObject({ code: 'disconnected' });
  });

  test('says hello with the right version and goes on', async () => {
    const { near } = pair({ hello: { appVersion: '1', host: 'memory' } });
    expect(await connect(near, contract).call('greet', { name: 'all' })).toEqual({ words: 'Good day, all' });
  });

  test('keeps to the first answer and ignores answers to nothing', async () => {
    const [near, far] = memoryWires();
    const client = connect(near, contract);
    const answer = client.call('greet', {});
    far.send({ kind: 'result', id: 77, value: { words: 'to nobody' }, ms: 0 });
    far.send({ kind: 'result', id: 1, value: { words: 'first' }, ms: 0 });
    far.send({ kind: 'result', id: 1, value: { words: 'second' }, ms: 0 });
    expect(await answer).toEqual({ words: 'first' });
  });
});

describe('a wire of strings', () => {
  test('keeps what comes before anyone listens, in order', () => {
    const { wire, receive } = textWire({ send: () => undefined, close: () => undefined });
    receive('1');
    receive('2');
    const heard: unknown[] = [];
    wire.onMessage((message) => heard.push(message));
    receive('3');
    expect(heard).toEqual([1, 2, 3]);
  });
  test('says that it has ended once, also to who comes late, and sends nothing more', () => {
    const sent: string[] = [];
    const { wire, ended, receive } = textWire({ send: (text) => sent.push(text), close: () => undefined });
    let ends = 0;
    wire.onClose(() => ends++);
    ended();
    ended();
    wire.close();
    wire.onClose(() => ends++);
    expect(ends).toBe(2);
    wire.send({ kind: 'cancel', id: 1 });
    wire.onMessage(() => expect.unreachable());
    receive('1');
    expect(sent).toEqual([]);
  });
});

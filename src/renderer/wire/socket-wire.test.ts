/** The browser's wire comes back after a drop: what was in flight fails, what is asked meanwhile is answered later. */
import { describe, expect, test } from 'vitest';
import { connect } from '../../rpc/connect.ts';
import { call, defineContract } from '../../contract/define.ts';
import { z } from 'zod';
import { mendingSocketWire } from './socket-wire.ts';
import type { BrowserSocket } from './socket-wire.ts';

const contract = defineContract({
  procedures: { double: call(z.object({ n: z.number() }), z.object({ n: z.number() })) },
  events: {},
});

/** A socket whose host is the test: `say` and `drop` are the host's doing. */
class FakeSocket implements BrowserSocket {
  readonly sent: string[] = [];
  readonly #listeners = new Map<string, ((event: { data: unknown }) => void)[]>();
  addEventListener(type: string, listener: (event: { data: unknown }) => void): void {
    this.#listeners.set(type, [...(this.#listeners.get(type) ?? []), listener]);
  }
  send(text: string): void {
    this.sent.push(text);
  }
  close(): void {
    this.#fire('close', null);
  }
  say(value: unknown): void {
    this.#fire('message', typeof value === 'string' ? value : JSON.stringify(value));
  }
  drop(): void {
    this.#fire('close', null);
  }
  #fire(type: string, data: unknown): void {
    for (const listener of this.#listeners.get(type) ?? []) listener({ data });
  }
}

function open(delays: number[]) {
  const sockets: FakeSocket[] = [];
  const sessions: string[] = [];
  const wire = mendingSocketWire({
    open: () => {
      const socket = new FakeSocket();
      sockets.push(socket);
      return socket;
    },
    onSession: (session) => sessions.push(session),
    delays,
  });
  return { client: connect(wire, contract), sockets, sessions };
}
function idOf(text: string | undefined): number {
  return (JSON.parse(text ?? '') as { id: number }).id;
}

describe('a dropped socket', () => {
  test('fails what was in flight, keeps what is asked meanwhile, and says so', async () => {
    const { client, sockets, sessions } = open([1]);
    const states: string[] = [];
    client.onConnection((state) => states.push(state));
    sockets[0]?.say({ session: 'first' });
    const lost = client.call('double', { n: 1 });
    sockets[0]?.drop();
    await expect(lost).rejects.toMatchObject({ code: 'disconnected' });
    const kept = client.call('double', { n: 2 });
    await expect.poll(() => sockets.length).toBe(2);
    sockets[1]?.say({ session: 'second' });
    expect(sockets[1]?.sent).toHaveLength(1);
    sockets[1]?.say({ kind: 'result', id: idOf(sockets[1].sent[0]), value: { n: 4 }, ms: 0 });
    expect(await kept).toEqual({ n: 4 });
    expect(states).toEqual(['interrupted', 'open']);
    expect(sessions).toEqual(['first', 'second']);
  });

  test('that never comes back closes the wire and fails what waits', async () => {
    const { client, sockets } = open([1, 1]);
    sockets[0]?.say({ session: 'first' });
    sockets[0]?.drop();
    const waiting = client.call('double', { n: 1 });
    await expect.poll(() => sockets.length).toBe(2);
    sockets[1]?.drop();
    await expect.poll(() => sockets.length).toBe(3);
    sockets[2]?.drop();
    await expect(waiting).rejects.toMatchObject({ code: 'disconnected' });
    await expect(client.call('double', { n: 1 })).rejects.toMatchObject({ code: 'disconnected' });
  });
});

test('a host that refuses the first credential is not asked again', async () => {
  const { client, sockets } = open([1, 1]);
  const waiting = client.call('double', { n: 1 });
  sockets[0]?.drop();
  await expect(waiting).rejects.toMatchObject({ code: 'disconnected' });
  expect(sockets).toHaveLength(1);
});

test('a message that is not JSON ends the wire', async () => {
  const { client, sockets } = open([]);
  sockets[0]?.say({ session: 'first' });
  const waiting = client.call('double', { n: 1 });
  sockets[0]?.say('<html>');
  await expect(waiting).rejects.toMatchObject({ code: 'disconnected' });
});

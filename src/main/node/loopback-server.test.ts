/** Attacks on the loopback host: what a web page, another user or a curious client could try. */
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { connect as tcpConnect } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import WebSocket from 'ws';
import { z } from 'zod';
import { call, defineContract } from '../../contract/define.ts';
import { serve } from '../../rpc/serve.ts';
import { startLoopbackServer } from './loopback-server.ts';
import type { LoopbackServer } from './loopback-server.ts';
import { createTickets } from './tickets.ts';
import type { Tickets } from './tickets.ts';

const contract = defineContract({ procedures: { length: call(z.object({ text: z.string() }), z.object({ length: z.number() })) }, events: {} });
const SECRET = 'front-secret-of-this-test-0123456789';

let folder: string;
let server: LoopbackServer;
let tickets: Tickets;
let now: number;
let presence: number[];
let fronts: number;

beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'loopback-'));
  mkdirSync(path.join(folder, 'page', 'assets'), { recursive: true });
  mkdirSync(path.join(folder, 'page-evil'));
  writeFileSync(path.join(folder, 'page', 'index.html'), '<meta name="csp-nonce" content="__CSP_NONCE__">');
  writeFileSync(path.join(folder, 'page', 'assets', 'index.js'), 'export {};');
  writeFileSync(path.join(folder, 'page-evil', 'index.js'), 'secret');
  writeFileSync(path.join(folder, 'store.json'), 'secret');
  now = 1_000_000;
  presence = [];
  fronts = 0;
  tickets = createTickets(() => now);
  server = await startLoopbackServer({
    root: path.join(folder, 'page'),
    tickets,
    onWire: (wire) => void serve(wire, contract, { length: ({ text }) => ({ length: text.length }) }),
    onPresence: (sockets) => presence.push(sockets),
    front: { secret: SECRET, onFront: () => fronts++ },
    maxMessage: 10_000,
  });
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}
/** A request exactly as written: fetch would tidy the path and the Host. */
function ask(requestPath: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: '127.0.0.1', port: server.port, path: requestPath, method, headers }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString()));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    request.on('error', reject);
    request.end();
  });
}

const own = (): Record<string, string> => ({ origin: `http://127.0.0.1:${server.port}` });
function dial(credential: string | null, headers: Record<string, string>, place = '/rpc'): WebSocket {
  const protocols = credential === null ? ['auscult.1'] : ['auscult.1', credential];
  return new WebSocket(`ws://127.0.0.1:${server.port}${place}`, protocols, { headers });
}
/** The status with which an upgrade is refused; 101 when it isn't. */
async function statusOf(socket: WebSocket): Promise<number> {
  return new Promise((resolve) => {
    socket.on('unexpected-response', (_request, response) => {
      resolve(response.statusCode ?? 0);
      socket.terminate();
    });
    socket.on('open', () => {
      resolve(101);
      socket.terminate();
    });
    socket.on('error', () => undefined);
  });
}
/** Opens with a credential and gives the socket and its session. */
async function enter(credential: string): Promise<{ socket: WebSocket; session: string }> {
  const socket = dial(credential, own());
  const [first] = (await once(socket, 'message')) as [Buffer];
  return { socket, session: (JSON.parse(first.toString()) as { session: string }).session };
}

describe('DNS rebinding', () => {
  test.each(['evil.example', 'localhost', '127.0.0.1', '127.0.0.1:1', '[::1]', '127.0.0.1.evil.example'])('a page under the name %j gets nothing', async (name) => {
    const host = name.includes(':') || name === '127.0.0.1' ? name : `${name}:${server.port}`;
    const answer = await ask('/', { host });
    expect(answer).toMatchObject({ status: 421, body: '' });
  });

  test('nor does a request without any name', async () => {
    expect(await raw('GET / HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 421 /);
  });

  test('nor does its socket, even with Host and Origin that agree and a good ticket', async () => {
    const host = `evil.example:${server.port}`;
    const ticket = tickets.issue();
    expect(await statusOf(dial(`ticket.${ticket}`, { host, origin: `http://${host}` }))).toBe(421);
    expect(tickets.isFresh(ticket)).toBe(true);
  });
});

describe('the origin of a socket', () => {
  test.each([
    ['a foreign page', 'https://evil.example'],
    ['a sandboxed frame or a file', 'null'],
    ['another port', 'http://127.0.0.1:1'],
    ['the name localhost', 'http://localhost'],
  ])('refuses %s', async (_name, origin) => {
    const ticket = tickets.issue();
    expect(await statusOf(dial(`ticket.${ticket}`, { origin }))).toBe(403);
    expect(tickets.isFresh(ticket)).toBe(true);
  });
  test('refuses one that is missing', async () => {
    expect(await statusOf(dial(`ticket.${tickets.issue()}`, {}))).toBe(403);
  });
});

describe('the ticket', () => {
  test('opens the wire once', async () => {
    const ticket = tickets.issue();
    const { socket } = await enter(`ticket.${ticket}`);
    expect(socket.protocol).toBe('auscult.1');
    expect(await statusOf(dial(`ticket.${ticket}`, own()))).toBe(401);
    socket.terminate();
  });
  test('is too old after thirty seconds', async () => {
    const ticket = tickets.issue();
    now += 30_000;
    expect(await statusOf(dial(`ticket.${ticket}`, own()))).toBe(401);
  });
  test.each([null, 'ticket.', 'ticket.guessed-guessed-guessed-guessed', 'session.guessed-guessed-guessed-guess', 'cookie.abcdefghijklmnopqrstuvwxyz'])('%j is none', async (credential) => {
    // An empty token isn't a valid subprotocol for a client to send, so that one goes by hand.
    if (credential === 'ticket.') return expect(await rawUpgrade('auscult.1, ticket.')).toContain('401');
    expect(await statusOf(dial(credential, own()))).toBe(401);
  });
  test('in a cookie or in the address opens nothing', async () => {
    const ticket = tickets.issue();
    expect(await statusOf(dial(null, { ...own(), cookie: `ticket=${ticket}` }))).toBe(401);
    expect(await statusOf(dial(null, own(), `/rpc?ticket=${ticket}`))).toBe(404);
  });
  test('sets no cookie', async () => {
    expect((await ask('/')).headers['set-cookie']).toBeUndefined();
  });
});

describe('the session', () => {
  test('lets the same tab come back, but not long after it has gone', async () => {
    const { socket, session } = await enter(`ticket.${tickets.issue()}`);
    socket.terminate();
    await once(socket, 'close');
    const again = await enter(`session.${session}`);
    expect(again.session).toBe(session);
    again.socket.terminate();
    await expect.poll(() => presence.at(-1)).toBe(0);
    now += 121_000;
    expect(await statusOf(dial(`session.${session}`, own()))).toBe(401);
  });
  test('is alive as long as a socket is', async () => {
    const { socket, session } = await enter(`ticket.${tickets.issue()}`);
    now += 10_000_000;
    const second = await enter(`session.${session}`);
    expect(presence).toEqual([1, 2]);
    socket.terminate();
    second.socket.terminate();
  });
});

describe('the page', () => {
  test('comes under a strict policy with a nonce of its own', async () => {
    const [first, second] = [await ask('/'), await ask('/')];
    const policy = String(first.headers['content-security-policy']);
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe');
    expect(nonce).toHaveLength(24);
    expect(first.body).toBe(`<meta name="csp-nonce" content="${nonce}">`);
    expect(second.body).not.toBe(first.body);
    expect(first.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'cross-origin-opener-policy': 'same-origin' });
    expect(first.headers['access-control-allow-origin']).toBeUndefined();
  });
  test('has its files', async () => {
    expect(await ask('/assets/index.js?v=1')).toMatchObject({ status: 200, body: 'export {};' });
    expect((await ask('/assets/none.js')).status).toBe(404);
    expect((await ask('/assets')).status).toBe(404);
    expect(await ask('/', {}, 'POST')).toMatchObject({ status: 405, body: '' });
  });
  test.each([
    '/../store.json', '/%2e%2e/store.json', '/..%2fstore.json', '/%2e%2e%2fstore.json', '/assets/../../store.json', '/..\\store.json',
    '/%5c..%5cstore.json', '/..%5cstore.json', '/%252e%252e/store.json', '/../page-evil/index.js', '/%2e%2e/page-evil/index.js', '//etc/hosts.json',
    '/assets/%00.js', '/%', '/C:/store.json', '*', 'http://evil.example/../store.json',
  ])('keeps %s out', async (traversal) => {
    const answer = await ask(traversal);
    expect([400, 404]).toContain(answer.status);
    expect(answer.body).toBe('');
  });
});

describe('on an open wire', () => {
  async function closeCode(send: (socket: WebSocket) => void): Promise<number> {
    const { socket } = await enter(`ticket.${tickets.issue()}`);
    send(socket);
    const [code] = (await once(socket, 'close')) as [number];
    return code;
  }
  test('an oversized message closes it', async () => {
    expect(await closeCode((socket) => socket.send('x'.repeat(10_001)))).toBe(1009);
  });
  test('what is not JSON closes it', async () => {
    expect(await closeCode((socket) => socket.send('GET / HTTP/1.1'))).toBe(1003);
  });
  test('bytes close it', async () => {
    expect(await closeCode((socket) => socket.send(Buffer.from('{}')))).toBe(1003);
  });
  test('JSON that is no message of ours closes it', async () => {
    expect(await closeCode((socket) => socket.send('{"kind":"launch"}'))).toBe(1003);
  });
  test('and the host goes on for the others', async () => {
    await closeCode((socket) => socket.send('{'));
    const { socket } = await enter(`ticket.${tickets.issue()}`);
    socket.send(JSON.stringify({ kind: 'request', id: 1, method: 'length', params: { text: 'four' } }));
    const [answer] = (await once(socket, 'message')) as [Buffer];
    expect(JSON.parse(answer.toString())).toMatchObject({ kind: 'result', id: 1, value: { length: 4 } });
    socket.terminate();
  });
});

describe('coming to front', () => {
  const authorization = `Bearer ${SECRET}`;
  test('is for who knows the secret', async () => {
    expect((await ask('/front', { authorization }, 'POST')).status).toBe(204);
    expect(fronts).toBe(1);
  });
  test.each<[string, Record<string, string>]>([
    ['no secret', {}],
    ['a wrong secret', { authorization: `Bearer ${SECRET.replace('0', '1')}` }],
    ['a page', { authorization, origin: 'http://evil.example' }],
  ])('is refused to %s', async (_name, headers) => {
    expect((await ask('/front', headers, 'POST')).status).toBe(403);
    expect(fronts).toBe(0);
  });
  test('is refused under another name', async () => {
    expect((await ask('/front', { authorization, host: 'evil.example' }, 'POST')).status).toBe(421);
  });
});

test('only loopback is bound', async () => {
  const outside = Object.values(os.networkInterfaces()).flat().find((address) => address !== undefined && !address.internal && address.family === 'IPv4');
  if (outside === undefined) return;
  const socket = tcpConnect({ host: outside.address, port: server.port });
  const [error] = (await once(socket, 'error')) as [NodeJS.ErrnoException];
  expect(error.code).toBe('ECONNREFUSED');
});

function rawUpgrade(protocols: string): Promise<string> {
  const own = `127.0.0.1:${server.port}`;
  return raw(
    `GET /rpc HTTP/1.1\r\nHost: ${own}\r\nOrigin: http://${own}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
      `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: ${protocols}\r\n\r\n`,
  );
}
function raw(request: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = tcpConnect({ host: '127.0.0.1', port: server.port });
    socket.write(request);
    socket.once('data', (data) => {
      resolve(data.toString());
      socket.destroy();
    });
  });
}

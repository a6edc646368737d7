/** The loopback host as a whole: how a window gets in, when the host ends, what a second start does, what stays behind. */
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync, mkdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import WebSocket from 'ws';
import { AppError } from '../../contract/errors.ts';
import { workstation } from '../../contract/workstation.ts';
import type { Workstation } from '../../contract/workstation.ts';
import { connect } from '../../rpc/connect.ts';
import type { Client } from '../../rpc/types.ts';
import { mendingSocketWire } from '../../renderer/wire/socket-wire.ts';
import { fakeBackend } from '../testing/fake-backend.ts';
import type { FakeBackend } from '../testing/fake-backend.ts';
import type { Surroundings } from './browser.ts';
import { startNodeHost } from './host.ts';
import type { NodeHost } from './host.ts';

let folder: string;
let said: string[];
let hosts: NodeHost[];
let backends: FakeBackend[];

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'host-'));
  mkdirSync(path.join(folder, 'page'));
  writeFileSync(path.join(folder, 'page', 'index.html'), '<p>Auscult</p>');
  said = [];
  hosts = [];
  backends = [];
});
afterEach(async () => {
  for (const host of hosts) await host.close();
  rmSync(folder, { recursive: true, force: true });
});

const nowhere: Surroundings = { platform: 'linux', env: {}, isExecutable: () => false };
const data = (): string => path.join(folder, 'data');

async function start(more: { demo?: boolean; around?: Surroundings; linger?: number; noWindow?: boolean; data?: string | null } = {}): Promise<NodeHost | null> {
  const host = await startNodeHost({
    arguments: { demo: more.demo ?? false, noWindow: more.noWindow ?? true, data: more.data === undefined ? data() : more.data },
    version: '0.0.0',
    page: path.join(folder, 'page'),
    resources: folder,
    backupWorker: '',
    documentWorker: '',
    spawnEngine: () => () => { throw new Error('No engine in this test'); },
    createBackend(platform, options) {
      const backend = fakeBackend(platform, options);
      backends.push(backend);
      return backend;
    },
    say: (line) => said.push(line),
    around: more.around ?? nowhere,
    ...(more.linger === undefined ? {} : { linger: more.linger }),
  });
  if (host !== null) hosts.push(host);
  return host;
}
function enter(address: string): Client<Workstation> {
  const url = new URL(address);
  const wire = mendingSocketWire({
    open: () => new WebSocket(`ws://${url.host}/rpc`, ['auscult.1', url.hash.slice(1).replace('=', '.')], { origin: url.origin }),
    onSession: () => undefined,
    delays: [],
  });
  return connect(wire, workstation);
}
const addressIn = (text: string): string => /http:\/\/127\.0\.0\.1:\d+\/#ticket=[\w-]+/.exec(text)?.[0] ?? '';

describe('without a window', () => {
  test('the printed address opens the wire', async () => {
    await start();
    expect(said).toHaveLength(1);
    const client = enter(addressIn(said[0] ?? ''));
    expect(await client.call('app.status', {})).toMatchObject({ host: 'node', version: '0.0.0', dataFolder: data() });
    client.close();
  });

  test('the launch file does too, is for this user alone, and is good again after its use', async () => {
    await start();
    const file = path.join(data(), 'launch.html');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(data()).mode & 0o077).toBe(0);
    const first = addressIn(readFileSync(file, 'utf8'));
    const client = enter(first);
    await client.call('app.status', {});
    client.close();
    await expect.poll(() => addressIn(readFileSync(file, 'utf8')), { timeout: 5000 }).not.toBe(first);
    const again = enter(addressIn(readFileSync(file, 'utf8')));
    await again.call('app.status', {});
    again.close();
  });

  test('it stays when the last window has gone', async () => {
    const host = await start({ linger: 20 });
    const client = enter(host?.address() ?? '');
    await client.call('app.status', {});
    client.close();
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(backends[0]?.isClosed()).toBe(false);
  });
});

describe('with a window', () => {
  /** A browser that notes the address of its launch file and its own arguments. */
  function browserThatNotes(): Surroundings {
    const program = path.join(folder, 'chromium');
    writeFileSync(program, `#!/bin/sh\nprintf '%s\\n' "$@" > "${folder}/arguments.new"\nmv "${folder}/arguments.new" "${folder}/arguments"\n`, { mode: 0o755 });
    return { platform: 'linux', env: { PATH: folder, DISPLAY: ':0' }, isExecutable: (file) => file === program };
  }
  const noted = (): string => (existsSync(path.join(folder, 'arguments')) ? readFileSync(path.join(folder, 'arguments'), 'utf8') : '');

  test('the browser gets a file and no ticket; the host ends a while after its last window', async () => {
    const host = await start({ noWindow: false, around: browserThatNotes(), linger: 100 });
    await expect.poll(noted).toContain('--app=file://');
    const ticket = addressIn(readFileSync(path.join(data(), 'launch.html'), 'utf8'));
    expect(noted()).not.toContain(ticket.split('=')[1]);
    expect(noted()).toContain(`--user-data-dir=${path.join(data(), 'browser')}`);
    expect(said).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(backends[0]?.isClosed()).toBe(false); // nobody has come yet
    const client = enter(ticket);
    await client.call('app.status', {});
    client.close();
    await host?.closed;
    expect(backends[0]?.isClosed()).toBe(true);
    expect(existsSync(path.join(data(), 'launch.html'))).toBe(false);
    expect(existsSync(path.join(data(), 'control.json'))).toBe(false);
  });

  test('a second start brings the first to front and goes', async () => {
    const first = await start({ noWindow: false, around: browserThatNotes() });
    const client = enter(first?.address() ?? '');
    const fronts: unknown[] = [];
    client.on('window.front', (payload) => fronts.push(payload));
    await client.call('app.status', {});
    await expect.poll(noted).not.toBe('');
    rmSync(path.join(folder, 'arguments'));
    expect(await start()).toBeNull();
    expect(backends).toHaveLength(1);
    await expect.poll(() => fronts).toEqual([{}]);
    await expect.poll(noted).toContain('--app=file://');
    client.close();
  });

  test('a browser that does not open leaves the address', async () => {
    const program = path.join(folder, 'chromium');
    writeFileSync(program, '#!/bin/sh\nexit 3\n', { mode: 0o755 });
    await start({ noWindow: false, around: { platform: 'linux', env: { PATH: folder, DISPLAY: ':0' }, isExecutable: (file) => file === program } });
    await expect.poll(() => said.join()).toContain('#ticket=');
  });
});

test('a control file left by a host that died is no host', async () => {
  mkdirSync(data(), { mode: 0o700 });
  writeFileSync(path.join(data(), 'control.json'), JSON.stringify({ port: 9, secret: 'x'.repeat(40), pid: 1 }));
  expect(await start()).not.toBeNull();
});

test('a demonstration has a folder of its own and takes it along', async () => {
  const host = await start({ demo: true, data: null });
  const client = enter(host?.address() ?? '');
  const { dataFolder, demo } = await client.call('app.status', {});
  expect(demo).toBe(true);
  expect(existsSync(dataFolder)).toBe(true);
  client.close();
  await host?.close();
  expect(existsSync(dataFolder)).toBe(false);
});

test('the log holds no ticket, secret or path', async () => {
  const host = await start();
  const client = enter(host?.address() ?? '');
  await client.call('app.status', {});
  await client.call('nope' as 'app.status', {}).catch(() => undefined);
  client.close();
  const { secret } = JSON.parse(readFileSync(path.join(data(), 'control.json'), 'utf8')) as { secret: string };
  await host?.close();
  const log = readFileSync(path.join(data(), 'auscult.log'), 'utf8');
  expect(log).toContain('"event":"request.failed"');
  expect(log).toContain('"method":"unknown"');
  for (const hidden of [secret, folder, 'ticket', 'nope']) expect(log).not.toContain(hidden);
});

test('a store that another program holds is said to be busy', async () => {
  await start();
  rmSync(path.join(data(), 'control.json')); // as with Electron, which has none
  await expect(start()).rejects.toMatchObject({ code: 'store-busy' });
});

test('a backend that fails leaves no lock, so that the next start is free', async () => {
  const failing = { arguments: { demo: false, noWindow: true, data: data() }, version: '0', page: folder, resources: folder, backupWorker: '', documentWorker: '', say: () => undefined, around: nowhere };
  const spawnEngine = () => () => { throw new Error('No engine in this test'); };
  await expect(startNodeHost({ ...failing, spawnEngine, createBackend: () => Promise.reject(new AppError('store-corrupt', 'Broken')) })).rejects.toMatchObject({ code: 'store-corrupt' });
  expect(await start()).not.toBeNull();
});

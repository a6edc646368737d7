/** The way in, with the installed browser: launch file, ticket, page, wire; and what its profile keeps of it. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ensureBuilt } from '../../../scripts/fresh-build.mjs';
import { fakeBackend } from '../testing/fake-backend.ts';
import type { FakeBackend } from '../testing/fake-backend.ts';
import { findBrowser, surroundings } from './browser.ts';
import { startNodeHost } from './host.ts';
import type { NodeHost } from './host.ts';

const browser = findBrowser(surroundings());
const root = path.resolve(import.meta.dirname, '../../..');
let folder: string;
let host: NodeHost | null = null;

beforeEach(() => (folder = mkdtempSync(path.join(os.tmpdir(), 'window-'))));
afterEach(async () => {
  const pidFile = path.join(folder, 'pid');
  if (existsSync(pidFile)) endBrowser(Number(readFileSync(pidFile, 'utf8')));
  await host?.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

function endBrowser(pid: number): void {
  try {
    process.kill(pid, 'SIGTERM');
  } catch {
    // it has gone by itself
  }
}
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
function textsUnder(place: string): string {
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'latin1'))
    .join('\n');
}

test.skipIf(browser === null)('the built page comes in through the launch file, asks, and leaves no trace in the profile', async () => {
  expect(ensureBuilt(root, process.execPath, () => undefined)).toBeNull();
  const program = path.join(folder, 'chromium');
  writeFileSync(program, `#!/bin/sh\necho $$ > "${folder}/pid"\nexec "${browser}" --headless=new "$@"\n`, { mode: 0o755 });
  let backend: FakeBackend | undefined;
  host = await startNodeHost({
    arguments: { demo: false, noWindow: false, data: path.join(folder, 'data') },
    version: '0.0.0',
    page: path.join(root, 'out/renderer'),
    resources: folder,
    backupWorker: '',
    documentWorker: '',
    spawnEngine: () => () => { throw new Error('No engine in this test'); },
    createBackend: (platform, options) => (backend = fakeBackend(platform, options)),
    say: () => undefined,
    around: { platform: 'linux', env: { PATH: folder, DISPLAY: ':0' }, isExecutable: (file) => file === program },
  });
  await expect.poll(() => backend?.asked, { timeout: 40_000 }).toContain('vault.status');
  const ticket = /#ticket=([\w-]+)/.exec(readFileSync(path.join(folder, 'data/launch.html'), 'utf8'))?.[1] ?? 'none';
  const pid = Number(readFileSync(path.join(folder, 'pid'), 'utf8'));
  endBrowser(pid);
  await expect.poll(() => isAlive(pid), { timeout: 20_000 }).toBe(false);
  const profile = textsUnder(path.join(folder, 'data/browser'));
  expect(profile.length).toBeGreaterThan(1000);
  expect(profile).not.toContain(ticket);
  expect(profile).not.toContain(`127.0.0.1:${host?.port}`);
});

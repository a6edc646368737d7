/** What the start script decides on: which Node, which Electron, whether the build is stale; and the fuses. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FUSES, fuseConfig } from './flip-fuses.mjs';
import { fingerprint, isFresh } from './fresh-build.mjs';
import { fetchElectron, findElectron, findNode, isRecent } from './runtime.mjs';

let root: string;
beforeEach(() => (root = mkdtempSync(path.join(os.tmpdir(), 'scripts-'))));
afterEach(() => rmSync(root, { recursive: true }));
function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text, { mode: 0o755 });
}

test('Node from 22.14 on is recent enough', () => {
  expect(['20.20.2', '22.13.1', '22.14.0', '24.0.0'].map(isRecent)).toEqual([false, false, true, true]);
});

test("the project's own Node goes first, then the running one if it may", () => {
  expect(findNode(root, { version: '20.20.2', execPath: '/old' })).toBeNull();
  expect(findNode(root, { version: '24.0.0', execPath: '/new' })).toBe('/new');
  write('node_modules/node/bin/node', '');
  expect(findNode(root, { version: '24.0.0', execPath: '/new' })).toBe(path.join(root, 'node_modules/node/bin/node'));
});

describe("Electron's runtime", () => {
  beforeEach(() => {
    write('node_modules/electron/package.json', '{"version":"45.0.0"}');
    write('node_modules/electron/install.js', `require('fs').appendFileSync(${JSON.stringify(path.join(root, 'tries'))}, 'x');`);
  });
  const tries = (): number => readFileSync(path.join(root, 'tries'), 'utf8').length;

  test('is there when its program is', () => {
    expect(findElectron(root)).toBeNull();
    write('node_modules/electron/path.txt', 'electron');
    expect(findElectron(root)).toBeNull();
    write('node_modules/electron/dist/electron', '');
    expect(findElectron(root)).toBe(path.join(root, 'node_modules/electron/dist/electron'));
  });
  test('is fetched once, and a failure is remembered for that version', () => {
    expect(fetchElectron(root, process.execPath, 10_000)).toBeNull();
    expect(fetchElectron(root, process.execPath, 10_000)).toBeNull();
    expect(tries()).toBe(1);
    write('node_modules/electron/package.json', '{"version":"46.0.0"}');
    expect(fetchElectron(root, process.execPath, 10_000)).toBeNull();
    expect(tries()).toBe(2);
  });
  test('that does not come in time does not hold up the start', () => {
    write('node_modules/electron/install.js', 'setInterval(() => {}, 1000);');
    const started = Date.now();
    expect(fetchElectron(root, process.execPath, 300)).toBeNull();
    expect(Date.now() - started).toBeLessThan(5000);
  });
});

test('a build is stale when a source has changed, and not when a test has', () => {
  write('src/a.ts', '1');
  write('out/.built-from', fingerprint(root));
  expect(isFresh(root)).toBe(true);
  write('src/a.test.ts', '1');
  expect(isFresh(root)).toBe(true);
  utimesSync(path.join(root, 'src/a.ts'), 1, 1);
  expect(isFresh(root)).toBe(false);
  write('out/.built-from', fingerprint(root));
  write('src/b.css', '1');
  expect(isFresh(root)).toBe(false);
});

test('every fuse is settled, and one that is new or gone stops the packaging', () => {
  const options: Record<string, string | number> = Object.fromEntries(Object.keys(FUSES).map((name, index) => [name, index]));
  const config = fuseConfig({ FuseVersion: { V1: '1' }, FuseV1Options: options });
  expect(config).toMatchObject({ version: '1', strictlyRequireAllFuses: true });
  expect(config[String(options['RunAsNode'])]).toBe(false);
  expect(config[String(options['OnlyLoadAppFromAsar'])]).toBe(true);
  expect(() => fuseConfig({ FuseVersion: { V1: '1' }, FuseV1Options: { ...options, NewFuse: 99 } })).toThrow('NewFuse');
  const { WasmTrapHandlers: _gone, ...fewer } = options;
  expect(() => fuseConfig({ FuseVersion: { V1: '1' }, FuseV1Options: fewer })).toThrow('WasmTrapHandlers');
});

test('two that find it stale at once build it once', async () => {
  write('src/a.ts', '1');
  const builder = `const fs = require('fs'); fs.appendFileSync(${JSON.stringify(path.join(root, 'builds'))}, 'x'); const until = Date.now() + 600; while (Date.now() < until);`;
  write('node_modules/electron-vite/bin/electron-vite.js', builder);
  const script = `import { ensureBuilt } from ${JSON.stringify(new URL('./fresh-build.mjs', import.meta.url).href)}; if (ensureBuilt(${JSON.stringify(root)}, process.execPath, () => {}) !== null) process.exit(1);`;
  const run = () => new Promise((resolve) => spawn(process.execPath, ['--input-type=module', '-e', script]).once('exit', resolve));
  expect(await Promise.all([run(), run()])).toEqual([0, 0]);
  expect(readFileSync(path.join(root, 'builds'), 'utf8')).toBe('x');
  expect(isFresh(root)).toBe(true);
});

/**
 * The built main and preload bundles, run from `ready` to the last window against a stand-in of the `electron` module: the
 * desktop root is never code that nobody has run.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureBuilt } from '../../../scripts/fresh-build.mjs';

const root = path.resolve(import.meta.dirname, '../../..');
const besides = (file: string): string => pathToFileURL(fileURLToPath(new URL(file, import.meta.url))).href;

interface Report {
  failed?: string;
  ready: { privileged: string[]; sandboxed: boolean; paths: Record<string, string> };
  page: { status: number; policy: string; html: string };
  status: { host: string; capabilities: string[]; demo: boolean };
  loads: Record<string, number | null>;
  [more: string]: unknown;
}
let folder: string;
let exitCode: number | null;
let errors = '';
let report: Report;

beforeAll(async () => {
  const problem = ensureBuilt(root, process.execPath, () => undefined);
  if (problem !== null) throw new Error(problem);
  folder = mkdtempSync(path.join(os.tmpdir(), 'bundle-'));
  const file = path.join(folder, 'report.json');
  const child = spawn(
    process.execPath,
    ['--import', besides('./stand-in/register.ts'), '--import', besides('./testing/drive-bundle.ts'), path.join(root, 'out/main/index.js'), '--demo', '--data', path.join(folder, 'data')],
    { env: { ...process.env, STAND_IN_REPORT: file }, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
  [exitCode] = (await once(child, 'exit')) as [number | null];
  report = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : ({ failed: 'no report' } as Report);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('it starts, answers and ends by itself', () => {
  expect([report.failed, errors]).toEqual([undefined, '']);
  expect(report.status).toMatchObject({ host: 'electron', demo: true, capabilities: ['os-keystore'] });
  expect(report['engineReady']).toBe('ready');
  expect(exitCode).toBe(0);
  expect(report['lockHeld']).toBe(true);
  expect(existsSync(path.join(folder, 'data', 'instance.lock'))).toBe(false);
});

test('before it is ready it settles scheme, sandbox and folders', () => {
  expect(report.ready.privileged).toEqual(['app']);
  expect(report.ready.sandboxed).toBe(true);
  for (const place of ['userData', 'sessionData', 'crashDumps']) expect(report.ready.paths[place]).toContain(path.join(folder, 'data'));
});

test('the window is as closed as a window can be', () => {
  expect(report['preferences']).toEqual({
    sandbox: true, contextIsolation: true, nodeIntegration: false, nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false, webSecurity: true,
    allowRunningInsecureContent: false, experimentalFeatures: false, webviewTag: false, navigateOnDragDrop: false, spellcheck: false, devTools: true, preload: 'index.cjs',
  });
  expect(report['exposed']).toEqual({ auscultWire: ['send', 'onMessage'] });
  expect(report['spellChecker']).toEqual([false, false]);
});

test('the page comes over its own scheme under the strict policy', () => {
  expect(report.page.status).toBe(200);
  expect(report.page.policy).toContain("default-src 'none'; script-src 'self';");
  const nonce = /'nonce-([^']+)'/.exec(report.page.policy)?.[1] ?? 'none';
  expect(report.page.html).toContain(`content="${nonce}"`);
  expect(report.page.html).not.toContain('__CSP_NONCE__');
});

describe('what is refused', () => {
  test('every network, and files outside the page', () => {
    expect(report.loads).toEqual({
      'https://evil.example/x': null, 'http://127.0.0.1:1/': null, 'ws://127.0.0.1:1/': null, 'file:///etc/passwd': null, 'app://elsewhere/': null,
      'app://workstation/..%2f..%2fpackage.json': 400,
    });
  });
  test('windows, navigation and webviews', () => {
    expect(report['opens']).toEqual(['deny', 'deny', 'deny', 'deny']);
    expect(report['openedOutside']).toEqual(['https://doi.org/10.1000/1']);
    expect(report['navigations']).toEqual([false, false, false]);
    expect(report['webview']).toBe(false);
    expect(report['reload']).toBe(true);
  });
  test('permissions, but for copying', () => {
    for (const [permission, granted] of report['grants'] as [string, object][]) {
      const yes = permission === 'clipboard-sanitized-write';
      expect([permission, granted]).toEqual([permission, { asked: yes, checked: yes }]);
    }
    expect(report['grantsToStrangers']).toEqual([{ asked: false, checked: false }, { asked: false, checked: false }]);
  });
  test("a stranger's frame", () => {
    expect(report['strangerAnswered']).toBe(false);
  });
});

test('an engine that is killed in the middle of a note costs a retry, and the window is told', () => {
  expect(report['killed']).toEqual({ entities: true, newChildren: 1, said: ['restarting crashed', 'ready crashed'] });
});

test('a second start brings the window to front', () => {
  expect(report['second']).toEqual({ fronts: [{}], focused: 1 });
});

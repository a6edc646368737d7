/**
 * The whole test: types, lint, units (contract over all wires, storage, engine with the shipped models), build, and
 * Playwright in real Chromium on the built loopback host, and on Electron where its runtime is there.
 * `--quick` leaves out the build and the browser.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import './check-node.mjs';
import { findBrowser } from './find-browser.mjs';

const quick = process.argv.includes('--quick');
const bin = name => join('node_modules', '.bin', name);
const results = [];

function step(name, command, args, env = {}) {
  process.stdout.write(`\n== ${name}\n`);
  const started = Date.now();
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env }, shell: process.platform === 'win32' });
  results.push({ name, ok: status === 0, seconds: Math.round((Date.now() - started) / 1000) });
  return status === 0;
}

function browserOrInstall() {
  const found = findBrowser();
  if (found !== null) return found;
  const root = process.getuid?.() === 0;
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get') || !root) {
    process.stdout.write('No Chromium, Chrome or Edge found. Install one (Debian: apt-get install chromium) and run again.\n');
    return null;
  }
  process.stdout.write('No browser found: installing Debian’s chromium\n');
  const quiet = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update', '-qq'], quiet);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], quiet);
  return findBrowser();
}

function electronRuntime() {
  try {
    const path = readFileSync('node_modules/electron/path.txt', 'utf8');
    return existsSync(join('node_modules/electron/dist', path)) ? path : null;
  } catch {
    return null;
  }
}

step('types', bin('tsc'), ['--noEmit', '-p', 'tsconfig.json']);
step('lint', bin('oxlint'), ['--type-aware', 'src', 'e2e', 'bench', 'scripts']);
const built = quick || step('build', 'npm', ['run', '--silent', 'build']);
step('unit, contract, storage, engine', bin('vitest'), ['run', '--reporter=dot']);
const hosts = [];
if (!quick && built) {
  const browser = browserOrInstall();
  if (browser === null) results.push({ name: 'screens on the loopback host (no browser to run them in)', ok: false, seconds: 0 });
  else if (existsSync('e2e')) {
    hosts.push(`loopback host in ${browser}`);
    const electron = electronRuntime();
    if (electron !== null) hosts.push('Electron');
    step('screens', bin('playwright'), ['test'], { AUSCULT_BROWSER: browser, AUSCULT_E2E_ELECTRON: electron === null ? '' : '1' });
  }
}

const failed = results.filter(result => !result.ok).length;
process.stdout.write('\n== summary\n');
for (const { name, ok, seconds } of results) process.stdout.write(`${ok ? 'passed' : 'FAILED'}  ${name}  (${seconds} s)\n`);
if (!quick) process.stdout.write(`hosts that ran: ${hosts.join(', ') || 'none'}${hosts.includes('Electron') ? '' : ' (Electron’s runtime is not installed: its suite did not run; its main and preload bundles ran against the stand-in)'}\n`);
process.stdout.write(`steps: ${results.length - failed} passed, ${failed} failed\n`);
process.exit(failed === 0 ? 0 : 1);

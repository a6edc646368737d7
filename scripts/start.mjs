/**
 * `npm start`: builds what is stale, opens Electron where its runtime is there or can be fetched, and the loopback host
 * in the installed browser otherwise. Plain JavaScript for Node 20 and newer.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { ensureBuilt } from './fresh-build.mjs';
import { fetchElectron, findElectron, findNode } from './runtime.mjs';

const FETCH_LIMIT = 20_000;
/** An Electron that fails within this time never showed a window, milliseconds. */
const STILLBORN = 10_000;

const root = path.resolve(import.meta.dirname ?? '.', '..');
const args = process.argv.slice(2);
const say = (line) => process.stderr.write(`${line}\n`);

function fail(reason) {
  say(reason);
  process.exit(1);
}

const node = findNode(root);
if (node === null) fail(`Auscult needs Node 20.11 or newer and its packages ("npm ci"); this is Node ${process.versions.node} without them.`);

const problem = ensureBuilt(root, node, say);
if (problem !== null) fail(problem);

const hasDisplay = process.platform === 'win32' || process.platform === 'darwin' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const wantsWindow = hasDisplay && !args.includes('--no-window');

if (wantsWindow) {
  const electron = findElectron(root) ?? fetchElectron(root, node, FETCH_LIMIT);
  if (electron === null) say("Electron's runtime is not here and could not be fetched: Auscult opens in the installed browser.");
  else if (await runElectron(electron)) process.exit(0);
  else say('Electron did not start here: Auscult opens in the installed browser.');
}
process.exit(await run(node, [path.join(root, 'out', 'main', 'node-host.js'), ...args]));

/** False when Electron failed before it could show anything. */
async function runElectron(program) {
  const started = Date.now();
  // Chromium's sandbox refuses to start for root; nobody should work as root, but containers do.
  const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const code = await run(program, [...flags, root, ...args]);
  if (code !== 0 && Date.now() - started < STILLBORN) return false;
  process.exit(code);
}

/** Runs a program with our streams and signals; its exit code, or 128 when a signal ended it. */
function run(program, argv) {
  return new Promise((resolve) => {
    const environment = { ...process.env };
    delete environment.ELECTRON_RUN_AS_NODE;
    const child = spawn(program, argv, { stdio: 'inherit', env: environment });
    const forward = (signal) => child.kill(signal);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, forward);
    child.once('error', () => resolve(127));
    child.once('exit', (code) => resolve(code ?? 128));
  });
}

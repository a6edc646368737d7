/** Which Node and which Electron this folder has. Plain JavaScript for Node 20: it runs before anything is built. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The oldest Node that better-sqlite3 and onnxruntime-node both work on. */
const OLDEST = [22, 14];

export function isRecent(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}

/** The Node that `npm ci` put into node_modules, else the one that runs this if it is recent enough, else null. */
export function findNode(root, current = { version: process.versions.node, execPath: process.execPath }) {
  const own = path.join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(own)) return own;
  return isRecent(current.version) ? current.execPath : null;
}

/** Electron's program if its runtime is unpacked, else null. Never imports `electron`: that alone would start a download. */
export function findElectron(root) {
  const folder = path.join(root, 'node_modules', 'electron');
  try {
    const program = path.join(folder, 'dist', readFileSync(path.join(folder, 'path.txt'), 'utf8'));
    return existsSync(program) ? program : null;
  } catch {
    return null;
  }
}

/** Fetches Electron's runtime once, within `limit` milliseconds. A failure is remembered until the version changes. */
export function fetchElectron(root, node, limit) {
  const folder = path.join(root, 'node_modules', 'electron');
  const installer = path.join(folder, 'install.js');
  if (!existsSync(installer)) return null;
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const memory = path.join(root, 'node_modules', '.cache', 'auscult', 'electron-not-fetched');
  if (existsSync(memory) && readFileSync(memory, 'utf8') === version) return null;
  spawnSync(node, [installer], { stdio: 'ignore', timeout: limit, killSignal: 'SIGKILL' });
  const program = findElectron(root);
  if (program === null) {
    mkdirSync(path.dirname(memory), { recursive: true });
    writeFileSync(memory, version);
  }
  return program;
}

/** Builds `out/` when a source is newer than what it was built from. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const SOURCES = ['src', 'resources/language', 'electron.vite.config.ts', 'package-lock.json', 'tsconfig.json'];
const builderOf = (root) => path.join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
const stampOf = (root) => path.join(root, 'out', '.built-from');

/** Names, sizes and times of all sources; tests aside, which aren't built. */
export function fingerprint(root) {
  const hash = createHash('sha256');
  const visit = (relative) => {
    const file = path.join(root, relative);
    if (!existsSync(file)) return;
    const stat = statSync(file);
    if (stat.isDirectory()) for (const name of readdirSync(file).toSorted()) visit(`${relative}/${name}`);
    else if (!/\.test\.tsx?$/.test(relative)) hash.update(`${relative} ${stat.size} ${stat.mtimeMs}\n`);
  };
  for (const source of SOURCES) visit(source);
  return hash.digest('hex');
}

export function isFresh(root) {
  const stamp = stampOf(root);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(root);
}

/** Gives null when `out/` is fresh afterwards, else what the build said. Of two at once, the second waits and looks again. */
export function ensureBuilt(root, node, say) {
  if (isFresh(root)) return null;
  if (!existsSync(builderOf(root))) return 'The packages are not installed: run "npm ci" first.';
  const release = takeTurn(root);
  try {
    return isFresh(root) ? null : build(root, node, say);
  } finally {
    release();
  }
}

function build(root, node, say) {
  say('Building (the first start and after changes only) …');
  const before = fingerprint(root);
  const built = spawnSync(node, [builderOf(root), 'build', '--logLevel', 'warn'], { cwd: root, encoding: 'utf8' });
  if (built.status !== 0) return `${built.stdout}\n${built.stderr}`.trim();
  mkdirSync(path.dirname(stampOf(root)), { recursive: true });
  writeFileSync(stampOf(root), before);
  return null;
}

/** A folder can be made only once; one left by a build that died is taken over after three minutes. */
function takeTurn(root) {
  const turn = path.join(root, 'node_modules', '.cache', 'auscult', 'building');
  mkdirSync(path.dirname(turn), { recursive: true });
  for (;;) {
    try {
      mkdirSync(turn);
      return () => rmSync(turn, { recursive: true, force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const since = statSync(turn, { throwIfNoEntry: false })?.mtimeMs ?? 0;
      if (Date.now() - since > 180_000) rmSync(turn, { recursive: true, force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  }
}

// `npm run build` is this file itself: it builds in any case and shows what the build says.
if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === import.meta.filename) {
  const root = path.resolve(import.meta.dirname, '..');
  rmSync(stampOf(root), { force: true });
  const before = fingerprint(root);
  const { status } = spawnSync(process.execPath, [builderOf(root), 'build'], { cwd: root, stdio: 'inherit' });
  if (status === 0) writeFileSync(stampOf(root), before);
  process.exit(status ?? 1);
}

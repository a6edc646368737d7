/** `npm run package`: builds, then packs the desktop program. It needs Electron's runtime, here or to be had, and the packer from the registry. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ensureBuilt } from './fresh-build.mjs';
import { fetchElectron, findElectron, findNode } from './runtime.mjs';

/** Not among the dependencies: it is large, and only who makes installers needs it. */
export const PACKER = 'electron-builder@26.17.0';
const FETCH_LIMIT = 300_000;

export function packerArguments(extra) {
  return ['--yes', PACKER, '--config', 'electron-builder.config.mjs', '--publish', 'never', ...extra];
}

const root = path.resolve(import.meta.dirname, '..');
if (process.argv[1] === import.meta.filename) {
  const node = findNode(root) ?? process.execPath;
  if ((findElectron(root) ?? fetchElectron(root, node, FETCH_LIMIT)) === null) {
    process.stderr.write("The desktop program can't be packed here: Electron's runtime is neither installed nor to be fetched.\n");
    process.exit(1);
  }
  const problem = ensureBuilt(root, node, (line) => process.stdout.write(`${line}\n`));
  if (problem !== null) {
    process.stderr.write(`${problem}\n`);
    process.exit(1);
  }
  const { status } = spawnSync('npx', packerArguments(process.argv.slice(2)), { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  process.exit(status ?? 1);
}

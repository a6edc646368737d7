/** Root of the loopback host: Auscult in plain Node, its window in the installed Chromium, Chrome or Edge. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { toAppError } from '../contract/errors.ts';
import { createBackend } from './backend.ts';
import { parseStartArguments } from './node/arguments.ts';
import { forkEngine } from './node/engine-process.ts';
import { startNodeHost } from './node/host.ts';
import { toStoreError } from './storage/store-errors.ts';

// better-sqlite3 ends an older Node with a segmentation fault instead of a message.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 14)) {
  process.stderr.write(`Auscult needs Node 22.14 or newer; this is ${process.versions.node}. "npm start" brings its own.\n`);
  process.exit(1);
}

// The same two steps up from src/main and from out/main; the build puts other processes' roots beside this one.
const home = path.resolve(import.meta.dirname, '../..');
const built = path.extname(import.meta.filename) === '.js';
const beside = (source: string, bundle: string): string => path.join(import.meta.dirname, built ? bundle : source);
const resources = path.join(home, 'resources');

try {
  const args = parseStartArguments(process.argv.slice(2));
  const { version } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8')) as { version: string };
  const host = await startNodeHost({
    arguments: args,
    version,
    page: path.join(home, 'out', 'renderer'),
    resources,
    backupWorker: beside('storage/backup-worker.ts', 'backup-worker.js'),
    documentWorker: beside('interop/documents/worker.ts', 'document-worker.js'),
    spawnEngine: (environment) => forkEngine(beside('engine.ts', 'engine.js'), environment),
    createBackend,
    say: (line) => void process.stdout.write(`${line}\n`),
  });
  if (host !== null) {
    // Not once: a terminal and the start script may both pass the same signal on.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void host.close());
    await host.closed;
  }
  process.exit(0);
} catch (thrown) {
  const error = toAppError(toStoreError(thrown));
  process.stderr.write(`Auscult did not start: ${error.message} (${error.code})\n`);
  process.exit(error.code === 'bad-input' ? 2 : 1);
}

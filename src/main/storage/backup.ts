/**
 * A backup while people work: a second connection in a thread of its own copies a consistent state of the store, still
 * encrypted under the same key, and the key slots go with it, so that passphrase and recovery code open the backup too.
 */
import { copyFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { AppError } from '../../contract/errors.ts';
import type { ErrorCode } from '../../contract/errors.ts';
import { slotsFile } from './keyslots.ts';
import { backupFolder, makeFolder, stamp, storeFile } from './store-files.ts';
import { guarded } from './store-errors.ts';

export interface BackupOrder {
  readonly source: string;
  readonly draft: string;
  readonly target: string;
  readonly key: Uint8Array;
}
export type BackupReply = { readonly ok: true } | { readonly ok: false; readonly code: ErrorCode; readonly message: string };

export interface BackupOptions {
  readonly folder: string;
  /** Zeroed when the backup is over. */
  readonly key: Uint8Array;
  readonly now: Date;
  readonly onProgress?: (bytes: number, total: number) => void;
  readonly signal?: AbortSignal;
  /** The compiled worker, where a bundler has moved it. */
  readonly worker?: URL;
}

const POLL_MS = 250;

/** The finished file. Throws AppError: `disk-full`, `read-only`, `cancelled`, `store-corrupt` when the copy fails its check. */
export async function createBackup(options: BackupOptions): Promise<{ file: string; bytes: number }> {
  const target = join(backupFolder(options.folder), `auscult-${stamp(options.now)}.db`);
  makeFolder(backupFolder(options.folder));
  removeHalves(backupFolder(options.folder));
  const order: BackupOrder = { source: storeFile(options.folder), draft: `${target}.part`, target, key: Uint8Array.from(options.key) };
  options.key.fill(0);
  const total = guarded(() => statSync(order.source).size);
  const watch = setInterval(() => options.onProgress?.(Math.min(sizeOf(order.draft), total), total), POLL_MS);
  try {
    const reply = await inWorker(options.worker ?? new URL('./backup-worker.ts', import.meta.url), order, options.signal);
    if (!reply.ok) throw new AppError(reply.code, reply.message);
    guarded(() => copyFileSync(slotsFile(options.folder), `${target}.keyslots.json`));
    options.onProgress?.(total, total);
    return { file: target, bytes: statSync(target).size };
  } finally {
    clearInterval(watch);
    order.key.fill(0);
  }
}

async function inWorker(script: URL, order: BackupOrder, signal: AbortSignal | undefined): Promise<BackupReply> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: order });
    const abort = (): void => {
      void worker.terminate().then(() => rmSync(order.draft, { force: true }));
      reject(new AppError('cancelled', 'The backup was cancelled'));
    };
    signal?.addEventListener('abort', abort, { once: true });
    worker.once('message', (reply: BackupReply) => resolve(reply));
    worker.once('error', error => reject(new AppError('internal', 'The backup thread failed', {}, error)));
    worker.once('exit', code => {
      signal?.removeEventListener('abort', abort);
      if (code !== 0) reject(new AppError('internal', 'The backup thread ended early', { exit: code }));
    });
  });
}

/** What a backup left that was cut off with its program. Only one runs at a time. */
function removeHalves(folder: string): void {
  guarded(() => {
    for (const name of readdirSync(folder)) if (name.endsWith('.part')) rmSync(join(folder, name), { force: true });
  });
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/**
 * A backup while people work: a second connection in a thread of its own copies a consistent state of the store, still
 * encrypted under the same key, and the key slots go with it, so that passphrase and recovery code open the backup too.
 */
import { copyFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { AppError } from '../../contract/errors.ts';
import type { ErrorCode } from '../../contract/errors.ts';
import { slotsFile } from './vault/keyslots.ts';
import { backupFolder, makeFolder, stamp, storeFile } from './store-files.ts';
import { guarded } from './store-errors.ts';

export interface BackupOrder {
  readonly source: string;
  readonly draft: string;
  readonly target: string;
  readonly key: Uint8Array;
  /** Shared with the thread: not 0 when nobody wants the backup any more. */
  readonly cancelled: Int32Array<SharedArrayBuffer>;
}
export type BackupReply = { readonly ok: true } | { readonly ok: false; readonly code: ErrorCode; readonly message: string };

interface BackupOptions {
  readonly folder: string;
  /** Zeroed when the backup is over. */
  readonly key: Uint8Array;
  readonly now: Date;
  readonly onProgress?: (bytes: number, total: number) => void;
  readonly signal?: AbortSignal;
  /** Called when the thread is over, which is later than the answer when it was cancelled. Not called where none was started. */
  readonly onEnd?: () => void;
  /** The compiled worker, where a bundler has moved it. */
  readonly worker?: URL;
}

const POLL_MS = 250;

/** The finished file. Throws AppError: `disk-full`, `read-only`, `cancelled`, `store-corrupt` when the copy fails its check. */
export async function createBackup(options: BackupOptions): Promise<{ file: string; bytes: number }> {
  const target = join(backupFolder(options.folder), `auscult-${stamp(options.now)}.db`);
  makeFolder(backupFolder(options.folder));
  removeHalves(backupFolder(options.folder));
  const order: BackupOrder = {
    source: storeFile(options.folder),
    draft: `${target}.part`,
    target,
    key: Uint8Array.from(options.key),
    cancelled: new Int32Array(new SharedArrayBuffer(4)),
  };
  options.key.fill(0);
  const total = guarded(() => statSync(order.source).size);
  const watch = setInterval(() => options.onProgress?.(Math.min(sizeOf(order.draft), total), total), POLL_MS);
  try {
    const reply = await inWorker(options.worker ?? new URL('./backup-worker.ts', import.meta.url), order, options.signal, options.onEnd);
    if (!reply.ok) throw new AppError(reply.code, reply.message);
    guarded(() => copyFileSync(slotsFile(options.folder), `${target}.keyslots.json`));
    options.onProgress?.(total, total);
    return { file: target, bytes: statSync(target).size };
  } finally {
    clearInterval(watch);
    order.key.fill(0);
  }
}

async function inWorker(script: URL, order: BackupOrder, signal?: AbortSignal, onEnd?: () => void): Promise<BackupReply> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: order });
    // The thread can't be stopped inside SQLite: it sees the wish at its next step and clears up after itself.
    const abort = (): void => {
      Atomics.store(order.cancelled, 0, 1);
      reject(new AppError('cancelled', 'The backup was cancelled'));
    };
    if (signal?.aborted === true) abort();
    signal?.addEventListener('abort', abort, { once: true });
    worker.once('message', (reply: BackupReply) => resolve(reply));
    worker.once('error', error => reject(new AppError('internal', 'The backup thread failed', {}, error)));
    worker.once('exit', code => {
      signal?.removeEventListener('abort', abort);
      onEnd?.();
      if (code !== 0) reject(new AppError('internal', 'The backup thread ended early', { exit: code }));
    });
  });
}

/** What a backup left that was cut off with its program. Only one runs at a time. */
function removeHalves(folder: string): void {
  guarded(() => {
    for (const name of readdirSync(folder)) if (name.includes('.part')) rmSync(join(folder, name), { force: true });
  });
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

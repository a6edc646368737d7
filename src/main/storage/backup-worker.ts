/** The thread that makes a backup: copies, checks the copy from end to end, then gives it its name. */
import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../../contract/errors.ts';
import { syncFolder } from './atomic-file.ts';
import type { BackupOrder, BackupReply } from './backup.ts';
import { openDatabase } from './database.ts';
import { toStoreError } from './store-errors.ts';

/** SQLite copies one state of the store page by page, compacted, while others write; it can't be stopped in the middle. */
function copyStore(order: BackupOrder): void {
  const source = openDatabase({ file: order.source, key: order.key, mode: 'read', cache: 16_384 });
  try {
    source.copyInto(order.draft);
  } finally {
    source.close();
  }
}

function checkCopy(order: BackupOrder): void {
  const copy = openDatabase({ file: order.draft, key: order.key, mode: 'read', cache: 16_384 });
  try {
    if (copy.problems('full').length > 0) throw new AppError('store-corrupt', 'The backup did not pass its check', { part: 'backup' });
  } finally {
    copy.close();
  }
}

function sync(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function stopIfCancelled(order: BackupOrder): void {
  if (Atomics.load(order.cancelled, 0) !== 0) throw new AppError('cancelled', 'The backup was cancelled');
}

function reply(): BackupReply {
  const order = workerData as BackupOrder;
  try {
    copyStore(order);
    stopIfCancelled(order);
    checkCopy(order);
    stopIfCancelled(order);
    sync(order.draft);
    renameSync(order.draft, order.target);
    syncFolder(dirname(order.target));
    return { ok: true };
  } catch (thrown) {
    for (const tail of ['', '-journal', '-shm', '-wal']) rmSync(order.draft + tail, { force: true });
    const error = toStoreError(thrown);
    if (error instanceof AppError) return { ok: false, code: error.code, message: error.message };
    return { ok: false, code: 'internal', message: 'The backup failed' };
  } finally {
    order.key.fill(0);
  }
}
parentPort?.postMessage(reply());

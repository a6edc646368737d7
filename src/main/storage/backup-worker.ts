/** The thread that makes a backup: copies, checks the copy from end to end, then gives it its name. */
import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../../contract/errors.ts';
import { syncFolder } from './atomic-file.ts';
import type { BackupOrder, BackupReply } from './backup.ts';
import { openDatabase } from './database.ts';
import { toStoreError } from './store-errors.ts';

function makeBackup(order: BackupOrder): void {
  const source = openDatabase({ file: order.source, key: order.key, mode: 'read', cache: 8_192 });
  try {
    source.copyInto(order.draft);
  } finally {
    source.close();
  }
  const copy = openDatabase({ file: order.draft, key: order.key, mode: 'read', cache: 8_192 });
  try {
    if (copy.problems('full').length > 0) throw new AppError('store-corrupt', 'The backup did not pass its check', { part: 'backup' });
  } finally {
    copy.close();
  }
  const handle = openSync(order.draft, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(order.draft, order.target);
  syncFolder(dirname(order.target));
}

function reply(): BackupReply {
  const order = workerData as BackupOrder;
  try {
    makeBackup(order);
    return { ok: true };
  } catch (thrown) {
    rmSync(order.draft, { force: true });
    const error = toStoreError(thrown);
    if (error instanceof AppError) return { ok: false, code: error.code, message: error.message };
    return { ok: false, code: 'internal', message: 'The backup failed' };
  } finally {
    order.key.fill(0);
  }
}
parentPort?.postMessage(reply());

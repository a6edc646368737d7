/** What lies in a store's folder. */
import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../contract/errors.ts';
import { syncFolder } from './atomic-file.ts';
import { openDatabase } from './database.ts';
import type { Database } from './database.ts';
import { migrate } from './migrations/index.ts';
import { guarded } from './store-errors.ts';

export const storeFile = (folder: string): string => join(folder, 'store.db');
/** A store that is being made; it takes its place once its key slots are on disk. */
const draftFile = (folder: string): string => join(folder, 'store.db.new');
export const backupFolder = (folder: string): string => join(folder, 'backups');
const copiesFolder = (folder: string): string => join(folder, 'before-upgrade');

/** `2026-11-24T03-10-00-000Z`: a time that may stand in a file's name. */
export const stamp = (now: Date): string => now.toISOString().replace(/[:.]/g, '-');

export function makeFolder(folder: string): void {
  guarded(() => mkdirSync(folder, { recursive: true, mode: 0o700 }));
}

export function removeDraft(folder: string): void {
  guarded(() => {
    for (const tail of ['', '-wal', '-shm']) rmSync(draftFile(folder) + tail, { force: true });
  });
}

/** An empty store under the key, not yet in its place. */
export function makeDraft(folder: string, key: Uint8Array): void {
  removeDraft(folder);
  const db = openDatabase({ file: draftFile(folder), key, mode: 'create' });
  try {
    migrate(db, () => draftFile(folder));
  } finally {
    db.close();
  }
}
export function placeDraft(folder: string): void {
  guarded(() => {
    renameSync(draftFile(folder), storeFile(folder));
    syncFolder(folder);
  });
}

/**
 * Opens the store of the folder and brings it to today's schema. A store whose making was cut short after its key slots
 * were written is put in its place first; a store that is gone is said to be gone, never quietly made anew.
 */
export function openStore(folder: string, key: Uint8Array, now: Date): Database {
  if (!existsSync(storeFile(folder))) {
    if (!existsSync(draftFile(folder)))
      throw new AppError('store-corrupt', 'The key slots are there but the store is not', { part: 'missing' });
    placeDraft(folder);
  }
  // SQLite takes an empty file for a new store; ours is never empty once it stands in its place.
  if (guarded(() => statSync(storeFile(folder)).size) === 0) throw new AppError('store-corrupt', 'The store is an empty file', { part: 'empty' });
  const db = openDatabase({ file: storeFile(folder), key, mode: 'write' });
  try {
    migrate(db, version => {
      makeFolder(copiesFolder(folder));
      return join(copiesFolder(folder), `store-v${version}-${stamp(now)}.db`);
    });
    return db;
  } catch (thrown) {
    db.close();
    throw thrown;
  }
}

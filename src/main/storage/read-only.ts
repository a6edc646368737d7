/** Opens a compiled table (terminology) for reading. Nothing of a patient's is in such a file, so it has no key. */
import Database from 'better-sqlite3';
import { AppError } from '../../contract/errors.ts';

export type ReadOnlyTable = Database.Database;

/** @throws AppError `not-found` when the file is not there, `bad-input` when it is no SQLite file of ours. */
export function openReadOnly(file: string): ReadOnlyTable {
  let db: ReadOnlyTable;
  try {
    db = new Database(file, { readonly: true, fileMustExist: true });
  } catch (cause) {
    throw new AppError('not-found', 'A compiled table is missing', { where: file.split(/[\\/]/).at(-1) ?? '' }, cause);
  }
  try {
    db.pragma('query_only = ON');
    db.pragma('mmap_size = 67108864');
    db.pragma('schema_version');
    return db;
  } catch (cause) {
    db.close();
    throw new AppError('bad-input', 'A compiled table cannot be read', { where: file.split(/[\\/]/).at(-1) ?? '' }, cause);
  }
}

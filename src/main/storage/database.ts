/**
 * The only door to SQLite. Opens an encrypted file with a raw key and hands out narrow handles: a function that takes a
 * ReadableDb has no way to write. The format is SQLCipher 4 (AES-256-CBC, HMAC-SHA512 on every page), so the file can be
 * opened by other tools of that family and the library behind this file can be swapped.
 */
import { closeSync, openSync, rmSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { AppError } from '../../contract/errors.ts';
import { guarded } from './store-errors.ts';

export type SqlValue = string | number | null | Uint8Array;

export interface ReadableDb {
  /** First row, or undefined. */
  get<Row>(sql: string, ...values: SqlValue[]): Row | undefined;
  all<Row>(sql: string, ...values: SqlValue[]): Row[];
}
export interface WritableDb extends ReadableDb {
  /** Rows changed and the rowid of the last insert. */
  run(sql: string, ...values: SqlValue[]): { changes: number; rowid: number };
  /** All or nothing, holding the write lock from its start. Never wait for anything inside. Nested calls are savepoints. */
  transaction<T>(work: () => T): T;
}
export interface Database extends WritableDb {
  readonly file: string;
  readonly open: boolean;
  /** Several statements without values: for migrations. */
  script(sql: string): void;
  pragma(text: string): unknown;
  /** A compacted copy under the same key. The target must not exist. */
  copyInto(file: string): void;
  /** What SQLite finds wrong; empty when the file is sound. `quick` leaves out the indexes' contents. */
  problems(how: 'full' | 'quick'): string[];
  /** Folds the write-ahead log back into the file. */
  close(): void;
}

/** "AUSC", so that a file of ours can be told from any other SQLite file. */
export const APPLICATION_ID = 0x41555343;
export const KEY_BYTES = 32;

interface OpenOptions {
  readonly file: string;
  /** 32 random bytes. */
  readonly key: Uint8Array;
  readonly mode: 'create' | 'write' | 'read';
  /** Page cache in KiB. */
  readonly cache?: number;
}

/** Opens the file, or throws AppError: `store-corrupt` when it can't be read with this key, `read-only`, `disk-full`, `store-busy`. */
export function openDatabase(options: OpenOptions): Database {
  if (options.key.length !== KEY_BYTES) throw new AppError('internal', 'A store key has 32 bytes');
  if (options.mode === 'create') guarded(() => makePrivate(options.file));
  const raw = guarded(() => new Sqlite(options.file, { readonly: options.mode === 'read', fileMustExist: true }));
  try {
    guarded(() => {
      unlock(raw as Keyed, options.key);
      prepareConnection(raw, options.mode, options.cache ?? 65_536);
    });
  } catch (thrown) {
    raw.close();
    throw thrown;
  }
  return wrap(raw, options.file, options.mode);
}

/** An empty file that only its owner reads; SQLite gives its log and index the same mode. Fails when there is a file already. */
function makePrivate(file: string): void {
  closeSync(openSync(file, 'wx', 0o600));
}

/** What the encrypting build adds to the library that the type package describes. */
type Keyed = Sqlite.Database & { key(form: Buffer): number };

/** The key goes in as bytes, so that it is part of no statement that an error or a trace could quote. */
function unlock(raw: Keyed, key: Uint8Array): void {
  raw.pragma("cipher='sqlcipher'");
  raw.pragma('legacy=4');
  const form = Buffer.from(`x'${Buffer.from(key).toString('hex')}'`, 'ascii');
  raw.key(form);
  form.fill(0);
  raw.prepare('SELECT count(*) FROM sqlite_schema').get(); // the first read is what tells a wrong key or a damaged file
}

function prepareConnection(raw: Sqlite.Database, mode: OpenOptions['mode'], cache: number): void {
  raw.pragma('temp_store=MEMORY'); // sorts of patient text must not spill to plain temporary files
  raw.pragma('trusted_schema=OFF');
  raw.pragma('cell_size_check=ON');
  raw.pragma('busy_timeout=5000');
  raw.pragma(`cache_size=-${cache}`);
  if (mode === 'read') return;
  raw.pragma('journal_mode=WAL');
  raw.pragma('synchronous=FULL'); // in WAL mode NORMAL may lose the last saves when the power goes
  raw.pragma('foreign_keys=ON');
  raw.pragma('secure_delete=ON');
  raw.pragma('journal_size_limit=67108864');
}

function wrap(raw: Sqlite.Database, file: string, mode: OpenOptions['mode']): Database {
  const statements = new Map<string, Sqlite.Statement<unknown[]>>();
  const prepared = (sql: string, reads: boolean): Sqlite.Statement<unknown[]> => {
    let statement = statements.get(sql);
    if (statement === undefined) {
      statement = raw.prepare(sql);
      if (reads && !statement.readonly) throw new AppError('internal', 'A reading call was given a writing statement');
      statements.set(sql, statement);
    }
    return statement;
  };
  return {
    file,
    get open() {
      return raw.open;
    },
    get: <Row>(sql: string, ...values: SqlValue[]) => guarded(() => prepared(sql, true).get(...values) as Row | undefined),
    all: <Row>(sql: string, ...values: SqlValue[]) => guarded(() => prepared(sql, true).all(...values) as Row[]),
    run: (sql, ...values) =>
      guarded(() => {
        const result = prepared(sql, false).run(...values);
        return { changes: result.changes, rowid: Number(result.lastInsertRowid) };
      }),
    transaction: work => guarded(() => raw.transaction(work).immediate()),
    script: sql => guarded(() => void raw.exec(sql)),
    pragma: text => guarded(() => raw.pragma(text, { simple: true }) as unknown),
    copyInto: target =>
      guarded(() => {
        makePrivate(target);
        try {
          raw.prepare('VACUUM INTO ?').run(target);
        } catch (thrown) {
          rmSync(target, { force: true }); // half a copy is none
          throw thrown;
        }
      }),
    problems: how =>
      guarded(() =>
        (raw.pragma(how === 'full' ? 'integrity_check' : 'quick_check') as Record<string, string>[])
          .map(row => Object.values(row)[0] ?? '')
          .filter(line => line !== 'ok'),
      ),
    close: () => {
      if (!raw.open) return;
      statements.clear();
      try {
        if (mode !== 'read') {
          raw.pragma('optimize');
          raw.pragma('wal_checkpoint(TRUNCATE)');
        }
      } catch {
        // A full or read-only disk: the log stays beside the file with everything in it, and the next opening reads it.
      } finally {
        raw.close();
      }
    },
  };
}

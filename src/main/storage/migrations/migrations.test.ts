import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { APPLICATION_ID, openDatabase } from '../database.ts';
import type { Database } from '../database.ts';
import { codeThrownBy, temporaryFolder } from '../testing/temporary.ts';
import { migrate, MIGRATIONS } from './index.ts';
import type { Migration } from './index.ts';

const key = randomBytes(32);
let folder: string;
let remove: () => void;
let db: Database;
beforeEach(() => {
  ({ folder, remove } = temporaryFolder());
  db = openDatabase({ file: join(folder, 'store.db'), key, mode: 'create' });
});
afterEach(() => {
  db.close();
  remove();
});
const copyTo = (version: number): string => join(folder, `copy-v${version}.db`);
const step = (number: number, sql: string): Migration => ({ number, name: `step-${number}`, up: store => store.script(sql) });
const first = step(1, 'CREATE TABLE one (x TEXT) STRICT');
const second = step(2, 'CREATE TABLE two (x TEXT) STRICT');
const tables = (store: Database): string[] =>
  store.all<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").map(row => row.name);

describe('migrations', () => {
  it('make a sound, strict store that says whose it is', () => {
    expect(migrate(db, copyTo)).toEqual({ from: 0, to: MIGRATIONS.length, copy: null });
    expect(db.pragma('application_id')).toBe(APPLICATION_ID);
    expect(db.problems('full')).toEqual([]);
    const loose = db.all<{ name: string }>(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'note_index%'",
    );
    expect(loose).toEqual([]);
    expect(db.pragma('synchronous')).toBe(2);
    expect(db.pragma('journal_mode')).toBe('wal');
    expect(db.pragma('foreign_keys')).toBe(1);
    expect(db.pragma('secure_delete')).toBe(1);
    expect(db.pragma('temp_store')).toBe(2);
  });
  it('do nothing the second time', () => {
    migrate(db, copyTo);
    const before = tables(db);
    expect(migrate(db, copyTo)).toEqual({ from: MIGRATIONS.length, to: MIGRATIONS.length, copy: null });
    expect(tables(db)).toEqual(before);
    expect(readdirSync(folder).filter(name => name.startsWith('copy'))).toEqual([]);
  });
  it('copy the store before they change it, under the same key', () => {
    migrate(db, copyTo, [first]);
    db.run("INSERT INTO one VALUES ('kept')");
    const result = migrate(db, copyTo, [first, second]);
    expect(result).toEqual({ from: 1, to: 2, copy: copyTo(1) });
    const copy = openDatabase({ file: copyTo(1), key, mode: 'read' });
    expect(tables(copy)).toEqual(['one']);
    expect(copy.get('SELECT x FROM one')).toEqual({ x: 'kept' });
    expect(copy.pragma('user_version')).toBe(1);
    copy.close();
    expect(tables(db)).toEqual(['one', 'two']);
  });
  it('are all taken back when one fails', () => {
    migrate(db, copyTo, [first]);
    const broken = step(3, 'CREATE TABLE one (again TEXT) STRICT');
    expect(() => migrate(db, copyTo, [first, second, broken])).toThrow();
    expect(tables(db)).toEqual(['one']);
    expect(db.pragma('user_version')).toBe(1);
    expect(existsSync(copyTo(1))).toBe(true);
  });
  it('refuse a store of a newer version and a file of another program', async () => {
    migrate(db, copyTo, [first, second]);
    await expect(async () => migrate(db, copyTo, [first])).rejects.toMatchObject({
      code: 'store-too-new',
      details: { store: 2, program: 1 },
    });
    db.pragma('application_id=7');
    expect(await codeThrownBy(() => migrate(db, copyTo, [first, second]))).toBe('store-corrupt');
  });
  it('must be numbered without a gap', async () => {
    expect(await codeThrownBy(() => migrate(db, copyTo, [first, step(3, 'SELECT 1')]))).toBe('internal');
  });
});

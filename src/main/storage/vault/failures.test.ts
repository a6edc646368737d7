import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createBackup } from '../backup.ts';
import { openDatabase } from '../database.ts';
import { tryAcquire } from '../instance-lock.ts';
import { getNote, getNoteText, saveNote } from '../stores/notes-store.ts';
import { addCase, addNote, AT, codeThrownBy, FAST_SCRYPT, temporaryFolder } from '../testing/temporary.ts';
import { createVault } from './vault.ts';
import type { Vault } from './types.ts';

const PASSPHRASE = 'correct horse';
const UNPRIVILEGED = 65_534;
let folder: string;
let remove: () => void;
let vault: Vault;
beforeEach(async () => {
  ({ folder, remove } = temporaryFolder());
  vault = createVault({ folder, scryptCost: FAST_SCRYPT });
  await vault.setup({ passphrase: PASSPHRASE, useKeystore: false });
});
afterEach(() => {
  vault.close();
  remove();
});

const fill = (noteId: string, length: number): number => {
  for (;;) {
    const { version } = getNote(vault.db(), noteId);
    saveNote(vault.db(), {
      noteId,
      baseVersion: version,
      text: `${version} ${'x'.repeat(length)}`,
      saveId: `s${version}`,
      by: 'test',
      at: AT,
    });
  }
};

describe('a full disk', () => {
  it('is said at the save, loses nothing that was saved, and lets go when there is room again', async () => {
    const noteId = addNote(vault.db(), addCase(vault.db()), 'first');
    vault.db().pragma(`max_page_count=${Number(vault.db().pragma('page_count')) + 20}`);
    expect(await codeThrownBy(() => fill(noteId, 8_000))).toBe('disk-full');
    const { version } = getNote(vault.db(), noteId);
    expect(version).toBeGreaterThan(1);
    expect(getNoteText(vault.db(), noteId).text.startsWith(`${version - 1} `)).toBe(true);
    expect(vault.db().problems('full')).toEqual([]);
    await vault.lock();
    await vault.unlock({ with: 'passphrase', secret: PASSPHRASE });
    expect(saveNote(vault.db(), { noteId, baseVersion: version, text: 'room', saveId: 'again', by: 'test', at: AT }).added).toBe(true);
  });
});

describe('a folder that can only be read', () => {
  // The superuser may write anywhere, so the store is opened by another user where the tests run as root.
  const asOther = (mode: 'unlock' | 'setup', where: string): string => {
    const root = process.getuid?.() === 0;
    const script = fileURLToPath(new URL('../testing/try-unlock.ts', import.meta.url));
    const run = spawnSync(process.execPath, [script, where, mode], {
      input: PASSPHRASE,
      encoding: 'utf8',
      ...(root ? { uid: UNPRIVILEGED, gid: UNPRIVILEGED } : {}),
    });
    return run.stdout;
  };
  const give = (): void => {
    if (process.getuid?.() !== 0) return;
    for (const name of ['', ...readdirSync(folder)]) chownSync(join(folder, name), UNPRIVILEGED, UNPRIVILEGED);
  };
  it.skipIf(process.platform === 'win32')('is said at opening and at set-up', async () => {
    const noteId = addNote(vault.db(), addCase(vault.db()), 'still there');
    await vault.lock();
    give();
    chmodSync(join(folder, 'store.db'), 0o400);
    chmodSync(folder, 0o500);
    expect(asOther('unlock', folder)).toBe('read-only');
    expect(asOther('setup', join(folder, 'new'))).toBe('read-only');
    chmodSync(folder, 0o700);
    chmodSync(join(folder, 'store.db'), 0o600);
    expect(asOther('unlock', folder)).toBe('opened');
    await vault.unlock({ with: 'passphrase', secret: PASSPHRASE });
    expect(getNoteText(vault.db(), noteId).text).toBe('still there');
  });
});

describe.skipIf(process.platform === 'win32')('files', () => {
  it('are for their owner alone', async () => {
    addNote(vault.db(), addCase(vault.db()), 'mine');
    await createBackup({ folder, key: vault.keyCopy(), now: new Date(AT) });
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).map(entry => join(entry.parentPath, entry.name));
    expect(files.length).toBeGreaterThan(5);
    for (const file of files) expect(statSync(file).mode & 0o077, file).toBe(0);
  });
});

describe('a backup', () => {
  it('opens with the same key and holds what was there, while saves go on', async () => {
    const noteId = addNote(vault.db(), addCase(vault.db()), 'first');
    const seen: number[] = [];
    const running = createBackup({ folder, key: vault.keyCopy(), now: new Date(AT), onProgress: done => seen.push(done) });
    saveNote(vault.db(), { noteId, baseVersion: 1, text: 'second', saveId: 's1', by: 'test', at: AT });
    const { file, bytes } = await running;
    expect(bytes).toBe(statSync(file).size);
    expect(seen.at(-1)).toBeGreaterThan(0);
    expect(readFileSync(file).includes('first')).toBe(false);
    expect(readFileSync(`${file}.keyslots.json`, 'utf8')).toBe(readFileSync(join(folder, 'keyslots.json'), 'utf8'));
    const copy = openDatabase({ file, key: vault.keyCopy(), mode: 'read' });
    expect(['first', 'second']).toContain(getNoteText(copy, noteId).text);
    expect(copy.problems('full')).toEqual([]);
    copy.close();
    expect(readdirSync(join(folder, 'backups')).filter(name => name.endsWith('.part'))).toEqual([]);
  });
  it('is restored by putting its two files into a folder', async () => {
    const noteId = addNote(vault.db(), addCase(vault.db()), 'in the backup');
    const { file } = await createBackup({ folder, key: vault.keyCopy(), now: new Date(AT) });
    const place = join(folder, 'restored');
    mkdirSync(place);
    copyFileSync(file, join(place, 'store.db'));
    copyFileSync(`${file}.keyslots.json`, join(place, 'keyslots.json'));
    const restored = createVault({ folder: place });
    await restored.unlock({ with: 'passphrase', secret: PASSPHRASE });
    expect(getNoteText(restored.db(), noteId).text).toBe('in the backup');
    restored.close();
  });
  it('of a damaged store says so and leaves no half file', async () => {
    addNote(vault.db(), addCase(vault.db()), 'x'.repeat(50_000));
    await vault.lock();
    await vault.unlock({ with: 'passphrase', secret: PASSPHRASE });
    const handle = openSync(join(folder, 'store.db'), 'r+');
    writeSync(handle, Buffer.alloc(4_096, 0x5a), 0, 4_096, statSync(join(folder, 'store.db')).size - 8_192);
    closeSync(handle);
    expect(await codeThrownBy(() => createBackup({ folder, key: vault.keyCopy(), now: new Date(AT) }))).toBe('store-corrupt');
    expect(readdirSync(join(folder, 'backups'))).toEqual([]);
  });
  it('can be cancelled, and clears up', async () => {
    const stop = new AbortController();
    const ended = Promise.withResolvers<void>();
    const running = createBackup({ folder, key: vault.keyCopy(), now: new Date(AT), signal: stop.signal, onEnd: ended.resolve });
    stop.abort();
    expect(await codeThrownBy(() => running)).toBe('cancelled');
    await ended.promise;
    expect(readdirSync(join(folder, 'backups'))).toEqual([]);
  });
});

describe('one instance a store', () => {
  it('refuses the second, names the first, and is free after it', () => {
    const first = tryAcquire(folder);
    if (!first.acquired) throw new Error('not acquired');
    const second = tryAcquire(folder);
    expect(second).toMatchObject({ acquired: false, owner: { pid: process.pid } });
    first.release();
    const third = tryAcquire(folder);
    expect(third.acquired).toBe(true);
    if (third.acquired) third.release();
    expect(existsSync(join(folder, 'instance.lock'))).toBe(false);
  });
  it('does not take a dead process, or another one with its number, for an owner', () => {
    const dead = spawnSync(process.execPath, ['-e', '0']).pid;
    for (const owner of [{ pid: dead, began: null }, { pid: process.pid, began: 'another boot 12345' }, 'not json']) {
      writeFileSync(join(folder, 'instance.lock'), JSON.stringify(owner));
      const taken = tryAcquire(folder);
      // Without /proc a live process of the same number counts as the owner.
      expect(taken.acquired).toBe(typeof owner === 'string' || owner.pid !== process.pid || existsSync('/proc/self/stat'));
      if (taken.acquired) taken.release();
    }
    expect(readdirSync(folder).filter(name => name.startsWith('instance.lock'))).toEqual([]);
  });
  it('is one of many that start together', async () => {
    const lock = fileURLToPath(new URL('../instance-lock.ts', import.meta.url));
    writeFileSync(join(folder, 'instance.lock'), JSON.stringify({ pid: spawnSync(process.execPath, ['-e', '0']).pid, began: null }));
    const script = `const { tryAcquire } = await import(${JSON.stringify(lock)}); process.stdout.write(String(tryAcquire(${JSON.stringify(folder)}).acquired) + '\\n'); setTimeout(() => {}, 20000);`;
    const starts = Array.from({ length: 5 }, () =>
      spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'ignore'] }),
    );
    try {
      const answers = await Promise.all(
        starts.map(start => new Promise<string>(resolve => start.stdout.once('data', (data: Buffer) => resolve(data.toString().trim())))),
      );
      expect(answers.filter(answer => answer === 'true')).toHaveLength(1);
    } finally {
      for (const start of starts) start.kill('SIGKILL');
    }
  });
});

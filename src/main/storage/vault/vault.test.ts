import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../database.ts';
import { getNoteText } from '../stores/notes-store.ts';
import { addCase, addNote, codeThrownBy, FAST_SCRYPT, temporaryFolder } from '../testing/temporary.ts';
import { openDemoVault } from './demo.ts';
import { createVault } from './vault.ts';
import type { Vault } from './types.ts';

let folder: string;
let remove: () => void;
const open: Vault[] = [];
beforeEach(() => ({ folder, remove } = temporaryFolder()));
afterEach(() => {
  for (const vault of open.splice(0)) vault.close();
  remove();
  vi.useRealTimers();
});
function vaultOf(options: Partial<Parameters<typeof createVault>[0]> = {}): Vault {
  const vault = createVault({ folder, scryptCost: FAST_SCRYPT, ...options });
  open.push(vault);
  return vault;
}
const PASSPHRASE = 'correct horse';
const unlock = (vault: Vault) => vault.unlock({ with: 'passphrase', secret: PASSPHRASE });

describe('a vault', () => {
  it('is set up, locked and opened again with everything in it', async () => {
    const vault = vaultOf();
    expect(await vault.status()).toMatchObject({ state: 'empty', problem: null, slots: [] });
    expect(await codeThrownBy(() => unlock(vault))).toBe('store-empty');
    await vault.setup({ passphrase: PASSPHRASE, useKeystore: false });
    const note = addNote(vault.db(), addCase(vault.db()), 'kept');
    expect(await vault.lock()).toMatchObject({ state: 'locked', slots: ['passphrase', 'recovery'] });
    expect(await codeThrownBy(() => vault.db())).toBe('store-locked');
    expect(await codeThrownBy(() => vault.keyCopy())).toBe('store-locked');
    expect(await codeThrownBy(() => vault.unlock({ with: 'passphrase', secret: 'wrong' }))).toBe('wrong-passphrase');
    expect(vault.refusals()).toBe(1);
    vault.forgetRefusals();
    expect(vault.refusals()).toBe(0);
    expect(await unlock(vault)).toMatchObject({ state: 'open', problem: null });
    expect(getNoteText(vault.db(), note).text).toBe('kept');
    expect(await codeThrownBy(() => vault.setup({ passphrase: 'another one', useKeystore: false }))).toBe('conflict');
  });
  it('is opened with the recovery code, which sets a new passphrase', async () => {
    const vault = vaultOf();
    const { recoveryCode } = await vault.setup({ passphrase: PASSPHRASE, useKeystore: false });
    await vault.lock();
    expect(await vault.unlock({ with: 'recovery', secret: recoveryCode, newPassphrase: 'battery staple' })).toMatchObject({
      state: 'open',
    });
    await vault.lock();
    expect(await codeThrownBy(() => unlock(vault))).toBe('wrong-passphrase');
    expect(await vault.unlock({ with: 'passphrase', secret: 'battery staple' })).toMatchObject({ state: 'open' });
  });
  it('changes its passphrase for one who knows it', async () => {
    const vault = vaultOf();
    await vault.setup({ passphrase: PASSPHRASE, useKeystore: false });
    expect(await codeThrownBy(() => vault.changePassphrase('wrong', 'battery staple'))).toBe('wrong-passphrase');
    await vault.changePassphrase(PASSPHRASE, 'battery staple');
    await vault.lock();
    expect(await vault.unlock({ with: 'passphrase', secret: 'battery staple' })).toMatchObject({ state: 'open' });
  });
  it('takes one opening at a time', async () => {
    const vault = vaultOf();
    await vault.setup({ passphrase: PASSPHRASE, useKeystore: false });
    const [first, second, third] = await Promise.all([vault.lock(), unlock(vault), vault.lock()]);
    expect([first.state, second.state, third.state]).toEqual(['locked', 'open', 'locked']);
  });
});

describe('what can be wrong with a store', () => {
  const made = async (): Promise<void> => {
    const vault = vaultOf();
    await vault.setup({ passphrase: PASSPHRASE, useKeystore: false });
    vault.close();
  };
  const damage = (file: string, at: number, bytes: number): void => {
    const content = readFileSync(file);
    content.fill(0x5a, at, at + bytes);
    writeFileSync(file, content);
  };
  it('damaged store: said, and not taken for a wrong passphrase', async () => {
    await made();
    damage(join(folder, 'store.db'), 100, 3000);
    const vault = vaultOf();
    expect(await codeThrownBy(() => unlock(vault))).toBe('store-corrupt');
    expect(await vault.status()).toMatchObject({ state: 'broken', problem: 'store-corrupt' });
    expect(await codeThrownBy(() => vault.unlock({ with: 'passphrase', secret: 'wrong' }))).toBe('wrong-passphrase');
  });
  it('key slots gone, or unreadable with their copy', async () => {
    await made();
    rmSync(join(folder, 'keyslots.json.bak'));
    writeFileSync(join(folder, 'keyslots.json'), 'nonsense');
    const vault = vaultOf();
    expect(await vault.status()).toMatchObject({ state: 'broken', problem: 'store-corrupt' });
    expect(await codeThrownBy(() => unlock(vault))).toBe('store-corrupt');
    rmSync(join(folder, 'keyslots.json'));
    expect(await vault.status()).toMatchObject({ state: 'broken', problem: 'key-slot-missing' });
    expect(await codeThrownBy(() => unlock(vault))).toBe('key-slot-missing');
    expect(await codeThrownBy(() => vault.setup({ passphrase: PASSPHRASE, useKeystore: false }))).toBe('conflict');
  });
  it('store gone: never quietly made anew', async () => {
    await made();
    rmSync(join(folder, 'store.db'));
    const vault = vaultOf();
    expect(await codeThrownBy(() => unlock(vault))).toBe('store-corrupt');
    expect(existsSync(join(folder, 'store.db'))).toBe(false);
  });
  it('store an empty file: said, and not taken for a new store', async () => {
    await made();
    truncateSync(join(folder, 'store.db'), 0);
    const vault = vaultOf();
    expect(await codeThrownBy(() => unlock(vault))).toBe('store-corrupt');
    expect(statSync(join(folder, 'store.db')).size).toBe(0);
  });
  it('set-up cut short after its key slots: finished at the next opening', async () => {
    await made();
    renameSync(join(folder, 'store.db'), join(folder, 'store.db.new'));
    expect(await unlock(vaultOf())).toMatchObject({ state: 'open' });
  });
  it('set-up cut short before its key slots: begun anew', async () => {
    await made();
    renameSync(join(folder, 'store.db'), join(folder, 'store.db.new'));
    rmSync(join(folder, 'keyslots.json'));
    rmSync(join(folder, 'keyslots.json.bak'));
    const vault = vaultOf();
    expect(await vault.status()).toMatchObject({ state: 'empty' });
    await vault.setup({ passphrase: 'battery staple', useKeystore: false });
    expect(await vault.status()).toMatchObject({ state: 'open' });
  });
  it('made by a newer version: refused and left alone', async () => {
    const first = vaultOf();
    await first.setup({ passphrase: PASSPHRASE, useKeystore: false });
    const key = first.keyCopy();
    first.close();
    const db = openDatabase({ file: join(folder, 'store.db'), key, mode: 'write' });
    db.pragma('user_version=999');
    db.close();
    const vault = vaultOf();
    expect(await codeThrownBy(() => unlock(vault))).toBe('store-too-new');
    expect(await vault.status()).toMatchObject({ state: 'broken', problem: 'store-too-new' });
    const again = openDatabase({ file: join(folder, 'store.db'), key, mode: 'read' });
    expect(again.pragma('user_version')).toBe(999);
    again.close();
  });
});

describe('auto-lock', () => {
  const MINUTE = 60_000;
  it('locks after idle time, is put off by a person and by long work', async () => {
    const vault = vaultOf({ autoLockMinutes: 5 });
    await vault.setup({ passphrase: PASSPHRASE, useKeystore: false });
    await vault.lock();
    vi.useFakeTimers();
    await unlock(vault);
    const seen: string[] = [];
    vault.onChange(status => seen.push(status.state));
    await vi.advanceTimersByTimeAsync(4 * MINUTE);
    vault.active();
    await vi.advanceTimersByTimeAsync(4 * MINUTE);
    expect((await vault.status()).state).toBe('open');
    let finish = (): void => undefined;
    const work = vault.during(() => new Promise<void>(resolve => (finish = resolve)));
    await vi.advanceTimersByTimeAsync(30 * MINUTE);
    expect((await vault.status()).state).toBe('open');
    finish();
    await work;
    await vi.advanceTimersByTimeAsync(6 * MINUTE);
    expect((await vault.status()).state).toBe('locked');
    expect(seen).toEqual(['locked']);
  });
  it('judges by the clock when timers stood still', async () => {
    let now = Date.parse('2026-03-01T08:00:00Z');
    const vault = vaultOf({ autoLockMinutes: 5, clock: () => new Date(now) });
    await vault.setup({ passphrase: PASSPHRASE, useKeystore: false });
    now += 6 * MINUTE;
    expect(await codeThrownBy(() => vault.db())).toBe('store-locked');
    await unlock(vault);
    now += 6 * MINUTE;
    vault.active();
    await vi.waitFor(async () => expect((await vault.status()).state).toBe('locked'));
  });
});

describe('the demo', () => {
  it('opens at once, can be locked and opened, and leaves nothing', async () => {
    const vault = await openDemoVault();
    open.push(vault);
    expect(await vault.status()).toMatchObject({ state: 'open', demo: true });
    const note = addNote(vault.db(), addCase(vault.db()), 'made up');
    await vault.lock();
    expect(await codeThrownBy(() => vault.db())).toBe('store-locked');
    await vault.unlock({ with: 'keystore' });
    expect(getNoteText(vault.db(), note).text).toBe('made up');
    const place = vault.folder;
    expect(readdirSync(place).length).toBeGreaterThan(0);
    vault.close();
    expect(existsSync(place)).toBe(false);
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import {
  makeSlots,
  NO_KEY_STORE,
  openWithKeyStore,
  openWithPassphrase,
  openWithRecovery,
  readSlots,
  slotKinds,
  slotsFile,
  withPassphrase,
  writeSlots,
} from './keyslots.ts';
import type { KeyStore } from './keyslots.ts';
import { makeRecoveryCode, readRecoveryCode } from './recovery-code.ts';
import { codeThrownBy, FAST_SCRYPT, temporaryFolder } from '../testing/temporary.ts';

let folder: string;
let remove: () => void;
beforeEach(() => ({ folder, remove } = temporaryFolder()));
afterEach(() => remove());

/** Turns every byte around, and refuses what it didn't wrap. */
const flipping: KeyStore = {
  available: async () => true,
  wrap: async bytes => Uint8Array.from([7, ...bytes.map(byte => byte ^ 255)]),
  unwrap: async bytes => {
    if (bytes[0] !== 7) throw new Error('not mine');
    return bytes.slice(1).map(byte => byte ^ 255);
  },
};
const spare = (): string => `${slotsFile(folder)}.bak`;

describe('key slots', () => {
  it('give the same key by each way, and write it nowhere', async () => {
    const { slots, key, recoveryCode } = await makeSlots('correct horse', flipping, FAST_SCRYPT);
    writeSlots(folder, slots);
    const read = readSlots(folder);
    if (read === null) throw new Error('no slots');
    expect(slotKinds(read)).toEqual(['keystore', 'passphrase', 'recovery']);
    expect(await openWithPassphrase(read, 'correct horse')).toEqual(key);
    expect(await openWithRecovery(read, recoveryCode)).toEqual(key);
    expect(await openWithRecovery(read, recoveryCode.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l'))).toEqual(
      key,
    );
    expect(await openWithKeyStore(read, flipping)).toEqual(key);
    const text = readFileSync(slotsFile(folder), 'utf8');
    expect(text).not.toContain(key.toString('base64'));
    expect(text).not.toContain(key.toString('hex'));
    expect(statSync(slotsFile(folder)).mode & 0o777).toBe(0o600);
    expect(statSync(spare()).mode & 0o777).toBe(0o600);
  });
  it('tell what is wrong with a secret', async () => {
    const { slots, recoveryCode } = await makeSlots('correct horse', null, FAST_SCRYPT);
    expect(await codeThrownBy(() => openWithPassphrase(slots, 'wrong horse'))).toBe('wrong-passphrase');
    expect(await codeThrownBy(() => openWithRecovery(slots, makeRecoveryCode()))).toBe('wrong-recovery-code');
    expect(await codeThrownBy(() => openWithKeyStore(slots, flipping))).toBe('key-slot-missing');
    const typo = recoveryCode.slice(0, -1) + (recoveryCode.endsWith('A') ? 'B' : 'A');
    await expect(openWithRecovery(slots, typo)).rejects.toMatchObject({ code: 'wrong-recovery-code', details: { typo: true } });
    const other = await makeSlots('correct horse', flipping, FAST_SCRYPT);
    expect(await codeThrownBy(() => openWithKeyStore(other.slots, NO_KEY_STORE))).toBe('keystore-unavailable');
    expect(await codeThrownBy(() => openWithKeyStore({ ...other.slots, slots: { keystore: { wrapped: 'AAAA' } } }, flipping))).toBe(
      'keystore-unavailable',
    );
    expect(await codeThrownBy(() => makeSlots('correct horse', NO_KEY_STORE, FAST_SCRYPT))).toBe('keystore-unavailable');
  });
  it('see a slot that was moved from another store', async () => {
    const one = await makeSlots('correct horse', null, FAST_SCRYPT);
    const two = await makeSlots('correct horse', null, FAST_SCRYPT);
    expect(await codeThrownBy(() => openWithPassphrase({ ...one.slots, slots: two.slots.slots }, 'correct horse'))).toBe('store-corrupt');
  });
  it('survive one damaged file of the two, and say when both are', async () => {
    const { slots, key } = await makeSlots('correct horse', null, FAST_SCRYPT);
    writeSlots(folder, slots);
    writeFileSync(slotsFile(folder), '{"format":"auscult-keysl');
    const read = readSlots(folder);
    expect(read === null ? null : await openWithPassphrase(read, 'correct horse')).toEqual(key);
    rmSync(slotsFile(folder));
    expect(readSlots(folder)).not.toBeNull();
    writeFileSync(spare(), JSON.stringify({ ...slots, slots: { passphrase: { ...slots.slots.passphrase, cost: 2 ** 30 } } }));
    expect(await codeThrownBy(() => readSlots(folder))).toBe('store-corrupt');
    rmSync(spare());
    expect(readSlots(folder)).toBeNull();
  });
  it('leave no file that a given-up passphrase opens', async () => {
    const { slots, key } = await makeSlots('correct horse', null, FAST_SCRYPT);
    writeSlots(folder, slots);
    writeSlots(folder, await withPassphrase(slots, key, 'battery staple', FAST_SCRYPT));
    rmSync(slotsFile(folder));
    const read = readSlots(folder);
    if (read === null) throw new Error('no slots');
    expect(await codeThrownBy(() => openWithPassphrase(read, 'correct horse'))).toBe('wrong-passphrase');
    expect(await openWithPassphrase(read, 'battery staple')).toEqual(key);
  });
});

describe('a recovery code', () => {
  it('is read as a person types it, and every single wrong letter but a rare one shows', () => {
    const code = makeRecoveryCode();
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/);
    const data = readRecoveryCode(code);
    expect(data).toHaveLength(30);
    const wrong = Array.from(data).filter((letter, index) => {
      const typed = data.slice(0, index) + (letter === '7' ? '8' : '7') + data.slice(index + 1) + code.replaceAll('-', '').slice(30);
      try {
        readRecoveryCode(typed);
        return false;
      } catch {
        return true;
      }
    });
    expect(wrong.length).toBeGreaterThanOrEqual(28); // two letters of check let one of 1,024 through
  });
  it('never repeats', () => {
    expect(new Set(Array.from({ length: 200 }, makeRecoveryCode)).size).toBe(200);
  });
});

/**
 * `keyslots.json`: the store's random key, wrapped once for each way to open it. The key itself is never written.
 * The file is replaced whole; a copy stands beside it (`.bak`), so that one damaged file doesn't cost a ward its notes.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../../contract/errors.ts';
import { writeAtomically } from '../atomic-file.ts';
import { KEY_BYTES } from '../database.ts';
import { makeRecoveryCode, readRecoveryCode } from './recovery-code.ts';
import { seal, Sealed, unseal } from './sealing.ts';
import { guarded } from '../store-errors.ts';

/** The operating system's keeper of secrets, as the host offers it. `unwrap` throws when the secret is not of this user. */
export interface KeyStore {
  available(): Promise<boolean>;
  wrap(bytes: Uint8Array): Promise<Uint8Array>;
  unwrap(bytes: Uint8Array): Promise<Uint8Array>;
}
/** For hosts that have none. */
export const NO_KEY_STORE: KeyStore = {
  available: async () => false,
  wrap: async () => Promise.reject(new AppError('keystore-unavailable', 'This host has no keystore')),
  unwrap: async () => Promise.reject(new AppError('keystore-unavailable', 'This host has no keystore')),
};

const KeySlots = z.object({
  format: z.literal('auscult-keyslots'),
  version: z.literal(1),
  /** Tells a wrong secret from a damaged store: what the right key answers to a fixed question. */
  check: z.string(),
  slots: z.object({
    passphrase: Sealed.optional(),
    recovery: Sealed.optional(),
    keystore: z.object({ wrapped: z.string() }).optional(),
  }),
});
export type KeySlots = z.infer<typeof KeySlots>;
type SlotKind = keyof KeySlots['slots'];

export const SCRYPT_COST = 2 ** 17;
const RECOVERY_COST_SHARE = 8; // the code is random already; scrypt is only there so that both slots are one kind

export const slotsFile = (folder: string): string => join(folder, 'keyslots.json');
const spareFile = (folder: string): string => `${slotsFile(folder)}.bak`;

export function slotKinds(slots: KeySlots): SlotKind[] {
  return (['keystore', 'passphrase', 'recovery'] as const).filter(kind => slots.slots[kind] !== undefined);
}

/** Null when there never was one. Throws `store-corrupt` when neither the file nor its copy can be read. */
export function readSlots(folder: string): KeySlots | null {
  const files = [slotsFile(folder), spareFile(folder)].filter(file => existsSync(file));
  if (files.length === 0) return null;
  for (const file of files) {
    const slots = parse(guarded(() => readFileSync(file, 'utf8')));
    if (slots !== null) return slots;
  }
  throw new AppError('store-corrupt', 'The key slots are damaged', { part: 'keyslots' });
}

function parse(text: string): KeySlots | null {
  try {
    return KeySlots.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Writes and reads back, then renews the copy: a passphrase that was given up must not go on opening an old file. */
export function writeSlots(folder: string, slots: KeySlots): void {
  const text = `${JSON.stringify(slots, null, 2)}\n`;
  writeAtomically(slotsFile(folder), text);
  if (parse(readFileSync(slotsFile(folder), 'utf8')) === null)
    throw new AppError('store-corrupt', 'The key slots were not written whole', { part: 'keyslots' });
  writeAtomically(spareFile(folder), text);
}

interface NewSlots {
  readonly slots: KeySlots;
  readonly key: Buffer;
  readonly recoveryCode: string;
}
export async function makeSlots(passphrase: string, keyStore: KeyStore | null, cost = SCRYPT_COST): Promise<NewSlots> {
  const key = randomBytes(KEY_BYTES);
  const recoveryCode = makeRecoveryCode();
  const slots: KeySlots = {
    format: 'auscult-keyslots',
    version: 1,
    check: checkOf(key),
    slots: {
      passphrase: await seal(key, passphrase, 'passphrase', cost),
      recovery: await seal(key, readRecoveryCode(recoveryCode), 'recovery', cost / RECOVERY_COST_SHARE),
    },
  };
  if (keyStore !== null) slots.slots.keystore = await wrapped(key, keyStore);
  return { slots, key, recoveryCode };
}

async function wrapped(key: Buffer, keyStore: KeyStore): Promise<{ wrapped: string }> {
  if (!(await keyStore.available())) throw new AppError('keystore-unavailable', 'The keystore of this system is not available');
  try {
    return { wrapped: Buffer.from(await keyStore.wrap(key)).toString('base64') };
  } catch (thrown) {
    throw new AppError('keystore-unavailable', 'The keystore refused to keep the key', {}, thrown);
  }
}

/** The key, or `wrong-passphrase`, `key-slot-missing`. */
export async function openWithPassphrase(slots: KeySlots, passphrase: string): Promise<Buffer> {
  const slot = present(slots.slots.passphrase, 'passphrase');
  return checked(slots, await unseal(slot, passphrase, 'passphrase'), 'wrong-passphrase');
}
/** The key, or `wrong-recovery-code` (`details.typo` when its checksum fails), `key-slot-missing`. */
export async function openWithRecovery(slots: KeySlots, typed: string): Promise<Buffer> {
  const slot = present(slots.slots.recovery, 'recovery');
  return checked(slots, await unseal(slot, readRecoveryCode(typed), 'recovery'), 'wrong-recovery-code');
}
/** The key, or `keystore-unavailable`, `key-slot-missing`. */
export async function openWithKeyStore(slots: KeySlots, keyStore: KeyStore): Promise<Buffer> {
  const slot = present(slots.slots.keystore, 'keystore');
  if (!(await keyStore.available())) throw new AppError('keystore-unavailable', 'The keystore of this system is not available');
  let key: Uint8Array;
  try {
    key = await keyStore.unwrap(Buffer.from(slot.wrapped, 'base64'));
  } catch (thrown) {
    throw new AppError('keystore-unavailable', 'The keystore did not give the key back', {}, thrown);
  }
  return checked(slots, Buffer.from(key), 'keystore-unavailable');
}

export async function withPassphrase(slots: KeySlots, key: Buffer, passphrase: string, cost = SCRYPT_COST): Promise<KeySlots> {
  return { ...slots, slots: { ...slots.slots, passphrase: await seal(key, passphrase, 'passphrase', cost) } };
}

function present<T>(slot: T | undefined, kind: SlotKind): T {
  if (slot === undefined) throw new AppError('key-slot-missing', 'The store has no such key slot', { slot: kind });
  return slot;
}

function checked(
  slots: KeySlots,
  key: Buffer | null,
  otherwise: 'wrong-passphrase' | 'wrong-recovery-code' | 'keystore-unavailable',
): Buffer {
  if (key === null || key.length !== KEY_BYTES) throw new AppError(otherwise, 'The secret does not open the store');
  const expected = Buffer.from(slots.check);
  const found = Buffer.from(checkOf(key));
  if (expected.length !== found.length || !timingSafeEqual(expected, found))
    throw new AppError('store-corrupt', 'The key slots disagree with one another', { part: 'keyslots' });
  return key;
}

function checkOf(key: Uint8Array): string {
  return createHmac('sha256', key).update('auscult store key').digest('base64');
}

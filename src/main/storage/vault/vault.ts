/** The store behind its lock: first-run set-up, the ways to open it, locking by hand and after idle time. */
import { existsSync, rmSync } from 'node:fs';
import { AppError } from '../../../contract/errors.ts';
import type { VaultStatus } from '../../../contract/records.ts';
import { toStoreError } from '../store-errors.ts';
import { makeDraft, makeFolder, placeDraft, removeDraft, storeFile } from '../store-files.ts';
import { createAutoLock } from './auto-lock.ts';
import { createHeldStore } from './held-store.ts';
import { makeSlots, NO_KEY_STORE, openWithKeyStore, openWithPassphrase, openWithRecovery, readSlots, SCRYPT_COST, slotKinds, withPassphrase, writeSlots } from './keyslots.ts';
import type { KeySlots, KeyStore } from './keyslots.ts';
import type { Unlocking, Vault, VaultOptions } from './types.ts';

const DEFAULT_MINUTES = 10;

export function createVault(options: VaultOptions): Vault {
  const { folder, demo = false, keyStore = NO_KEY_STORE, scryptCost: cost = SCRYPT_COST, clock = () => new Date() } = options;
  const inTurn = createTurns();
  const store = createHeldStore(folder, clock);
  const listeners = new Set<(status: VaultStatus) => void>();
  const autoLock = createAutoLock(options.autoLockMinutes ?? DEFAULT_MINUTES, () => clock().getTime(), () => lockByItself());
  let refused = 0;

  const status = async (): Promise<VaultStatus> => {
    const found = look(folder);
    const open = store.open() !== null;
    const problem = found.problem ?? store.problem();
    return {
      state: open ? 'open' : problem !== null ? 'broken' : found.slots === null ? 'empty' : 'locked',
      problem: open ? null : problem,
      slots: found.slots === null ? [] : slotKinds(found.slots),
      keystoreAvailable: await keyStore.available(),
      folder,
      demo,
      autoLockMinutes: autoLock.minutes,
    };
  };
  const announce = async (): Promise<VaultStatus> => {
    const now = await status();
    for (const listener of listeners) listener(now);
    return now;
  };
  const shut = (): void => {
    autoLock.stop();
    store.shut();
  };
  const lock = async (): Promise<VaultStatus> =>
    inTurn(async () => {
      shut();
      return announce();
    });
  /** The store is shut before anything here can fail; what fails after that is a listener's own. */
  const lockByItself = (): void => void lock().catch(() => undefined);
  const enter = (key: Buffer): void => {
    autoLock.stop();
    store.enter(key);
    if (!demo) autoLock.start();
  };
  const keyBy = async (slots: KeySlots, how: Unlocking): Promise<Buffer> => {
    try {
      return await openWith(slots, how, keyStore);
    } catch (thrown) {
      if (thrown instanceof AppError && (thrown.code === 'wrong-passphrase' || thrown.code === 'wrong-recovery-code')) refused += 1;
      throw thrown;
    }
  };

  return {
    folder,
    status,
    lock,
    setup: async ({ passphrase, useKeystore }) =>
      inTurn(async () => {
        const made = await makeStore(folder, passphrase, useKeystore ? keyStore : null, cost);
        enter(made.key);
        await announce();
        return { recoveryCode: made.recoveryCode };
      }),
    unlock: async how =>
      inTurn(async () => {
        const slots = slotsOf(folder);
        const opened = await keyBy(slots, how);
        enter(Buffer.from(opened));
        if (how.with === 'recovery') writeSlots(folder, await withPassphrase(slots, opened, how.newPassphrase, cost));
        opened.fill(0);
        return announce();
      }),
    changePassphrase: async (current, next) =>
      inTurn(async () => {
        const slots = slotsOf(folder);
        const opened = await keyBy(slots, { with: 'passphrase', secret: current });
        writeSlots(folder, await withPassphrase(slots, opened, next, cost));
        opened.fill(0);
      }),
    isOpen: () => store.open() !== null && (demo || !autoLock.due()),
    db: () => {
      const open = store.open();
      if (!demo && autoLock.due()) lockByItself();
      else if (open !== null) return open.db;
      throw new AppError('store-locked', 'The store is locked');
    },
    keyCopy: () => {
      const open = store.open();
      if (open === null) throw new AppError('store-locked', 'The store is locked');
      return Buffer.from(open.key);
    },
    refusals: () => refused,
    forgetRefusals: () => {
      refused = 0;
    },
    active: autoLock.active,
    setAutoLock: autoLock.setMinutes,
    during: async work => {
      const release = autoLock.hold();
      try {
        return await work();
      } finally {
        release();
      }
    },
    onChange: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      shut();
      listeners.clear();
      if (demo) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Opening and locking wait for one another. */
function createTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let turn: Promise<unknown> = Promise.resolve();
  return async work => {
    const result = turn.then(work, work);
    turn = result.catch(() => undefined);
    try {
      return await result;
    } catch (thrown) {
      throw toStoreError(thrown);
    }
  };
}

/** An empty store and its key slots; nothing stays behind when the slots can't be written. Throws `conflict` where there is a store. */
async function makeStore(folder: string, passphrase: string, keyStore: KeyStore | null, cost: number): Promise<{ key: Buffer; recoveryCode: string }> {
  makeFolder(folder);
  if (readSlots(folder) !== null || existsSync(storeFile(folder))) throw new AppError('conflict', 'The folder has a store already');
  const { key, slots, recoveryCode } = await makeSlots(passphrase, keyStore, cost);
  makeDraft(folder, key);
  try {
    writeSlots(folder, slots);
  } catch (thrown) {
    removeDraft(folder);
    throw thrown;
  }
  placeDraft(folder);
  return { key, recoveryCode };
}

function openWith(slots: KeySlots, how: Unlocking, keyStore: KeyStore): Promise<Buffer> {
  if (how.with === 'passphrase') return openWithPassphrase(slots, how.secret);
  if (how.with === 'recovery') return openWithRecovery(slots, how.secret);
  return openWithKeyStore(slots, keyStore);
}

/** Throws `store-empty` before the set-up, `key-slot-missing` where the store has lost its slots. */
function slotsOf(folder: string): KeySlots {
  const slots = readSlots(folder);
  if (slots !== null) return slots;
  if (existsSync(storeFile(folder))) throw new AppError('key-slot-missing', 'The store is there but its key slots are not', { slot: 'all' });
  throw new AppError('store-empty', 'There is no store yet');
}

/** What the folder holds, without opening anything. */
function look(folder: string): { slots: KeySlots | null; problem: string | null } {
  try {
    const slots = readSlots(folder);
    if (slots === null && existsSync(storeFile(folder))) return { slots, problem: 'key-slot-missing' };
    return { slots, problem: null };
  } catch (thrown) {
    const error = toStoreError(thrown);
    return { slots: null, problem: error instanceof AppError ? error.code : 'internal' };
  }
}

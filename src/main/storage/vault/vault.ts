/** The store behind its lock: first-run set-up, the ways to open it, locking by hand and after idle time. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '../../../contract/errors.ts';
import type { VaultStatus } from '../../../contract/records.ts';
import { createAutoLock } from './auto-lock.ts';
import type { Database } from '../database.ts';
import {
  makeSlots,
  NO_KEY_STORE,
  openWithKeyStore,
  openWithPassphrase,
  openWithRecovery,
  readSlots,
  SCRYPT_COST,
  slotKinds,
  withPassphrase,
  writeSlots,
} from './keyslots.ts';
import type { KeySlots, KeyStore } from './keyslots.ts';
import { makeDraft, makeFolder, openStore, placeDraft, removeDraft, storeFile } from '../store-files.ts';
import { toStoreError } from '../store-errors.ts';

export type Unlocking =
  | { readonly with: 'passphrase'; readonly secret: string }
  | { readonly with: 'recovery'; readonly secret: string; readonly newPassphrase: string }
  | { readonly with: 'keystore' };

export interface Vault {
  readonly folder: string;
  status(): Promise<VaultStatus>;
  /** Makes the store and leaves it open. The code is given this once. */
  setup(options: { passphrase: string; useKeystore: boolean }): Promise<{ recoveryCode: string }>;
  unlock(how: Unlocking): Promise<VaultStatus>;
  lock(): Promise<VaultStatus>;
  changePassphrase(current: string, next: string): Promise<void>;
  isOpen(): boolean;
  /** The open store. Throws `store-locked`. */
  db(): Database;
  /** A copy of the open store's key, for a second connection. Throws `store-locked`. Zero it after use. */
  keyCopy(): Buffer;
  /** How many secrets were refused since they were last forgotten. */
  refusals(): number;
  forgetRefusals(): void;
  active(): void;
  setAutoLock(minutes: number): void;
  /** Runs long work that auto-lock must not cut off. */
  during<T>(work: () => Promise<T>): Promise<T>;
  onChange(listener: (status: VaultStatus) => void): () => void;
  /** Locks for good and, in the demo, removes the folder. */
  close(): void;
}

interface VaultOptions {
  /** Ignored in the demo, which makes a folder of its own. */
  readonly folder: string;
  readonly keyStore?: KeyStore;
  /** A store for this run only: its key is random, is held in memory and dies with the process. */
  readonly demo?: boolean;
  readonly clock?: () => Date;
  readonly autoLockMinutes?: number;
  /** scrypt's N, lower in tests. */
  readonly scryptCost?: number;
}

const DEFAULT_MINUTES = 10;
const DEMO_COST = 2 ** 14; // nobody types the demo's passphrase, so there is none to guess

export function createVault(options: VaultOptions): Vault {
  const demo = options.demo === true;
  const clock = options.clock ?? (() => new Date());
  const folder = demo ? mkdtempSync(join(tmpdir(), 'auscult-demo-')) : options.folder;
  const keyStore = demo ? memoryKeyStore() : (options.keyStore ?? NO_KEY_STORE);
  const cost = options.scryptCost ?? SCRYPT_COST;
  const listeners = new Set<(status: VaultStatus) => void>();
  const autoLock = createAutoLock(
    options.autoLockMinutes ?? DEFAULT_MINUTES,
    () => clock().getTime(),
    () => lockByItself(),
  );

  let db: Database | null = null;
  let key: Buffer | null = null;
  let problem: string | null = null;
  let refused = 0;
  let turn: Promise<unknown> = Promise.resolve();

  /** Opening and locking wait for one another. */
  const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
    const result = turn.then(work, work);
    turn = result.catch(() => undefined);
    try {
      return await result;
    } catch (thrown) {
      throw toStoreError(thrown);
    }
  };

  const status = async (): Promise<VaultStatus> => {
    const found = look(folder);
    return {
      state: db !== null ? 'open' : (found.problem ?? problem) !== null ? 'broken' : found.slots === null ? 'empty' : 'locked',
      problem: db !== null ? null : (found.problem ?? problem),
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
    const [open, held] = [db, key];
    db = null;
    key = null;
    held?.fill(0);
    open?.close();
  };
  const lock = async (): Promise<VaultStatus> =>
    inTurn(async () => {
      shut();
      return announce();
    });
  /** The store is shut before anything here can fail; what fails after that is a listener's own. */
  const lockByItself = (): void => void lock().catch(() => undefined);
  /** Takes the key over: it is zeroed when the store can't be opened with it. */
  const enter = (slots: Buffer): void => {
    shut();
    try {
      db = openStore(folder, slots, clock());
    } catch (thrown) {
      slots.fill(0);
      const error = toStoreError(thrown);
      if (error instanceof AppError) problem = error.code;
      throw error;
    }
    key = slots;
    problem = null;
    if (!demo) autoLock.start();
  };
  const slotsNow = (): KeySlots => {
    const slots = readSlots(folder);
    if (slots !== null) return slots;
    if (existsSync(storeFile(folder)))
      throw new AppError('key-slot-missing', 'The store is there but its key slots are not', { slot: 'all' });
    throw new AppError('store-empty', 'There is no store yet');
  };
  const keyBy = async (slots: KeySlots, how: Unlocking): Promise<Buffer> => {
    try {
      if (how.with === 'passphrase') return await openWithPassphrase(slots, how.secret);
      if (how.with === 'recovery') return await openWithRecovery(slots, how.secret);
      return await openWithKeyStore(slots, keyStore);
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
        makeFolder(folder);
        if (readSlots(folder) !== null || existsSync(storeFile(folder))) throw new AppError('conflict', 'The folder has a store already');
        const made = await makeSlots(passphrase, useKeystore ? keyStore : null, cost);
        makeDraft(folder, made.key);
        try {
          writeSlots(folder, made.slots);
        } catch (thrown) {
          removeDraft(folder);
          throw thrown;
        }
        placeDraft(folder);
        enter(made.key);
        await announce();
        return { recoveryCode: made.recoveryCode };
      }),
    unlock: async how =>
      inTurn(async () => {
        const slots = slotsNow();
        const opened = await keyBy(slots, how);
        enter(Buffer.from(opened));
        if (how.with === 'recovery') writeSlots(folder, await withPassphrase(slots, opened, how.newPassphrase, cost));
        opened.fill(0);
        return announce();
      }),
    changePassphrase: async (current, next) =>
      inTurn(async () => {
        const slots = slotsNow();
        const opened = await keyBy(slots, { with: 'passphrase', secret: current });
        writeSlots(folder, await withPassphrase(slots, opened, next, cost));
        opened.fill(0);
      }),
    isOpen: () => db !== null && (demo || !autoLock.due()),
    db: () => {
      if (!demo && autoLock.due()) lockByItself();
      else if (db !== null) return db;
      throw new AppError('store-locked', 'The store is locked');
    },
    keyCopy: () => {
      if (key === null) throw new AppError('store-locked', 'The store is locked');
      return Buffer.from(key);
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

/** A demo store, open. */
export async function openDemoVault(clock?: () => Date): Promise<Vault> {
  const vault = createVault({ folder: '', demo: true, scryptCost: DEMO_COST, ...(clock === undefined ? {} : { clock }) });
  await vault.setup({ passphrase: randomBytes(24).toString('base64'), useKeystore: true });
  return vault;
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

/** The demo's keystore: one process long. Locking and opening again work as in a real store. */
function memoryKeyStore(): KeyStore {
  let kept: Uint8Array = new Uint8Array();
  return {
    available: async () => true,
    wrap: async bytes => {
      kept = Uint8Array.from(bytes);
      return Uint8Array.of(0);
    },
    unwrap: async () => Uint8Array.from(kept),
  };
}

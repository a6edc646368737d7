/** What a vault can be asked. */
import type { VaultStatus } from '../../../contract/records.ts';
import type { Database } from '../database.ts';
import type { KeyStore } from './keyslots.ts';

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

export interface VaultOptions {
  readonly folder: string;
  readonly keyStore?: KeyStore;
  /** A store for this run only: it never locks by itself, and its folder goes when it is closed. */
  readonly demo?: boolean;
  readonly clock?: () => Date;
  readonly autoLockMinutes?: number;
  /** scrypt's N, lower in tests. */
  readonly scryptCost?: number;
}

/** The open store and its key, held together: both are there or neither is, and the key is zeroed when it goes. */
import { AppError } from '../../../contract/errors.ts';
import type { Database } from '../database.ts';
import { toStoreError } from '../store-errors.ts';
import { openStore } from '../store-files.ts';

interface HeldStore {
  readonly open: () => { readonly db: Database; readonly key: Buffer } | null;
  /** The code of what kept the last key from opening the store. */
  readonly problem: () => string | null;
  /** Takes the key over: it is zeroed when the store can't be opened with it. */
  readonly enter: (key: Buffer) => void;
  readonly shut: () => void;
}

export function createHeldStore(folder: string, clock: () => Date): HeldStore {
  let held: { readonly db: Database; readonly key: Buffer } | null = null;
  let problem: string | null = null;
  const shut = (): void => {
    const before = held;
    held = null;
    before?.key.fill(0);
    before?.db.close();
  };
  return {
    open: () => held,
    problem: () => problem,
    shut,
    enter: key => {
      shut();
      try {
        held = { db: openStore(folder, key, clock()), key };
      } catch (thrown) {
        key.fill(0);
        const error = toStoreError(thrown);
        if (error instanceof AppError) problem = error.code;
        throw error;
      }
      problem = null;
    },
  };
}

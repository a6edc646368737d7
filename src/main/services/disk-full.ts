/** A full disk keeps nobody from opening, reading or locking. */
import { AppError } from '../../contract/errors.ts';
import { toStoreError } from '../storage/store-errors.ts';

/** True when `write` was done, false when there was no room for it. Anything else that it throws goes on. */
export function unlessFull(write: () => void): boolean {
  try {
    write();
    return true;
  } catch (thrown) {
    const error = toStoreError(thrown);
    if (error instanceof AppError && error.code === 'disk-full') return false;
    throw error;
  }
}

/** What SQLite and the file system throw, as codes that a screen has words for. Messages are ours: theirs may quote text or paths. */
import { AppError } from '../../contract/errors.ts';
import type { ErrorCode } from '../../contract/errors.ts';

/** Prefixes of SQLite's result codes and whole errno names; the first that fits decides. */
const CODES: readonly (readonly [prefix: string, code: ErrorCode])[] = [
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_IOERR_SHMSIZE', 'disk-full'],
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['SQLITE_READONLY', 'read-only'],
  ['SQLITE_CANTOPEN', 'read-only'],
  ['SQLITE_PERM', 'read-only'],
  ['EACCES', 'read-only'],
  ['EPERM', 'read-only'],
  ['EROFS', 'read-only'],
  ['SQLITE_CORRUPT', 'store-corrupt'],
  ['SQLITE_NOTADB', 'store-corrupt'],
  ['SQLITE_FORMAT', 'store-corrupt'],
  ['SQLITE_BUSY', 'store-busy'],
  ['SQLITE_LOCKED', 'store-busy'],
];

export function codeOf(thrown: unknown): string | null {
  if (!(thrown instanceof Error)) return null;
  const code: unknown = Reflect.get(thrown, 'code');
  return typeof code === 'string' ? code : null;
}

const READ_ONLY = ['', 'read-only'] as const;
/** Node says ENOENT instead of EROFS when it is to make a folder and those above it where nothing can be written. */
function madeOnReadOnlyDisk(thrown: unknown, code: string): boolean {
  return code === 'ENOENT' && thrown instanceof Error && Reflect.get(thrown, 'syscall') === 'mkdir';
}

/** An AppError for a failure of the store; anything that is not one comes back as it is. */
export function toStoreError(thrown: unknown): unknown {
  if (thrown instanceof AppError) return thrown;
  const code = codeOf(thrown);
  if (code === null) return thrown;
  const known = madeOnReadOnlyDisk(thrown, code) ? READ_ONLY : CODES.find(([prefix]) => code.startsWith(prefix));
  if (known !== undefined) return new AppError(known[1], `The store failed with ${code}`, { cause: code }, thrown);
  if (code.startsWith('SQLITE_')) return new AppError('internal', `The store failed with ${code}`, { cause: code }, thrown);
  return thrown;
}

/** Runs `work` and rethrows what it throws as a store error. */
export function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    throw toStoreError(thrown);
  }
}

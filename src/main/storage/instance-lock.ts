/**
 * One running program a store. The lock is a file that names the process; a crash leaves it behind, so a lock counts only
 * while that very process is alive.
 */
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { codeOf, guarded } from './store-errors.ts';

const Owner = z.object({
  pid: z.number().int().positive(),
  /** When that process began, in the system's own words: another process may get the same id later. Null where it can't be told. */
  began: z.string().nullable(),
});
type Owner = z.infer<typeof Owner>;

/** `release` gives the store up; a crash does the same. */
type Acquired = { readonly acquired: true; readonly release: () => void } | { readonly acquired: false; readonly owner: Owner };

const lockFile = (folder: string): string => join(folder, 'instance.lock');
const ATTEMPTS = 5;

/** Throws AppError (`read-only`, `disk-full`) when the folder can't be written. */
export function tryAcquire(folder: string): Acquired {
  return guarded(() => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const mine: Owner = { pid: process.pid, began: beginningOf(process.pid) };
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      if (claim(folder, mine)) return { acquired: true, release: () => release(folder) };
      const owner = readOwner(folder);
      if (owner !== null && isAlive(owner)) return { acquired: false, owner };
      if (owner !== null) removeStale(folder, owner);
    }
    return { acquired: false, owner: readOwner(folder) ?? { pid: process.pid, began: null } };
  });
}

/** Who holds the folder's store now, looked at without writing; null when nobody living does. */
export function holderOf(folder: string): Owner | null {
  try {
    const owner = Owner.parse(JSON.parse(readFileSync(lockFile(folder), 'utf8')));
    return isAlive(owner) ? owner : null;
  } catch {
    return null;
  }
}

/** A lock appears whole or not at all: it is written beside and linked into place, which fails when one is there. */
function claim(folder: string, owner: Owner): boolean {
  const draft = `${lockFile(folder)}.${owner.pid}`;
  writeFileSync(draft, JSON.stringify(owner), { mode: 0o600 });
  try {
    linkSync(draft, lockFile(folder));
    return true;
  } catch (thrown) {
    if (codeOf(thrown) === 'EEXIST') return false;
    if (codeOf(thrown) === 'EPERM' || codeOf(thrown) === 'ENOTSUP') return claimWithoutLinks(folder, owner);
    throw thrown;
  } finally {
    rmSync(draft, { force: true });
  }
}
/** FAT and some network drives have no links. */
function claimWithoutLinks(folder: string, owner: Owner): boolean {
  try {
    writeFileSync(lockFile(folder), JSON.stringify(owner), { mode: 0o600, flag: 'wx' });
    return true;
  } catch (thrown) {
    if (codeOf(thrown) === 'EEXIST') return false;
    throw thrown;
  }
}

/** Null when there is none, or what is there names nobody. */
function readOwner(folder: string): Owner | null {
  try {
    return Owner.parse(JSON.parse(readFileSync(lockFile(folder), 'utf8')));
  } catch {
    if (existsSync(lockFile(folder))) rmSync(lockFile(folder), { force: true });
    return null;
  }
}

/** Takes a dead process's lock away, and puts it back if another start was quicker and the one taken is alive. */
function removeStale(folder: string, stale: Owner): void {
  const aside = `${lockFile(folder)}.stale.${process.pid}`;
  try {
    renameSync(lockFile(folder), aside);
  } catch (thrown) {
    if (codeOf(thrown) === 'ENOENT') return;
    throw thrown;
  }
  if (readFileSync(aside, 'utf8') !== JSON.stringify(stale)) {
    try {
      linkSync(aside, lockFile(folder));
    } catch (thrown) {
      if (codeOf(thrown) !== 'EEXIST') throw thrown;
    }
  }
  rmSync(aside, { force: true });
}

function isAlive(owner: Owner): boolean {
  try {
    process.kill(owner.pid, 0);
  } catch (thrown) {
    if (codeOf(thrown) !== 'EPERM') return false;
  }
  const began = beginningOf(owner.pid);
  return owner.began === null || began === null || began === owner.began;
}

/** Boot and start tick on Linux; elsewhere a live process of that id is taken for the owner. */
function beginningOf(pid: number): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return ticks === undefined ? null : `${boot} ${ticks}`;
  } catch {
    return null;
  }
}

function release(folder: string): void {
  if (readOwner(folder)?.pid === process.pid) rmSync(lockFile(folder), { force: true });
}

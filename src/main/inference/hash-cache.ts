/** Remembers hashes of file versions between starts, in one small JSON file. */
import { readFile, rename, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import type { HashCache } from './package.ts';

/** A few packages of a dozen files over some versions; older entries go first. */
const MOST_ENTRIES = 2000;
const Entries = z.array(z.tuple([z.string(), z.string().regex(/^[0-9a-f]{64}$/)]));

interface StoredHashCache extends HashCache {
  /** Writes what was learned; a folder that can't be written to only costs the next start its time. */
  save(): Promise<void>;
}

export async function openHashCache(file: string | undefined): Promise<StoredHashCache> {
  const known = new Map(file === undefined ? [] : await readEntries(file));
  let changed = false;
  return {
    get: (version) => known.get(version),
    set(version, sha256) {
      known.set(version, sha256);
      changed = true;
    },
    async save() {
      if (file === undefined || !changed) return;
      changed = false;
      const partial = `${file}.${process.pid}.part`;
      try {
        await writeFile(partial, JSON.stringify([...known].slice(-MOST_ENTRIES)), { mode: 0o600 });
        await rename(partial, file);
      } catch {
        changed = true;
      }
    },
  };
}

async function readEntries(file: string): Promise<[string, string][]> {
  try {
    const parsed = Entries.safeParse(JSON.parse(await readFile(file, 'utf8')));
    return parsed.success ? parsed.data : [];
  } catch {
    return [];
  }
}

/** What keeps `npm ci` to the registry, on a machine without compilers. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

interface Locked {
  readonly resolved?: string;
  readonly gypfile?: boolean;
}
const lock = JSON.parse(readFileSync(path.join(import.meta.dirname, '..', 'package-lock.json'), 'utf8')) as { packages: Record<string, Locked> };

test('the lock file names no host', () => {
  expect(Object.entries(lock.packages).filter(([, { resolved }]) => resolved !== undefined).map(([name]) => name)).toEqual([]);
});

/**
 * The package says so itself and ships its binaries, but npm reads the lock alone, finds a binding.gyp, and asks for Python, make and Node's
 * headers from another host. `npm install` drops the line: put `"gypfile": false` back into the entry.
 */
test('SQLite comes built', () => {
  expect(lock.packages['node_modules/better-sqlite3']?.gypfile).toBe(false);
});

/** Where a user's Auscult keeps its store, by the custom of each system. */
import { closeSync, fsyncSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** What the lock, the launch file and the log's first lines take. */
const TRIAL_BYTES = 16_384;

export function defaultDataFolder(platform: NodeJS.Platform, env: Readonly<Record<string, string | undefined>>, home: string): string {
  if (platform === 'win32') return path.win32.join(env['LOCALAPPDATA'] ?? path.win32.join(home, 'AppData', 'Local'), 'Auscult');
  if (platform === 'darwin') return path.posix.join(home, 'Library', 'Application Support', 'Auscult');
  const base = env['XDG_DATA_HOME'];
  return path.posix.join(base !== undefined && base.startsWith('/') ? base : path.posix.join(home, '.local', 'share'), 'auscult');
}

interface Folders {
  /** The store's. */
  readonly data: string;
  /** Lock, log, launch file and browser profile: the store's folder too, or a temporary one. */
  readonly run: string;
  /** `run` goes when the program does. */
  readonly temporary: boolean;
}

/**
 * Makes the store's folder for this user alone. A demonstration gets a folder of its own that goes with it. Where nothing can
 * be written, the window still opens, from a temporary folder, so that the vault's screen can say what is wrong.
 */
export function prepareFolders(given: string | null, demo: boolean, writable: (folder: string) => boolean = canWrite): Folders {
  if (given === null && demo) {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'auscult-demo-'));
    return { data: folder, run: folder, temporary: true };
  }
  const data = path.resolve(given ?? defaultDataFolder(process.platform, process.env, os.homedir()));
  return writable(data) ? { data, run: data, temporary: false } : { data, run: mkdtempSync(path.join(os.tmpdir(), 'auscult-run-')), temporary: true };
}

/** Tried, not asked: a full disk grants the right to write, and then has no room for the lock. */
function canWrite(folder: string): boolean {
  const trial = path.join(folder, `.trial-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const file = openSync(trial, 'w', 0o600);
    try {
      writeSync(file, Buffer.alloc(TRIAL_BYTES, 1));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    return true;
  } catch {
    return false;
  } finally {
    try {
      rmSync(trial, { force: true });
    } catch {
      // Nothing was made on a read-only disk.
    }
  }
}

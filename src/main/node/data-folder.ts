/** Where a user's Auscult keeps its store, by the custom of each system. */
import { mkdirSync, mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export function defaultDataFolder(platform: NodeJS.Platform, env: Readonly<Record<string, string | undefined>>, home: string): string {
  if (platform === 'win32') return path.win32.join(env['LOCALAPPDATA'] ?? path.win32.join(home, 'AppData', 'Local'), 'Auscult');
  if (platform === 'darwin') return path.posix.join(home, 'Library', 'Application Support', 'Auscult');
  const base = env['XDG_DATA_HOME'];
  return path.posix.join(base !== undefined && base.startsWith('/') ? base : path.posix.join(home, '.local', 'share'), 'auscult');
}

/** Makes the folder for this user alone. A demonstration gets a folder of its own that goes with it. */
export function prepareDataFolder(given: string | null, demo: boolean): string {
  if (given === null && demo) return mkdtempSync(path.join(os.tmpdir(), 'auscult-demo-'));
  const folder = path.resolve(given ?? defaultDataFolder(process.platform, process.env, os.homedir()));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

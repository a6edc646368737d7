/** Small files that are either the old one or the new one, also after a power cut. */
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { guarded } from './store-errors.ts';

/** Writes beside the file, then takes its place. Readable by its owner alone. */
export function writeAtomically(file: string, content: string | Uint8Array): void {
  const temporary = `${file}.${process.pid}.tmp`;
  guarded(() => {
    try {
      const handle = openSync(temporary, 'w', 0o600);
      try {
        const bytes = Buffer.from(content);
        for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
        fsyncSync(handle);
      } finally {
        closeSync(handle);
      }
      renameSync(temporary, file);
    } catch (thrown) {
      rmSync(temporary, { force: true });
      throw thrown;
    }
    syncFolder(dirname(file));
  });
}

/** Makes a rename in the folder last. Windows has no such call and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

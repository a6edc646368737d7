/**
 * One instance a store. The running host leaves its port and a secret in a 0600 file of the data folder; a second start
 * reads them and asks the first to come to front. (The store's own lock keeps two apart when that fails.)
 */
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { writePrivateFile } from './private-file.ts';

const Control = z.object({ port: z.number().int().min(1).max(65535), secret: z.string().min(20).max(100), pid: z.number().int() });
type Control = z.infer<typeof Control>;

function controlFile(dataFolder: string): string {
  return path.join(dataFolder, 'control.json');
}
export function writeControl(dataFolder: string, control: Control): void {
  writePrivateFile(controlFile(dataFolder), JSON.stringify(control));
}
/** Takes the file away, unless a later host has written its own. */
export function removeControl(dataFolder: string, secret: string): void {
  if (readControl(dataFolder)?.secret === secret) rmSync(controlFile(dataFolder), { force: true });
}
function readControl(dataFolder: string): Control | null {
  try {
    return Control.parse(JSON.parse(readFileSync(controlFile(dataFolder), 'utf8')));
  } catch {
    return null;
  }
}

/** True when a host of that folder is there and has come to front. A file left by one that died answers false. */
export async function bringToFront(dataFolder: string): Promise<boolean> {
  const control = readControl(dataFolder);
  if (control === null) return false;
  const answer = await fetch(`http://127.0.0.1:${control.port}/front`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${control.secret}` },
    signal: AbortSignal.timeout(3000),
  }).catch(() => null);
  return answer?.status === 204;
}

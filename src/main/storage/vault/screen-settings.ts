/** The few settings that the lock screen needs before the store can be read. Nothing in them tells of a person. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../../contract/errors.ts';
import { Settings } from '../../../contract/records.ts';
import type { SettingsChange } from '../../../contract/records.ts';
import { writeAtomically } from '../atomic-file.ts';
import { makeFolder } from '../store-files.ts';

const KEYS = ['language', 'colorScheme', 'fontScale'] as const;
const file = (folder: string): string => join(folder, 'screen.json');

/** Defaults where there is no file or it can't be read. */
export function readScreenSettings(folder: string): Settings {
  let stored: unknown;
  try {
    stored = JSON.parse(readFileSync(file(folder), 'utf8'));
  } catch {
    stored = {};
  }
  const parsed = Settings.pick({ language: true, colorScheme: true, fontScale: true }).safeParse(stored);
  return Settings.parse(parsed.success ? parsed.data : {});
}

/** Writes what of `changes` belongs to the lock screen. Throws `store-locked` when nothing does. */
export function writeScreenSettings(folder: string, changes: SettingsChange): void {
  const ours = KEYS.filter(key => changes[key] !== undefined).map(key => [key, changes[key]] as const);
  if (ours.length === 0) throw new AppError('store-locked', 'The store is locked');
  const { language, colorScheme, fontScale } = readScreenSettings(folder);
  makeFolder(folder);
  writeAtomically(file(folder), JSON.stringify({ language, colorScheme, fontScale, ...Object.fromEntries(ours) }));
}

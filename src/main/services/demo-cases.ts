/** The cases that ship with the program, written by us and labelled synthetic. */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImportedRecord } from '../interop/record.ts';

/** In the order of their file names. The files are ours and are checked by a test, not at each start. */
export async function readDemoCases(folder: string): Promise<{ name: string; record: ImportedRecord }[]> {
  const files = (await readdir(folder)).filter(file => file.endsWith('.json')).sort();
  return Promise.all(files.map(async name => ({ name, record: JSON.parse(await readFile(join(folder, name), 'utf8')) as ImportedRecord })));
}

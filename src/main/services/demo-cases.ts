/** The cases that ship with the program, written by us and labelled synthetic. */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { NewPatient, NoteKind } from '../../contract/records.ts';
import type { ImportedRecord } from '../interop/record.ts';

const DemoCase = z.strictObject({
  patient: NewPatient.extend({ synthetic: z.literal(true) }),
  title: z.string(),
  specialty: z.string(),
  notes: z.array(z.strictObject({ kind: NoteKind, title: z.string(), author: z.string(), date: z.iso.datetime(), text: z.string().min(1) })).min(1),
  /** A demo case says everything in its notes, so that each fact can be followed to words. */
  facts: z.tuple([]),
});

/** In the order of their file names. */
export async function readDemoCases(folder: string): Promise<{ name: string; record: ImportedRecord }[]> {
  const files = (await readdir(folder)).filter(file => file.endsWith('.json')).sort();
  return Promise.all(files.map(async name => ({ name, record: { ...DemoCase.parse(JSON.parse(await readFile(join(folder, name), 'utf8'))), unread: [] } })));
}

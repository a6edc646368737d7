/** Folders, stores and people made up for tests. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NewPatient } from '../../../contract/records.ts';
import { verifyAudit } from '../stores/audit-store.ts';
import type { AuditCheck } from '../stores/audit-store.ts';
import { createCase } from '../stores/cases-store.ts';
import { openDatabase } from '../database.ts';
import type { Database, ReadableDb, WritableDb } from '../database.ts';
import { newId } from '../ids.ts';
import { migrate } from '../migrations/index.ts';
import { createNote } from '../stores/notes-store.ts';

export const FAST_SCRYPT = 2 ** 13;
export const AT = '2026-03-01T08:00:00.000Z';

interface Temporary {
  readonly folder: string;
  readonly remove: () => void;
}
export function temporaryFolder(): Temporary {
  const folder = mkdtempSync(join(tmpdir(), 'auscult-test-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A migrated store under a random key, not behind a vault. */
export function temporaryStore(): Temporary & { db: Database; file: string; key: Buffer } {
  const temporary = temporaryFolder();
  const file = join(temporary.folder, 'store.db');
  const key = randomBytes(32);
  const db = openDatabase({ file, key, mode: 'create' });
  migrate(db, version => `${file}.v${version}`);
  return {
    ...temporary,
    db,
    file,
    key,
    remove: () => {
      db.close();
      temporary.remove();
    },
  };
}

export const patient = (changes: Partial<NewPatient> = {}): NewPatient => ({
  recordNumber: 'H-1001',
  name: 'Ada Winterbourne',
  birthDate: '1951-04-02',
  sex: 'female',
  synthetic: true,
  ...changes,
});

export function addCase(db: WritableDb, changes: Partial<NewPatient> = {}, title = 'Cough for a week', at = AT): string {
  const caseId = newId(new Date(at));
  createCase(db, { caseId, patientId: newId(new Date(at)), patient: patient(changes), title, at });
  return caseId;
}
export function addNote(db: WritableDb, caseId: string, text: string, date = '2026-03-01', title = 'Ward round'): string {
  const noteId = newId(new Date(AT));
  createNote(db, { noteId, caseId, kind: 'progress', title, author: 'Dr Test', date, text, by: 'test', at: AT });
  return noteId;
}

/** The whole audit chain checked in one go. */
export function verifyAuditNow(db: ReadableDb): AuditCheck {
  const steps = verifyAudit(db);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The AppError code that `work` throws; fails loudly when it throws none. */
export async function codeThrownBy(work: () => unknown): Promise<string> {
  try {
    await work();
  } catch (thrown) {
    const code: unknown = thrown instanceof Error ? Reflect.get(thrown, 'code') : null;
    return typeof code === 'string' ? code : `no code: ${String(thrown)}`;
  }
  return 'nothing was thrown';
}

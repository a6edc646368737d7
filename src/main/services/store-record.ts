/** Puts an imported record into the store: one case, its notes and facts, all or nothing. */
import { AppError } from '../../contract/errors.ts';
import type { CaseSummary } from '../../contract/records.ts';
import { NewPatient } from '../../contract/records.ts';
import type { ImportedRecord } from '../interop/record.ts';
import { createCase, getCase, touchCase } from '../storage/stores/cases-store.ts';
import { addRecordFacts } from '../storage/stores/facts-store.ts';
import { addImport } from '../storage/stores/imports-store.ts';
import { createNote } from '../storage/stores/notes-store.ts';
import type { ServiceContext } from './context.ts';

interface RecordToStore {
  /** The file's name, as the person knows it. */
  readonly name: string;
  readonly contentHash: string;
  readonly record: ImportedRecord;
  /** Adds to this case instead of making one; the record's patient is then not used. */
  readonly caseId?: string | undefined;
  readonly action: 'record.imported' | 'demo.loaded';
}

/** The case that holds the record now. */
export function storeRecord(context: ServiceContext, args: RecordToStore): CaseSummary {
  const db = context.db();
  const { record } = args;
  const at = context.now();
  return db.transaction(() => {
    const caseId = args.caseId ?? context.newId();
    if (args.caseId === undefined) {
      const patient = NewPatient.safeParse({
        ...record.patient,
        name: record.patient.name.trim() || `Unnamed (${args.name})`.slice(0, 200),
      });
      if (!patient.success)
        throw new AppError('bad-input', 'The record has no usable patient', {
          reason: 'no-patient',
          where: patient.error.issues[0]?.path.join('.') ?? null,
        });
      createCase(db, {
        caseId,
        patientId: context.newId(),
        patient: patient.data,
        title: record.title || args.name,
        specialty: record.specialty ?? null,
        at,
      });
    }
    const importId = context.newId();
    addImport(db, { id: importId, contentHash: args.contentHash, name: args.name, caseId, unread: record.unread, at });
    for (const note of record.notes) createNote(db, { ...note, noteId: context.newId(), caseId, by: note.author ?? context.actor(), at });
    addRecordFacts(db, { caseId, importId, facts: record.facts });
    touchCase(db, caseId, at);
    context.audit(args.action, caseId, { notes: record.notes.length, facts: record.facts.length, unread: record.unread.length });
    return getCase(db, caseId);
  });
}

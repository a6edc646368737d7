/** Bringing files in. A file that can't be taken is reported with its reason and stops none of the others. */
import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { AppError } from '../../contract/errors.ts';
import type { ImportOutcome } from '../../contract/records.ts';
import type { Workstation } from '../../contract/workstation.ts';
import type { Handlers } from '../../rpc/types.ts';
import type { ImportedRecord, RecordReader } from '../interop/record.ts';
import { getCase } from '../storage/stores/cases-store.ts';
import { findImport } from '../storage/stores/imports-store.ts';
import { toStoreError } from '../storage/store-errors.ts';
import type { ServiceContext } from './context.ts';
import { storeRecord } from './store-record.ts';

export interface ImportSources {
  readonly readers: RecordReader;
  /** The cases that ship with the program. */
  readonly demo: () => Promise<{ name: string; record: ImportedRecord }[]>;
}
type ImportedFile = { readonly name: string; readonly text: string };

/** A note's limit in the contract, in UTF-16 units. */
const LONGEST_NOTE = 5_000_000;

export function importHandlers(context: ServiceContext, sources: ImportSources): Pick<Handlers<Workstation>, 'import.files' | 'demo.load'> {
  const importFile = async (file: ImportedFile, caseId: string | undefined): Promise<ImportOutcome> => {
    const refusal = refuseUnread(file.text);
    if (refusal !== null) return outcome(file.name, { reason: refusal });
    const contentHash = hashOf(file.text);
    const known = findImport(context.db(), contentHash, caseId);
    if (known !== null) return outcome(file.name, { outcome: 'duplicate', caseId: known });
    const record = await sources.readers(file.name, file.text);
    if (record.notes.some(note => note.text.length > LONGEST_NOTE)) return outcome(file.name, { reason: 'note-too-long' });
    const summary = storeRecord(context, { name: file.name, contentHash, record, caseId, action: 'record.imported' });
    return outcome(file.name, {
      outcome: 'imported',
      caseId: summary.id,
      notes: record.notes.length,
      facts: record.facts.length,
      namesake: caseId === undefined && summary.namesake,
    });
  };
  return {
    'import.files': ({ files, caseId }, { signal, progress }) =>
      context.vault.during(async () => {
        if (caseId !== undefined) getCase(context.db(), caseId);
        const report: ImportOutcome[] = [];
        for (const [done, file] of files.entries()) {
          progress({ done, total: files.length, name: file.name });
          if (signal.aborted) throw new AppError('cancelled', 'The import was cancelled', { imported: done });
          report.push(await importFile(file, caseId).catch((thrown: unknown) => refused(file.name, thrown)));
          await setImmediate();
        }
        progress({ done: files.length, total: files.length, name: null });
        for (const id of new Set(report.map(one => (one.outcome === 'imported' ? one.caseId : null)))) {
          if (id !== null) context.emit('case.changed', { caseId: id, what: 'case' });
        }
        return { report };
      }),
    'demo.load': (_input, { progress }) =>
      context.vault.during(async () => {
        const cases = await sources.demo();
        for (const [done, { name, record }] of cases.entries()) {
          progress({ done, total: cases.length, name });
          const contentHash = hashOf(JSON.stringify(record));
          if (findImport(context.db(), contentHash) !== null) continue;
          const summary = storeRecord(context, {
            name,
            contentHash,
            record: { ...record, patient: { ...record.patient, synthetic: true } },
            action: 'demo.loaded',
          });
          context.emit('case.changed', { caseId: summary.id, what: 'case' });
          await setImmediate();
        }
        return { cases: cases.length };
      }),
  };
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The reason not to read a file at all; null when it looks like text. */
function refuseUnread(text: string): string | null {
  if (text.trim() === '') return 'empty';
  const head = text.slice(0, 8_192);
  const strange = head.replace(/\s/g, '').match(/[\p{Cc}\ufffd]/gu)?.length ?? 0;
  return head.includes('\u0000') || strange > head.length / 50 ? 'binary' : null;
}

function outcome(name: string, rest: Partial<ImportOutcome>): ImportOutcome {
  return { name, outcome: 'refused', reason: null, where: null, caseId: null, notes: 0, facts: 0, namesake: false, ...rest };
}

/** Failures of the store itself end the whole import; those of a file are the file's. */
function refused(name: string, thrown: unknown): ImportOutcome {
  const error = toStoreError(thrown);
  if (!(error instanceof AppError) || error.code !== 'bad-input') throw error;
  const { reason, where } = error.details;
  return outcome(name, {
    reason: typeof reason === 'string' ? reason : 'not-understood',
    where: where === undefined || where === null ? null : String(where),
  });
}

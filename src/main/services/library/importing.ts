/** Bringing documents in. One that can't be read is reported with its reason and stops none of the others. */
import { createHash } from 'node:crypto';
import { AppError } from '../../../contract/errors.ts';
import type { DocumentOutcome } from '../../../contract/library.ts';
import type { DocumentReader } from '../../interop/documents/reader.ts';
import type { ReadDocument } from '../../interop/documents/index.ts';
import { cutPassages } from '../../knowledge/ask/cut.ts';
import { termsOf } from '../../knowledge/ask/terms.ts';
import { languageOf } from '../../language/languages.ts';
import { addDocument, findDocument, nameOfDocument } from '../../storage/stores/library-store.ts';
import type { ServiceContext } from '../context.ts';

interface NewFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
/** Letters that tell the language. */
const SAMPLE = 20_000;

/** @throws AppError only for failures of the store and for `cancelled`; the file's own faults are its outcome. */
export async function importDocument(context: ServiceContext, reader: DocumentReader, file: NewFile, signal: AbortSignal): Promise<DocumentOutcome> {
  const contentHash = createHash('sha256').update(file.bytes).digest('hex');
  const known = findDocument(context.db(), contentHash);
  if (known?.current === true) return outcome(file.name, { outcome: 'duplicate', documentId: known.id, title: known.title });
  let read: ReadDocument;
  try {
    read = await reader.read(file.name, file.bytes, signal);
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'bad-input') return outcome(file.name, { reason: String(thrown.details['reason'] ?? 'broken') });
    throw thrown;
  }
  if (signal.aborted) throw new AppError('cancelled', 'The import was cancelled');
  const title = read.title.slice(0, 300);
  const passages = cutPassages(read.blocks).map((passage) => ({ ...passage, terms: termsOf(`${passage.heading ?? ''}\n${passage.text}`).join(' ') }));
  const id = context.newId();
  const db = context.db();
  const version = db.transaction(() => {
    const made = addDocument(db, {
      id, name: nameOfDocument(db, file.name, title), title, titleTerms: termsOf(title).join(' '), kind: read.kind, language: languageOf(sampleOf(read)), contentHash,
      bytes: file.bytes.length, passages, by: context.actor(), at: context.now(),
    });
    context.audit('library.added', id, { kind: read.kind, version: made, passages: passages.length });
    return made;
  });
  return outcome(file.name, { outcome: version > 1 ? 'updated' : 'imported', documentId: id, title, passages: passages.length });
}

function sampleOf({ blocks }: ReadDocument): string {
  let sample = '';
  for (const { text } of blocks) {
    if (sample.length > SAMPLE) break;
    sample += `${text}\n`;
  }
  return sample;
}

function outcome(name: string, rest: Partial<DocumentOutcome>): DocumentOutcome {
  return { name, outcome: 'refused', reason: null, documentId: null, title: null, passages: 0, ...rest };
}

/** What a reader of a file format hands over, whatever the format: one patient, what was written, what was recorded. */
import type { Chart, ChartFact } from '../../contract/chart.ts';
import type { NewPatient, NoteKind } from '../../contract/records.ts';

export interface ImportedNote {
  readonly kind: NoteKind;
  readonly title: string;
  readonly author: string | null;
  /** ISO date or date-time. */
  readonly date: string;
  readonly text: string;
}
/** A file inside a record whose words are still to be read: a PDF, a Word document. */
export interface ImportedAttachment {
  readonly kind: NoteKind;
  readonly title: string;
  readonly date: string;
  /** Its media type, for what is said when it can't be read. */
  readonly type: string;
  readonly bytes: Uint8Array;
}
export interface ImportedRecord {
  readonly patient: NewPatient;
  readonly title: string;
  readonly specialty?: string | null;
  readonly notes: ImportedNote[];
  /** Their evidence is of kind `record`. */
  readonly facts: ChartFact[];
  /** What the reader could not read, with counts: it is shown, since silence is not "nothing". */
  readonly unread: Chart['unread'];
  readonly attachments?: readonly ImportedAttachment[];
}

/** Reads one file. Throws AppError `bad-input` with `details.reason` (a key of the screen's words) and, where it is known, `details.where`. */
export type RecordReader = (name: string, text: string) => Promise<ImportedRecord>;

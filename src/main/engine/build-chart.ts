/** From notes and records to one chart: annotates what is not annotated yet, reads FHIR, C-CDA, HL7 v2 and tables. */
import type { z } from 'zod';
import type { Annotation } from '../../contract/clinical.ts';
import { Sex } from '../../contract/chart.ts';
import type { Chart } from '../../contract/chart.ts';
import type { ChartInput, NoteInput } from '../../contract/engine.ts';
import { buildChart } from '../chart/index.ts';
import type { AnnotatedNote } from '../chart/index.ts';
import { withAttachments } from '../interop/attachments.ts';
import { readCcda } from '../interop/ccda.ts';
import { readCsvRecords } from '../interop/csv-records.ts';
import { readDocument } from '../interop/documents/index.ts';
import { readFhir } from '../interop/fhir.ts';
import { readHl7 } from '../interop/hl7v2.ts';
import { ageAt } from '../interop/record-facts.ts';
import type { ImportedRecord } from '../interop/record.ts';
import { measureRecord } from '../language/measurements/record.ts';

type Annotate = (text: string, date: string | null) => Promise<Annotation>;

export async function chartOf(input: z.output<typeof ChartInput>, annotate: Annotate): Promise<Chart> {
  const records: ImportedRecord[] = [];
  if (input.fhir !== undefined) records.push(await withAttachments(readFhir(input.fhir, measureRecord, { nameless: true }), readDocument));
  if (input.ccda !== undefined) records.push(readCcda(input.ccda, measureRecord));
  if (input.hl7 !== undefined) records.push(await withAttachments(readHl7(input.hl7, measureRecord), readDocument));
  if (input.csv !== undefined) records.push(readCsvRecords('', input.csv, measureRecord));
  const documents = records.flatMap((record, at) => record.notes.map((note, place) => ({ noteId: `record-${at + 1}-${place + 1}`, version: 1, text: note.text, date: note.date })));
  const notes: AnnotatedNote[] = [];
  // One after another: a case is read note by note, so that whatever else is asked comes between.
  for (const note of [...input.notes, ...documents]) notes.push(await annotated(note, annotate));
  return buildChart({
    notes,
    facts: records.flatMap((record) => record.facts),
    patient: patientOf(input, records, notes),
    unread: records.flatMap((record) => record.unread),
  });
}

async function annotated(note: z.output<typeof NoteInput>, annotate: Annotate): Promise<AnnotatedNote> {
  const { noteId, version, text, date } = note;
  return { noteId, version, text, date, annotation: note.annotation ?? (await annotate(text, date)) };
}

/** What the caller says of the patient goes before what a record says; the age is that at the newest date of the case. */
function patientOf(input: z.output<typeof ChartInput>, records: readonly ImportedRecord[], notes: readonly AnnotatedNote[]): { age: number | null; sex: Sex } | undefined {
  if (input.patient !== undefined) return { age: input.patient.age, sex: readSex(input.patient.sex) };
  const patient = records[0]?.patient;
  if (patient === undefined) return undefined;
  const dates = [...notes.map(({ date }) => date), ...records.flatMap(({ facts }) => facts.map(({ time }) => time))].filter((date) => date !== null);
  return { age: ageAt(patient.birthDate, dates.toSorted().at(-1) ?? null), sex: patient.sex };
}

/** M, F, male or female in any case. */
export function readSex(written: string): Sex {
  const word = written.trim().toLowerCase();
  if (word === 'm') return 'male';
  if (word === 'f') return 'female';
  return Sex.safeParse(word).data ?? 'unknown';
}

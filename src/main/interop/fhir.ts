/** FHIR R4 (4.0.1) bundles, as exported by a record system: one patient, facts, and documents with readable text. */
import { z } from 'zod';
import { AppError } from '../../contract/errors.ts';
import type { Sex } from '../../contract/chart.ts';
import type { NoteKind } from '../../contract/records.ts';
import { FACT_RESOURCES, factsOfResource, textOf } from './fhir-facts.ts';
import { Bundle, Concept, DocumentResource, PatientResource } from './fhir-types.ts';
import type { Resource } from './fhir-types.ts';
import type { ImportedRecord } from './record.ts';
import { countUnread } from './record-facts.ts';
import type { MeasureRecord } from './record-facts.ts';

/** Carried by a bundle but nothing of the chart's: billing and administration. Left out without a word. */
const ADMINISTRATIVE = new Set(['Patient', 'Claim', 'ExplanationOfBenefit', 'Organization', 'Practitioner', 'PractitionerRole', 'Encounter', 'Location', 'Provenance', 'Coverage', 'Device', 'Medication']);
const DOCUMENTS = new Set(['DocumentReference', 'DiagnosticReport']);

/**
 * Reads a bundle of one patient. Throws AppError `bad-input` with `where` (a path, never a value) when it is no bundle,
 * holds no patient or several, or a resource that we read is of another form.
 */
export function readFhir(json: unknown, measure: MeasureRecord): ImportedRecord {
  const bundle = parsed(Bundle, json, 'Bundle');
  const resources = bundle.entry.flatMap((entry, index) => (entry.resource === undefined ? [] : [{ resource: entry.resource, index, fullUrl: entry.fullUrl }]));
  const patients = resources.filter(({ resource }) => resource.resourceType === 'Patient');
  const first = patients[0];
  if (first === undefined) throw new AppError('bad-input', 'The bundle holds no patient', { where: 'entry', reason: 'no-patient' });
  if (patients.length > 1) throw new AppError('bad-input', 'The bundle holds several patients', { where: `entry[${patients[1]?.index ?? 0}]`, reason: 'several-patients' });

  const medications = new Map<string, Concept>();
  for (const { resource, fullUrl } of resources) {
    if (resource.resourceType !== 'Medication') continue;
    const code = Concept.safeParse(resource['code']);
    if (!code.success) continue;
    if (resource.id !== undefined) medications.set(`Medication/${resource.id}`, code.data);
    if (fullUrl !== undefined) medications.set(fullUrl, code.data);
  }
  const facts: ImportedRecord['facts'] = [];
  const notes: ImportedRecord['notes'] = [];
  const unread: string[] = [];
  for (const { resource, index } of resources) {
    const where = `entry[${index}].resource`;
    if ((FACT_RESOURCES as readonly string[]).includes(resource.resourceType)) {
      facts.push(...guarded(where, () => factsOfResource(resource, measure, reference => medications.get(reference) ?? null)));
    } else if (DOCUMENTS.has(resource.resourceType)) {
      const texts = guarded(where, () => documentNotes(resource));
      notes.push(...texts);
    } else if (!ADMINISTRATIVE.has(resource.resourceType)) unread.push(`resource:${resource.resourceType}`);
  }
  const patient = guarded(`entry[${first.index}].resource`, () => readPatient(first.resource));
  return { patient, title: 'FHIR', specialty: null, notes, facts, unread: countUnread('FHIR R4', unread) };
}

function readPatient(resource: Resource): ImportedRecord['patient'] {
  const patient = PatientResource.parse(resource);
  const name = patient.name?.find(one => one.use === 'official') ?? patient.name?.[0];
  const number = patient.identifier?.find(one => one.type?.coding?.some(coding => coding.code === 'MR'))?.value ?? patient.identifier?.[0]?.value ?? patient.id ?? '';
  const birthDate = /^\d{4}-\d{2}-\d{2}/u.exec(patient.birthDate ?? '')?.[0] ?? null;
  return {
    recordNumber: number.slice(0, 64) || 'unknown',
    name: name?.text ?? [...(name?.given ?? []), name?.family ?? ''].join(' ').trim() ?? '',
    birthDate,
    sex: (['male', 'female', 'other'] as const).find(sex => sex === patient.gender) ?? ('unknown' satisfies Sex),
    synthetic: false,
  };
}

/** The readable text of a document: plain text, or the conclusion of a report. Pictures and PDFs are not read here. */
function documentNotes(resource: Resource): ImportedRecord['notes'] {
  const document = DocumentResource.parse(resource);
  const concept = document.type ?? document.code;
  const title = (concept === undefined ? '' : textOf(concept)) || resource.resourceType;
  const attachments = [...(document.content ?? []).map(part => part.attachment), ...(document.presentedForm ?? [])];
  const texts = attachments.flatMap(attachment => (attachment?.data !== undefined && (attachment.contentType ?? 'text/plain').startsWith('text/') ? [Buffer.from(attachment.data, 'base64').toString('utf8')] : []));
  if (texts.length === 0 && document.conclusion !== undefined) texts.push(document.conclusion);
  const date = document.date ?? document.effectiveDateTime ?? document.issued ?? '';
  const kind: NoteKind = /discharge/iu.test(title) ? 'discharge' : /admission|history and physical/iu.test(title) ? 'admission' : /consult/iu.test(title) ? 'consult' : resource.resourceType === 'DiagnosticReport' ? 'results' : 'other';
  return texts.filter(text => text.trim() !== '').map(text => ({ kind, title: title.slice(0, 200), author: null, date: date.slice(0, 10) || new Date(0).toISOString().slice(0, 10), text }));
}

function parsed<T extends z.ZodType>(schema: T, value: unknown, what: string): z.output<T> {
  const result = schema.safeParse(value);
  if (!result.success) throw new AppError('bad-input', `Not a FHIR ${what}`, { where: result.error.issues[0]?.path.join('.') ?? '', reason: 'form' });
  return result.data;
}

/** Turns a schema failure inside one resource into an error that names the place and not the value. */
function guarded<T>(where: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof z.ZodError) throw new AppError('bad-input', 'A resource is not of its form', { where: [where, ...(error.issues[0]?.path ?? [])].join('.'), reason: 'form' });
    throw error;
  }
}

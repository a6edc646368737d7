/** FHIR R4 (4.0.1) bundles, as exported by a record system: one patient, facts, and documents with readable text. */
import { z } from 'zod';
import { AppError } from '../../contract/errors.ts';
import type { Sex } from '../../contract/chart.ts';
import { readCcda } from './ccda.ts';
import { compositionNotes, documentNotes } from './fhir-documents.ts';
import { encounterFacts } from './fhir-encounters.ts';
import { FACT_RESOURCES, factsOfResource } from './fhir-facts.ts';
import { resolver } from './fhir-references.ts';
import { Bundle, Concept, PatientResource, Resource } from './fhir-types.ts';
import { asR4 } from './stu3.ts';
import type { ImportedAttachment, ImportedRecord } from './record.ts';
import { countUnread } from './record-facts.ts';
import type { MeasureRecord } from './record-facts.ts';

/** Carried by a bundle but nothing of the chart's: billing and administration. Left out without a word. */
const ADMINISTRATIVE = new Set(['Patient', 'Claim', 'ExplanationOfBenefit', 'Organization', 'Practitioner', 'PractitionerRole', 'Location', 'Account', 'AuditEvent', 'EpisodeOfCare', 'MessageHeader', 'OperationOutcome', 'PaymentReconciliation', 'Schedule', 'Slot', 'Substance', 'Specimen', 'Endpoint', 'HealthcareService', 'RelatedPerson', 'Provenance', 'Coverage', 'Device', 'Medication', 'Binary']);
const DOCUMENTS = new Set(['DocumentReference', 'DiagnosticReport']);

/**
 * Reads a bundle of one patient, one resource or a list of them. Throws AppError `bad-input` with `where` (a path, never a value) when it
 * is none of these, holds several patients, or a resource that we read is of another form. `nameless`: a record without its patient is
 * read too, by whoever files it under no one.
 */
export function readFhir(json: unknown, measure: MeasureRecord, { nameless = false }: { readonly nameless?: boolean } = {}): ImportedRecord {
  const bundle = parsed(Bundle, asBundle(json), 'Bundle');
  const resources = bundle.entry.flatMap((entry, index) => (entry.resource === undefined ? [] : [{ resource: asR4(entry.resource), index, fullUrl: entry.fullUrl }]));
  const patients = resources.filter(({ resource }) => resource.resourceType === 'Patient');
  const first = patients[0];
  if (first === undefined && !nameless) throw new AppError('bad-input', 'The bundle holds no patient', { where: 'entry', reason: 'no-patient' });
  const other = patients.find(({ resource }) => resource.id === undefined || resource.id !== first?.resource.id);
  if (patients.length > 1 && other !== undefined && other !== first) throw new AppError('bad-input', 'The bundle holds several patients', { where: `entry[${other.index}]`, reason: 'several-patients' });

  const resolve = resolver(resources);
  const date = bundle.timestamp ?? null;
  const facts: ImportedRecord['facts'] = [];
  const notes: ImportedRecord['notes'] = [];
  const attachments: ImportedAttachment[] = [];
  const unread: string[] = [];
  for (const { resource, index } of resources) {
    const where = `entry[${index}].resource`;
    if ((FACT_RESOURCES as readonly string[]).includes(resource.resourceType)) {
      facts.push(...guarded(where, () => factsOfResource(resource, measure, reference => conceptOf(resolve(reference, resource)))));
    } else if (DOCUMENTS.has(resource.resourceType)) {
      const read = guarded(where, () => documentNotes(resource, url => resolve(url, resource), date));
      notes.push(...read.notes);
      attachments.push(...read.attachments);
      unread.push(...read.unread);
      for (const xml of read.ccda) {
        const inner = embedded(xml, measure);
        facts.push(...(inner?.facts ?? []));
        notes.push(...(inner?.notes ?? []));
        unread.push(...(inner?.unread.map(({ reason }) => reason) ?? ['document:ccda']));
      }
    } else if (resource.resourceType === 'Encounter') {
      facts.push(...guarded(where, () => encounterFacts(resource, reference => resolve(reference, resource))));
    } else if (resource.resourceType === 'Composition') {
      notes.push(...guarded(where, () => compositionNotes(resource, date)));
    } else if (!ADMINISTRATIVE.has(resource.resourceType)) unread.push(`resource:${resource.resourceType}`);
  }
  const patient = first === undefined ? NOBODY : guarded(`entry[${first.index}].resource`, () => readPatient(first.resource));
  return { patient, title: 'FHIR', specialty: null, notes, facts, unread: countUnread('FHIR R4', unread), ...(attachments.length === 0 ? {} : { attachments }) };
}

const NOBODY: ImportedRecord['patient'] = { recordNumber: 'unknown', name: '', birthDate: null, sex: 'unknown', synthetic: false };

/** A C-CDA document inside the bundle; a broken one costs itself. */
function embedded(xml: string, measure: MeasureRecord): ImportedRecord | null {
  try {
    return readCcda(xml, measure);
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

/** One resource or a list of resources, as some interfaces give them, in the shape of a bundle. */
function asBundle(json: unknown): unknown {
  if (Array.isArray(json)) return { resourceType: 'Bundle', entry: json.map((resource: unknown) => ({ resource })) };
  const one = Resource.safeParse(json);
  return one.success && one.data.resourceType !== 'Bundle' ? { resourceType: 'Bundle', entry: [{ resource: one.data }] } : json;
}

/** What a Medication names. */
function conceptOf(resource: Resource | null): Concept | null {
  return Concept.safeParse(resource?.['code']).data ?? null;
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

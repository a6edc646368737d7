/** A CDS Hooks request → one bundle of a patient, and the draft orders in it. Nothing is fetched: what wasn't sent isn't known. */
import { z } from 'zod';
import { AppError } from '../../../contract/errors.ts';
import { Resource } from '../../interop/fhir-types.ts';
import type { Resource as FhirResource } from '../../interop/fhir-types.ts';
import { asR4 } from '../../interop/stu3.ts';
import { SAME_HOOK } from './discovery.ts';

const OrderBundle = z.looseObject({ entry: z.array(z.looseObject({ resource: Resource.optional() })).default([]) });
const Request = z.looseObject({
  hook: z.string().max(64),
  hookInstance: z.string().max(128),
  context: z.looseObject({
    patientId: z.string().max(256),
    draftOrders: OrderBundle.optional(),
    /** `medication-prescribe` of CDS Hooks 1.0. */
    medications: OrderBundle.optional(),
    selections: z.array(z.string().max(512)).max(1000).optional(),
  }),
  prefetch: z.record(z.string(), z.unknown()).nullish(),
});

export interface CdsRequest {
  readonly hook: string;
  readonly patientId: string;
  /** Resources of the chart, R4, the patient first. */
  readonly chart: readonly FhirResource[];
  /** Drafts that were selected; all of them where no selection is sent. */
  readonly drafts: readonly FhirResource[];
  /** Kinds of resource that were not sent at all: their absence says nothing. */
  readonly notSent: readonly ('Condition' | 'AllergyIntolerance' | 'MedicationRequest' | 'Observation')[];
}

/** @throws AppError `bad-input` with the field's place, never its value. */
export function readRequest(json: unknown): CdsRequest {
  const parsed = Request.safeParse(json);
  if (!parsed.success) throw new AppError('bad-input', 'The request is not of its form', { where: parsed.error.issues[0]?.path.join('.') ?? '' });
  const { hook, context, prefetch } = parsed.data;
  const sent = Object.entries(prefetch ?? {}).flatMap(([key, value]) => resourcesOf(value, `prefetch.${key}`));
  const found = sent.find(({ resourceType }) => resourceType === 'Patient');
  // An id is all that's needed to read the rest; age and sex are then not known.
  const patient: FhirResource = found ?? { resourceType: 'Patient', id: context.patientId };
  if (sent.some(one => one.resourceType === 'Patient' && one !== found && one.id !== found?.id)) throw new AppError('bad-input', 'Several patients were sent', { where: 'prefetch' });
  if (found?.id !== undefined && bare(found.id) !== bare(context.patientId)) throw new AppError('bad-input', 'The patient sent is not the one named', { where: 'context.patientId' });
  const orders = (context.draftOrders ?? context.medications)?.entry.flatMap(({ resource }) => (resource === undefined ? [] : [asR4(resource)])) ?? [];
  const selected = new Set((context.selections ?? []).map(bare));
  const kinds = new Set(Object.values(prefetch ?? {}).flatMap(kindsOf));
  return {
    hook: SAME_HOOK[hook] ?? hook,
    patientId: context.patientId,
    chart: [patient, ...sent.filter(({ resourceType }) => resourceType !== 'Patient')],
    drafts: selected.size === 0 ? orders : orders.filter(({ id, resourceType }) => id !== undefined && (selected.has(id) || selected.has(bare(`${resourceType}/${id}`)))),
    notSent: (['Condition', 'AllergyIntolerance', 'MedicationRequest', 'Observation'] as const).filter(kind => !kinds.has(kind) && !(kind === 'MedicationRequest' && kinds.has('MedicationStatement'))),
  };
}

function resourcesOf(value: unknown, where: string): FhirResource[] {
  if (value === null || value === undefined) return [];
  const bundle = z.looseObject({ resourceType: z.literal('Bundle'), entry: z.array(z.looseObject({ resource: Resource.optional() })).default([]) }).safeParse(value);
  if (bundle.success) return bundle.data.entry.flatMap(({ resource }) => (resource === undefined ? [] : [asR4(resource)]));
  const one = Resource.safeParse(value);
  if (!one.success || one.data.resourceType === 'Bundle') throw new AppError('bad-input', 'A prefetch is no resource', { where });
  return [asR4(one.data)];
}

/** What a prefetch answers, an empty search included: its own link says what was searched. */
function kindsOf(value: unknown): string[] {
  const sent = z.looseObject({ resourceType: z.string(), entry: z.array(z.looseObject({ resource: Resource.optional() })).optional(), link: z.array(z.looseObject({ url: z.string().optional() })).optional() }).safeParse(value);
  if (!sent.success) return [];
  const searched = (sent.data.link ?? []).flatMap(({ url }) => /\/([A-Z][A-Za-z]+)\?/u.exec(url ?? '')?.[1] ?? []);
  return [sent.data.resourceType, ...(sent.data.entry ?? []).flatMap(({ resource }) => resource?.resourceType ?? []), ...searched];
}

function bare(reference: string): string {
  return reference.split('/').at(-1) ?? reference;
}

/** The parts of FHIR R4 (4.0.1) that we read, loosely: a field of another form is refused with its place, unknown fields pass. */
import { z } from 'zod';

const Coding = z.looseObject({ system: z.string().optional(), code: z.string().optional(), display: z.string().optional() });
export const Concept = z.looseObject({ coding: z.array(Coding).optional(), text: z.string().optional() });
export type Concept = z.infer<typeof Concept>;
export const Quantity = z.looseObject({ value: z.number().optional(), unit: z.string().optional(), code: z.string().optional(), comparator: z.enum(['<', '<=', '>=', '>', 'ad']).optional() });
export type Quantity = z.infer<typeof Quantity>;
export const Period = z.looseObject({ start: z.string().optional(), end: z.string().optional() });
const Attachment = z.looseObject({ contentType: z.string().optional(), data: z.string().optional(), url: z.string().optional(), title: z.string().optional() });
export const Reference = z.looseObject({ reference: z.string().optional(), display: z.string().optional() });

export const Resource = z.looseObject({ resourceType: z.string(), id: z.string().optional() });
export type Resource = z.infer<typeof Resource>;
export const Bundle = z.looseObject({ resourceType: z.literal('Bundle'), entry: z.array(z.looseObject({ resource: Resource.optional(), fullUrl: z.string().optional() })).default([]), timestamp: z.string().optional() });

export const PatientResource = z.looseObject({
  id: z.string().optional(),
  name: z.array(z.looseObject({ use: z.string().optional(), text: z.string().optional(), family: z.string().optional(), given: z.array(z.string()).optional() })).optional(),
  gender: z.string().optional(),
  birthDate: z.string().optional(),
  identifier: z.array(z.looseObject({ value: z.string().optional(), type: Concept.optional() })).optional(),
});
export const ConditionResource = z.looseObject({
  id: z.string().optional(), code: Concept.optional(), clinicalStatus: Concept.optional(), verificationStatus: Concept.optional(),
  onsetDateTime: z.string().optional(), recordedDate: z.string().optional(), abatementDateTime: z.string().optional(), onsetPeriod: Period.optional(), abatementPeriod: Period.optional(), abatementString: z.string().optional(), abatementAge: Quantity.optional(),
});
export const AllergyResource = z.looseObject({
  id: z.string().optional(), code: Concept.optional(), clinicalStatus: Concept.optional(), verificationStatus: Concept.optional(), type: z.string().optional(),
  recordedDate: z.string().optional(), onsetDateTime: z.string().optional(),
  reaction: z.array(z.looseObject({ substance: Concept.optional(), manifestation: z.array(Concept).optional(), description: z.string().optional(), severity: z.string().optional() })).optional(),
});
const Dosage = z.looseObject({
  text: z.string().optional(), route: Concept.optional(), asNeededBoolean: z.boolean().optional(),
  timing: z.looseObject({ code: Concept.optional(), repeat: z.looseObject({ frequency: z.number().optional(), period: z.number().optional(), periodUnit: z.string().optional(), when: z.array(z.string()).optional() }).optional() }).optional(),
  doseAndRate: z.array(z.looseObject({ doseQuantity: Quantity.optional(), doseRange: z.looseObject({ low: Quantity.optional(), high: Quantity.optional() }).optional() })).optional(),
});
export const MedicationResource = z.looseObject({
  id: z.string().optional(), status: z.string().optional(), intent: z.string().optional(), medicationCodeableConcept: Concept.optional(), medicationReference: Reference.optional(),
  medication: z.looseObject({ concept: Concept.optional(), reference: Reference.optional() }).optional(), doNotPerform: z.boolean().optional(),
  authoredOn: z.string().optional(), effectiveDateTime: z.string().optional(), effectivePeriod: Period.optional(), dateAsserted: z.string().optional(),
  dosageInstruction: z.array(Dosage).optional(), dosage: z.array(Dosage).optional(),
});
export const ObservationResource = z.looseObject({
  id: z.string().optional(), status: z.string().optional(), code: Concept.optional(), effectiveDateTime: z.string().optional(), effectivePeriod: Period.optional(), issued: z.string().optional(),
  valueQuantity: Quantity.optional(), valueCodeableConcept: Concept.optional(), valueString: z.string().optional(), valueInteger: z.number().optional(), valueBoolean: z.boolean().optional(),
  component: z.array(z.looseObject({ code: Concept.optional(), valueQuantity: Quantity.optional(), valueInteger: z.number().optional(), valueString: z.string().optional(), valueCodeableConcept: Concept.optional() })).optional(),
});
export const ProcedureResource = z.looseObject({ id: z.string().optional(), status: z.string().optional(), code: Concept.optional(), performedDateTime: z.string().optional(), performedPeriod: Period.optional() });
export const DocumentResource = z.looseObject({
  id: z.string().optional(), status: z.string().optional(), docStatus: z.string().optional(), effectivePeriod: Period.optional(), context: z.looseObject({ period: Period.optional() }).optional(), type: Concept.optional(), code: Concept.optional(), date: z.string().optional(), effectiveDateTime: z.string().optional(), issued: z.string().optional(),
  description: z.string().optional(), content: z.array(z.looseObject({ attachment: Attachment.optional() })).optional(), presentedForm: z.array(Attachment).optional(), conclusion: z.string().optional(),
});
export interface CompositionSection {
  readonly title?: string | undefined;
  readonly text?: { readonly div?: string | undefined } | undefined;
  readonly entry?: readonly unknown[] | undefined;
  readonly section?: readonly CompositionSection[] | undefined;
}
const Section: z.ZodType<CompositionSection> = z.lazy(() => z.looseObject({ title: z.string().optional(), text: z.looseObject({ div: z.string().optional() }).optional(), entry: z.array(z.unknown()).optional(), section: z.array(Section).optional() }));
export const Composition = z.looseObject({ id: z.string().optional(), title: z.string().optional(), type: Concept.optional(), date: z.string().optional(), section: z.array(Section).optional() });
export const FamilyResource = z.looseObject({ id: z.string().optional(), status: z.string().optional(), relationship: Concept.optional(), date: z.string().optional(), condition: z.array(z.looseObject({ code: Concept.optional() })).optional() });

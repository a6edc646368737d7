/**
 * Resources of FHIR STU3 told in the words of R4, as far as we read them: record systems and the sample requests of the PDDI guide
 * still send them. What is R4 already passes as it is.
 */
import type { Resource } from './fhir-types.ts';

const STATUS_WORDS = ['clinicalStatus', 'verificationStatus'];

export function asR4(resource: Resource): Resource {
  const copy: Record<string, unknown> = { ...resource };
  for (const key of STATUS_WORDS) if (typeof copy[key] === 'string') copy[key] = { coding: [{ code: copy[key] }] };
  if (copy['recordedDate'] === undefined && typeof copy['assertedDate'] === 'string') copy['recordedDate'] = copy['assertedDate'];
  for (const key of ['code', 'medicationCodeableConcept', 'valueCodeableConcept']) if (copy[key] !== undefined) copy[key] = withTextCodes(copy[key]);
  for (const key of ['dosageInstruction', 'dosage']) {
    const list = copy[key];
    if (Array.isArray(list)) copy[key] = list.map(withDoseAndRate);
    else if (isRecord(list)) copy[key] = [withDoseAndRate(list)];
  }
  // What was handed out is taken, as far as a record can tell.
  if (resource.resourceType === 'MedicationDispense') return { ...copy, resourceType: 'MedicationStatement', status: copy['status'] === 'entered-in-error' ? 'entered-in-error' : 'active', effectiveDateTime: copy['whenHandedOver'] ?? copy['whenPrepared'] };
  return { ...copy, resourceType: resource.resourceType };
}

/** A code that was written as a number is the same code. */
function withTextCodes(concept: unknown): unknown {
  if (!isRecord(concept) || !Array.isArray(concept['coding'])) return concept;
  return { ...concept, coding: concept['coding'].map((coding: unknown) => (isRecord(coding) && typeof coding['code'] === 'number' ? { ...coding, code: String(coding['code']) } : coding)) };
}

function withDoseAndRate(dosage: unknown): unknown {
  if (!isRecord(dosage) || dosage['doseQuantity'] === undefined || dosage['doseAndRate'] !== undefined) return dosage;
  return { ...dosage, doseAndRate: [{ doseQuantity: dosage['doseQuantity'] }] };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One FHIR R4 resource → facts. Status words are mapped once, here. */
import type { ChartFact, FactStatus } from '../../contract/chart.ts';
import type { Code } from '../../contract/clinical.ts';
import { AllergyResource, ConditionResource, MedicationResource, ObservationResource, ProcedureResource } from './fhir-types.ts';
import type { Concept, Quantity, Resource } from './fhir-types.ts';
import { codeOf, recordFact } from './record-facts.ts';
import type { MeasureRecord } from './record-facts.ts';

const SOURCE = 'FHIR R4';
const ENDED = new Set(['stopped', 'completed', 'ended', 'cancelled', 'entered-in-error', 'not-taken', 'inactive', 'resolved', 'remission', 'aborted']);
const VOID = new Set(['entered-in-error', 'cancelled', 'not-done']);

export const FACT_RESOURCES = ['Condition', 'AllergyIntolerance', 'MedicationRequest', 'MedicationStatement', 'MedicationAdministration', 'Observation', 'Procedure'] as const;

/** The facts of one resource; an entry entered in error or cancelled makes none. `nameOf` resolves a medication reference. */
export function factsOfResource(resource: Resource, measure: MeasureRecord, nameOf: (reference: string) => Concept | null): ChartFact[] {
  switch (resource.resourceType as (typeof FACT_RESOURCES)[number]) {
    case 'Condition':
      return condition(resource);
    case 'AllergyIntolerance':
      return allergy(resource);
    case 'MedicationRequest':
    case 'MedicationStatement':
    case 'MedicationAdministration':
      return medication(resource, nameOf);
    case 'Observation':
      return observation(resource, measure);
    case 'Procedure':
      return procedure(resource);
  }
}

function condition(raw: Resource): ChartFact[] {
  const entry = ConditionResource.parse(raw);
  const verification = word(entry.verificationStatus);
  if (VOID.has(verification)) return [];
  const clinical = word(entry.clinicalStatus);
  const status: FactStatus =
    verification === 'refuted' ? 'absent' : verification === 'unconfirmed' || verification === 'provisional' || verification === 'differential' ? 'possible' : ENDED.has(clinical) || entry.abatementDateTime !== undefined ? 'past' : 'active';
  return named('problem', raw, entry.code, status, entry.onsetDateTime ?? entry.recordedDate ?? null);
}

function allergy(raw: Resource): ChartFact[] {
  const entry = AllergyResource.parse(raw);
  const verification = word(entry.verificationStatus);
  if (VOID.has(verification)) return [];
  const none = entry.code?.coding?.some(coding => coding.code === '716186003' || coding.code === '409137002') ?? false;
  const status: FactStatus = none || verification === 'refuted' ? 'absent' : ENDED.has(word(entry.clinicalStatus)) ? 'past' : 'active';
  const reaction = entry.reaction?.map(one => one.manifestation?.map(textOf).join(', ') ?? one.description ?? '').filter(text => text !== '').join('; ');
  return named('allergy', raw, entry.code, status, entry.onsetDateTime ?? entry.recordedDate ?? null, {
    category: entry.type === 'intolerance' ? 'intolerance' : entry.type === 'allergy' ? 'allergy' : 'unknown',
    ...(reaction ? { reaction } : {}),
  }).map(fact => ({ ...fact, text: fact.text.replace(/^(?:allergy|allergic reaction|intolerance) to\s+/iu, '').replace(/\s+allergy$/iu, '') }));
}

function medication(raw: Resource, nameOf: (reference: string) => Concept | null): ChartFact[] {
  const entry = MedicationResource.parse(raw);
  if (VOID.has(entry.status ?? '')) return [];
  const reference = entry.medicationReference;
  const concept = entry.medicationCodeableConcept ?? (reference?.reference === undefined ? null : nameOf(reference.reference)) ?? (reference?.display === undefined ? null : { text: reference.display });
  if (concept === null) return [];
  const time = entry.authoredOn ?? entry.effectiveDateTime ?? entry.effectivePeriod?.start ?? entry.dateAsserted ?? null;
  const status: FactStatus = entry.intent === 'plan' || entry.intent === 'proposal' || entry.status === 'draft' ? 'planned' : ENDED.has(entry.status ?? '') ? 'past' : 'active';
  const dosage = (entry.dosageInstruction ?? entry.dosage)?.[0];
  const dose = dosage?.doseAndRate?.[0]?.doseQuantity;
  const repeat = dosage?.timing?.repeat;
  const frequency = dosage?.timing?.code ? textOf(dosage.timing.code) : repeat?.frequency === undefined ? dosage?.text : `${repeat.frequency} per ${repeat.period ?? 1} ${repeat.periodUnit ?? 'd'}`;
  return named('medication', raw, concept, status, time, {
    ...(dose?.value === undefined ? {} : { dose: `${dose.value} ${dose.unit ?? dose.code ?? ''}`.trim() }),
    ...(dosage?.route ? { route: textOf(dosage.route) } : {}),
    ...(frequency ? { frequency } : {}),
  });
}

function observation(raw: Resource, measure: MeasureRecord): ChartFact[] {
  const entry = ObservationResource.parse(raw);
  if (VOID.has(entry.status ?? '')) return [];
  const time = entry.effectiveDateTime ?? entry.effectivePeriod?.start ?? entry.issued ?? null;
  const numeric = (concept: Concept | undefined, quantity: Quantity | undefined): ChartFact[] => {
    if (concept === undefined || quantity?.value === undefined) return [];
    const loinc = concept.coding?.find(coding => coding.system === 'http://loinc.org')?.code ?? null;
    const comparator = quantity.comparator === 'ad' ? undefined : quantity.comparator;
    const measurement = measure({ loinc, name: textOf(concept), value: quantity.value, unit: quantity.code ?? quantity.unit ?? null, ...(comparator === undefined ? {} : { comparator }) });
    return named('observation', raw, concept, 'active', time, { measurement }).map(fact => ({ ...fact, text: measurement.analyte ?? fact.text }));
  };
  const components = (entry.component ?? []).flatMap(component => numeric(component.code, component.valueQuantity));
  if (components.length > 0 || entry.valueQuantity) return [...components, ...numeric(entry.code, entry.valueQuantity)];
  const said = entry.valueString ?? (entry.valueCodeableConcept ? textOf(entry.valueCodeableConcept) : undefined);
  if (said === undefined || entry.code === undefined) return [];
  const social = /smok|tobacco|alcohol|drink|drug use|housing|employ/iu.test(textOf(entry.code));
  return named(social ? 'social' : 'observation', raw, { ...entry.code, text: `${textOf(entry.code)}: ${said}` }, 'active', time);
}

function procedure(raw: Resource): ChartFact[] {
  const entry = ProcedureResource.parse(raw);
  if (VOID.has(entry.status ?? '')) return [];
  const status: FactStatus = entry.status === 'preparation' ? 'planned' : entry.status === 'in-progress' ? 'active' : 'past';
  return named('procedure', raw, entry.code, status, entry.performedDateTime ?? entry.performedPeriod?.start ?? null);
}

function named(kind: ChartFact['kind'], raw: Resource, concept: Concept | undefined | null, status: FactStatus, time: string | null, extra: NonNullable<Parameters<typeof recordFact>[0]['extra']> = {}): ChartFact[] {
  if (concept === undefined || concept === null) return [];
  const codes = (concept.coding ?? []).map(coding => codeOf(coding.system, coding.code, coding.display)).filter((code): code is Code => code !== null);
  return [recordFact({ source: SOURCE, resource: raw.resourceType, id: raw.id ?? '', kind, text: textOf(concept), status, codes, time, extra })];
}

export function textOf(concept: Concept): string {
  return concept.text ?? concept.coding?.find(coding => coding.display !== undefined)?.display ?? concept.coding?.[0]?.code ?? '';
}

function word(concept: Concept | undefined): string {
  return concept?.coding?.[0]?.code ?? concept?.text ?? '';
}

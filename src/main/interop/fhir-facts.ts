/** One FHIR R4 resource → facts. Status words are mapped once, here. */
import type { ChartFact, FactStatus } from '../../contract/chart.ts';
import type { z } from 'zod';
import type { Code } from '../../contract/clinical.ts';
import { AllergyResource, ConditionResource, FamilyResource, MedicationResource, ObservationResource, ProcedureResource } from './fhir-types.ts';
import type { Concept, Quantity, Resource } from './fhir-types.ts';
import { codeOf, recordFact } from './record-facts.ts';
import type { MeasureRecord } from './record-facts.ts';

const SOURCE = 'FHIR R4';
const ENDED = new Set(['stopped', 'completed', 'ended', 'cancelled', 'entered-in-error', 'not-taken', 'inactive', 'resolved', 'remission', 'aborted']);
const VOID = new Set(['entered-in-error', 'cancelled', 'not-done']);

export const FACT_RESOURCES = ['Condition', 'AllergyIntolerance', 'MedicationRequest', 'MedicationStatement', 'MedicationAdministration', 'Observation', 'Procedure', 'FamilyMemberHistory'] as const;

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
    case 'FamilyMemberHistory':
      return family(resource);
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
    verification === 'refuted' ? 'absent' : verification === 'unconfirmed' || verification === 'provisional' || verification === 'differential' ? 'possible' : ENDED.has(clinical) || entry.abatementDateTime !== undefined || (clinical === '' && (entry.abatementPeriod ?? entry.abatementString ?? entry.abatementAge) !== undefined) ? 'past' : 'active';
  if (saysNothing(entry.code)) return [];
  return named('problem', raw, entry.code, status, entry.onsetDateTime ?? entry.onsetPeriod?.start ?? entry.recordedDate ?? null);
}

function allergy(raw: Resource): ChartFact[] {
  const entry = AllergyResource.parse(raw);
  const verification = word(entry.verificationStatus);
  if (VOID.has(verification)) return [];
  const substance = entry.code ?? entry.reaction?.find(one => one.substance !== undefined)?.substance;
  if (saysNothing(substance)) return [];
  const none = NO_ALLERGY.test(substance === undefined ? '' : textOf(substance)) || (substance?.coding?.some(coding => NO_ALLERGY_CODES.has(coding.code ?? '')) ?? false);
  const status: FactStatus = none || verification === 'refuted' ? 'absent' : ENDED.has(word(entry.clinicalStatus)) ? 'past' : 'active';
  const reaction = entry.reaction?.map(one => `${one.manifestation?.map(textOf).join(', ') ?? one.description ?? ''}${one.severity === 'severe' ? ' (severe)' : ''}`.trim()).filter(text => text !== '').join('; ');
  return named('allergy', raw, none && !/food|environment|latex|insect/iu.test(substance === undefined ? '' : textOf(substance)) ? { text: 'No known drug allergies' } : substance, status, entry.onsetDateTime ?? entry.recordedDate ?? null, {
    category: entry.type === 'intolerance' ? 'intolerance' : entry.type === 'allergy' ? 'allergy' : 'unknown',
    ...(reaction ? { reaction } : {}),
  }).map(fact => ({ ...fact, text: fact.text.replace(/^(?:allergy|allergic reaction|intolerance) to\s+/iu, '').replace(/(?<!\bno known\b.*)\s+allergy$/iu, '') }));
}

function medication(raw: Resource, nameOf: (reference: string) => Concept | null): ChartFact[] {
  const entry = MedicationResource.parse(raw);
  if (VOID.has(entry.status ?? '')) return [];
  const reference = entry.medicationReference ?? entry.medication?.reference;
  const concept = entry.medicationCodeableConcept ?? entry.medication?.concept ?? (reference?.reference === undefined ? null : nameOf(reference.reference)) ?? (reference?.display === undefined ? null : { text: reference.display });
  if (concept === null || saysNothing(concept)) return [];
  const time = entry.authoredOn ?? entry.effectiveDateTime ?? entry.effectivePeriod?.start ?? entry.dateAsserted ?? null;
  const status: FactStatus = entry.doNotPerform === true ? 'absent' : entry.status === 'on-hold' ? 'held' : entry.status === 'intended' || entry.intent === 'plan' || entry.intent === 'proposal' || entry.status === 'draft' ? 'planned' : ENDED.has(entry.status ?? '') ? 'past' : 'active';
  return named('medication', raw, concept, status, time, regimen((entry.dosageInstruction ?? entry.dosage)?.[0]));
}

type Dosage = NonNullable<z.infer<typeof MedicationResource>['dosage']>[number];
const AMOUNT = /\d[\d.,]*\s?(?:mg|mcg|micrograms?|µg|g|ml|units?|iu|puffs?|tab(?:let)?s?|cap(?:sule)?s?|drops?|patch(?:es)?|mmol|%)(?:\/\w+)?/iu;
/** What the parts say, else what the text says. */
function regimen(dosage: Dosage | undefined): NonNullable<Parameters<typeof recordFact>[0]['extra']> {
  if (dosage === undefined) return {};
  const quantity = (one: Quantity | undefined): string => `${one?.value ?? ''} ${one?.unit ?? one?.code ?? ''}`.trim();
  const { doseQuantity, doseRange } = dosage.doseAndRate?.[0] ?? {};
  const dose = doseQuantity?.value !== undefined ? quantity(doseQuantity) : doseRange === undefined ? AMOUNT.exec(dosage.text ?? '')?.[0] : [quantity(doseRange.low), quantity(doseRange.high)].filter(part => part !== '').join(' - ');
  const repeat = dosage.timing?.repeat;
  const counted = repeat?.frequency === undefined ? repeat?.when?.join(', ') : `${repeat.frequency} per ${repeat.period ?? 1} ${repeat.periodUnit ?? 'd'}`;
  const times = dosage.timing?.code ? textOf(dosage.timing.code) : (counted ?? dosage.text);
  const frequency = dosage.asNeededBoolean === true && !/\bprn\b|needed|required/iu.test(times ?? '') ? [times, 'as needed'].filter(part => part !== undefined).join(' ') : times;
  return { ...(dose ? { dose } : {}), ...(dosage.route ? { route: textOf(dosage.route) } : {}), ...(frequency ? { frequency } : {}) };
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
  const components = (entry.component ?? []).flatMap(component => numeric(component.code, component.valueQuantity ?? inWords(component)));
  const own = numeric(entry.code, entry.valueQuantity ?? inWords(entry));
  if (components.length > 0 || own.length > 0) return [...components, ...own];
  const parts = (entry.component ?? []).flatMap(({ code, valueCodeableConcept, valueString }) => (code === undefined ? [] : [[textOf(code), valueString ?? (valueCodeableConcept ? textOf(valueCodeableConcept) : '')].filter(part => part !== '').join(' ')]));
  const said = entry.valueString ?? (entry.valueCodeableConcept ? textOf(entry.valueCodeableConcept) : entry.valueBoolean === undefined ? parts.join('; ') || undefined : entry.valueBoolean ? 'yes' : 'no');
  if (said === undefined || entry.code === undefined) return [];
  const social = /smok|tobacco|alcohol|drink|drug use|housing|employ/iu.test(textOf(entry.code));
  return named(social ? 'social' : 'observation', raw, { ...entry.code, text: `${textOf(entry.code)}: ${said}` }, 'active', time);
}

/** "5.9 mmol/L", "<0.01" or 12 where a number and its unit were written as text. */
function inWords({ valueInteger, valueString }: { readonly valueInteger?: number | undefined; readonly valueString?: string | undefined }): Quantity | undefined {
  if (valueInteger !== undefined) return { value: valueInteger };
  const match = /^\s*(<=|>=|<|>)?\s*(\d+(?:\.\d+)?)\s*([^\s\d][^\s]{0,14})?\s*$/u.exec(valueString ?? '');
  if (match === null) return undefined;
  return { value: Number(match[2]), ...(match[1] === undefined ? {} : { comparator: match[1] as '<' }), ...(match[3] === undefined ? {} : { unit: match[3] }) };
}

/** Diseases of relatives, with the relative's words. */
function family(raw: Resource): ChartFact[] {
  const entry = FamilyResource.parse(raw);
  if (VOID.has(entry.status ?? '')) return [];
  return (entry.condition ?? []).flatMap(({ code }) => named('family', raw, code, 'active', entry.date ?? null).map(fact => ({ ...fact, assertion: { ...fact.assertion, experiencer: 'family' as const } })));
}

const NO_ALLERGY_CODES = new Set(['716186003', '409137002', '428607008', '429625007', 'no-known-allergies', 'no-known-medication-allergies']);
const NO_ALLERGY = /^(?:NKDA|NKA|no known (?:drug |medication |food )?allerg(?:y|ies)|no allergies)\b/iu;
/** "No information", "no known problems": codes of summaries for an empty list. They state no fact, and nothing is said to be absent by them. */
function saysNothing(concept: Concept | undefined): boolean {
  return concept?.coding?.some(({ code }) => /^no-(?:\w+-info|known-(?:problems|medications|procedures))$/u.test(code ?? '') || code === '160245001' || code === '787481004') ?? false;
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

/** FHIR encounters in hospital: where, from when to when, and why. What a visit at a clinic says is in its notes and entries. */
import { z } from 'zod';
import type { ChartFact, FactStatus } from '../../contract/chart.ts';
import { textOf } from './fhir-facts.ts';
import { Concept, Period, Reference } from './fhir-types.ts';
import type { Resource } from './fhir-types.ts';
import { recordFact } from './record-facts.ts';

const Coding = z.looseObject({ code: z.string().optional(), display: z.string().optional() });
const Encounter = z.looseObject({
  id: z.string().optional(), status: z.string().optional(), type: z.array(Concept).optional(), serviceType: Concept.optional(), period: Period.optional(), actualPeriod: Period.optional(),
  // One coding in R4, a list of concepts in R5.
  class: z.union([Coding, z.array(Concept)]).optional(), reasonCode: z.array(Concept).optional(),
  location: z.array(z.looseObject({ location: Reference.optional(), status: z.string().optional(), physicalType: Concept.optional(), period: Period.optional() })).optional(),
  hospitalization: z.looseObject({ admitSource: Concept.optional(), dischargeDisposition: Concept.optional() }).optional(),
});
const VOID = new Set(['entered-in-error', 'cancelled', 'unknown', 'discontinued']);
const STAYS: Readonly<Record<string, string>> = { IMP: 'Hospital stay', ACUTE: 'Hospital stay', NONAC: 'Hospital stay', OBSENC: 'Hospital stay for observation', SS: 'Short stay in hospital', EMER: 'Emergency department visit', PRENC: 'Before admission' };
const STATUS: Readonly<Record<string, FactStatus>> = { planned: 'planned', finished: 'past', completed: 'past', discharged: 'past' };

/** "Hospital stay in Intensive care, to 2026-03-11: sepsis", a fact a stay; its time is the day of admission. */
export function encounterFacts(raw: Resource, resolve: (reference: string) => Resource | null): ChartFact[] {
  const entry = Encounter.parse(raw);
  if (VOID.has(entry.status ?? '')) return [];
  const classes = Array.isArray(entry.class) ? entry.class.flatMap(({ coding }) => coding ?? []) : entry.class === undefined ? [] : [entry.class];
  const stay = classes.map(({ code }) => STAYS[code?.toUpperCase() ?? '']).find(name => name !== undefined) ?? namedStay([...classes.map(({ display }) => display ?? ''), ...(entry.type ?? []).map(textOf)]);
  if (stay === undefined) return [];
  const { start = null, end } = entry.period ?? entry.actualPeriod ?? {};
  const places = [...new Set((entry.location ?? []).flatMap(({ location }) => location === undefined ? [] : [location.display ?? nameOf(location.reference === undefined ? null : resolve(location.reference))]).filter(name => name !== ''))];
  const reasons = [...new Set((entry.reasonCode ?? []).map(textOf).filter(text => text !== ''))];
  const text = `${stay}${places.length === 0 ? '' : ` in ${places.join(', ')}`}${end === undefined ? '' : `, to ${end.slice(0, 10)}`}${reasons.length === 0 ? '' : `: ${reasons.join(', ')}`}`;
  const status = STATUS[entry.status ?? ''] ?? (end === undefined ? 'active' : 'past');
  return [recordFact({ source: 'FHIR R4', resource: raw.resourceType, id: raw.id ?? '', kind: 'procedure', text: text.slice(0, 300), status, codes: [], time: start })];
}

function namedStay(words: readonly string[]): string | undefined {
  const all = words.join(' ');
  return /\bemergency\b/iu.test(all) ? STAYS['EMER'] : /\b(?:inpatient|hospital(?:ization|isation)? admission|admission to (?:hospital|intensive)|hospital admission|ICU|intensive care)\b/iu.test(all) ? STAYS['IMP'] : undefined;
}

function nameOf(location: Resource | null): string {
  return typeof location?.['name'] === 'string' ? location['name'] : '';
}

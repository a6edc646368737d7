/** Facts from structured records, whatever format brought them. A record's statement is confirmed by its system, not by us. */
import type { ChartFact, FactKind, FactStatus } from '../../contract/chart.ts';
import type { Code, Measurement } from '../../contract/clinical.ts';
import { makeFact } from '../chart/fact.ts';

/** Gives a recorded result our key of what was measured, and the conversion and flag that the language engine would give. */
export type MeasureRecord = (result: { loinc: string | null; name: string; value: number; second?: number; unit: string | null; comparator?: Measurement['comparator'] }) => Measurement;

export interface RecordStatement {
  readonly source: string;
  readonly resource: string;
  readonly id: string;
  readonly kind: FactKind;
  readonly text: string;
  readonly status: FactStatus;
  readonly codes: readonly Code[];
  readonly time: string | null;
  readonly extra?: Partial<Pick<ChartFact, 'measurement' | 'dose' | 'route' | 'frequency' | 'reaction' | 'category'>>;
}

export function recordFact(statement: RecordStatement): ChartFact {
  return makeFact({
    kind: statement.kind,
    text: statement.text,
    status: statement.status,
    codes: [...statement.codes],
    state: 'confirmed',
    time: statement.time,
    evidence: [{ kind: 'record', source: statement.source, resource: statement.resource, id: statement.id, text: statement.text }],
    ...statement.extra,
  });
}

const CODE_SYSTEMS: Readonly<Record<string, Code['system']>> = {
  'http://snomed.info/sct': 'SNOMED CT',
  'http://loinc.org': 'LOINC',
  'http://www.nlm.nih.gov/research/umls/rxnorm': 'RxNorm',
  'http://hl7.org/fhir/sid/icd-10-cm': 'ICD-10-CM',
  'http://hl7.org/fhir/sid/icd-10': 'ICD-10-CM',
  'http://human-phenotype-ontology.org': 'HPO',
  '2.16.840.1.113883.6.96': 'SNOMED CT',
  '2.16.840.1.113883.6.1': 'LOINC',
  '2.16.840.1.113883.6.88': 'RxNorm',
  '2.16.840.1.113883.6.90': 'ICD-10-CM',
};

/** A coding as we keep it; null for systems that we don't speak. */
export function codeOf(system: string | undefined, code: string | undefined, display: string | undefined): Code | null {
  const ours = system === undefined ? undefined : CODE_SYSTEMS[system];
  if (ours === undefined || code === undefined) return null;
  return { system: ours, code, display: display ?? code, score: 1 };
}

/** What a counted list of things left out becomes on the screen. */
export function countUnread(source: string, reasons: Iterable<string>): { source: string; reason: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, count]) => ({ source, reason, count }));
}

/** Whole years between two ISO dates, null when either is missing or the birth lies later. */
export function ageAt(birthDate: string | null, date: string | null): number | null {
  if (birthDate === null || date === null) return null;
  const [by, bm, bd] = birthDate.slice(0, 10).split('-').map(Number);
  const [y, m, d] = date.slice(0, 10).split('-').map(Number);
  if ([by, bm, bd, y, m, d].some(part => part === undefined || Number.isNaN(part))) return null;
  const years = (y ?? 0) - (by ?? 0) - ((m ?? 0) < (bm ?? 0) || ((m ?? 0) === (bm ?? 0) && (d ?? 0) < (bd ?? 0)) ? 1 : 0);
  return years < 0 ? null : years;
}

/** Results that a record brings: the same key, conversion, range and flag that a note's would get. */
import type { Measurement } from '../../../contract/clinical.ts';
import { ANALYTES, flagOf, isPlausible, toCanonical } from './analytes.ts';
import type { Analyte } from './analytes.ts';
import { unitCode } from './units.ts';

export interface RecordedResult {
  readonly loinc: string | null;
  readonly name: string;
  readonly value: number;
  readonly second?: number;
  readonly unit: string | null;
  readonly comparator?: Measurement['comparator'];
}

/** Codes of the same quantity by another method or specimen; the table names one code an analyte. LOINC 2.76. */
const SAME_AS: Readonly<Record<string, string>> = {
  '6298-4': 'potassium', '2947-0': 'sodium', '2069-3': 'chloride', '20565-8': 'bicarbonate', '6299-2': 'urea-nitrogen', '38483-4': 'creatinine',
  '2339-0': 'glucose', '49765-1': 'calcium', '33914-3': 'egfr', '48642-3': 'egfr', '62238-1': 'egfr', '98979-8': 'egfr', '39156-5': 'bmi',
  '8310-5': 'temperature', '8331-1': 'temperature', '2708-6': 'oxygen-saturation', '59408-5': 'oxygen-saturation', '29463-7': 'weight', '3141-9': 'weight',
  '8302-2': 'height', '8480-6': 'systolic-pressure', '8462-4': 'diastolic-pressure', '8867-4': 'heart-rate', '9279-1': 'respiratory-rate',
};
const BY_KEY = new Map(ANALYTES.map(item => [item.key, item]));
const BY_LOINC = new Map(ANALYTES.flatMap(item => (item.loinc === undefined ? [] : [[item.loinc, item] as const])));
const BY_NAME = new Map(ANALYTES.flatMap(item => [item.key, ...item.names].map(name => [name.toLowerCase(), item] as const)));

/** Letters by which laboratories send their results: "K", "HB". One letter alone is only potassium. */
const BY_LETTERS = new Map(ANALYTES.flatMap(item => item.short.filter(name => name.length > 1 || name === 'K').map(name => [name.toLowerCase(), item] as const)));

/** What was measured: by its code first, else by its name ("Potassium [Moles/volume] in Serum" is potassium). */
function analyteOf(result: RecordedResult): Analyte | undefined {
  const { loinc } = result;
  const byCode = loinc === null ? undefined : (BY_LOINC.get(loinc) ?? BY_KEY.get(SAME_AS[loinc] ?? ''));
  const name = result.name.toLowerCase().trim();
  return byCode ?? BY_NAME.get(name) ?? BY_NAME.get(name.replace(/[[(].*$/u, '').replace(/\s+in\s+.*$/u, '').trim()) ?? BY_LETTERS.get(name);
}

/** A missing unit is taken to be the usual one, and marked; a unit that isn't known for the analyte gives no canonical value. */
export function measureRecord(result: RecordedResult): Measurement {
  const item = analyteOf(result);
  const unit = result.unit === null ? null : (unitCode(result.unit) ?? result.unit);
  const plain: Measurement = {
    value: result.value,
    unit,
    ...(result.second === undefined ? {} : { second: result.second }),
    ...(result.comparator === undefined ? {} : { comparator: result.comparator }),
    ...(item === undefined ? {} : { analyte: item.key }),
    ...(item !== undefined && unit === null ? { assumedUnit: true } : {}),
  };
  const canonical = item === undefined ? undefined : toCanonical(item, result.value, unit ?? item.unit);
  if (item === undefined || canonical === undefined || !isPlausible(item, canonical)) return plain;
  const flag = flagOf(item, canonical, item.range, result.comparator);
  return { ...plain, canonical: { value: canonical, unit: item.unit }, ...(item.range === undefined ? {} : { range: item.range }), ...(flag === undefined ? {} : { flag }) };
}

/** What can be measured: names, units, conversions, ranges. Data: resources/language/analytes.json. */
import table from '../../../../resources/language/analytes.json' with { type: 'json' };
import type { Measurement } from '../../../contract/clinical.ts';
import { perMicrolitre } from './counts.ts';

export interface AnalyteRange {
  readonly low?: number;
  readonly high?: number;
  readonly source: string;
}
export interface Analyte {
  readonly key: string;
  /** Read in any case. */
  readonly names: readonly string[];
  /** Read in this case only, and only with a number right after. */
  readonly short: readonly string[];
  /** UCUM code that `canonical` is given in. */
  readonly unit: string;
  /** UCUM code to [factor, offset]: canonical = value × factor + offset. */
  readonly conversions?: Readonly<Record<string, readonly number[] | undefined>>;
  readonly plausible: readonly number[];
  readonly range?: AnalyteRange;
  readonly critical?: { readonly low?: number; readonly high?: number };
  /** Where the usual ranges of men and women differ. */
  readonly bySex?: Readonly<Record<'male' | 'female', AnalyteRange>>;
  /** Children's, youngest first; a band ends below its age in years. */
  readonly byAge?: readonly (AnalyteRange & { readonly below: number })[];
  readonly loinc?: string;
}

// The JSON is written by training/language/compile_analytes.py in this very shape.
export const ANALYTES: readonly Analyte[] = table.analytes as unknown as readonly Analyte[];
/** Edition of the table's LOINC codes, for each code that rests on it. */
export const ANALYTES_EDITION = `our table of analytes, ${table.edition}`;
const BY_KEY = new Map(ANALYTES.map((analyte) => [analyte.key, analyte]));

export function analyte(key: string): Analyte | undefined {
  return BY_KEY.get(key);
}

/** Value in the analyte's own unit, undefined when the unit isn't known for it. */
export function toCanonical(item: Analyte, value: number, unit: string): number | undefined {
  if (unit === item.unit) return value;
  const conversion = item.conversions?.[unit];
  if (conversion) return round(value * (conversion[0] ?? 1) + (conversion[1] ?? 0));
  const [from, to] = [perMicrolitre(unit), perMicrolitre(item.unit)];
  return from === undefined || to === undefined ? undefined : round((value * from) / to);
}

const GASES: ReadonlySet<string> = new Set(['paco2', 'pao2']);
/** The unit that a bare number was most likely meant in: the usual one unless only another makes the number credible. */
export function likelyUnit(item: Analyte, value: number): string {
  const usual = item.range;
  // A gas of 7.2 is in kPa: nobody lives with so few mm of mercury.
  const lowest = GASES.has(item.key) ? 3 : 5;
  const credible = (v: number): boolean => {
    if (v < (item.plausible[0] ?? -Infinity) || v > (item.plausible[1] ?? Infinity)) return false;
    if (!usual) return true;
    return v >= (usual.low ?? 0) / lowest && v <= (usual.high ?? (usual.low ?? 1) * 4) * 12;
  };
  if (credible(value)) return item.unit;
  for (const unit of Object.keys(item.conversions ?? {})) {
    const converted = toCanonical(item, value, unit);
    if (converted !== undefined && credible(converted)) return unit;
  }
  return item.unit;
}

export function isPlausible(item: Analyte, canonical: number): boolean {
  return canonical >= (item.plausible[0] ?? -Infinity) && canonical <= (item.plausible[1] ?? Infinity);
}

/** Flag of a canonical value against a range; the table's critical limits count beside any range. */
export function flagOf(item: Analyte, canonical: number, range: { low?: number; high?: number } | undefined, comparator?: Measurement['comparator']): Measurement['flag'] | undefined {
  const { critical } = item;
  const upper = comparator === '<' || comparator === '<=';
  const lower = comparator === '>' || comparator === '>=';
  if (critical?.low !== undefined && canonical <= critical.low && !lower) return 'critical-low';
  if (critical?.high !== undefined && canonical >= critical.high && !upper) return 'critical-high';
  if (!range) return undefined;
  if (range.low !== undefined && (canonical < range.low || (upper && canonical <= range.low)) && !lower) return 'low';
  if (range.high !== undefined && (canonical > range.high || (lower && canonical >= range.high)) && !upper) return 'high';
  if (lower && range.high !== undefined) return undefined;
  if (upper && range.low !== undefined && range.low > 0) return undefined;
  return 'normal';
}

export function round(value: number): number {
  return Number(value.toPrecision(6));
}

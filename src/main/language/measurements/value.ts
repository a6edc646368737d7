/** One value as written: its unit, canonical value, range, flag and caveat. */
import type { Measurement, Span } from '../../../contract/clinical.ts';
import { type Analyte, analyte, flagOf, isPlausible, likelyUnit, toCanonical } from './analytes.ts';
import { perMicrolitre } from './counts.ts';
import type { ReadNumber } from './numbers.ts';
import { readUnit } from './units.ts';

export interface Value {
  readonly value: Span;
  readonly measurement: Measurement;
  /** Said as an earlier value of the same test. */
  earlier: boolean;
  /** The column header that dates it. */
  readonly when?: Span;
}

export const CAVEAT = /\b(?:ha?emoly[sz]ed|ha?emolysis|lipa?emic|icteric|clotted|contaminated|drip[- ]arm|diluted|spurious|lab error|erroneous|unreliable|poor (?:trace|signal)|pseudohyperkal\w+|insufficient sample)\b/i;
/** Analytes whose bare number can only be meant in one unit: "BP 120/80", "HR 88", "GCS 15", "SpO2 94". */
const BARE_PRESSURE = new Set(['systolic-pressure', 'diastolic-pressure', 'mean-arterial-pressure']);
const ONE_UNIT = new Set(['1', '{score}', '/min', '%', 'fL', 'pg', 'kg/m2', 'mm/h', 's', 'U/L']);

/** "ALT 2x ULN": a multiple, no result. */
const MULTIPLE = /^[ -]?(?:(?:x|×)(?![ ]?10\b|10|[ ]?\d)|times\b|fold\b)/i;
/** "12:30", "2 tabs", "repeat troponin 3 h", "platelets 6th hourly": no result. */
const NO_VALUE = /^:\d|^[ ]?(?:tabs?|tablets?|caps?|puffs?|doses?|amps?|units? (?:of )?prbcs?)\b|^[ -]?(?:hrs?|hours?|hourly|weeks?|wks?|months?|days?|am|pm)\b(?!\/)|^(?:st|nd|rd|th)\b/i;
const HEART_RATE = /^[ \t]*HR\b[ \t]*(?:of|is|was)?[ \t]*[:=-]?[ \t]*\d/;
const HOURS = /^[ -]?h\b/;

/** Is the unit of a bare number of this analyte beyond doubt? */
function oneUnit(item: Analyte): boolean {
  if (BARE_PRESSURE.has(item.key)) return true;
  return ONE_UNIT.has(item.unit) && Object.keys(item.conversions ?? {}).every((unit) => unit === '1');
}

/** `preferred` is the unit that the same text uses for this analyte elsewhere, or its system of units suggests. */
export function buildValue(text: string, item: Analyte, number: ReadNumber, preferred?: PreferredUnit): Value | undefined {
  const score = item.unit === '{score}';
  const pressure = item.key === 'blood-pressure';
  if (number.pair && !pressure && !score) return undefined;
  if (pressure && !number.pair && number.second === undefined && (number.value < 40 || number.comparator !== undefined)) return undefined;
  let unit = readUnit(text, number.end) ?? unitInNextColumn(text, number.end);
  const of = pressure ? (analyte('systolic-pressure') ?? item) : (flowOf(item, unit?.code ?? preferred?.(item)) ?? item);
  const behind = text.slice(number.end, number.end + 16);
  // "BP 120/80 HR 88": the next sign, no hours.
  const heartRate = HEART_RATE.test(behind);
  if (!heartRate && (NO_VALUE.test(behind) || MULTIPLE.test(behind) || HOURS.test(behind))) return undefined;
  if (heartRate) unit = undefined;
  // "Was 98 in 2025": no inches. "Neutrophils 1.2 G/L": giga, no grams.
  if (unit?.code === '[in_i]' && of.key !== 'height') unit = undefined;
  if (unit?.code === 'g/L' && perMicrolitre(of.unit) === 1000) unit = { ...unit, code: '10*9/L' };
  if (unit && ((unit.code === 'm' && of.key !== 'height') || unit.code === 'a' || unit.code === 'k')) unit = undefined;
  // "Hgb 10.1 L Plt 410", "7.1 (L) g/dL": a letter for low, and the unit behind it.
  if (unit?.code === 'L' && toCanonical(of, 1, 'L') === undefined && /^[ ]L(?![\p{L}/])/u.test(text.slice(number.end, number.end + 3))) unit = undefined;
  unit ??= unitBehindFlag(text, number.end) ?? unitBehindRange(text, number.end);
  // "K 4.6 Mg 0.9": the next electrolyte, no milligrams.
  if (unit && unit.code === 'mg' && /^Mg[ \t:=]*\d/.test(text.slice(unit.start, unit.start + 8)) && toCanonical(of, 1, 'mg') === undefined) unit = undefined;
  // "Urine ketones 3+" are crosses of a strip.
  if (of.key === 'ketones' && (/^[ ]?\+/.test(behind) || /\b(?:urine|urinary|urinalysis|dip\w*|UA|U\/A)\b(?![^.;\n]*\b(?:blood|capillary|serum|plasma)\b)[^.;\n]*$/i.test(text.slice(Math.max(0, number.start - 60), number.start)))) return undefined;
  // "g" after a count is a dose and "K" may be the next electrolyte.
  if (unit && unit.code === '10*3/uL' && /^\s*K\b/i.test(text.slice(number.end, number.end + 3)) && item.unit !== '10*3/uL') unit = undefined;
  if (score && unit && unit.code !== '{score}') unit = undefined;
  // "10×25 mm" are the sides of a thing.
  if (!unit && /^[ ]?[×x][ ]?\d{2}/i.test(text.slice(number.end, number.end + 4))) return undefined;
  // "Ferritin 8 U 4.1": the next name, no units.
  if (unit && unit.end - unit.start === 1 && toCanonical(of, number.value, unit.code) === undefined && /^\s?[:=]?\s?\d/.test(text.slice(unit.end, unit.end + 3))) unit = undefined;
  const known = unit && toCanonical(of, number.value, unit.code) !== undefined;
  if (unit && !known) {
    if (unit.code !== '%') return undefined;
    return { value: { start: number.start, end: unit.end }, measurement: { value: number.value, unit: '%', ...(number.comparator ? { comparator: number.comparator } : {}) }, earlier: false };
  }
  const assumed = !unit && !oneUnit(of) && of === (pressure ? of : item);
  const inUnit = unit?.code ?? bareUnit(of, number.value, isMolar(text, of, number) ? () => 'mmol/L' : preferred);
  const canonical = toCanonical(of, number.value, inUnit);
  if (canonical === undefined || !isPlausible(of, canonical)) return undefined;
  // A unit in a column of its own is none of the value's words.
  const near = unit !== undefined && unit.start - number.end <= 3;
  const end = near ? (unit?.end ?? number.end) : number.end;
  const stated = statedRange(text, end);
  const range = stated ? { ...convertRange(of, stated, inUnit), source: 'stated in the text' } : of.range;
  const own = flagOf(of, number.comparator === '~' ? (toCanonical(of, middle(number, text), inUnit) ?? canonical) : canonical, range, number.comparator);
  const isOpen = assumed && inUnit === of.unit && isEither(of, number.value, own) && preferred?.(of) === undefined && !US.test(text.slice(0, 20_000));
  const flag = writtenFlag(text, end) ?? (isOpen ? undefined : (pressure && number.second !== undefined ? graver(own, diastolicFlag(number.second, inUnit)) : own));
  const caveat = CAVEAT.exec(text.slice(end, Math.min(end + 60, lineEnd(text, end))))?.[0];
  const second = number.second !== undefined && !(score && number.pair) ? number.second : undefined;
  return {
    value: { start: number.start, end },
    measurement: {
      value: number.value,
      ...(second === undefined ? {} : { second }),
      // "FiO2 0.6" is a share, whatever unit the table keeps.
      unit: unit?.code ?? (assumed ? null : inUnit),
      ...(number.comparator ? { comparator: number.comparator } : {}),
      ...(flag ? { flag } : {}),
      analyte: of.key,
      canonical: { value: canonical, unit: of.unit },
      ...(assumed ? { assumedUnit: true } : {}),
      ...(range ? { range } : {}),
      ...(caveat ? { caveat: caveat.toLowerCase() } : {}),
    },
    earlier: false,
  };
}

/** Units, names and deeds of places where results are in mg/dL. */
const US = /\bmg\/dL\b|\bBUN\b|°F|\d\.\d ?F\b|\bHgb\b|\blbs?\b|\bFS(?:BG|BS)\b|\bfinger ?-?stick|\bD50\b|glucagon|hypogly|\byo[MF]?\b/i;

/** Bare numbers that are as likely in another unit than the table's, from and below. */
const EITHER: Readonly<Record<string, readonly [from: number, below: number, unit: string]>> = { glucose: [10, 40, 'mmol/L'], 'total-bilirubin': [5, 20, 'umol/L'], phosphate: [0.6, 2.5, 'mmol/L'], magnesium: [0.6, 1.7, 'mmol/L'] };

/** "Glucose 31", "bilirubin 12": out of range in one unit, and otherwise in the other. Nothing is guessed into an alarm: it has no flag. */
function isEither(item: Analyte, value: number, flag: Measurement['flag']): boolean {
  const [from, below, unit] = EITHER[item.key] ?? [0, 0, ''];
  const other = value >= from && value < below ? toCanonical(item, value, unit) : undefined;
  const way = (of: Measurement['flag']): string | undefined => of?.replace('critical-', '');
  return other !== undefined && flag !== undefined && flag !== 'normal' && way(flagOf(item, other, item.range)) !== way(flag);
}

/** "40s" are 45 on average. */
function middle(number: ReadNumber, text: string): number {
  return text[number.end - 1] === 's' ? number.value + 5 : number.value;
}

/** "8.9 L   12.0-16.0   g/dL": the unit stands behind the laboratory's range. */
function unitBehindRange(text: string, at: number): ReturnType<typeof readUnit> {
  const range = /^[ ]?(?:\((?:HH?|LL?)\)|[HL]{1,2}|[*]{1,2})?[ \t|]{1,20}[([]?\d+(?:\.\d+)?[ ]?[-–][ ]?\d+(?:\.\d+)?[)\]]?[ \t|]{1,20}(?=\p{L}|%|µ|10|x)/u.exec(text.slice(at, at + 60));
  return range ? readUnit(text, at + range[0].length) : undefined;
}

function unitBehindFlag(text: string, at: number): ReturnType<typeof readUnit> {
  const flag = /^[ ]?(?:\((?:HH?|LL?|high|low)\)|[*]{1,2})[ ](?=\p{L}|%|µ|10|x)/iu.exec(text.slice(at, at + 12));
  return flag ? readUnit(text, at + flag[0].length) : undefined;
}

/** Urine by the hour is no amount: "30 mL/h", "0.4 mL/kg/h". */
function flowOf(item: Analyte, unit: string | undefined): Analyte | undefined {
  if (item.key !== 'urine-output') return undefined;
  return unit === 'mL/h' ? analyte('urine-output-rate') : unit === 'mL/kg/h' ? analyte('urine-output-per-weight') : undefined;
}

/** "BM 18.4" and "glucose 7.8": what meters with a decimal show is in mmol/L; 18.4 mg/dL would be no reading. */
function isMolar(text: string, item: Analyte, { value, start, end }: ReadNumber): boolean {
  if (item.key !== 'glucose' || value >= 36) return false;
  return /^\d{1,2}\.\d$/.test(text.slice(start, end)) || /\b(?:BMs?|BSL|CapBG)\b[^\d\n]{0,12}$/.test(text.slice(Math.max(0, start - 18), start));
}

/** Of a pressure's two flags the one that asks for more: "130/95" is high. */
function graver(a: Measurement['flag'], b: Measurement['flag']): Measurement['flag'] {
  const weight = (flag: Measurement['flag']): number => (flag === undefined ? 0 : flag === 'normal' ? 1 : flag.startsWith('critical') ? 3 : 2);
  return weight(b) > weight(a) ? b : a;
}

function diastolicFlag(value: number, unit: string): Measurement['flag'] {
  const item = analyte('diastolic-pressure');
  const canonical = item && toCanonical(item, value, unit);
  return item && canonical !== undefined && isPlausible(item, canonical) ? flagOf(item, canonical, item.range) : undefined;
}

/** "(135-145)", "[ref 3.5 - 5.0]", "135-145" in the next column. */
function statedRange(text: string, at: number): { low?: number; high?: number } | undefined {
  const limit = /^[ \t]*[([][ \t]*(?:ref(?:erence)?|normal|nl|n|range|nr|uln)[. a-z]{0,16}:?[ \t]*(<=?|≤|>=?|≥)[ \t]?(\d+(?:\.\d+)?)[^)\]\n]{0,12}[)\]]/i.exec(text.slice(at, at + 50));
  if (limit) return limit[1]?.startsWith('<') || limit[1] === '≤' ? { high: Number(limit[2]) } : { low: Number(limit[2]) };
  const match = /^[ \t|]*(?:\(?[HL]\)?[ \t|]+)?[([]?[ \t]*(?:(?:ref(?:erence)?|normal|nl|range|nr)[. a-z]{0,16}:?[ \t]*)?(\d+(?:\.\d+)?)[ \t]?[-–][ \t]?(\d+(?:\.\d+)?)[ \t]*(?:[\p{L}µ%/^0-9*]{1,12})?[ \t]*[)\]]?(?![\d/-])/iu.exec(text.slice(at, at + 60));
  if (!match || !/[([|\t]| {2,}|ref|range|normal/i.test(match[0])) return undefined;
  const [low, high] = [Number(match[1]), Number(match[2])];
  return high > low ? { low, high } : undefined;
}

function convertRange(item: Analyte, range: { low?: number; high?: number }, unit: string): { low?: number; high?: number } {
  const limit = (value: number): number => toCanonical(item, value, unit) ?? value;
  return { ...(range.low === undefined ? {} : { low: limit(range.low) }), ...(range.high === undefined ? {} : { high: limit(range.high) }) };
}

function writtenFlag(text: string, at: number): Measurement['flag'] | undefined {
  const match = /^[ \t]*[([]?(HH|LL|H|L|high|low|critical high|critical low)[)\]]?(?![\p{L}\d/])/iu.exec(text.slice(at, at + 18));
  const word = match?.[1];
  if (!word || (/^[hl]$/.test(word) && !/[([]/.test(match[0]))) return undefined;
  const flags: Record<string, Measurement['flag']> = { hh: 'critical-high', 'critical high': 'critical-high', ll: 'critical-low', 'critical low': 'critical-low', h: 'high', high: 'high', l: 'low', low: 'low' };
  return flags[word.toLowerCase()];
}


/** "5.9 H | mmol/L |": the unit has a column of its own. */
function unitInNextColumn(text: string, at: number): ReturnType<typeof readUnit> {
  const gap = /^[ ]?(?:[HL*]{1,2}|\((?:H|L)\))?(?:[ ]*[|\t][ \t]*|[ ]{2,})/.exec(text.slice(at, at + 24));
  return gap ? readUnit(text, at + gap[0].length) : undefined;
}

export type PreferredUnit = (item: Analyte) => string | undefined;

function bareUnit(item: Analyte, value: number, preferred?: PreferredUnit): string {
  const unit = preferred?.(item);
  const converted = unit === undefined ? undefined : toCanonical(item, value, unit);
  return unit !== undefined && converted !== undefined && isPlausible(item, converted) && credibleAs(item, converted) ? unit : likelyUnit(item, value);
}

function credibleAs(item: Analyte, canonical: number): boolean {
  const { range } = item;
  return !range || (canonical >= (range.low ?? 0) / 8 && canonical <= (range.high ?? (range.low ?? 1) * 4) * 20);
}

/** End of the line that holds `at`, looked for over 400 characters. */
export function lineEnd(text: string, at: number): number {
  const end = text.slice(at, at + 400).search(/[\n\r]/);
  return end < 0 ? Math.min(text.length, at + 400) : at + end;
}


/** Measurements of a text: which words name the test, which give the value, and what the value means. */
import type { Measurement, Span } from '../../../contract/clinical.ts';
import { tokenize } from '../text/tokens.ts';
import { type Analyte, analyte, flagOf, isPlausible, likelyUnit, toCanonical } from './analytes.ts';
import { type AnalyteMention, findAnalytes } from './names.ts';
import { type ReadNumber, readNumber } from './numbers.ts';
import { readUnit } from './units.ts';

export interface FoundMeasurement {
  /** The words that name what was measured; absent for "38.5 °C" on its own. */
  readonly test?: Span;
  readonly value: Span;
  readonly measurement: Measurement;
  /** Said as an earlier value: "was 12.4 last week". */
  readonly earlier: boolean;
  readonly loinc?: string;
}

const LINK = /(?:[ \t\u00a0]*(?:[:=|(\t]|[-–](?=[ \t])|,(?=[ \t]*\d)|(?:is|are|was|were|of|at|to|level|levels|count|value|result|reading|readings|today|now|currently|noted|measured|remains|remained|stable|improved|increased|decreased|elevated|raised|low|high|normal|rose|fell|dropped|trended|down|up|mildly|slightly|on (?:admission|arrival|room air|ra)|this morning|yesterday|s|here|reported|found|be|has been|had been|approximately|peaked|initial|initially|repeat|with a|from|in clinic|in office|performed|showed|shows)(?![\p{L}\p{N}])[.,]?)(?:\r?\n(?=[ \t]*\S))?){0,7}[ \t\u00a0]*/iuy;
const SHORT_LINK = /[ \t\u00a0]*(?:(?:[:=|(\t]|[-–](?=[ \t])|(?:is|was|of|at|level)(?![\p{L}\p{N}]))[ \t\u00a0]*){0,3}/iuy;
const CAVEAT = /\b(?:ha?emoly[sz]ed|ha?emolysis|lipa?emic|icteric|clotted|contaminated|drip[- ]arm|diluted|spurious|lab error|erroneous|unreliable|poor (?:trace|signal)|pseudohyperkal\w+|insufficient sample)\b/i;
const EARLIER = /^[ \t]*[,;(\[]?[ \t]*(?:(?:which |and )?(?:was|were)|previously|prior(?: was)?|prev|down from|up from|from|baseline(?: is| of)?|last(?: was)?|compared (?:to|with)|vs\.?)[ \t:]*(?:a |of )?(?:baseline (?:of )?)?$/i;

/** All measurements in [from, to), in order of their values. */
export function findMeasurements(text: string, from = 0, to = text.length): FoundMeasurement[] {
  const tokens = tokenize(text, from, to);
  const mentions = findAnalytes(text, tokens);
  const found: FoundMeasurement[] = [];
  mentions.forEach((mention, i) => {
    const limit = Math.min(to, mentions[i + 1]?.start ?? to);
    found.push(...readAfter(text, mention, limit));
  });
  found.push(...columns(text, mentions, found), ...unnamed(text, from, to));
  return withoutOverlap(found);
}

function readAfter(text: string, mention: AnalyteMention, limit: number): FoundMeasurement[] {
  const link = mention.short ? SHORT_LINK : LINK;
  link.lastIndex = mention.end;
  const match = link.exec(text);
  const at = mention.end + (match?.[0].length ?? 0);
  if (at >= limit || (mention.short && at === mention.end && mention.end - mention.start < 2 && text.slice(mention.start, mention.end) !== 'K')) return [];
  const glued = at === mention.end;
  const number = glued ? readNumberGlued(text, at) : readNumber(text, at);
  if (!number || number.start >= limit) return [];
  const first = build(text, mention.analyte, number);
  if (!first) return [];
  const values = [first];
  const trend = /\bfrom[ \t]*$/i.test(match?.[0] ?? '');
  if (trend && number.second !== undefined && !number.pair) values.splice(0, 1, ...splitTrend(text, mention.analyte, number));
  follow(text, mention.analyte, values, limit, trend);
  return values.map(({ value, measurement, earlier }) => ({
    test: { start: mention.start, end: mention.end }, value, measurement, earlier, ...(mention.analyte.loinc ? { loinc: mention.analyte.loinc } : {}),
  }));
}

interface Value {
  readonly value: Span;
  readonly measurement: Measurement;
  earlier: boolean;
}

/** "K4.1": the number stands at the name itself. */
function readNumberGlued(text: string, at: number): ReadNumber | undefined {
  const number = readNumber(` ${text.slice(at, at + 40)}`, 1);
  return number && { ...number, start: number.start + at - 1, end: number.end + at - 1 };
}

/** "from 12.4 to 9.1" read as one range is two values. */
function splitTrend(text: string, item: Analyte, number: ReadNumber): Value[] {
  const { second, ...one } = number;
  const width = String(second).length;
  const values = [build(text, item, { ...one, end: number.start + (text.slice(number.start, number.end).search(/\s|-|–/) || 1) }), build(text, item, { value: second ?? 0, pair: false, start: number.end - width, end: number.end })];
  return values.filter((v) => v !== undefined).map((v, i) => ({ ...v, earlier: i === 0 }));
}

/** Values that follow as a trend: "9.1, was 12.4", "9.1 (12.4)", "12.4 -> 9.1 -> 8.8", "from 12 to 9". */
function follow(text: string, item: Analyte, values: Value[], limit: number, trend: boolean): void {
  for (let turn = 0; turn < 6; turn++) {
    const last = values.at(-1);
    if (!last) return;
    const at = last.value.end;
    const gap = /^[^\d\n]{0,34}/.exec(text.slice(at, Math.min(at + 40, limit)))?.[0] ?? '';
    const start = at + gap.length;
    if (start >= limit) return;
    const arrow = /^[ \t]*(?:-+>|→|=>|>{1,2}|⇒)[ \t]*$/.test(gap);
    const to = (trend && /^[ \t]*(?:,|down|up)?[ \t]*to[ \t]*$/i.test(gap)) || /^[ \t]*,?[ \t]*(?:then|now|today|and now|and then|rising to|falling to|increased to|decreased to|improved to|up to|down to|rose to|fell to)[ \t]*(?:is |at )?$/i.test(gap);
    const earlier = EARLIER.test(gap.replace(/[<>~]+$/, '')) || (/^[ \t]*\([ \t]*$/.test(gap) && /^\d+(?:\.\d+)?[ \t]*\)/.test(text.slice(start, start + 12)));
    if (!arrow && !to && !earlier) return;
    const number = readNumber(text, start);
    const next = number && build(text, item, number);
    if (!next) return;
    if (arrow || to) last.earlier = true;
    if (earlier) next.earlier = true;
    values.push(next);
  }
}

function build(text: string, item: Analyte, number: ReadNumber): Value | undefined {
  const score = item.unit === '{score}';
  const pressure = item.key === 'blood-pressure';
  if (number.pair && !pressure && !score) return undefined;
  if (pressure && !number.pair && number.second === undefined && (number.value < 40 || number.comparator !== undefined)) return undefined;
  const of = pressure ? (analyte('systolic-pressure') ?? item) : item;
  let unit = readUnit(text, number.end);
  if (unit && (unit.code === 'm' || unit.code === 'a' || unit.code === 'k')) unit = undefined;
  // "g" after a count is a dose and "K" may be the next electrolyte.
  if (unit && unit.code === '10*3/uL' && /^\s*K\b/.test(text.slice(number.end, number.end + 3)) && item.unit !== '10*3/uL') unit = undefined;
  if (score && unit && unit.code !== '{score}') unit = undefined;
  const known = unit && toCanonical(of, number.value, unit.code) !== undefined;
  if (unit && !known) {
    if (unit.code !== '%') return undefined;
    return { value: { start: number.start, end: unit.end }, measurement: { value: number.value, unit: '%', ...(number.comparator ? { comparator: number.comparator } : {}) }, earlier: false };
  }
  const assumed = !unit && !ONE_UNIT.has(of.unit);
  const inUnit = unit?.code ?? likelyUnit(of, number.value);
  const canonical = toCanonical(of, number.value, inUnit);
  if (canonical === undefined || !isPlausible(of, canonical)) return undefined;
  const end = unit?.end ?? number.end;
  const stated = statedRange(text, end);
  const range = stated ? { ...convertRange(of, stated, inUnit), source: 'stated in the text' } : of.range;
  const flag = writtenFlag(text, end) ?? flagOf(of, canonical, range, number.comparator);
  const caveat = CAVEAT.exec(text.slice(end, Math.min(end + 60, lineEnd(text, end))))?.[0];
  const second = number.second !== undefined && !(score && number.pair) ? number.second : undefined;
  return {
    value: { start: number.start, end },
    measurement: {
      value: number.value,
      ...(second === undefined ? {} : { second }),
      unit: unit?.code ?? (assumed ? null : of.unit),
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

/** "(135-145)", "[ref 3.5 - 5.0]", "135-145" in the next column. */
function statedRange(text: string, at: number): { low: number; high: number } | undefined {
  const match = /^[ \t|]*(?:\(?[HL]\)?[ \t|]+)?[([]?[ \t]*(?:(?:ref(?:erence)?|normal|nl|range|nr)[. a-z]{0,16}:?[ \t]*)?(\d+(?:\.\d+)?)[ \t]?[-–][ \t]?(\d+(?:\.\d+)?)[ \t]*(?:[\p{L}µ%/^0-9*]{1,12})?[ \t]*[)\]]?(?![\d/-])/iu.exec(text.slice(at, at + 60));
  if (!match || !/[([|\t]| {2,}|ref|range|normal/i.test(match[0])) return undefined;
  const [low, high] = [Number(match[1]), Number(match[2])];
  return high > low ? { low, high } : undefined;
}

function convertRange(item: Analyte, range: { low: number; high: number }, unit: string): { low: number; high: number } {
  return { low: toCanonical(item, range.low, unit) ?? range.low, high: toCanonical(item, range.high, unit) ?? range.high };
}

function writtenFlag(text: string, at: number): Measurement['flag'] | undefined {
  const match = /^[ \t]*[([]?(HH|LL|H|L|high|low|critical high|critical low)[)\]]?(?![\p{L}\d/])/iu.exec(text.slice(at, at + 18));
  const word = match?.[1];
  if (!word || (/^[hl]$/.test(word) && !/[([]/.test(match[0]))) return undefined;
  const flags: Record<string, Measurement['flag']> = { hh: 'critical-high', 'critical high': 'critical-high', ll: 'critical-low', 'critical low': 'critical-low', h: 'high', high: 'high', l: 'low', low: 'low' };
  return flags[word.toLowerCase()];
}

/** Names in one line, numbers under them in the next. */
function columns(text: string, mentions: readonly AnalyteMention[], found: readonly FoundMeasurement[]): FoundMeasurement[] {
  const taken = new Set(found.map((f) => f.test?.start));
  const rows: FoundMeasurement[] = [];
  for (let i = 0; i < mentions.length; ) {
    const first = mentions[i];
    if (!first) break;
    const end = lineEnd(text, first.end);
    const row: AnalyteMention[] = [];
    for (; i < mentions.length && (mentions[i]?.start ?? 0) < end; i++) row.push(mentions[i] as AnalyteMention);
    if (row.length < 3 || row.some((m) => taken.has(m.start))) continue;
    const nextStart = end + (text.startsWith('\r\n', end) ? 2 : 1);
    const next = text.slice(nextStart, lineEnd(text, nextStart));
    const numbers = [...next.matchAll(/(?<![\p{L}\d.])\d+(?:\.\d+)?(?:\/\d+)?(?![\p{L}\d])/gu)];
    if (numbers.length !== row.length) continue;
    row.forEach((mention, n) => {
      const match = numbers[n];
      const number = match && readNumber(text, nextStart + match.index);
      const value = number && build(text, mention.analyte, number);
      if (value) rows.push({ test: { start: mention.start, end: mention.end }, ...value, ...(mention.analyte.loinc ? { loinc: mention.analyte.loinc } : {}) });
    });
  }
  return rows;
}

/** Units that a bare number of their analytes can't be mistaken in: "HR 88", "GCS 15", "SpO2 94". */
const ONE_UNIT = new Set(['1', '{score}', '/min', 'mm[Hg]', '%', 'fL', 'pg', 'kg/m2', 'mm/h', 's', 'U/L']);

const BARE: readonly (readonly [string, RegExp])[] = [
  ['temperature', /(?<![\d.,/-])(?:3[3-9]|4[0-3])(?:\.\d{1,2})?(?=[ \u00a0]?(?:°|º|˚|deg|degrees)[ ]?(?:c\b|celsius))|(?<![\d.,/-])(?:9\d|10[0-9])(?:\.\d{1,2})?(?=[ \u00a0]?(?:(?:°|º|˚|deg|degrees)[ ]?(?:f\b|fahrenheit)|F\b))|(?<![\d.,/-])(?:3[3-9]|4[0-2])\.\d{1,2}(?=[ ]?C\b)/gi],
  ['blood-pressure', /(?<![\d./-])\d{2,3}\/\d{2,3}(?=[ ]?mm[ ]?hg)/gi],
  ['oxygen-saturation', /(?<![\d.,/-])(?:[5-9]\d|100)(?=[ ]?%[ ]?(?:on|in)[ ](?:room air|ra\b|\d+(?:\.\d+)?[ ]?(?:l|liters?)\b|air\b|nasal))/gi],
];

function unnamed(text: string, from: number, to: number): FoundMeasurement[] {
  const part = text.slice(from, to);
  const found: FoundMeasurement[] = [];
  for (const [key, pattern] of BARE) {
    const item = analyte(key);
    if (!item) continue;
    for (const match of part.matchAll(pattern)) {
      const number = readNumber(text, from + match.index);
      const value = number && build(text, item, number);
      if (value) found.push({ ...value, ...(item.loinc ? { loinc: item.loinc } : {}) });
    }
  }
  return found;
}

/** Named values before unnamed ones, then in order; a value is read once. */
function withoutOverlap(found: readonly FoundMeasurement[]): FoundMeasurement[] {
  const sorted = found.toSorted((a, b) => a.value.start - b.value.start || Number(b.test !== undefined) - Number(a.test !== undefined));
  const kept: FoundMeasurement[] = [];
  for (const item of sorted) {
    const last = kept.at(-1);
    if (last && item.value.start < last.value.end) {
      if (!last.test && item.test) kept[kept.length - 1] = item;
    } else kept.push(item);
  }
  return kept;
}

function lineEnd(text: string, at: number): number {
  const end = text.slice(at, at + 400).search(/[\n\r]/);
  return end < 0 ? Math.min(text.length, at + 400) : at + end;
}


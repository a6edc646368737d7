/** Measurements of a text: which words name the test, which give the value, and what the value means. */
import type { Measurement, Span } from '../../../contract/clinical.ts';
import { tokenize } from '../text/tokens.ts';
import { type Analyte, analyte } from './analytes.ts';
import { readBareVitals } from './bare-vitals.ts';
import { readFishbones } from './fishbone.ts';
import { type AnalyteMention, findAnalytes } from './names.ts';
import { glasgowParts, glasgowSum } from './glasgow.ts';
import { readSlashed } from './slashed.ts';
import { readLists, withoutAliases } from './lists.ts';
import { isNoResult } from './not-results.ts';
import { leadsToNext, positionOf } from './posture.ts';
import { type ReadNumber, readBetween, readDecades, readNumber } from './numbers.ts';
import { readColumns, readRow } from './tables.ts';
import { readTimeRows } from './time-rows.ts';
import { preferredUnits } from './unit-system.ts';
import { unnamed } from './unnamed.ts';
import { readUnit } from './units.ts';
import { buildValue, lineEnd, type PreferredUnit, type Value } from './value.ts';

export interface FoundMeasurement {
  /** The words that name what was measured; absent for "38.5 °C" on its own. */
  readonly test?: Span;
  readonly value: Span;
  readonly measurement: Measurement;
  /** Said as an earlier value: "was 12.4 last week". */
  readonly earlier: boolean;
  /** The column header that dates the value. */
  readonly when?: Span;
  readonly loinc?: string;
}

const LINK = /(?:\.(?=[ ]\d))?(?:[ \t\u00a0]*(?:\(?\d{1,2}(?::\d{2})?[ ]?[ap]m\)?(?=[ :=]+[<>]?\d)|(?:at|after)[ ]\d{1,2}[ ]?(?:min(?:ute)?s?|h(?:ours?|rs?)?)\b|\(?\d{1,2}:\d{2}\)?(?=[ \t:]+\d)|\(\d{1,2}\/\d{1,2}(?:\/\d{2,4})?\)|[:=|(\t]|[↑↓⬆⬇]{1,3}(?=[ \t]*[<>]?\d)|[-–](?=[ \t])|,(?=[ \t]*\d)|(?:is|are|was|were|of|at|to|level|levels|count|value|result|reading|readings|today|now|currently|noted|measured|remains|remained|stable|(?:sub|supra)-?therapeutic|undetectable|unrecordable|suppressed|markedly|significantly|severely|very|only|still|just|again|borderline|improved|increased|decreased|elevated|raised|low|high|normal|rose|spike[sd]?|lying|standing|sitting|supine|seated|erect|fell|fallen|risen|dropped|climbed|declined|bumped|jumped|crept|settled|normali[sz]ed|plateaued|nadired|reached|reaching|came|back|(?:right|left|both|[rl])[ ]arms?|went|trended|down|up|trending|trended|trend|averaging|averages|score|scores|scored|mildly|slightly|on (?:admission|arrival|room air|ra)|this morning|yesterday|s|here|reported|found|be|has been|had been|approximately|peaked|initial|initially|repeat|with a|from|in clinic|in office|performed|showed|shows)(?![\p{L}\p{N}])[.,]?)(?:\r?\n(?=[ \t]*\S))?){0,7}[ \t\u00a0]*/iuy;
const SHORT_LINK = /[ \t\u00a0]*(?:(?:\(?\d{1,2}(?::\d{2})?[ ]?[ap]m\)?(?=[ :=]+[<>]?\d)|(?:at|after)[ ]\d{1,2}[ ]?(?:min(?:ute)?s?|h(?:ours?|rs?)?)\b|\(?\d{1,2}:\d{2}\)?(?=[ \t:]+\d)|\(\d{1,2}\/\d{1,2}(?:\/\d{2,4})?\)|[:=|(\t]|[↑↓⬆⬇]{1,3}(?=[ \t]*[<>]?\d)|[-–](?=[ \t])|(?:(?:has |had )?(?:fallen|risen|fell|rose|dropped|climbed|trended|went|gone|bumped|jumped|crept|settled|improved|increased|decreased|declined|peaked)|(?:is |was )?(?:up|down|stable))(?: further| slightly| up| down| back)?[ ](?:from|to|at)(?![\p{L}\p{N}])|(?:is|was|were|of|at|levels?|score|now|today|remains|still|only|(?:sub|supra)-?therapeutic|undetectable|unrecordable|suppressed|elevated|raised|(?:right|left|both|[rl])[ ]arms?|lying|supine|sitting|seated|standing|erect)(?![\p{L}\p{N}]))[ \t\u00a0]*){0,3}/iuy;
const EARLIER = /^[ \t]*(?:(?:on|at|by)[ ][\p{L}]{2,12}[ \t]*)?[,;([]?[ \t]*(?:(?:which |and )?(?:was|were)|previously|prior(?: was)?|prev|down from|up from|from|base(?:line)?(?: is| of)?|last(?: was)?|compared (?:to|with)|vs\.?)[ \t:]*(?:a |of )?(?:baseline (?:of )?)?$/iu;

/** "BP R arm 150/90": a side, no respiratory rate. */
const SIDE = /^[RL][ ](?:arm|leg)\b/;

/** All measurements in [from, to), in order of their values. */
export function findMeasurements(text: string, from = 0, to = text.length): FoundMeasurement[] {
  const tokens = tokenize(text, from, to);
  const mentions = withoutAliases(text, findAnalytes(text, tokens)).filter((mention) => !isTarget(text, mention) && !isReference(text, mention) && !SIDE.test(text.slice(mention.start, mention.start + 8)));
  const preferred = preferredUnits(text, from, to, mentions);
  const lists = readLists(text, mentions, to, preferred);
  const found: FoundMeasurement[] = lists.found.map(({ mention, value }) => asFound(mention, value));
  mentions.forEach((mention, i) => {
    if (lists.used.has(mention)) return;
    const limit = Math.min(to, mentions[i + 1]?.start ?? to);
    const after = readAfter(text, mention, limit, preferred);
    found.push(...(after.length > 0 ? after : readBefore(text, mention, preferred)));
  });
  const serial = readTimeRows(text, mentions, preferred);
  found.push(...serial, ...readColumns(text, mentions, [...found, ...serial], preferred), ...readFishbones(text, from, to, preferred), ...readBareVitals(text, from, to, preferred), ...readSlashed(text, from, to, preferred), ...unnamed(text, from, to, preferred));
  return withoutOverlap(found.filter((one) => !isNoResult(text, one))).map((one) => withPosition(text, one));
}

function withPosition(text: string, found: FoundMeasurement): FoundMeasurement {
  if (found.measurement.analyte !== 'systolic-pressure') return found;
  // "Standing BP 102/64": the name itself stands between.
  const before = found.test && found.test.end <= found.value.start && /^[ \t:=-]*$/.test(text.slice(found.test.end, found.value.start)) ? found.test.start : found.value.start;
  const position = positionOf(text, before, found.value.end) ?? positionOf(text, found.value.start, found.value.end);
  return position === undefined ? found : { ...found, measurement: { ...found.measurement, position } };
}

function readAfter(text: string, mention: AnalyteMention, limit: number, preferred: PreferredUnit): FoundMeasurement[] {
  if (mention.analyte.key === 'gcs') {
    const parts = glasgowParts(text, mention.end);
    if (parts) return [{ ...asFound(mention, { value: { start: parts.start, end: parts.end }, measurement: glasgowSum(parts), earlier: false }) }];
  }
  const link = mention.short ? SHORT_LINK : LINK;
  const headed = unitFirst(text, mention);
  if (headed) preferred = () => headed.code;
  const named = headed?.end ?? mention.end + (RANGE_BETWEEN.exec(text.slice(mention.end, mention.end + 40))?.[0].length ?? 0);
  // "T-37.2 HR-88 BP-110/70", "WBC-14.2 Hgb-10.1 Plt-410": a dash between a name and its number.
  const dash = /^-\d/.test(text.slice(mention.end, mention.end + 2)) && (SIGNS.has(mention.analyte.key) || dashed(text, mention));
  link.lastIndex = dash ? named + 1 : named;
  const match = link.exec(text);
  const at = (dash ? named + 1 : named) + (match?.[0].length ?? 0);
  if (at >= limit || (mention.short && at === mention.end && mention.end - mention.start < 2 && text.slice(mention.start, mention.end) !== 'K' && !/^T(?:3[4-9]|4[0-2])(?:\.\d)?(?![\d.])/.test(text.slice(mention.start, mention.start + 6)) && !isGluedPulse(text, mention.start))) return [];
  const glued = at === mention.end;
  const number = glued ? readNumberGlued(text, at) : (readAbout(text, mention, at) ?? readNumber(text, at));
  if (!number || number.start >= limit || (glued && isName(text, mention, number))) return [];
  const spoken = mention.analyte.key === 'blood-pressure' ? /^(\d{2,3})[ ]over[ ](\d{2,3})(?!\d)/i.exec(text.slice(at, at + 16)) : null;
  // "BP 90s" and "BP 90s systolic" are the upper pressure.
  const item = mention.analyte.key === 'blood-pressure' && number.comparator === '~' && !number.pair ? (analyte('systolic-pressure') ?? mention.analyte) : mention.analyte;
  const first = buildValue(text, item, spoken === null ? number : { ...number, second: Number(spoken[2]), pair: true, end: at + spoken[0].length }, preferred);
  if (!first) return [];
  const tall = mention.analyte.key === 'height' ? feetAndInches(text, mention, at) : undefined;
  if (tall) return [asFound(mention, tall)];
  const row = readRow(text, mention, at, preferred);
  if (row) return row.map((value) => asFound(mention, inRowUnit(value, headed?.code)));
  const values = [first];
  const trend = /\bfrom[ \t]*$/i.test(match?.[0] ?? '');
  if (trend && number.second !== undefined && !number.pair) values.splice(0, 1, ...splitTrend(text, mention.analyte, number));
  follow(text, mention.analyte, values, limit, trend, preferred);
  return shareUnit(values.map((value) => inRowUnit(value, headed?.code))).map((value) => asFound(mention, value));
}

/** "T38.2 P104 BP98/60 RR22": one letter and its number, among others so written. */
function isGluedPulse(text: string, at: number): boolean {
  return /^P\d{2,3}(?![\d.\p{L}-])/u.test(text.slice(at, at + 5)) && /(?:\bT\d{2}|\b(?:BP|RR)\d{2}|\bR\d{2}\b|\b(?:SpO2|[Ss]ats)\d{2})/.test(text.slice(Math.max(0, at - 40), at + 40));
}

/** A line of results that are all joined to their names by dashes. */
function dashed(text: string, mention: AnalyteMention): boolean {
  const from = text.lastIndexOf('\n', mention.start) + 1;
  return (text.slice(from, Math.min(lineEnd(text, mention.end), from + 400)).match(/(?<![\p{L}\p{N}])\p{L}[\p{L}]{0,9}-\d+(?:\.\d+)?(?![\p{L}\p{N}-])/gu)?.length ?? 0) >= 2;
}

/** "HR 40s-50s", "between 120 and 140"; thirty seconds are "30s" too. */
function readAbout(text: string, mention: AnalyteMention, at: number): ReadNumber | undefined {
  // A base excess says its sign.
  if (mention.analyte.key === 'base-excess' && /^\+\d/.test(text.slice(at, at + 2))) return readNumberGlued(text, at + 1);
  const comma = mention.analyte.key === 'temperature' ? /^(3[3-9]|4[0-2]),(\d)(?![\d,])/.exec(text.slice(at, at + 6)) : null;
  if (comma) return { value: Number(`${comma[1]}.${comma[2]}`), pair: false, start: at, end: at + comma[0].length };
  // "K+ 3,2; Na 138": a text that writes no decimal point writes a comma.
  const decimal = /^(\d{1,2}),(\d{1,2})(?!\d|\.\d|,(?! )|[ ]?\d)/.exec(text.slice(at, at + 8));
  if (decimal && !/\d\.\d/.test(text.slice(0, 20_000))) return { value: Number(`${decimal[1]}.${decimal[2]}`), pair: false, start: at, end: at + decimal[0].length };
  return readBetween(text, at) ?? (mention.analyte.unit === 's' ? undefined : readDecades(text, at));
}

const SIGNS = new Set(['heart-rate', 'blood-pressure', 'respiratory-rate', 'temperature', 'systolic-pressure', 'oxygen-saturation']);
/** "Potassium (normal 3.5-5.0) of 6.4": what lies between is the laboratory's. */
const RANGE_BETWEEN = /^[ \t]?[([](?:(?:normal|ref(?:erence)?|range|nl|nr|n)\b[^)\]\n]{0,30}|(?:non-?)?(?:fasting|random|capillary|venous|arterial|serum|plasma|fingerstick|post-?prandial|oral|axillary|rectal|tympanic|core|manual|automated|corrected|total|direct)[a-z -]{0,16})[)\]]/i;

/** Cells that a differential count gives as a share: "18% bands". */
const SHARES = new Set(['bands', 'neutrophils', 'lymphocytes', 'eosinophils', 'monocytes']);

/** "9.1 g/dL hemoglobin", "140 mEq/L of sodium": glued to the name and with a unit of its own, or it belongs to what stands before. */
function readBefore(text: string, mention: AnalyteMention, preferred: PreferredUnit): FoundMeasurement[] {
  if (mention.short && !SHARES.has(mention.analyte.key)) return [];
  const lead = /(?:^|[\s(,])((?:\d{1,3}(?:,\d{3})+|\d{1,6}(?:\.\d{1,3})?)[^\d\n,.;:()]{2,24})$/.exec(text.slice(Math.max(0, mention.start - 36), mention.start));
  const number = lead?.[1] === undefined ? undefined : readNumber(text, mention.start - lead[1].length);
  const unit = number && readUnit(text, number.end);
  if (!number || !unit || (unit.code === '%' && !SHARES.has(mention.analyte.key)) || !/^[ \t]*(?:of |for )?(?:serum |the )?$/i.test(text.slice(unit.end, mention.start))) return [];
  const value = buildValue(text, mention.analyte, number, preferred);
  return value === undefined ? [] : [asFound(mention, value)];
}

function asFound(mention: AnalyteMention, { value, measurement, earlier, when }: Value): FoundMeasurement {
  const { loinc } = mention.analyte;
  return { test: { start: mention.start, end: mention.end }, value, measurement, earlier, ...(when ? { when } : {}), ...(loinc ? { loinc } : {}) };
}

/** "12.4 to 9.1 g/dL": the unit of a trend is written once. */
function shareUnit(values: readonly Value[]): Value[] {
  const unit = values.find((v) => v.measurement.unit !== null)?.measurement;
  return values.map((v) => {
    if (!unit || v.measurement.unit !== null || v.measurement.analyte !== unit.analyte) return v;
    const { assumedUnit: _, ...measurement } = v.measurement;
    return { ...v, measurement: { ...measurement, unit: unit.unit } };
  });
}

/** "target INR 2.5", "aim SpO2 88-92%": what is wished for, not what was measured. */
function isTarget(text: string, mention: Span): boolean {
  return /\b(?:target|goal|aim|aiming|keep|maintain|titrate)(?:[ ]+(?:for|to|of|an?|the|his|her|is))*[ :]*$/i.test(text.slice(Math.max(0, mention.start - 30), mention.start));
}

/** "Reference: K 3.5-5.3 mmol/L; Na 133-146": the laboratory's ranges, as far as the line or sentence goes. */
function isReference(text: string, mention: Span): boolean {
  const line = text.slice(Math.max(text.lastIndexOf('\n', mention.start) + 1, mention.start - 300), mention.start);
  const headed = /(?:^|[.;(|][ \t]*)[ \t]*(?:(?:ref(?:erence)?|normal)(?:[ \t]+(?:range|interval|value|limit)s?)?|lab(?:oratory)?[ \t]+(?:reference[ \t]+|normal[ \t]+)?(?:range|interval|limit)s?)[ \t]*:(?![^\n]*[.](?:[ \t]|$))[^\n]*$/i.test(line);
  return headed && /^[ \t]*(?:\([^)\n]{1,12}\)[ \t]*)?[:=]?[ \t]*[<>]?\d+(?:\.\d+)?[ \t]?(?:[-–]|to\b)?/i.test(text.slice(mention.end, mention.end + 30));
}

/** 5'10", 5 ft 10 in. */
function feetAndInches(text: string, mention: AnalyteMention, at: number): Value | undefined {
  const match = /^([3-7])[ ]?(?:'|’|ft\.?|feet|foot)[ ]?(\d{1,2})[ ]?(?:"|”|''|in(?:ches)?\b\.?)?/i.exec(text.slice(at, at + 24));
  if (!match || Number(match[2]) > 11) return undefined;
  const inches = Number(match[1]) * 12 + Number(match[2]);
  const measurement = { value: inches, unit: '[in_i]', analyte: mention.analyte.key, canonical: { value: Math.round(inches * 25.4) / 10, unit: 'cm' } };
  return { value: { start: at, end: at + match[0].length }, measurement, earlier: false };
}

/** "CK20" and "CK7" are keratins (no creatine kinase is so low), "p.Glu39X" is a variant: the digits belong to a name. */
function isName(text: string, mention: AnalyteMention, number: ReadNumber): boolean {
  if (mention.analyte.key === 'creatine-kinase') return /^\d{1,2}$/.test(text.slice(number.start, number.end));
  return /(?<![\p{L}\p{N}])p\.\(?$/u.test(text.slice(Math.max(0, mention.start - 4), mention.start));
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
  const values = [buildValue(text, item, { ...one, end: number.start + (text.slice(number.start, number.end).search(/\s|-|–/) || 1) }), buildValue(text, item, { value: second ?? 0, pair: false, start: number.end - width, end: number.end })];
  return values.filter((v) => v !== undefined).map((v, i) => ({ ...v, earlier: i === 0 }));
}

/** Values that follow as a trend: "9.1, was 12.4", "9.1 (12.4)", "12.4 -> 9.1 -> 8.8", "from 12 to 9". */
function follow(text: string, item: Analyte, values: Value[], limit: number, trend: boolean, preferred: PreferredUnit): void {
  for (let turn = 0; turn < 6; turn++) {
    const last = values.at(-1);
    if (!last) return;
    const at = last.value.end;
    const rest = text.slice(at, Math.min(at + 40, limit));
    // "5 ng/L at 0h and 7 ng/L at 3h": when it was taken stands between.
    const timed = /^[ \t]*at[ ]\d{1,2}[ ]?(?:h|hrs?|hours?|mins?)[ \t]*(?:[,;]|(?:[,;][ ]?)?(?:and|then))[ \t]*(?=[<>]?\d)/i.exec(rest)?.[0];
    const gap = timed ?? /^[^\d\n]{0,34}/.exec(rest)?.[0] ?? '';
    const start = at + gap.length;
    if (start >= limit) return;
    const arrow = /^[ \t]*(?:(?:on )?(?:RA|room air|air)[ \t]*)?(?:-+>|→|=>|>{1,2}|⇒)[ \t]*$/i.test(gap);
    const to = (trend && /^[ \t]*(?:,|down|up)?[ \t]*to[ \t]*$/i.test(gap)) || /^[ \t]*,?[ \t]*(?:then|now|today|and now|and then|rising to|falling to|increased to|decreased to|improved to|up to|down to|rose to|fell to)[ \t]*(?:is |at )?$/i.test(gap);
    const earlier = /^[ \t]*(?:<-+|←)[ \t]*$/.test(gap) || EARLIER.test(gap.replace(/[<>~]+$/, '')) || (/^[ \t]*[↓↑⬇⬆]?[ \t]*(?:on (?:air|RA|room air)[ \t]*)?\([ \t]*$/i.test(gap) && /^\d[\d,]*(?:\.\d+)?(?![\d.])[ \t]*%?[ \t]*(?:(?:in|on|at|last|yest(?:erday)?|prev(?:iously)?|pre-?op|prior|before|adm(?:ission)?|a|one|two|\d+)\b[^)\d\n]{0,24}(?:(?:19|20)\d{2})?)?\)/i.test(text.slice(start, start + 44)));
    // "NIHSS 12 on arrival, 4 at 24h".
    const later = /^[ \t]*(?:on (?:arrival|admission|presentation)|initially|at (?:presentation|baseline|rest)|pre-?op|yesterday)[ \t]*[,;][ \t]*(?:and |then |but )?$/i.test(gap) && /^\d+(?:\.\d+)?%?[ ](?:at|on|after|by|now|today|this morning|post|pre-?discharge)\b/i.test(text.slice(start, start + 30));
    const standing = item.key === 'blood-pressure' && leadsToNext(gap, text.slice(start).replace(/^[\d/ ]+/u, '').slice(0, 24));
    const otherArm = item.key === 'blood-pressure' && /^[ \t]*(?:mmHg)?[ \t]*[,;/]?[ \t]*(?:and )?(?:l(?:eft)?|r(?:ight)?|other)[ ]arm[ \t:]*$/i.test(gap);
    if (!otherArm && !timed && !arrow && !to && !earlier && !later && !standing) return;
    const number = readNumber(text, start);
    const next = number && buildValue(text, item, number, preferred);
    if (!next) return;
    if (timed || arrow || to || later) last.earlier = true;
    if (earlier) next.earlier = true;
    values.push(next);
  }
}

/** "UO ml/h   5   0   10", "K (mmol/L)  4.1": the row's unit stands with its name. */
function unitFirst(text: string, mention: AnalyteMention): { code: string; end: number } | undefined {
  const open = /^[ \t]*[([]?/.exec(text.slice(mention.end, mention.end + 6))?.[0].length ?? 0;
  const unit = readUnit(text, mention.end + open);
  if (!unit || unit.start > mention.end + open + 1 || !/^[)\]]?(?:[ \t]{2,}|[ \t]*[|:\t][ \t]*)[<>]?\d/.test(text.slice(unit.end, unit.end + 24))) return undefined;
  return { code: unit.code, end: unit.end + (/^[)\]]/.test(text.slice(unit.end, unit.end + 1)) ? 1 : 0) };
}

function inRowUnit(value: Value, unit: string | undefined): Value {
  if (unit === undefined || value.measurement.unit !== null) return value;
  const { assumedUnit: _, ...measurement } = value.measurement;
  return { ...value, measurement: { ...measurement, unit } };
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


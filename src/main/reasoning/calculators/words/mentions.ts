/** Every place where a text says the value of one quantity: its name, what stands between, the number and its unit. */
import { convert } from '../../units.ts';
import type { NumberInput } from '../declare.ts';
import { onlyReading } from '../unstated.ts';
import { asOtherUrea } from '../urea.ts';
import { numbersIn } from './numbers.ts';
import type { Written } from './numbers.ts';
import { ANY_NAME, QUANTITIES } from './quantities.ts';

export interface Mention {
  /** In the input's own unit. */
  value: number;
  /** Written and understood. */
  unit: string | undefined;
  start: number;
  end: number;
  /** Name and number stand next to each other; else words between them had to be jumped. */
  close: boolean;
}

/** "Albumin 2.3 g/dL on ascitic fluid analysis", "weighing 3.1 kg at birth": what stands behind may give it to something else. */
const ELSEWHERE = /^[\s,]*(?:on|in|at|of) (?:the )?(?:ascit|pleural|peritoneal|csf|cerebrospinal|urin|synovial|fluid|birth\b|drain)/i;
/** How far behind its name a number may stand, in characters. */
const REACH = 70;
const RANGE_WORDS = /(?:normal|reference|ref|range|nl|rr|n\s?[:=]|nr|limits?|upper|lower|baseline range)\b[^()[\]]{0,24}$/i;
const STOP = /[\n;]|\.(?=\s+[A-Z(])|\.\s*$/;

/** `pair` takes the second of "120/80". */
export function mentionsOf(input: NumberInput, text: string, pair: 'first' | 'second' = 'first'): Mention[] {
  const words = QUANTITIES[input.label];
  if (!words) return [];
  const found: Mention[] = [];
  const name = new RegExp(`(?<![a-z0-9])(?:${words.names.replaceAll(' ', '\\s+')})(?![a-z])`, 'giu');
  for (const match of text.matchAll(name)) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (words.notAfter?.test(text.slice(Math.max(0, start - 30), start)) || words.notBefore?.test(text.slice(end, end + 30))) continue;
    const listed = inList(text, start, end);
    if (listed && ELSEWHERE.test(text.slice(listed.end, listed.end + 40))) continue;
    const mention = listed ? fit(input, listed, start, false, pair, text) : behind(input, text, start, end, pair) ?? before(input, text, start, end);
    const turned = mention && words.otherWithout?.test(match[0]) === false ? nitrogen(mention, input) : mention;
    if (turned && (turned.unit !== undefined || !words.needsUnit)) found.push(turned);
  }
  return found;
}

/** Urea as its nitrogen: alike in mmol, not in mg; not known without a unit. */
function nitrogen(mention: Mention, input: NumberInput): Mention | undefined {
  const value = mention.unit === undefined ? null : /mol/i.test(mention.unit) ? mention.value : asOtherUrea(mention.value, 'urea', input.unit, input.unit);
  return value === null ? undefined : { ...mention, value };
}

/** The first number behind the name that can be its value. */
function behind(input: NumberInput, text: string, start: number, end: number, pair: 'first' | 'second'): Mention | undefined {
  const limit = reach(text, end);
  for (const number of numbersIn(text, end, limit)) {
    if (number.start >= limit) return undefined;
    const gap = text.slice(end, number.start);
    if (isReference(gap, text, number)) continue;
    if (number.strange !== undefined || isOrdinal(text, number)) continue;
    const mention = fit(input, number, start, gap.length < 25 && !/[a-z]{3,}.*[,(].*[a-z]{3,}/i.test(gap), pair, text);
    if (mention) return rising(input, text, mention, gap, number) ?? mention;
    // A number of another dimension between is jumped ("at 8 am", "5 g tablets"), one without a unit ends the search.
    if (number.unit === undefined) return undefined;
  }
  return undefined;
}

/** "rose from 1.1 to 3.4 mg/dL": the end of the way is what the patient has. */
function rising(input: NumberInput, text: string, first: Mention, gap: string, number: Written): Mention | undefined {
  const arrow = /^\s?(?:→|->|-->|=>|➔|⟶)\s?$/u;
  const arrowed = numbersIn(text, number.end, number.end + 12)[0];
  if (arrowed && arrow.test(text.slice(number.end, arrowed.start))) return fit(input, { ...arrowed, unit: arrowed.unit ?? number.unit }, first.start, true, 'first', text);
  if (!/\bfrom\s*(?:a baseline of\s*)?$/i.test(gap)) return undefined;
  if (number.to !== undefined) return fit(input, { ...number, value: number.to }, first.start, true, 'first', text);
  const next = numbersIn(text, number.end, number.end + 30)[0];
  if (!next || !/^\s*(?:\([^)]*\)\s*)?(?:to|→|up to|down to)\s*$/i.test(text.slice(number.end, next.start))) return undefined;
  return fit(input, { ...next, unit: next.unit ?? number.unit }, first.start, true, 'first', text);
}

/** "140 mEq/L of sodium", "a 70-kg man": the number first. Only glued to the name, or it belongs to what stands before. */
function before(input: NumberInput, text: string, start: number, end: number): Mention | undefined {
  const from = Math.max(0, start - 34);
  const number = numbersIn(text, from, start).at(-1);
  // "97,000 platelets per microlitre": the name stands within the unit.
  if (number && number.end >= end) return fit(input, number, number.start, true, 'first', text);
  if (number && number.end > start) return undefined;
  if (!number?.unit || !/^\s*(?:of |in |for )?(?:the |his |her |serum )?$/i.test(text.slice(number.end, start))) return undefined;
  if (input.label === 'weight' && /(?:lost|loss of|gain(?:ed)?(?: of)?|los(?:e|ing)|shed)\s*(?:about |approximately |of )?$/i.test(text.slice(Math.max(0, number.start - 24), number.start))) return undefined;
  // "… sodium 140 mEq/L potassium": a name right before the number owns it.
  const lead = text.slice(Math.max(0, number.start - 24), number.start);
  const last = [...lead.matchAll(ANY_NAME)].at(-1);
  if (last && !/[,;.)]/.test(lead.slice(last.index + last[0].length))) return undefined;
  return fit(input, number, number.start, true, 'first', text, end);
}

/** Where the search behind a name ends: at its sentence, at the next name, at REACH. */
function reach(text: string, end: number): number {
  let limit = Math.min(text.length, end + REACH);
  const stop = STOP.exec(text.slice(end, limit));
  if (stop) limit = end + stop.index;
  for (const other of text.slice(end, limit).matchAll(ANY_NAME)) {
    // "platelet count (PLT)", "sodium (Na)": its own short form in brackets is no other name.
    const bracketed = text[end + other.index - 1] === '(' && /^\s?\)/.test(text.slice(end + other.index + other[0].length));
    if (!bracketed) return end + other.index;
  }
  return limit;
}

function isReference(gap: string, text: string, number: Written): boolean {
  const open = gap.lastIndexOf('(') > gap.lastIndexOf(')') ? gap.slice(gap.lastIndexOf('(')) : gap.lastIndexOf('[') > gap.lastIndexOf(']') ? gap.slice(gap.lastIndexOf('[')) : '';
  if (open !== '' && (RANGE_WORDS.test(open) || (number.to !== undefined && /^[)\]]/.test(text.slice(number.end).trimStart())))) return true;
  return /\b(?:normal|reference) (?:range|value|limit)s?\s*(?:is|was|of|:|=|,)?\s*$/i.test(gap);
}

/** "day 3", "stage 4", "type 2", "Fig. 1", "phase 3", times and dates. */
function isOrdinal(text: string, number: Written): boolean {
  return number.unit === undefined && (/\b(?:day|stage|grade|type|fig(?:ure)?\.?|table|phase|class|case|no\.?|number|week|month|year|age|visit|cycle|factor|at age|step|part|room|level [a-z]*)[\s#-]*$/i.test(text.slice(Math.max(0, number.start - 10), number.start)) || /^\s?(?:am|pm|a\.m|p\.m|o'clock|:\d\d|\/\d{1,2}\/\d|-year|-day|-week|-month|-hour|st\b|nd\b|rd\b|th\b|\s?(?:years?|days?|weeks?|months?|hours?) )/i.test(text.slice(number.end, number.end + 12)));
}

/** "Sodium, potassium and chloride were 134, 3.9 and 98 mmol/L": the value at the name's own place. */
function inList(text: string, start: number, end: number): Written | undefined {
  const from = Math.max(0, start - 160);
  const names = [...text.slice(from, Math.min(text.length, end + 160)).matchAll(ANY_NAME)].map((m) => ({ start: from + m.index, end: from + m.index + m[0].length }))
    // "AST (aspartate aminotransferase)" is one name.
    .filter((n) => text[n.start - 1] !== '(' || !/^\s?\)/.test(text.slice(n.end)));
  const at = names.findIndex((n) => n.start <= start && n.end >= end - 1 && n.end > start);
  if (at < 0) return undefined;
  const joined = (a: number, b: number): boolean => /^\s?(?:\([^)\d]{0,34}\)|\[[^\]]{0,30}\]|levels?|concentrations?|counts?){0,2}\s?(?:,\s?(?:and\s|serum\s)?|\/|\s?and\s|&|as well as\s)\s?(?:serum |the |total |plasma |partial pressure of |arterial )?\(?$/i.test(text.slice(a, b));
  let [first, last] = [at, at];
  while (first > 0 && joined(names[first - 1]?.end ?? 0, names[first]?.start ?? 0)) first--;
  while (last < names.length - 1 && joined(names[last]?.end ?? 0, names[last + 1]?.start ?? 0)) last++;
  const count = last - first + 1;
  // "BUN/creatinine 21.9/1.98": the slash parts values, else it parts the two of a pressure.
  const slashed = names.slice(first, last).some((n, i) => (text.slice(n.end, names[first + i + 1]?.start ?? n.end)).includes('/'));
  if (count < 2) return undefined;
  const tail = names[last]?.end ?? end;
  const values = numbersIn(text, tail, Math.min(text.length, tail + 160));
  const run: Written[] = [];
  for (const value of values) {
    // The second of "120/80".
    if (!slashed && run.length > 0 && /^\s?\/\s?$/.test(text.slice(run.at(-1)?.end ?? 0, value.start))) {
      run.splice(-1, 1, { ...(run.at(-1) as Written), unit: run.at(-1)?.unit ?? value.unit, tail: value.end });
      continue;
    }
    const gap = text.slice(run.at(-1)?.tail ?? run.at(-1)?.end ?? tail, value.start);
    const fits = run.length === 0 ? /^[^.;\n\d]{0,90}$/.test(gap) : /^\s*(?:mm\s?hg|bpm)?(?:\([^)]*\))?\s*(?:,\s*(?:and\s)?|and\s|\/|&|;)\s*$/i.test(gap);
    if (!fits) break;
    run.push(value);
  }
  // As many values as names, or the list is something else.
  if (run.length !== count) return undefined;
  const own = run[at - first];
  const shared = run.at(-1)?.unit;
  return own ? { ...own, unit: own.unit ?? shared } : undefined;
}

/** The number as a mention, or nothing when its unit or size cannot be this quantity's. */
function fit(input: NumberInput, number: Written, start: number, close: boolean, pair: 'first' | 'second', text: string, end = number.end): Mention | undefined {
  const second = /^\s?\/\s?(\d{2,3})/.exec(text.slice(number.end));
  const value = pair === 'second' ? Number(second?.[1] ?? Number.NaN) : number.value;
  if (input.label === 'systolic pressure' && !second && number.unit !== undefined && number.unit.toLowerCase() !== 'mmhg') return undefined;
  const bare = input.unit === '1' || input.unit === 'points';
  if (bare && number.unit !== undefined && input.label !== 'INR') return undefined;
  const [low, high] = input.plausible;
  let unit = number.unit;
  let converted = unit !== undefined && !bare ? convert(value, perVolume(unit, input), input.unit, input.substance) : sized(input, value);
  // "Albumin 3.3 mg/dL": the unit cannot be right and the number can; kept, marked as a unit that was taken.
  if (converted !== null && unit !== undefined && converted < low / 20 && value >= low && value <= high && /^(?:g\/dL|10\^9\/L)$/.test(input.unit)) [converted, unit] = [value, undefined];
  if (converted === null || !Number.isFinite(converted)) return undefined;
  if (converted < low || converted > high) return undefined;
  if (ELSEWHERE.test(text.slice(end, end + 40))) return undefined;
  const close2 = close || number.unit !== undefined;
  return { value: converted, unit, start, end: second && pair === 'second' ? number.end + second[0].length : end, close: close2 };
}

/** "250 mg, 99 mg and 59 mg per decilitre": the volume is said once, at the end. */
function perVolume(unit: string, input: NumberInput): string {
  if (input.unit === '10^9/L' && /^g\/l$/i.test(unit)) return '10^9/l';
  return /^(?:mg|g|gm|grams?)$/i.test(unit) && input.unit.endsWith('/dL') ? `${unit}/dL` : unit;
}

/** A count in whole cells, a fraction for a percentage: what a bare number can only mean. */
function sized(input: NumberInput, value: number): number {
  if (input.unit === '10^9/L' && value >= 1500) return value / 1000;
  if (input.unit === '%' && input.label === 'FiO2' && value <= 1) return value * 100;
  return onlyReading(input, value)?.value ?? value;
}

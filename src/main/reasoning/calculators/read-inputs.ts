/** Given inputs → typed values: names and aliases, units converted, what is assumed marked, what is not believable said. */
import type { InputValue } from '../../../contract/calculators.ts';
import { analyteOf } from '../decision-support/analytes.ts';
import { convert, knownUnit, unitKey } from '../units.ts';
import { nameKey } from './declare.ts';
import type { Calculator, Input, NumberInput } from './declare.ts';
import { inputNamed } from './names.ts';
import { onlyReading } from './unstated.ts';
import { asOtherUrea, isUrea } from './urea.ts';

export type Typed = number | boolean | string | Date | { name: string; amount: number };
export interface Read {
  values: Map<string, Typed>;
  shown: Record<string, InputValue>;
  warnings: string[];
}

export function readInputs(calculator: Calculator, given: Readonly<Record<string, unknown>>): Read {
  const read: Read = { values: new Map(), shown: {}, warnings: [] };
  for (const [name, raw] of Object.entries(given)) {
    const key = inputNamed(name, calculator);
    const input = key ? calculator.inputs[key] : undefined;
    if (!key || !input) {
      if (readOtherUrea(name, calculator, raw, read)) continue;
      read.warnings.push(`"${name}" is no input of ${calculator.title}: not used`);
      continue;
    }
    if (raw === null || raw === undefined) continue;
    // Two names for one input ("history of stroke", "cerebrovascular disease"): either says yes.
    if (input.kind === 'flag' && read.values.get(key) === true) continue;
    readOne(key, input, raw, read);
  }
  return read;
}

/** "Urea" where its nitrogen is asked, and the other way round. */
function readOtherUrea(name: string, calculator: Calculator, raw: unknown, read: Read): boolean {
  const kind = analyteOf(name);
  const [key, input] = Object.entries(calculator.inputs).find(([, one]) => one.kind === 'number' && isUrea(one.analyte) && one.analyte !== kind) ?? [];
  if (!isUrea(kind) || key === undefined || input?.kind !== 'number') return false;
  const [value, unit] = valueAndUnit(partsOf(raw));
  const turned = value === undefined ? null : asOtherUrea(value, kind, unit, input.unit);
  if (turned === null) read.warnings.push(`${name}: without its unit it is not known what it means as ${input.label}; not used`);
  else if (turned < input.plausible[0] || turned > input.plausible[1]) read.warnings.push(`${input.label} ${round(turned)} ${input.unit} is outside what can be believed (${input.plausible[0]} to ${input.plausible[1]})`);
  else keep(key, turned, round(turned), input.unit, read);
  return true;
}

function partsOf(raw: unknown): unknown[] {
  return Array.isArray(raw) ? raw : typeof raw === 'object' && raw !== null && 'value' in raw ? [raw.value, 'unit' in raw ? raw.unit : null] : splitWritten(raw);
}
/** [name, number, unit] in any order: what we know as a unit goes before what else is a word. */
function valueAndUnit(parts: readonly unknown[]): [value: number | undefined, unit: string | undefined] {
  const value = parts.map((part) => (typeof part === 'number' ? part : typeof part === 'string' && part.trim() !== '' ? Number(part) : Number.NaN)).find((part) => Number.isFinite(part));
  const names = parts.filter((part): part is string => typeof part === 'string' && Number.isNaN(Number(part)));
  return [value, names.find(knownUnit) ?? names.at(-1)];
}

function readOne(key: string, input: Input, raw: unknown, read: Read): void {
  if (input.kind === 'number') return readNumber(key, input, raw, read);
  if (input.kind === 'flag') {
    const value = flagOf(raw);
    if (value === undefined) read.warnings.push(`${input.label}: not understood, counted as not given`);
    else keep(key, value, value, null, read);
    return;
  }
  if (input.kind === 'choice') {
    const value = choiceOf(input.options, raw);
    if (value === undefined) read.warnings.push(`${input.label}: "${String(raw).slice(0, 40)}" is none of ${Object.keys(input.options).join(', ')}`);
    else keep(key, value, value, null, read);
    return;
  }
  if (input.kind === 'date') {
    const value = dateOf(raw);
    if (value) keep(key, value, isoDate(value), null, read);
    else read.warnings.push(`${input.label}: not a date`);
    return;
  }
  const parts: unknown[] = Array.isArray(raw) ? raw : [raw];
  const name = parts.find((part) => typeof part === 'string' && Number.isNaN(Number(part)));
  const amount = parts.map(Number).find((part) => Number.isFinite(part));
  const unit = parts.at(-1);
  if (amount === undefined) return;
  const inUnit = typeof unit === 'string' && parts.length > 1 && knownUnit(unit) ? convert(amount, unit, input.unit) : amount;
  keep(key, { name: typeof name === 'string' && !knownUnit(name) ? name : '', amount: inUnit ?? amount }, inUnit ?? amount, input.unit, read);
}

function readNumber(key: string, input: NumberInput, raw: unknown, read: Read): void {
  const parts = partsOf(raw);
  const [value, unit] = valueAndUnit(parts);
  const together = sumOf(parts, input);
  if (together !== undefined) return keep(key, together, round(together), input.unit, read);
  if (value === undefined) {
    read.warnings.push(`${input.label}: not a number`);
    return;
  }
  const [low, high] = input.plausible;
  const written = unit ? cleanUnit(unit, input) : undefined;
  let converted = written ? convert(value, written, input.unit, input.substance) : value;
  let assumed = written || input.unit === '1' || isCount(input.unit) ? undefined : `unit not given: taken as ${input.unit}`;
  if (converted === null) {
    read.warnings.push(`${input.label}: unit "${unit}" cannot be read as ${input.unit}`);
    if (value < low || value > high) {
      read.warnings.push(`${input.label} ${round(value)} is outside what can be believed in ${input.unit}: not used`);
      return;
    }
    assumed = `unit "${unit}" not understood: taken as ${input.unit}`;
    converted = value;
  }
  if (converted < low || converted > high) {
    const cells = written && input.unit === '10^9/L' ? convert(value, '/ul', input.unit) : null;
    // A fraction written for a percentage, a count whose unit cannot be: repaired only with a mark.
    const only = written ? undefined : onlyReading(input, value);
    if (!written && input.unit === '%' && value <= 1) converted = value * 100;
    else if (only) {
      assumed = `unit not given: can only be ${only.unit}`;
      converted = only.value;
    }
    else if (cells !== null && cells >= low && cells <= high) {
      read.warnings.push(`${input.label}: ${value} per ${unit} cannot be; read as cells per µL`);
      assumed = `unit "${unit}" cannot be right: taken as cells per µL`;
      converted = cells;
    }
    else read.warnings.push(`${input.label} ${round(converted)} ${input.unit} is outside what can be believed (${low} to ${high})`);
  }
  keep(key, converted, round(converted), input.unit === '1' ? null : input.unit, read, assumed);
}

const isCount = (unit: string): boolean => unit === 'points' || unit === 'per day';

/** "5 ft 9 in", [5, "ft", 9, "in"]: two numbers and their units that are one length, weight or time; undefined for anything else. */
function sumOf(parts: readonly unknown[], input: NumberInput): number | undefined {
  if (parts.length !== 4) return undefined;
  const [first, unit, second, other] = parts;
  const [a, b] = [Number(first), Number(second)];
  if (typeof unit !== 'string' || typeof other !== 'string' || !Number.isFinite(a) || !Number.isFinite(b)) return undefined;
  const [big, small] = [convert(a, unit, input.unit, input.substance), convert(b, other, input.unit, input.substance)];
  return big === null || small === null ? undefined : big + small;
}

/** "70 kg", "1,0", "1,200 /µL", "5'9\"", "5 ft 9 in". */
function splitWritten(raw: unknown): unknown[] {
  if (typeof raw !== 'string') return [raw];
  const text = raw.trim().replace(/^(\d{1,3}(?:,\d{3})+)(?![\d,])/, (written) => written.replaceAll(',', '')).replace(/^(\d+),(?=\d)/, '$1.');
  const two = /^(\d+(?:\.\d+)?)\s*([a-z'’′]+)[\s,]*(?:and\s+)?(\d+(?:\.\d+)?)\s*([a-z]+|"|''|″|”)$/i.exec(text);
  if (two) return [Number(two[1]), (two[2] ?? '').replace(/['’′]/, "'"), Number(two[3]), /^[a-z]/i.test(two[4] ?? '') ? two[4] : '"'];
  const match = /^([-+]?[\d.]+(?:e[-+]?\d+)?)\s*([^\d].*)?$/i.exec(text);
  return match ? [Number(match[1]), ...(match[2] ? [match[2].trim()] : [])] : [raw];
}

/** "degrees celsisus", "beats per minute", "µL" for cells per µL. */
function cleanUnit(unit: string, input: NumberInput): string | undefined {
  const key = unitKey(unit.replace(/fahr[a-z]*/i, 'fahrenheit').replace(/cels[a-z]*/i, 'celsius').replace(/cent[a-z]*grade/i, 'celsius'));
  if (input.unit === '10^9/L' && /^(u?l|mm\^?3|m\^?3)$/.test(key)) return `/${key}`;
  if (/^(perday|\/day|doses\/day|times\/day|day)$/.test(key) && input.unit === 'per day') return 'per day';
  return key === '' ? undefined : key;
}

function keep(key: string, value: Typed, shown: number | boolean | string, unit: string | null, read: Read, assumed?: string): void {
  read.values.set(key, value);
  read.shown[key] = { value: shown, unit, ...(assumed ? { assumed } : {}) };
}

function flagOf(raw: unknown): boolean | undefined {
  if (typeof raw === 'boolean') return raw;
  if (typeof raw === 'number') return raw !== 0;
  const word = String(raw).trim().toLowerCase();
  if (/^(true|yes|y|present|positive|1|confirmed)$/.test(word)) return true;
  if (/^(false|no|n|absent|negative|none|0|not mentioned|not mentinoed|unknown|normal)$/.test(word)) return false;
  if (/^(n\/?a|nan|null|missing|\?|-|unk(?:nown)?|not (?:available|reported|given|known|stated|documented|assessed|done))$/.test(word)) return undefined;
  // A grade where a flag is asked: anything but none is a yes.
  return word.startsWith('none') ? false : word.length > 0 ? true : undefined;
}

function choiceOf(options: Readonly<Record<string, readonly string[]>>, raw: unknown): string | undefined {
  const written = String(Array.isArray(raw) ? raw[0] : raw).trim();
  // As it stands first: without its sign "-2" would be "2".
  if (Object.hasOwn(options, written)) return written;
  const word = nameKey(written);
  const entries = Object.entries(options);
  const exact = entries.find(([id, words]) => [id, ...words].some((w) => nameKey(w) === word || nameKey(w) === arabic(written)));
  if (exact) return exact[0];
  if (typeof raw === 'boolean') return undefined;
  return entries.find(([id, words]) => [id, ...words].some((w) => nameKey(w).length > 3 && (word.startsWith(nameKey(w)) || nameKey(w).startsWith(word))))?.[0];
}

/** "Grade III" → "grade3", "E3" → "3": the figure that a grade in Roman numerals or behind its letter means. */
function arabic(written: string): string {
  const roman = written.toLowerCase().replace(/\b(iv|i{1,3})\b/g, (numeral) => String(['i', 'ii', 'iii', 'iv'].indexOf(numeral) + 1));
  return nameKey(roman.replace(/^[evm](?=[1-6]$)/, ''));
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** MM/DD/YYYY, ISO, or with the month in letters, at noon UTC so that no zone moves the day. */
function dateOf(raw: unknown): Date | undefined {
  const text = raw instanceof Date ? raw.toISOString() : inNumbers(String(raw).trim());
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const iso = /^(\d{4})-(\d{2})-(\d{2})/.exec(text);
  const [y, m, d] = american ? [american[3], american[1], american[2]] : iso ? [iso[1], iso[2], iso[3]] : [];
  const date = new Date(Date.UTC(Number(y), Number(m) - 1, Number(d), 12));
  return Number.isFinite(date.getTime()) && date.getUTCMonth() === Number(m) - 1 ? date : undefined;
}
/** "March 10, 2021", "10 March 2021" → "3/10/2021". */
function inNumbers(text: string): string {
  const named = /^(?:([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?|(\d{1,2})(?:st|nd|rd|th)? (?:of )?([a-z]{3,9})\.?),? (\d{4})$/i.exec(text);
  const month = MONTHS.indexOf((named?.[1] ?? named?.[4] ?? '').slice(0, 3).toLowerCase()) + 1;
  return named && month > 0 ? `${month}/${named[2] ?? named[3]}/${named[5]}` : text;
}
const isoDate = (date: Date): string => date.toISOString().slice(0, 10);
export const round = (value: number): number => (Math.abs(value) >= 1e6 ? value : Number(value.toPrecision(10)));

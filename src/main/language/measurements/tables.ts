/** Laboratory tables: names over numbers, and a name with a number for each date. */
import type { Span } from '../../../contract/clinical.ts';
import type { Analyte } from './analytes.ts';
import type { FoundMeasurement } from './measure.ts';
import type { AnalyteMention } from './names.ts';
import { type ReadNumber, readNumber } from './numbers.ts';
import { readUnit } from './units.ts';
import { buildValue, lineEnd, type PreferredUnit, type Value } from './value.ts';

/** Names in one line, numbers under them in the next. */
export function readColumns(text: string, mentions: readonly AnalyteMention[], found: readonly FoundMeasurement[], preferred: PreferredUnit): FoundMeasurement[] {
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
      const value = number && buildValue(text, mention.analyte, number, preferred);
      if (value) rows.push({ test: { start: mention.start, end: mention.end }, ...value, ...(mention.analyte.loinc ? { loinc: mention.analyte.loinc } : {}) });
    });
  }
  return rows;
}


/** Characters that may stand before a row's name: indents and list marks. */
const MARGIN = 60;
/** Three cells or more with commas between and no white space beside these. */
const SEPARATED = /^[^\s,;|][^,;|\t\n]{0,40}([,;])[^\s,;|][^,;|\t\n]{0,40}(?:\1[^\s,;|][^,;|\t\n]{0,40}){1,40}$/;
const COMMA_CELL = /[^,;]+/g;
const CELL = /[^\s|]+(?:[ ][^\s|]+)*/g;
export const DATE_CELL = /^(?:\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?|\d{1,2}\.\d{1,2}\.(?:\d{2}|\d{4})|\d{4}-\d{2}-\d{2}|\d{1,2}[ -]?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*(?:[ -]\d{2,4})?)(?:[ ]\d{1,2}:\d{2})?$|^\d{1,2}:\d{2}$|^(?:day|hd|pod|d)[ ]?\d{1,3}$|^(?:yesterday|today|admission|discharge|baseline)$/i;

/**
 * "Na  134  136  137" at the start of a line: one value a column. Under a line of dates the last column is now and the
 * others are earlier; without dates none is said to be earlier. Undefined when the line is no such row.
 */
export function readRow(text: string, mention: AnalyteMention, from: number, preferred: PreferredUnit): Value[] | undefined {
  const lineStart = mention.start - (/[^\n\r]*$/.exec(text.slice(Math.max(0, mention.start - MARGIN), mention.start))?.[0].length ?? 0);
  if (mention.start - lineStart >= MARGIN || /\S/.test(text.slice(lineStart, mention.start).replace(/[-•*|]/g, ''))) return undefined;
  const end = lineEnd(text, from);
  const cells = cellsOf(text, from, end);
  if (cells.length < 2) return undefined;
  // One beside another: "142  mg/L  <5" ends with its range.
  const isResult = (cell: Span): boolean => /^(?:[<>]?\d+(?:[.,]\d+)?(?:\/\d+)?[ ]?[HL*]{0,2}|-|--|n\/a|\.)$/i.test(text.slice(cell.start, cell.end));
  const other = cells.findIndex((cell) => !isResult(cell));
  const results = other === -1 ? cells : cells.slice(0, other);
  if (results.length < 2 || results[0]?.start !== cells[0]?.start) return undefined;
  const rest = cells.slice(results.length);
  const unit = rest.map((cell) => readUnit(text, cell.start)).find((u) => u !== undefined)?.code;
  const dates = headerDates(text, lineStart, results.length);
  const values: Value[] = [];
  results.forEach((cell, i) => {
    const number = numberIn(text, cell);
    if (!number || number.end > cell.end) return;
    const value = buildValue(text, mention.analyte, number, unit === undefined ? preferred : () => unit);
    const when = dates?.[i];
    if (value) values.push({ ...withUnit(value, mention.analyte, unit), ...(when ? { when } : {}) });
  });
  if (dates) values.forEach((value, i) => (value.earlier = i < values.length - 1));
  return values.length > 0 ? values : undefined;
}

/** A unit at the end of the row holds for all its values. */
function withUnit(value: Value, item: Analyte, unit: string | undefined): Value {
  if (unit === undefined || value.measurement.unit !== null || (unit !== item.unit && !(unit in (item.conversions ?? {})))) return value;
  const { assumedUnit: _, ...measurement } = value.measurement;
  return { ...value, measurement: { ...measurement, unit } };
}

/** Cells of a row: between white space of two or more, tabs and strokes; of a row of commas or semicolons ("02/05,101,12.1"), between those. */
export function cellsOf(text: string, from: number, to: number): Span[] {
  const cells: Span[] = [];
  const row = text.slice(from, to);
  for (const match of row.matchAll(SEPARATED.test(row) ? COMMA_CELL : CELL)) cells.push({ start: from + match.index, end: from + match.index + match[0].length });
  return cells;
}

/** The number that a cell begins with, whatever stands beside the cell. */
export function numberIn(text: string, cell: Span): ReadNumber | undefined {
  const number = readNumber(` ${text.slice(cell.start, cell.end)}`, 1);
  return number && { ...number, start: number.start + cell.start - 1, end: number.end + cell.start - 1 };
}

/** The nearest line above with exactly `count` dates or times and little else. */
function headerDates(text: string, lineStart: number, count: number): Span[] | undefined {
  let end = lineStart - 1;
  for (let n = 0; n < 25 && end > 0; n++) {
    const from = Math.max(0, end - 400);
    const start = from + text.slice(from, end).lastIndexOf('\n') + 1;
    const cells = cellsOf(text, start, end).filter((cell) => DATE_CELL.test(text.slice(cell.start, cell.end)));
    if (cells.length === count) return cells;
    if (end - start === 0 && n > 0) return undefined;
    end = start - 1;
  }
  return undefined;
}

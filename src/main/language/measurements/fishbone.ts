/** Panels drawn as American wards draw them, by place instead of by name: "138|102|14 / 4.1|24|0.9 < 98", "9.1 > 11.2 / 34 < 210". */
import { analyte } from './analytes.ts';
import type { FoundMeasurement } from './measure.ts';
import { readNumber } from './numbers.ts';
import { buildValue, type PreferredUnit } from './value.ts';

type Place = readonly [key: string, low: number, high: number];
/** A number is believed at its place only within what the place can hold. */
const UPPER: readonly Place[] = [['sodium', 100, 180], ['chloride', 60, 140], ['urea-nitrogen', 1, 200]];
const LOWER: readonly Place[] = [['potassium', 1.5, 9], ['bicarbonate', 3, 50], ['creatinine', 0.1, 25]];
const GLUCOSE: Place = ['glucose', 15, 1500];
const ROW = /(?<![\d.|])(\d{1,3}(?:\.\d{1,2})?)[ \t]*\|[ \t]*(\d{1,3}(?:\.\d{1,2})?)[ \t]*\|[ \t]*(\d{1,3}(?:\.\d{1,2})?)(?![\d.]|[ \t]*\|[ \t]*\d)/g;
/** White cells, haemoglobin, haematocrit and platelets in one line. */
const COUNT = /(?<![\d.])(\d{1,3}(?:\.\d{1,2})?)[ \t]*[>\\][ \t]*(\d{1,2}(?:\.\d)?)[ \t]*\/[ \t]*(\d{1,2}(?:\.\d)?)[ \t]*[<\\][ \t]*(\d{1,4})(?![\d.])/g;
/** The same drawn over two lines, the haematocrit under the haemoglobin. */
const DRAWN_COUNT = /(?<![\d.])(\d{1,3}(?:\.\d{1,2})?)[ \t]*\\[ \t]*(\d{1,2}(?:\.\d)?)[ \t]*\/[ \t]*(\d{1,4})(?![\d.])/g;
const UNDER = /\/[ \t]*(\d{1,2}(?:\.\d)?)[ \t]*\\/;
const CELLS: Place = ['white-cell-count', 0.05, 400];
const HAEMOGLOBIN: Place = ['haemoglobin', 2, 25];
const HAEMATOCRIT: Place = ['haematocrit', 6, 75];
const PLATELETS: Place = ['platelets', 1, 2000];
/** Lines between the two rows of a drawing, and characters by which the second may stand aside. */
const LINES = 3;
const ASIDE = 16;

interface Part {
  readonly at: number;
  readonly written: string;
  readonly place: Place;
}

export function readFishbones(text: string, from: number, to: number, preferred: PreferredUnit): FoundMeasurement[] {
  if (!/\d[ \t]*[|\\>][ \t]*\d/.test(text.slice(from, to))) return [];
  return [...metabolic(text.slice(from, to)), ...counts(text.slice(from, to))].flatMap((panel) => {
    if (!panel.every(({ written, place: [, low, high] }) => Number(written) >= low && Number(written) <= high)) return [];
    const found = panel.map(({ at, place: [key] }) => valueAt(text, from + at, key, preferred));
    return found.every((one) => one !== undefined) ? found : [];
  });
}

function valueAt(text: string, at: number, key: string, preferred: PreferredUnit): FoundMeasurement | undefined {
  const item = analyte(key);
  // The next place begins at a bar or stroke, so that the number is read on its own.
  const written = /^\d+(?:\.\d+)?/.exec(text.slice(at, at + 12))?.[0] ?? '';
  const number = readNumber(written, 0);
  const value = item && number && buildValue(`${written}\n`, item, number, preferred);
  return value && { ...value, value: { start: at, end: at + written.length }, ...(item.loinc ? { loinc: item.loinc } : {}) };
}

function partsOf(match: RegExpExecArray, places: readonly Place[], offset = 0): Part[] {
  let at = match.index;
  return places.map((place, i) => {
    const written = match[i + 1] ?? '';
    const found = match.input.indexOf(written, at);
    at = found + written.length;
    return { at: offset + found, written, place };
  });
}

function metabolic(text: string): Part[][] {
  const rows = [...text.matchAll(ROW)];
  const panels: Part[][] = [];
  for (let i = 0; i < rows.length; i++) {
    const upper = rows[i];
    if (!upper || !isRow(upper, UPPER)) continue;
    const lower = rows.slice(i + 1).find((row) => isRow(row, LOWER) && isUnder(text, upper, row));
    if (!lower) continue;
    const between = text.slice(upper.index + upper[0].length, lower.index);
    const after = text.slice(lower.index + lower[0].length);
    const beside = /^[ \t]*[<>\\/-]+[ \t]*(\d{2,4})(?![\d.%/])/.exec(after) ?? undefined;
    // In a drawing the glucose stands at the end of the middle line, or behind the upper row.
    const middle = beside ? undefined : (/-{3,}[ \t]*<?[ \t]*(\d{2,4})(?![\d.|])/.exec(between) ?? /^[ \t]*[<>\\/][ \t]*(\d{2,4})[ \t]*(?:\n|$)/.exec(between) ?? undefined);
    const glucose = beside ? partsOf(beside, [GLUCOSE], lower.index + lower[0].length) : middle ? partsOf(middle, [GLUCOSE], upper.index + upper[0].length) : [];
    panels.push([...partsOf(upper, UPPER), ...partsOf(lower, LOWER), ...glucose]);
  }
  return panels;
}

function isRow(match: RegExpExecArray, places: readonly Place[]): boolean {
  return places.every(([, low, high], i) => Number(match[i + 1]) >= low && Number(match[i + 1]) <= high);
}

/** In the same line behind a stroke, or within the next lines at about the same column. */
function isUnder(text: string, upper: RegExpExecArray, lower: RegExpExecArray): boolean {
  const between = text.slice(upper.index + upper[0].length, lower.index);
  const lines = between.split('\n').length - 1;
  if (lines === 0) return /^[\s/\\<>|-]*$/.test(between);
  const column = (at: number): number => at - text.lastIndexOf('\n', at);
  return lines <= LINES && Math.abs(column(upper.index) - column(lower.index)) <= ASIDE;
}

function counts(text: string): Part[][] {
  const panels = [...text.matchAll(COUNT)].map((match) => partsOf(match, [CELLS, HAEMOGLOBIN, HAEMATOCRIT, PLATELETS]));
  for (const match of text.matchAll(DRAWN_COUNT)) {
    const end = match.index + match[0].length;
    const next = text.slice(end, end + 240);
    const under = UNDER.exec(next);
    if (under === null || next.slice(0, under.index).split('\n').length - 1 > 2 || !next.slice(0, under.index).includes('\n')) continue;
    panels.push([...partsOf(match, [CELLS, HAEMOGLOBIN, PLATELETS]), ...partsOf(under, [HAEMATOCRIT], end)]);
  }
  // Three times the haemoglobin is about the haematocrit; anything else is no blood count.
  return panels.filter((panel) => {
    const of = ([key]: Place): number => Number(panel.find(({ place }) => place[0] === key)?.written);
    const ratio = of(HAEMATOCRIT) / of(HAEMOGLOBIN);
    return ratio > 2.3 && ratio < 3.8;
  });
}

/** Serial results: a line of analyte names, and under it a line of values for each date or time. */
import type { Span } from '../../../contract/clinical.ts';
import type { FoundMeasurement } from './measure.ts';
import type { AnalyteMention } from './names.ts';
import { cellsOf, DATE_CELL, numberIn } from './tables.ts';
import { readUnit } from './units.ts';
import { buildValue, CAVEAT, lineEnd, type PreferredUnit } from './value.ts';

/** Fewer names than this in a line are a sentence, unless its first cell heads a column of dates. */
const FEWEST = 3;
const DATES_HEAD = /^(?:dates?|times?|day|when|collected|taken)\b/i;
/** Lines of values that one header is believed to hold. */
const MOST_ROWS = 60;
/** A cell stands under a name when their beginnings are no further apart, characters. */
const ALIGNED = 3;
const RESULT = /^[<>]?\d+(?:[.,]\d+)?(?:\/\d+)?(?:[ ]?(?:[HL]{1,2}|\*+))?(?:[ ]?[\p{L}µ%^][\p{L}\p{N}µ%/^*.]*)?$/u;
const EMPTY = /^(?:-+|–|n\/a|\.|nd|x)$/i;

interface Column {
  readonly mention: AnalyteMention;
  /** Place among the header's cells, and characters from the line's start. */
  readonly index: number;
  readonly offset: number;
  readonly unit: string | undefined;
}

/** Values under the names of each such line, every row dated by its first cell; all rows but the last are earlier. */
export function readTimeRows(text: string, mentions: readonly AnalyteMention[], preferred: PreferredUnit): FoundMeasurement[] {
  const found: FoundMeasurement[] = [];
  let done = -1;
  for (const mention of mentions) {
    const start = text.lastIndexOf('\n', mention.start) + 1;
    if (start <= done) continue;
    done = start;
    const end = lineEnd(text, mention.end);
    const header = cellsOf(text, start, end);
    const columns = mentions.filter((one) => one.start >= start && one.end <= end).flatMap((one) => columnOf(text, start, header, one));
    const fewest = header[0] !== undefined && DATES_HEAD.test(text.slice(header[0].start, header[0].end)) ? 1 : FEWEST;
    if (columns.length >= fewest && !header.some((cell) => RESULT.test(text.slice(cell.start, cell.end)))) found.push(...rowsUnder(text, end, columns, header.length, preferred));
  }
  return found;
}

/** A name that is its cell, or its cell's beginning with a unit after it: "K (mmol/L)". */
function columnOf(text: string, lineStart: number, header: readonly Span[], mention: AnalyteMention): Column[] {
  const index = header.findIndex((cell) => cell.start === mention.start);
  const cell = header[index];
  if (!cell) return [];
  const rest = /^[ ]*[([]?/.exec(text.slice(mention.end, cell.end))?.[0].length ?? 0;
  const unit = readUnit(text, mention.end + rest);
  if (!unit && /\p{L}/u.test(text.slice(mention.end, cell.end))) return [];
  return [{ mention, index, offset: mention.start - lineStart, unit: unit?.code }];
}

function rowsUnder(text: string, headerEnd: number, columns: readonly Column[], width: number, preferred: PreferredUnit): FoundMeasurement[] {
  const rows: FoundMeasurement[][] = [];
  let start = nextLine(text, headerEnd);
  for (let n = 0; n < MOST_ROWS && start < text.length; n++) {
    const end = lineEnd(text, start);
    const cells = cellsOf(text, start, end);
    const when = cells[0];
    if (/^[\s|:+-]*$/.test(text.slice(start, end)) && end > start) {
      start = nextLine(text, end);
      continue; // the rule under a Markdown header
    }
    if (!when || !DATE_CELL.test(text.slice(when.start, when.end))) break;
    rows.push(rowOf(text, { start, end }, cells, columns, width, preferred, when));
    start = nextLine(text, end);
  }
  return rows.flatMap((row, i) => row.map((value) => ({ ...value, earlier: i < rows.length - 1 })));
}

function rowOf(text: string, line: Span, cells: readonly Span[], columns: readonly Column[], width: number, preferred: PreferredUnit, when: Span): FoundMeasurement[] {
  const found: FoundMeasurement[] = [];
  const words = cells.filter((cell, i) => i > 0 && !RESULT.test(text.slice(cell.start, cell.end)) && !EMPTY.test(text.slice(cell.start, cell.end)));
  const caveat = words.map((cell) => saidCaveat(text.slice(cell.start, cell.end))).find((said) => said !== undefined);
  for (const column of columns) {
    const cell = cells.length === width ? cells[column.index] : cells.find((one) => Math.abs(one.start - line.start - column.offset) <= ALIGNED);
    if (!cell || !RESULT.test(text.slice(cell.start, cell.end))) continue;
    const number = numberIn(text, cell);
    if (!number || number.end > cell.end) continue;
    const own = readUnit(text, number.end);
    const value = buildValue(text, column.mention.analyte, number, column.unit === undefined ? preferred : () => column.unit);
    if (!value) continue;
    const { assumedUnit: assumed, caveat: _, ...measurement } = value.measurement;
    const unit = column.unit !== undefined && (!own || own.start >= cell.end) ? { unit: column.unit } : assumed ? { assumedUnit: true } : {};
    const { loinc } = column.mention.analyte;
    found.push({
      test: { start: column.mention.start, end: column.mention.end },
      value: { start: value.value.start, end: Math.min(value.value.end, cell.end) },
      measurement: { ...measurement, ...unit, ...(caveat === undefined ? {} : { caveat }) },
      earlier: false,
      when,
      ...(loinc ? { loinc } : {}),
    });
  }
  return found;
}

/** "haemolysed", but not "not haemolysed" or "no haemolysis". */
function saidCaveat(words: string): string | undefined {
  const match = CAVEAT.exec(words);
  if (!match || /\b(?:no|not|non|without|nil)[ -]*(?:\p{L}+[ ])?$/iu.test(words.slice(0, match.index))) return undefined;
  return match[0].toLowerCase();
}

function nextLine(text: string, end: number): number {
  return end + (text.startsWith('\r\n', end) ? 2 : 1);
}

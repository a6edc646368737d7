/** A series as callers write it: a list of `["HH:MM", name, value]` or of objects, or PhysioNet's own table of time, parameter and value. */
export type SeriesEntry = [time: string, name: string, value: number];
/** `fault`: place of the first entry that is none; null where all were read. */
export interface GivenSeries {
  readonly entries: readonly SeriesEntry[];
  readonly fault: number | null;
}

const TABLE = /^\uFEFF?\s*"?time"?\s*([,;\t])\s*"?(?:parameter|variable|name)"?\s*\1\s*"?value"?\s*$/iu;
const TIMES = ['time', 'Time', 'TIME', 't'];
const NAMES = ['name', 'Name', 'parameter', 'Parameter', 'PARAMETER', 'variable', 'Variable'];
const VALUES = ['value', 'Value', 'VALUE'];

/** Whether a text starts as the challenge's files do: `Time,Parameter,Value`. */
export const isSeriesTable = (text: string): boolean => TABLE.test(text.split(/\r\n?|\n/u, 1)[0] ?? '');

/** Null where it is no series at all. Entries without a number ("", null, "<5") say nothing that a model can take. */
export function readSeries(given: unknown): GivenSeries | null {
  const rows = typeof given === 'string' ? rowsOf(given) : given;
  if (!Array.isArray(rows)) return null;
  const entries: SeriesEntry[] = [];
  for (const [at, row] of rows.entries()) {
    const [time, name, value] = partsOf(row);
    if (typeof time !== 'string' || typeof name !== 'string' || !isReading(value)) return { entries, fault: at };
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    if (typeof number === 'number' && Number.isFinite(number)) entries.push([time, name, number]);
  }
  return { entries, fault: null };
}

const isReading = (value: unknown): boolean => value === undefined || value === null || typeof value === 'number' || typeof value === 'string';

function partsOf(row: unknown): readonly unknown[] {
  if (Array.isArray(row)) return row.length > 3 ? [] : row;
  if (typeof row !== 'object' || row === null) return [];
  const first = (names: readonly string[]): unknown => Object.entries(row).find(([name]) => names.includes(name))?.[1];
  return [first(TIMES), first(NAMES), first(VALUES)];
}

function rowsOf(text: string): unknown {
  const [head = '', ...lines] = text.split(/\r\n?|\n/u);
  const delimiter = TABLE.exec(head)?.[1];
  if (delimiter !== undefined) return lines.filter((line) => line.trim() !== '').map((line) => line.split(delimiter).map((cell) => cell.trim().replace(/^"(.*)"$/u, '$1')));
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

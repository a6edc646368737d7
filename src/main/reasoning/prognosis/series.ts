/** Summaries of a time series: one number from the readings of a variable in a window of hours (see training/prognosis/series.py). */
import { AppError } from '../../../contract/errors.ts';
import type { ColumnSpec } from './parameters.ts';

/** Hours since the stay began, variable, value. */
export type Reading = readonly [hours: number, name: string, value: number];
type SeriesColumn = Extract<ColumnSpec, { op: 'series' }>;

/** Readings by variable, in time order: made once for each patient. */
export type SeriesIndex = ReadonlyMap<string, readonly Reading[]>;

/**
 * From `["HH:MM" since the stay began, variable, value]`, in any order, seconds allowed. `nameOf` gives the variable its
 * own spelling; readings at hour `until` or later are left out. Throws `bad-input`, with the entry's place, for a time of another form.
 */
export function indexSeries(series: readonly (readonly [string, string, number])[], nameOf: (name: string) => string = (name) => name, until = Number.POSITIVE_INFINITY): Map<string, Reading[]> {
  const index = new Map<string, Reading[]>();
  for (const [at, [time, given, value]] of series.entries()) {
    const match = /^(\d{1,4}):([0-5]\d)(?::[0-5]\d(?:\.\d+)?)?$/u.exec(time.trim());
    if (match === null || !Number.isFinite(value)) throw new AppError('bad-input', 'A series entry is ["HH:MM", name, number]', { where: `series.${at}` });
    const hours = Number(match[1]) + Number(match[2]) / 60;
    if (hours >= until) continue;
    const name = nameOf(given);
    const list = index.get(name);
    const reading: Reading = [hours, name, value];
    if (list === undefined) index.set(name, [reading]);
    else list.push(reading);
  }
  for (const list of index.values()) list.sort((a, b) => a[0] - b[0]);
  return index;
}

/** The same reading handed in twice counts once: how often something was measured tells, too. Changes the index. */
export function dropRepeats(index: Map<string, Reading[]>): void {
  for (const [name, list] of index) {
    index.set(name, list.filter(([hours, , value], at) => {
      for (let before = at - 1; list[before]?.[0] === hours; before -= 1) if (list[before]?.[2] === value) return false;
      return true;
    }));
  }
}

/** NaN when the window holds too few readings for the statistic. */
export function statistic(series: SeriesIndex, column: SeriesColumn): number {
  if (column.stat === 'held-mean' || column.stat === 'held-below') return held(readingsOf(series, { ...column, from: 0 }), column);
  const found = readingsOf(series, column);
  const values = found.map((reading) => reading[2]);
  if (column.stat === 'count') return values.length;
  const first = found[0];
  const last = found.at(-1);
  if (first === undefined || last === undefined) return Number.NaN;
  switch (column.stat) {
    case 'sum': return sum(values);
    case 'first': return first[2];
    case 'last': return last[2];
    case 'min': return Math.min(...values);
    case 'max': return Math.max(...values);
    case 'mean': return sum(values) / values.length;
    case 'deviation': return deviation(values);
    case 'change': return values.length > 1 ? last[2] - first[2] : Number.NaN;
    case 'slope': return slope(found);
    case 'last-hour': return last[0];
    case 'first-hour': return first[0];
    case 'share-below': return values.filter((value) => value < (column.limit ?? 0)).length / values.length;
    case 'share-above': return values.filter((value) => value > (column.limit ?? 0)).length / values.length;
  }
}

function readingsOf(series: SeriesIndex, column: SeriesColumn): readonly Reading[] {
  const from = column.from ?? 0;
  const to = column.to ?? Number.POSITIVE_INFINITY;
  const [low, high] = column.keep ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const found: Reading[] = [];
  for (const name of column.names) {
    for (const reading of series.get(name) ?? []) {
      if (reading[0] >= from && reading[0] < to && reading[2] >= low && reading[2] <= high) found.push(reading);
    }
  }
  if (column.names.length > 1) found.sort((a, b) => a[0] - b[0]);
  return found;
}

/**
 * Each reading counts until the next one, the last to the window's end: the mean, or the hours below `limit`, from the window's
 * start or the first reading, whichever is later.
 */
function held(found: readonly Reading[], { stat, from = 0, to = 0, limit = 0 }: SeriesColumn): number {
  const [first] = found;
  const start = first === undefined ? to : Math.max(from, first[0]);
  if (start >= to) return Number.NaN;
  let total = 0;
  found.forEach(([hour, , value], at) => {
    const share = (found[at + 1]?.[0] ?? to) - Math.max(hour, start);
    if (share > 0) total += share * (stat === 'held-mean' ? value : Number(value < limit));
  });
  return stat === 'held-mean' ? total / (to - start) : total;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function deviation(values: readonly number[]): number {
  if (values.length < 2) return Number.NaN;
  const mean = sum(values) / values.length;
  return Math.sqrt(sum(values.map((value) => (value - mean) ** 2)) / values.length);
}

/** Least-squares change per hour; NaN when the readings lie too close together to say. */
function slope(found: readonly Reading[]): number {
  const centre = sum(found.map((reading) => reading[0])) / found.length;
  const spread = sum(found.map((reading) => (reading[0] - centre) ** 2));
  if (spread < 2) return Number.NaN;
  const mean = sum(found.map((reading) => reading[2])) / found.length;
  return sum(found.map((reading) => (reading[0] - centre) * (reading[2] - mean))) / spread;
}

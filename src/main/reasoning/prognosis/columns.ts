/** From a patient's features to the model's columns, as the package's parameters say; NaN is missing (see training/prognosis/columns.py). */
import type { ColumnSpec, InputSpec, RiskParameters } from './parameters.ts';
import { statistic } from './series.ts';
import type { Reading, SeriesIndex } from './series.ts';

/** Features as they are handed in, by the data set's own names. What the model doesn't use is ignored. */
export type Features = Readonly<Record<string, number | string | boolean | null>>;
export type Values = ReadonlyMap<string, number | string>;

/** Known inputs, read and tidied: words to options, numbers from text, the data set's marks of missing left out. */
export function readInputs(inputs: readonly InputSpec[], features: Features): Map<string, number | string> {
  const values = new Map<string, number | string>();
  for (const spec of inputs) {
    const value = readInput(spec, features[spec.name]);
    if (value !== null) values.set(spec.name, value);
  }
  return values;
}

function readInput(spec: InputSpec, given: number | string | boolean | null | undefined): number | string | null {
  if (given === null || given === undefined || given === '') return null;
  const value = typeof given === 'boolean' ? Number(given) : given;
  const text = String(value).trim();
  if (spec.missing?.some((mark) => String(mark) === text) === true) return null;
  if (spec.kind === 'category') return spec.aliases?.[text.toLowerCase()] ?? text;
  const number = Number(text);
  return text === '' || !Number.isFinite(number) ? null : number;
}

/** A single value of a series input is a reading at hour 0; a fixed input may stand in the series (height, age). Changes both. */
export function exchange(inputs: readonly InputSpec[], values: Map<string, number | string>, series: Map<string, Reading[]>): void {
  for (const spec of inputs) {
    const value = values.get(spec.name);
    const readings = series.get(spec.name);
    if (spec.series === true) {
      const first = readings?.[0]?.[0] ?? Number.POSITIVE_INFINITY;
      if (typeof value === 'number' && first > 0) series.set(spec.name, [[0, spec.name, value], ...(readings ?? [])]);
    } else if (value === undefined && readings !== undefined) {
      const known = readings.map((reading) => readInput(spec, reading[2])).find((each) => each !== null);
      if (known !== undefined && known !== null) values.set(spec.name, known);
    }
  }
}

/** One row of the model's columns, NaN for missing. */
export function columnsOf(parameters: RiskParameters, inputs: Values, series: SeriesIndex): Float32Array {
  const values = new Map(inputs);
  const row = new Float32Array(parameters.columns.length);
  parameters.columns.forEach((column, at) => {
    const value = columnValue(column, values, series, parameters.groups);
    row[at] = value;
    if (!Number.isNaN(value)) values.set(column.name, value);
  });
  return row;
}

function columnValue(column: ColumnSpec, values: Values, series: SeriesIndex, groups: RiskParameters['groups']): number {
  switch (column.op) {
    case 'value': return numberOf(values, column.of);
    case 'log': {
      const shifted = Math.max(numberOf(values, column.of), 0) + column.add;
      return shifted > 0 ? Math.log(shifted) : Number.NaN;
    }
    case 'is': {
      const value = values.get(column.of);
      return value === undefined ? (column.missing ?? Number.NaN) : Number(column.any.includes(String(value)));
    }
    case 'lookup': {
      const value = values.get(column.of);
      return value === undefined ? (column.missing ?? Number.NaN) : (column.table[String(value)] ?? column.other ?? Number.NaN);
    }
    case 'ratio': {
      const under = numberOf(values, column.of[1]);
      return under > 0 ? numberOf(values, column.of[0]) / under : Number.NaN;
    }
    case 'difference': return numberOf(values, column.of[0]) - numberOf(values, column.of[1]);
    case 'product': return numberOf(values, column.of[0]) * numberOf(values, column.of[1]);
    case 'count': return column.of.filter((name) => values.has(name) && !column.none.includes(String(values.get(name)))).length;
    case 'icd': return Number(column.of.some((name) => values.has(name) && inGroup(values.get(name), groups[column.group])));
    case 'icd-lookup': {
      const code = values.get(column.of);
      if (code === undefined) return column.missing ?? Number.NaN;
      return Object.entries(column.table).find(([group]) => inGroup(code, groups[group]))?.[1] ?? column.other;
    }
    case 'series': return statistic(series, column);
    case 'weighted': return weighted(column, values);
  }
}

const numberOf = (values: Values, name: string): number => {
  const value = values.get(name);
  return typeof value === 'number' ? value : Number.NaN;
};

/** ICD-9 code as a number: 250.83 → 250.83, V57 → 10057, E849 → 20849; NaN if unreadable. */
export function icdNumber(code: number | string): number {
  const text = String(code).trim().toUpperCase();
  const shift = text.startsWith('V') ? 10_000 : text.startsWith('E') ? 20_000 : 0;
  const digits = shift > 0 ? text.slice(1) : text;
  return /^\d+(\.\d*)?$/u.test(digits) ? shift + Number(digits) : Number.NaN;
}

function inGroup(code: number | string | undefined, ranges: readonly (readonly [number, number])[] | undefined): boolean {
  const number = code === undefined ? Number.NaN : icdNumber(code);
  return ranges?.some(([from, to]) => number >= from && number < to) ?? false;
}

function weighted(column: Extract<ColumnSpec, { op: 'weighted' }>, values: Values): number {
  let total = column.constant;
  for (const [name, steps] of Object.entries(column.terms)) {
    const value = numberOf(values, name);
    if (!Number.isNaN(value)) total += steps.findLast(([from]) => value >= from)?.[1] ?? 0;
  }
  return total;
}

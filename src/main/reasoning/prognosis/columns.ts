/** From a patient's features to the model's columns, as the package's parameters say; NaN is missing (see training/prognosis/columns.py). */
import type { Values } from './inputs.ts';
import type { ColumnSpec, RiskParameters } from './parameters.ts';
import { statistic } from './series.ts';
import type { SeriesIndex } from './series.ts';

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
    total += pointsOf(steps, value);
  }
  return total;
}

/** Points of a published step table; a missing value has none. */
export function pointsOf(steps: readonly (readonly [number, number])[], value: number): number {
  return Number.isNaN(value) ? 0 : (steps.findLast(([from]) => value >= from)?.[1] ?? 0);
}

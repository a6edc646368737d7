/** The chart's observations of one quantity as a stream in time: only what has a date, in the quantity's own unit. */
import type { Chart, Evidence } from '../../../contract/chart.ts';
import type { Trajectory } from '../../../contract/prognosis.ts';

export interface Point {
  /** ISO date or date-time as the chart holds it. */
  readonly time: string;
  /** Milliseconds; a bare date counts as its noon. */
  readonly at: number;
  readonly value: number;
  readonly evidence: readonly Evidence[];
  /** The unit was not written. */
  readonly assumed: boolean;
}
const HOUR = 3_600_000;
export const hoursBetween = (a: Point, b: Point): number => (b.at - a.at) / HOUR;

/** In time order. A value with a comparator ("<0.3") or a caveat ("haemolysed") has no place in a course. */
export function observationsOf(chart: Chart, ...analytes: readonly string[]): Point[] {
  return chart.facts
    .flatMap(({ kind, measurement, state, time, evidence }): Point[] => {
      if (kind !== 'observation' || state === 'rejected' || time === null || measurement?.canonical === undefined || measurement.comparator !== undefined || measurement.caveat !== undefined) return [];
      if (measurement.analyte === undefined || !analytes.includes(measurement.analyte)) return [];
      const at = Date.parse(time.length <= 10 ? `${time}T12:00` : time);
      return Number.isNaN(at) ? [] : [{ time, at, value: measurement.canonical.value, evidence, assumed: measurement.assumedUnit === true }];
    })
    .sort((a, b) => a.at - b.at);
}

/** What the screen draws of a course. */
export const shown = (points: readonly Point[]): Trajectory['points'] => points.map(({ time, value, evidence, assumed }) => ({ time, value, evidence: [...evidence], assumed }));
export const windowOf = (points: readonly Point[]): Pick<Trajectory, 'from' | 'to'> => ({ from: points[0]?.time ?? null, to: points.at(-1)?.time ?? null });

/** A chart's time as a sentence says it: 2031-03-02 08:00. */
export const when = ({ time }: Point): string => time.slice(0, 16).replace('T', ' ');
/** A number with at most `digits` decimals. */
export const said = (value: number, digits = 1): string => String(Number(value.toFixed(digits)));
export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? Number.NaN) : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
};

/** Falls and trends of single values: haemoglobin and lactate. */
import type { Chart } from '../../../contract/chart.ts';
import type { Trajectory } from '../../../contract/prognosis.ts';
import { hoursBetween, observationsOf, said, shown, when, windowOf } from './observations.ts';
import type { Point } from './observations.ts';

const HB_SOURCE = 'ISTH definition of major bleeding: a fall of 2 g/dL or more (Schulman and Kearon, J Thromb Haemost 2005;3:692)';
const LACTATE_SOURCE = 'Surviving Sepsis Campaign 2021: lactate above 2 mmol/L is measured again; clearance after Nguyen, Crit Care Med 2004;32:1637';
const MAJOR_FALL = 2;
const BLEEDING_HOURS = 72;
const HIGH_LACTATE = 2;

/** The largest fall from an earlier value within `hours` before the last one. */
function fallBefore(points: readonly Point[], hours: number): { from: Point; to: Point; fall: number } | null {
  const to = points.at(-1);
  if (to === undefined) return null;
  const before = points.slice(0, -1).filter((point) => hoursBetween(point, to) <= hours);
  const from = before.reduce<Point | null>((best, point) => (best === null || point.value > best.value ? point : best), null);
  return from === null ? null : { from, to, fall: from.value - to.value };
}

export function haemoglobinTrajectory(chart: Chart): Trajectory | null {
  const points = observationsOf(chart, 'haemoglobin');
  const last = points.at(-1);
  if (last === undefined) return null;
  const recent = fallBefore(points, BLEEDING_HOURS);
  const whole = fallBefore(points, Number.POSITIVE_INFINITY);
  const statements: string[] = [];
  const fell = (words: { from: Point; fall: number }): string => `Haemoglobin fell by ${said(words.fall)} g/dL, from ${said(words.from.value)} at ${when(words.from)} to ${said(last.value)} at ${when(last)}`;
  if (recent !== null && recent.fall >= MAJOR_FALL - 1e-9) statements.push(`${fell(recent)}: 2 g/dL or more within 72 h`);
  else if (whole !== null && whole.fall >= MAJOR_FALL - 1e-9) statements.push(`${fell(whole)}: over more than 72 h, or with no value in between`);
  else if (whole !== null && whole.fall > 0) statements.push(fell(whole));
  else if (whole === null) statements.push('One value: nothing to compare with');
  else statements.push('No fall of haemoglobin in the chart');
  return { id: 'haemoglobin', unit: 'g/dL', points: shown(points), stage: null, statements, missing: whole === null ? ['an earlier haemoglobin'] : [], ...windowOf(points), source: HB_SOURCE };
}

export function lactateTrajectory(chart: Chart): Trajectory | null {
  const points = observationsOf(chart, 'lactate');
  const [first, last, before] = [points[0], points.at(-1), points.at(-2)];
  if (first === undefined || last === undefined) return null;
  const statements: string[] = [];
  if (before === undefined) statements.push('One value: nothing to compare with');
  else {
    const change = (last.value - first.value) / first.value;
    const hours = said(hoursBetween(first, last), 0);
    statements.push(change < 0 ? `Lactate fell from ${said(first.value)} to ${said(last.value)} mmol/L in ${hours} h: ${said(-change * 100, 0)} % lower` : change > 0 ? `Lactate rose from ${said(first.value)} to ${said(last.value)} mmol/L in ${hours} h` : `Lactate unchanged at ${said(last.value)} mmol/L over ${hours} h`);
  }
  if (last.value > HIGH_LACTATE) statements.push('The last lactate is above 2 mmol/L');
  return { id: 'lactate', unit: 'mmol/L', points: shown(points), stage: null, statements, missing: last.value > HIGH_LACTATE && before === undefined ? ['a repeated lactate'] : [], ...windowOf(points), source: LACTATE_SOURCE };
}

/**
 * Acute kidney injury by KDIGO 2012 from a series of creatinine, and of urine where it is measured with its times and a weight.
 * The baseline follows the NHS England algorithm (2014): the lowest value of the last 7 days, else the median of the last year.
 */
import type { Chart } from '../../../contract/chart.ts';
import type { Trajectory } from '../../../contract/prognosis.ts';
import { hoursBetween, median, observationsOf, said, shown, when, windowOf } from './observations.ts';
import type { Point } from './observations.ts';

const SOURCE = 'KDIGO Clinical Practice Guideline for Acute Kidney Injury, 2012; baseline after the NHS England algorithm, 2014';
const DAY_HOURS = 24;
const RISE_MG_PER_DL = 0.3;
const STAGE_3_MG_PER_DL = 4;
/** Rounding of recorded values must not hide a rise of exactly 0.3. */
const SLACK = 1e-9;

interface CreatinineStage {
  readonly stage: number;
  readonly baseline: number | null;
  readonly rule: 'lowest of 7 days' | 'median of the year before' | 'none';
  readonly reason: string;
}

/** Stage at the point `at` of a creatinine series (mg/dL, in time order); baseline null when nothing earlier is known. */
export function stageCreatinine(points: readonly Point[], at: number): CreatinineStage {
  const now = points[at];
  if (now === undefined) return { stage: 0, baseline: null, rule: 'none', reason: '' };
  const before = points.slice(0, at);
  const within = (hours: number): Point[] => before.filter((point) => hoursBetween(point, now) <= hours + SLACK);
  const week = within(7 * DAY_HOURS);
  const year = before.filter((point) => hoursBetween(point, now) <= 365 * DAY_HOURS);
  const recent = within(2 * DAY_HOURS);
  const rise = recent.length === 0 ? 0 : now.value - Math.min(...recent.map(({ value }) => value));
  const rule = week.length > 0 ? 'lowest of 7 days' : year.length > 0 ? 'median of the year before' : 'none';
  if (rule === 'none') return { stage: 0, baseline: null, rule, reason: 'no earlier creatinine within a year' };
  const baseline = rule === 'lowest of 7 days' ? Math.min(...week.map(({ value }) => value)) : median(year.map(({ value }) => value));
  const ratio = now.value / baseline + SLACK;
  const rose = rise + SLACK >= RISE_MG_PER_DL;
  const reason = ratio >= 1.5 ? `${said(ratio, 1)} times the baseline of ${said(baseline, 2)} mg/dL` : rose ? `a rise of ${said(rise, 2)} mg/dL within 48 h` : `${said(ratio, 1)} times the baseline of ${said(baseline, 2)} mg/dL`;
  if (ratio < 1.5 && !rose) return { stage: 0, baseline, rule, reason };
  const stage = ratio >= 3 || now.value >= STAGE_3_MG_PER_DL ? 3 : ratio >= 2 ? 2 : 1;
  return { stage, baseline, rule, reason };
}

/** Stage by urine at the last of `readings` (mL passed since the reading before), null when the hours are not covered or no weight is known. */
export function stageUrine(readings: readonly Point[], kilograms: number | null): { stage: number; reason: string } | null {
  const last = readings.at(-1);
  if (last === undefined || kilograms === null) return null;
  const rateOver = (hours: number): number | null => {
    const start = readings.findLastIndex((reading) => hoursBetween(reading, last) >= hours - SLACK);
    const first = readings[start];
    // Over twice the hours without a reading: nothing can be said of this window.
    if (first === undefined || hoursBetween(first, last) > hours * 1.5) return null;
    const volume = readings.slice(start + 1).reduce((sum, { value }) => sum + value, 0);
    return volume / hoursBetween(first, last) / kilograms;
  };
  const [six, twelve, day] = [rateOver(6), rateOver(12), rateOver(24)];
  if (six === null && twelve === null && day === null) return null;
  if ((day !== null && day < 0.3) || (twelve !== null && twelve === 0)) return { stage: 3, reason: day !== null && day < 0.3 ? `urine ${said(day, 2)} mL/kg/h over 24 h` : 'no urine over 12 h' };
  if (twelve !== null && twelve < 0.5) return { stage: 2, reason: `urine ${said(twelve, 2)} mL/kg/h over 12 h` };
  if (six !== null && six < 0.5) return { stage: 1, reason: `urine ${said(six, 2)} mL/kg/h over 6 h` };
  return { stage: 0, reason: `urine ${said(six ?? twelve ?? day ?? 0, 2)} mL/kg/h` };
}

export function akiTrajectory(chart: Chart): Trajectory | null {
  const points = observationsOf(chart, 'creatinine');
  const last = points.at(-1);
  if (last === undefined) return null;
  const now = stageCreatinine(points, points.length - 1);
  const urine = stageUrine(observationsOf(chart, 'urine-output'), chart.patient.weight?.kg ?? null);
  const worst = points.map((point, at) => ({ point, ...stageCreatinine(points, at) })).reduce((best, each) => (each.stage > best.stage ? each : best));
  const adult = chart.patient.age === null || chart.patient.age >= 18;
  const stage = now.baseline === null && urine === null ? null : Math.max(now.stage, urine?.stage ?? 0);
  const statements: string[] = [];
  if (stage === null) statements.push('No AKI stage: no earlier creatinine within a year to compare with');
  else if (stage === 0) statements.push(`No AKI criterion met by creatinine at the last value: ${now.reason}`);
  else if ((urine?.stage ?? 0) > now.stage) statements.push(`AKI stage ${stage} by urine: ${urine?.reason ?? ''}`);
  else statements.push(`AKI stage ${stage} by creatinine: ${now.reason}`);
  if (now.baseline !== null) statements.push(`Baseline ${said(now.baseline, 2)} mg/dL: ${now.rule}`);
  if (worst.stage > (stage ?? 0)) statements.push(`Highest stage in the chart: ${worst.stage}, at ${when(worst.point)}`);
  if (!adult) statements.push('Under 18 years: KDIGO adds an eGFR criterion that is not worked out here');
  const missing = [...(urine === null ? ['urine output with its times, and a weight'] : []), ...(now.baseline === null ? ['an earlier creatinine'] : [])];
  return { id: 'aki', unit: 'mg/dL', points: shown(points), stage, statements, missing, ...windowOf(points), source: SOURCE };
}

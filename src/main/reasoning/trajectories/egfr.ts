/** The slope of eGFR: recorded values, or CKD-EPI 2021 from creatinine. Not during an acute kidney injury, when eGFR says nothing. */
import type { Chart } from '../../../contract/chart.ts';
import type { Trajectory } from '../../../contract/prognosis.ts';
import { calculate } from '../calculators/index.ts';
import { stageCreatinine } from './aki.ts';
import { observationsOf, said, shown, windowOf } from './observations.ts';
import type { Point } from './observations.ts';

const SOURCE = 'KDIGO 2012 guideline on chronic kidney disease: rapid progression is a sustained fall of over 5 mL/min/1.73 m² a year; CKD-EPI 2021 (Inker, NEJM 2021;385:1737)';
const YEAR = 365.25 * 86_400_000;
const FEWEST = 3;
const SHORTEST = 90 / 365.25;
const RAPID = 5;

/** Least-squares change a year; null with fewer than three values or under 90 days of them. */
function slopePerYear(points: readonly Point[]): number | null {
  const [first, last] = [points[0], points.at(-1)];
  if (points.length < FEWEST || first === undefined || last === undefined || (last.at - first.at) / YEAR < SHORTEST) return null;
  const years = points.map(({ at }) => (at - first.at) / YEAR);
  const [meanX, meanY] = [years.reduce((a, b) => a + b, 0) / years.length, points.reduce((sum, { value }) => sum + value, 0) / points.length];
  const spread = years.reduce((sum, x) => sum + (x - meanX) ** 2, 0);
  return points.reduce((sum, { value }, at) => sum + ((years[at] ?? 0) - meanX) * (value - meanY), 0) / spread;
}

export function egfrTrajectory(chart: Chart): Trajectory | null {
  const creatinine = observationsOf(chart, 'creatinine');
  const recorded = observationsOf(chart, 'egfr');
  const { age, sex } = chart.patient;
  const acute = creatinine.map((_, at) => stageCreatinine(creatinine, at).stage > 0);
  const worked = age === null || age < 18 || (sex !== 'male' && sex !== 'female') ? [] : creatinine.flatMap((point, at): Point[] => {
    const { value } = calculate('ckd-epi-2021', { age, sex, creatinine: [point.value, 'mg/dL'] });
    return acute[at] === true || typeof value !== 'number' ? [] : [{ ...point, value }];
  });
  const useRecorded = recorded.length >= worked.length;
  const points = useRecorded ? recorded : worked;
  const injured = acute.at(-1) === true;
  if (points.length === 0) return null;
  const slope = slopePerYear(points);
  const statements = injured ? ['eGFR is not valid now: the last creatinine meets a criterion of acute kidney injury'] : [];
  if (slope === null) statements.push('No slope: it takes three values over at least 90 days');
  else if (slope <= -RAPID) statements.push(`eGFR falls by ${said(-slope)} mL/min/1.73 m² a year: more than 5, which KDIGO calls rapid progression if sustained`);
  else statements.push(`eGFR changes by ${said(slope)} mL/min/1.73 m² a year`);
  if (!useRecorded) statements.push('Worked out from creatinine with CKD-EPI 2021; values during acute kidney injury are left out');
  return { id: 'egfr', unit: 'mL/min/1.73 m²', points: shown(points), stage: null, statements, missing: [], ...windowOf(points), source: SOURCE };
}

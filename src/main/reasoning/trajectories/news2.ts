/** NEWS2 round by round: vital signs taken within an hour of each other make one score; what was not measured is named, not guessed. */
import type { Chart } from '../../../contract/chart.ts';
import type { Trajectory } from '../../../contract/prognosis.ts';
import { calculate } from '../calculators/index.ts';
import { observationsOf, shown, when, windowOf } from './observations.ts';
import type { Point } from './observations.ts';

const SOURCE = 'Royal College of Physicians, National Early Warning Score (NEWS) 2, 2017';
const HOUR = 3_600_000;
const FEWEST_SIGNS = 3;
const UNITS = { respiratoryRate: '/min', saturation: '%', systolic: 'mmHg', heartRate: '/min', temperature: 'Cel' } as const;
type Sign = keyof typeof UNITS;
const ANALYTES: Readonly<Record<Sign, readonly string[]>> = {
  respiratoryRate: ['respiratory-rate'], saturation: ['oxygen-saturation'], systolic: ['systolic-pressure', 'blood-pressure'], heartRate: ['heart-rate'], temperature: ['temperature'],
};
const SIGNS: readonly Sign[] = ['respiratoryRate', 'saturation', 'systolic', 'heartRate', 'temperature'];

export function news2Trajectory(chart: Chart): Trajectory | null {
  if (chart.patient.age !== null && chart.patient.age < 16) return null;
  const readings = SIGNS.flatMap((sign) => observationsOf(chart, ...ANALYTES[sign]).map((point) => ({ sign, point }))).sort((a, b) => a.point.at - b.point.at);
  const oxygen = observationsOf(chart, 'oxygen-flow', 'fio2');
  const rounds: { signs: Map<Sign, Point>; start: number }[] = [];
  for (const { sign, point } of readings) {
    const current = rounds.at(-1);
    if (current !== undefined && point.at - current.start <= HOUR) current.signs.set(sign, point);
    else rounds.push({ signs: new Map([[sign, point]]), start: point.at });
  }
  const scored = rounds.flatMap(({ signs, start }) => (signs.size < FEWEST_SIGNS ? [] : [scoreOf(signs, oxygen.filter(({ at }) => Math.abs(at - start) <= HOUR))]));
  const last = scored.at(-1);
  if (last === undefined) return null;
  const before = scored.at(-2);
  const { value } = last.point;
  const change = before === undefined ? '' : value > before.point.value ? `, up from ${before.point.value}` : value < before.point.value ? `, down from ${before.point.value}` : ', unchanged';
  const statements = [`NEWS2 at least ${value} at ${when(last.point)}${change}`, last.interpretation];
  return { id: 'news2', unit: null, points: shown(scored.map(({ point }) => point)), stage: null, statements, missing: last.missing, ...windowOf(scored.map(({ point }) => point)), source: SOURCE };
}

/** Missing signs count nothing, so the score is the least that it can be; oxygen counts when a flow or an inspired share above air is there. */
function scoreOf(signs: ReadonlyMap<Sign, Point>, oxygen: readonly Point[]): { point: Point; missing: string[]; interpretation: string } {
  const inputs: Record<string, unknown> = Object.fromEntries([...signs].map(([sign, { value }]) => [sign, [value, UNITS[sign]]]));
  if (oxygen.length > 0) inputs['oxygen'] = oxygen.some(({ value }) => value > 0 && value !== 21);
  const { value, missing, interpretation } = calculate('news2', inputs);
  const points = [...signs.values()];
  const latest = points.reduce((best, point) => (point.at > best.at ? point : best));
  const evidence = points.flatMap((point) => point.evidence);
  return { point: { ...latest, value: typeof value === 'number' ? value : 0, evidence, assumed: points.some(({ assumed }) => assumed) }, missing: missing.filter((label) => label !== 'SpO2 scale'), interpretation };
}

/** The interval of a risk, on the log-odds scale, from three named sources. */
import type { RiskParameters } from './parameters.ts';
import type { Values } from './inputs.ts';

/** Standard deviations, log-odds. Sampling: another cohort of the same kind. Missing: an input that the cohort always had. */
export interface Uncertainty {
  readonly sampling: number;
  readonly missing: number;
  readonly distance: number;
}

const NORMAL_90 = 1.645;
/** An input that under 5 % of the cohort lacked: the model has hardly seen patients without it. */
const ALWAYS_KNOWN = 0.05;

export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** A head's margin as a risk: log-odds, or (survival models) the log of the cumulative hazard. */
export const riskOf = (margin: number, link: RiskParameters['link'] = 'logit'): number => (link === 'cloglog' ? -Math.expm1(-Math.exp(margin)) : sigmoid(margin));

/** 90 % limits around a margin. */
export function limits(margin: number, uncertainty: Uncertainty, link: RiskParameters['link'] = 'logit'): { risk: number; low: number; high: number } {
  const half = NORMAL_90 * Math.hypot(uncertainty.sampling, uncertainty.missing, uncertainty.distance);
  return { risk: riskOf(margin, link), low: riskOf(margin - half, link), high: riskOf(margin + half, link) };
}

/** Its absence makes the interval wider; other inputs were often missing in the cohort, and the model learned to do without. */
export const widens = ({ importance }: RiskParameters, input: string): boolean => (importance[input]?.missing ?? 1) < ALWAYS_KNOWN;

/** Inputs that the cohort always had, that tell something, and that this patient lacks. `given`: names with readings. */
export function lacking(parameters: RiskParameters, inputs: Values, given: ReadonlySet<string>): string[] {
  return Object.entries(parameters.importance).flatMap(([name, { effect }]) => (effect > 0 && widens(parameters, name) && !inputs.has(name) && !given.has(name) ? [name] : []));
}

export function missingSpread(parameters: RiskParameters, inputs: Values, given: ReadonlySet<string>): number {
  return Math.sqrt(lacking(parameters, inputs, given).reduce((variance, name) => variance + (parameters.importance[name]?.effect ?? 0) ** 2, 0));
}

export interface Position {
  /** Root mean square of robust z scores over what is known; 1 is typical. Where little is known, what is missing counts as typical. */
  readonly distance: number;
  readonly known: number;
  /** Farther than 995 of 1,000 of the cohort. */
  readonly unlike: boolean;
  /** Fewer of these inputs known than 995 of 1,000 of the cohort had. */
  readonly sparse: boolean;
  /** Widening, log-odds. */
  readonly spread: number;
  /** Columns farthest from the cohort's middle (z of 3 and more), the farthest first. */
  readonly farthest: readonly number[];
}
const FAR = 3;
const MOST_NAMED = 3;

/** Where a row lies in the cohort. Beyond what 95 % of the cohort reach, each whole step adds half a log-odds unit (our rule of thumb). */
export function position(parameters: RiskParameters, row: Float32Array): Position {
  const { columns, median, scale, usual, unlike, fewest } = parameters.distance;
  let squares = 0;
  let known = 0;
  const far: { column: number; z: number }[] = [];
  columns.forEach((column, at) => {
    const x = row[column] ?? Number.NaN;
    if (Number.isNaN(x)) return;
    const z = Math.min(Math.max((x - (median[at] ?? 0)) / (scale[at] ?? 1), -8), 8);
    squares += z * z;
    if (Math.abs(z) >= FAR) far.push({ column, z: Math.abs(z) });
    known += 1;
  });
  // One odd value among three is not what one odd value's worth among twelve is.
  const typical = Math.max(0, fewest - known);
  const distance = known > 0 ? Math.sqrt((squares + typical) / (known + typical)) : 0;
  const farthest = far.toSorted((a, b) => b.z - a.z).slice(0, MOST_NAMED).map(({ column }) => column);
  return { distance, known, unlike: distance > unlike, sparse: known < fewest, spread: 0.5 * Math.max(0, distance / usual - 1), farthest };
}

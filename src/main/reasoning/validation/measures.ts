/** Does a model hold here? Discrimination, calibration and net benefit of predicted risks on local cases, and a local recalibration. */
import { AppError } from '../../../contract/errors.ts';
import { sigmoid } from '../prognosis/index.ts';

/** One local case: the predicted risk, whether the outcome came, and for how many cases it counts (one, where nothing is said). */
export interface Outcome {
  readonly risk: number;
  readonly event: boolean;
  readonly weight?: number;
}
export interface Recalibration {
  readonly intercept: number;
  readonly slope: number;
}
export interface Validation {
  readonly cases: number;
  readonly events: number;
  readonly auroc: number;
  readonly brier: number;
  /** Slope of log-odds; below 1 the risks are too extreme. */
  readonly slope: number;
  /** Log-odds to add so that the mean fits; above 0 the risks are too low. */
  readonly intercept: number;
  /** Mean gap between predicted and observed over ten equal groups. */
  readonly ece: number;
  readonly groups: readonly { readonly predicted: number; readonly observed: number; readonly cases: number }[];
  /** Net benefit for each threshold, of the model and of counting everybody. */
  readonly decision: readonly { readonly threshold: number; readonly model: number; readonly everybody: number }[];
}

const GROUPS = 10;
const THRESHOLDS = Array.from({ length: 50 }, (_, i) => (i + 1) / 100);

/** Throws `bad-input` when there are no events or nothing but events: nothing can be said then. */
export function validate(outcomes: readonly Outcome[]): Validation {
  const events = outcomes.filter(({ event }) => event).length;
  if (events === 0 || events === outcomes.length) throw new AppError('bad-input', 'Validation needs cases with and without the outcome', { where: 'outcomes', cases: outcomes.length });
  const groups = calibrationGroups(outcomes);
  return {
    cases: outcomes.length,
    events,
    auroc: auroc(outcomes),
    brier: weighedMean(outcomes, ({ risk, event }) => (risk - Number(event)) ** 2),
    slope: recalibrate(outcomes).slope,
    intercept: fitIntercept(outcomes),
    ece: groups.reduce((sum, group) => sum + group.weight * Math.abs(group.predicted - group.observed), 0) / weightOf(outcomes),
    groups: groups.map(({ predicted, observed, cases }) => ({ predicted, observed, cases })),
    decision: THRESHOLDS.map((threshold) => netBenefit(outcomes, threshold)),
  };
}

/** Share of pairs (one with, one without the outcome) in which the one with it has the higher risk; ties count half. */
export function auroc(outcomes: readonly Outcome[]): number {
  const sorted = outcomes.toSorted((a, b) => a.risk - b.risk);
  let [right, events, below] = [0, 0, 0];
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    let [tied, tiedOthers] = [0, 0];
    for (; to < sorted.length && sorted[to]?.risk === sorted[from]?.risk; to += 1) {
      const { event = false, weight = 1 } = sorted[to] ?? {};
      if (event) tied += weight;
      else tiedOthers += weight;
    }
    right += tied * (below + tiedOthers / 2);
    events += tied;
    below += tiedOthers;
    from = to;
  }
  return right / (events * below);
}

/** Logistic recalibration on local cases: new log-odds = intercept + slope * old log-odds. */
export function recalibrate(outcomes: readonly Outcome[]): Recalibration {
  let intercept = 0;
  let slope = 1;
  for (let step = 0; step < 50; step += 1) {
    let [g0, g1, h00, h01, h11] = [0, 0, 0, 0, 0];
    for (const { risk, event, weight: cases = 1 } of outcomes) {
      const x = logit(risk);
      const p = sigmoid(intercept + slope * x);
      const weight = cases * p * (1 - p);
      g0 += cases * (Number(event) - p);
      g1 += cases * (Number(event) - p) * x;
      h00 += weight;
      h01 += weight * x;
      h11 += weight * x * x;
    }
    const determinant = h00 * h11 - h01 * h01;
    if (!(determinant > 1e-12)) break;
    const [d0, d1] = [(h11 * g0 - h01 * g1) / determinant, (h00 * g1 - h01 * g0) / determinant];
    intercept += d0;
    slope += d1;
    if (Math.abs(d0) + Math.abs(d1) < 1e-10) break;
  }
  return { intercept, slope };
}

export const applyRecalibration = ({ intercept, slope }: Recalibration, risk: number): number => sigmoid(intercept + slope * logit(risk));

function fitIntercept(outcomes: readonly Outcome[]): number {
  let shift = 0;
  for (let step = 0; step < 50; step += 1) {
    let [gap, bend] = [0, 0];
    for (const { risk, event, weight = 1 } of outcomes) {
      const p = sigmoid(shift + logit(risk));
      gap += weight * (Number(event) - p);
      bend += weight * p * (1 - p);
    }
    const change = gap / bend;
    shift += change;
    if (Math.abs(change) < 1e-10) break;
  }
  return shift;
}

/** Ten groups of about equal size by risk; cases of one risk stay together. */
function calibrationGroups(outcomes: readonly Outcome[]): (Validation['groups'][number] & { weight: number })[] {
  const sorted = outcomes.toSorted((a, b) => a.risk - b.risk);
  const groups: Outcome[][] = Array.from({ length: GROUPS }, () => []);
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    while (to < sorted.length && sorted[to]?.risk === sorted[from]?.risk) to += 1;
    groups[Math.floor((GROUPS * (from + to - 1)) / 2 / sorted.length)]?.push(...sorted.slice(from, to));
    from = to;
  }
  return groups
    .filter((members) => members.length > 0)
    .map((members) => ({ predicted: weighedMean(members, ({ risk }) => risk), observed: weighedMean(members, ({ event }) => Number(event)), cases: members.length, weight: weightOf(members) }));
}

/** Vickers and Elkin 2006: true positives minus false positives weighed by the threshold's odds, per case. */
function netBenefit(outcomes: readonly Outcome[], threshold: number): Validation['decision'][number] {
  const odds = threshold / (1 - threshold);
  const worth = ({ event }: Outcome): number => (event ? 1 : -odds);
  return { threshold, model: weighedMean(outcomes, (one) => (one.risk >= threshold ? worth(one) : 0)), everybody: weighedMean(outcomes, worth) };
}

const logit = (risk: number): number => {
  const p = Math.min(Math.max(risk, 1e-6), 1 - 1e-6);
  return Math.log(p / (1 - p));
};
const weightOf = (outcomes: readonly Outcome[]): number => outcomes.reduce((sum, { weight = 1 }) => sum + weight, 0);
/** Mean of a value over cases, each counting for its weight. */
export const weighedMean = <T extends Outcome>(outcomes: readonly T[], value: (one: T) => number): number => outcomes.reduce((sum, one) => sum + (one.weight ?? 1) * value(one), 0) / weightOf(outcomes);

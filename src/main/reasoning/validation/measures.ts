/** Does a model hold here? Discrimination, calibration and net benefit of predicted risks on local cases, and a local recalibration. */
import { AppError } from '../../../contract/errors.ts';
import { fitLine } from './logistic.ts';
import type { Line } from './logistic.ts';
import { sampleOf } from './sample.ts';
import type { Outcome, Sample } from './sample.ts';

export interface Measures {
  readonly auroc: number;
  readonly brier: number;
  /** Slope of log-odds; below 1 the risks are too extreme. */
  readonly slope: number;
  /** Log-odds to add so that the mean fits; above 0 the risks are too low. */
  readonly intercept: number;
  /** Mean gap between predicted and observed over ten equal groups. */
  readonly ece: number;
}
interface Validation extends Measures {
  readonly cases: number;
  readonly events: number;
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
  const sample = sampleOf(outcomes);
  return {
    cases: outcomes.length,
    events,
    ...measure(sample),
    groups: calibrationGroups(sample).map(({ predicted, observed, cases }) => ({ predicted, observed, cases })),
    decision: THRESHOLDS.map((threshold) => netBenefit(sample, threshold)),
  };
}

/** `near`: fits on almost the same cases, to start from. */
export function measure(sample: Sample, near?: { readonly line: Line; readonly shift: Line }): Measures {
  const groups = calibrationGroups(sample);
  return {
    auroc: auroc(sample),
    brier: meanOver(sample, (at) => ((sample.risk[at] as number) - (sample.event[at] as number)) ** 2),
    slope: fitLine(sample, 'both', near?.line).slope,
    intercept: fitLine(sample, 'intercept', near?.shift).intercept,
    ece: groups.reduce((sum, { weight, predicted, observed }) => sum + weight * Math.abs(predicted - observed), 0) / total(sample.weight),
  };
}

/** Share of pairs (one with, one without the outcome) in which the one with it has the higher risk; ties count half. */
export function auroc(sample: Sample): number {
  const { event, weight } = sample;
  let [right, events, below] = [0, 0, 0];
  forEachRisk(sample, (from, to) => {
    let [tied, tiedOthers] = [0, 0];
    for (let at = from; at < to; at += 1) {
      if (event[at] === 1) tied += weight[at] as number;
      else tiedOthers += weight[at] as number;
    }
    right += tied * (below + tiedOthers / 2);
    events += tied;
    below += tiedOthers;
  });
  return right / (events * below);
}

/** Logistic recalibration on local cases: new log-odds = intercept + slope * old log-odds. */
export const recalibrate = (outcomes: readonly Outcome[]): Line => fitLine(sampleOf(outcomes), 'both');

/** Ten groups of about equal size by risk; cases of one risk stay together. */
function calibrationGroups(sample: Sample): { predicted: number; observed: number; cases: number; weight: number }[] {
  const { risk, event, weight, times } = sample;
  const groups = Array.from({ length: GROUPS }, () => ({ predicted: 0, observed: 0, cases: 0, weight: 0 }));
  const count = total(times);
  let before = 0;
  forEachRisk(sample, (from, to) => {
    let here = 0;
    for (let at = from; at < to; at += 1) here += times[at] as number;
    const group = here === 0 ? undefined : groups[Math.floor((GROUPS * (before + before + here - 1)) / 2 / count)];
    before += here;
    if (group === undefined) return;
    group.cases += here;
    for (let at = from; at < to; at += 1) {
      group.weight += weight[at] as number;
      group.predicted += (weight[at] as number) * (risk[at] as number);
      group.observed += (weight[at] as number) * (event[at] as number);
    }
  });
  return groups.filter(({ cases }) => cases > 0).map((group) => ({ ...group, predicted: group.predicted / group.weight, observed: group.observed / group.weight }));
}

/** Calls with where each run of like risks begins and ends. */
function forEachRisk({ risk }: Sample, run: (from: number, to: number) => void): void {
  for (let from = 0; from < risk.length; ) {
    let to = from + 1;
    while (to < risk.length && risk[to] === risk[from]) to += 1;
    run(from, to);
    from = to;
  }
}

/** Vickers and Elkin 2006: true positives minus false positives weighed by the threshold's odds, per case. */
function netBenefit(sample: Sample, threshold: number): Validation['decision'][number] {
  const odds = threshold / (1 - threshold);
  const worth = (at: number): number => (sample.event[at] === 1 ? 1 : -odds);
  return { threshold, model: meanOver(sample, (at) => ((sample.risk[at] as number) >= threshold ? worth(at) : 0)), everybody: meanOver(sample, worth) };
}

const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);
const meanOver = ({ weight }: Sample, value: (at: number) => number): number => weight.reduce((sum, cases, at) => sum + cases * value(at), 0) / total(weight);

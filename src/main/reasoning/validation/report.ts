/** The report on local cases: the whole, subgroups, periods, drift, and in plain sentences how far the figures carry. */
import type { ValidationFigures, ValidationReport } from '../../../contract/prognosis.ts';
import { stability } from '../prognosis/index.ts';
import type { Drift, DriftTally } from '../prognosis/index.ts';
import { FEWEST_EVENTS, figuresOf, suggestRecalibration } from './figures.ts';
import type { FigureOptions } from './figures.ts';
import { CENSORED } from './follow-up.ts';
import { weighedMean } from './sample.ts';
import type { Outcome } from './sample.ts';

/** One local case whose risk is known. */
export interface MeasuredCase extends Outcome {
  readonly eligible: boolean;
  /** Subgroups it belongs to, by what divides them: `sex` female, `age` 65-79. */
  readonly groups: Readonly<Record<string, string>>;
  /** Year or year and month. */
  readonly period: string | null;
}
interface ReportInput {
  readonly model: string;
  readonly version: string;
  readonly horizon: string;
  readonly rows: number;
  readonly cases: readonly MeasuredCase[];
  /** By reason the line of each case; null where it has none. */
  readonly leftOut: ReadonlyMap<string, readonly (number | null)[]>;
  readonly tallies: readonly DriftTally[];
  /** Shares by bin and share missing of the training cohort, in the order of `tallies`. */
  readonly reference: readonly { readonly shares: readonly number[]; readonly missing: number }[];
  /** What else has to be known to read the figures. */
  readonly remarks?: readonly string[];
}

/** Collins, Ogundimu and Altman 2016: validation needs at least 100 events and 100 others. */
const ENOUGH = 100;
const SHIFTED = 0.25;
const MOST_LINES = 20;
const SHORT = 'Cases followed for less than the horizon are left out, and the others weighed for them, as if leaving had nothing to do with the risk.';

export async function reportOf(input: ReportInput, options: FigureOptions = {}): Promise<ValidationReport> {
  const cases = input.cases.filter(({ eligible }) => eligible);
  const whole = await figuresOf(cases, options);
  const subgroups: ValidationReport['subgroups'] = [];
  for (const by of ['sex', 'age', 'ethnicity']) {
    for (const [name, members] of Map.groupBy(cases.filter(({ groups }) => groups[by] !== undefined), ({ groups }) => groups[by] ?? '')) {
      const figures = await figuresOf(members, { ...options, repeats: Math.min(100, options.repeats ?? 100) });
      subgroups.push({ by, name, cases: members.length, events: members.filter(({ event }) => event).length, figures: figures === null ? null : { auroc: figures.auroc, slope: figures.slope, intercept: figures.intercept, brier: figures.brier, ece: figures.ece } });
    }
  }
  const drift = input.tallies.map((tally, at): Drift => ({
    column: tally.column, label: tally.label, psi: stability(tally, input.reference[at] ?? { shares: [], missing: 0 }),
    missing: tally.missing / Math.max(1, tally.missing + tally.counts.reduce((sum, count) => sum + count, 0)), missingThere: input.reference[at]?.missing ?? 0,
  }));
  const share = (list: readonly MeasuredCase[]): number => (list.length === 0 ? 0 : weighedMean(list, ({ event }) => Number(event)));
  const meanRisk = (list: readonly MeasuredCase[]): number => (list.length === 0 ? 0 : weighedMean(list, ({ risk }) => risk));
  return {
    model: input.model, version: input.version, horizon: input.horizon,
    rows: input.rows, used: cases.length, ineligible: input.cases.length - cases.length,
    leftOut: [...input.leftOut].map(([reason, lines]) => ({ reason, count: lines.length, lines: lines.filter((line) => line !== null).slice(0, MOST_LINES) })),
    whole,
    subgroups: subgroups.toSorted((a, b) => a.by.localeCompare(b.by) || a.name.localeCompare(b.name)),
    drift: drift.toSorted((a, b) => b.psi - a.psi),
    outcomeRate: {
      here: share(cases), predicted: meanRisk(cases),
      periods: [...byPeriod(cases)].map(([period, members]) => ({ period, cases: members.length, observed: share(members), predicted: meanRisk(members) })).toSorted((a, b) => a.period.localeCompare(b.period)),
    },
    statements: statementsOf(input, cases, whole, drift, subgroups),
    recalibration: suggestRecalibration(cases, whole),
  };
}

const MOST_PERIODS = 12;
/** By month where there are few, else by year. */
function byPeriod(cases: readonly MeasuredCase[]): Map<string, MeasuredCase[]> {
  const dated = cases.filter(({ period }) => period !== null);
  const months = Map.groupBy(dated, ({ period }) => period ?? '');
  return months.size <= MOST_PERIODS ? months : Map.groupBy(dated, ({ period }) => (period ?? '').slice(0, 4));
}

function statementsOf(input: ReportInput, cases: readonly MeasuredCase[], whole: ValidationFigures | null, drift: readonly Drift[], subgroups: ValidationReport['subgroups']): string[] {
  if (cases.length === 0 && input.cases.length > 0) return ['The model was made for none of these cases.', ...aboutInputs(drift)];
  if (whole === null) return [tooFew(cases), ...aboutInputs(drift)];
  const events = cases.filter(({ event }) => event).length;
  const said: string[] = [];
  if (Math.min(events, cases.length - events) < ENOUGH) said.push(`${events} cases with the outcome and ${cases.length - events} without: fewer than ${ENOUGH} of each, so every figure is rough; read the intervals.`);
  if (whole.auroc.low <= 0.5) said.push('These cases do not show that the model tells who has the outcome better than chance does.');
  if (whole.intercept.low > 0) said.push('The risks are too low here on average.');
  else if (whole.intercept.high < 0) said.push('The risks are too high here on average.');
  else said.push('The level of the risks agrees with what was observed, as far as these cases can tell.');
  if (whole.slope.high < 1) said.push('The risks are too extreme here: high ones too high, low ones too low.');
  else if (whole.slope.low > 1) said.push('The risks are not spread enough here: high ones too low, low ones too high.');
  said.push(...aboutInputs(drift));
  const silent = subgroups.filter(({ figures }) => figures === null).length;
  if (silent > 0) said.push(`Subgroups with too few cases to say anything: ${silent}. That is not the same as no difference.`);
  return [...said, ...(input.remarks ?? []), ...(input.leftOut.has(CENSORED) ? [SHORT] : [])];
}

function tooFew(cases: readonly MeasuredCase[]): string {
  const events = cases.filter(({ event }) => event).length;
  return `${events} cases with the outcome and ${cases.length - events} without: too few to say anything; at least ${FEWEST_EVENTS} of each are needed, ${ENOUGH} of each to say it well.`;
}

/** Not collected here is one thing, distributed otherwise another. */
function aboutInputs(drift: readonly Drift[]): string[] {
  const said: string[] = [];
  const given = drift.filter(({ missing, missingThere }) => missing < 1 || missingThere === 1);
  if (given.length < drift.length) said.push(`${drift.length - given.length} of ${drift.length} inputs are given for none of these cases; the model learned with them.`);
  const shifted = given.filter(({ psi }) => psi > SHIFTED).length;
  if (shifted > 0) said.push(`${shifted} of ${given.length} inputs are distributed otherwise than where the model learned (stability index over ${SHIFTED}).`);
  return said;
}

/** What has to be said beside a risk: not eligible, unlike the cohort, out of range, left out, missing; and the cohort's sentence. */
import type { ModelManifest } from '../../../contract/models.ts';
import type { Prognosis } from '../../../contract/prognosis.ts';
import { readInput } from './inputs.ts';
import type { ReadInputs, Values } from './inputs.ts';
import type { HeadAnswer } from './horizons.ts';
import { lacking, riskOf, widens } from './interval.ts';
import type { Position, Uncertainty } from './interval.ts';
import type { InputSpec, RiskParameters } from './parameters.ts';
import type { SeriesIndex } from './series.ts';

/** Reasons for which the screen shows no number; empty when the patient is one the model was made for. */
export function gateReasons(parameters: RiskParameters, values: Values, row: Float32Array): string[] {
  return parameters.gate.flatMap(({ input, min, max, any, none, required, reason }) => {
    const value = values.get(input) ?? columnOf(parameters, input, row);
    if (value === undefined) return required === true ? [`Not eligible: ${reason} (not known)`] : [];
    const outside =
      (min !== undefined && !(Number(value) >= min)) ||
      (max !== undefined && !(Number(value) <= max)) ||
      (any !== undefined && !any.includes(String(value))) ||
      none?.includes(String(value)) === true;
    return outside ? [`Not eligible: ${reason}`] : [];
  });
}

export function inputWarnings(parameters: RiskParameters, { values, unread }: ReadInputs, series: SeriesIndex, place: Position): string[] {
  const warnings: string[] = [];
  for (const input of parameters.inputs) {
    const { name, label, unit, low, high } = input;
    const value = values.get(name);
    const outside = input.series === true ? [name, ...(input.also ?? [])].flatMap((each) => series.get(each) ?? []).filter(([, , reading]) => readInput(input, reading) !== null && !within(reading, input)).length : 0;
    if (outside > 0) warnings.push(`${label}: readings outside the possible (${low ?? '…'} to ${high ?? '…'}${unit === null ? '' : ` ${unit}`}) are left out, ${outside} in all`);
    const fault = unread.get(name);
    if (fault !== undefined) warnings.push(`${label}: ${fault}, counted as missing`);
    else if (typeof value === 'number' && input.series !== true && !within(value, input)) warnings.push(`${label} ${value}${unit === null ? '' : ` ${unit}`} lies outside what the model learned from (${low ?? '…'} to ${high ?? '…'})`);
  }
  if (place.unlike) warnings.push(`This patient is unlike those the model learned from: distance ${place.distance.toFixed(1)} where 1 is typical`);
  if (place.sparse) warnings.push(`Much is missing: of ${parameters.distance.columns.length} inputs that place a patient in the cohort ${place.known} are known, where hardly anyone of the cohort had fewer than ${parameters.distance.fewest}`);
  return [...warnings, ...lackingWarnings(parameters, lacking(parameters, values, new Set(series.keys())))];
}

const MOST_NAMED = 3;

function lackingWarnings({ inputs }: RiskParameters, names: readonly string[]): string[] {
  if (names.length > MOST_NAMED) return [`Inputs that every patient of the cohort had are missing, ${names.length} in all; the interval is wider for it`];
  return inputs.filter(({ name }) => names.includes(name)).map(({ label }) => `${label} is missing, which every patient of the cohort had; the interval is wider for it`);
}

const SLOPE = { least: 0.9, most: 1.1 };
const GAP = 0.02;

/** Horizons whose risks were not calibrated out of fold, by the package's own figures: said beside every risk of the model. */
export function uncalibrated(metrics: ModelManifest['metrics'], horizons: readonly string[]): string[] {
  const own = (measure: string, split: string): number | undefined => metrics.find((metric) => metric.measure === measure && metric.split.includes(split))?.value;
  return horizons.flatMap((horizon) => {
    const slope = own(`${horizon} calibration-slope`, 'out of fold') ?? 1;
    const gap = own(`${horizon} ece`, 'out of fold') ?? 0;
    const chance = own(`${horizon} ece 95th percentile of a model whose risks are right, by chance`, 'simulated') ?? Number.POSITIVE_INFINITY;
    return [
      ...(slope >= SLOPE.least && slope <= SLOPE.most ? [] : [`${horizon}: risks come out too ${slope < 1 ? 'far apart' : 'close together'}, calibration slope ${slope.toFixed(2)} out of fold`]),
      ...(gap <= Math.max(GAP, chance) ? [] : [`${horizon}: predicted and observed risks lie ${(100 * gap).toFixed(1)} points apart on average out of fold, more than chance explains`]),
    ];
  });
}

const within = (value: number, { low, high }: Pick<InputSpec, 'low' | 'high'>): boolean => value >= (low ?? value) && value <= (high ?? value);

/**
 * Whom the risk speaks of, and what was observed among those of a like predicted risk: like the model's own, whatever local cases
 * made of it. `heads`: as trained; `shown`: the margin of the risk that stands above.
 */
export function cohortSentence(parameters: RiskParameters, heads: readonly HeadAnswer[], shown?: number): string {
  const margin = heads[parameters.primary]?.margin ?? 0;
  const risk = riskOf(margin, parameters.link);
  const stratum = parameters.strata.find(([from, to]) => risk >= from && risk < to);
  if (stratum === undefined) return parameters.cohort;
  const [from, to, patients, events] = stratum;
  return `${parameters.cohort}: of ${patients} with a predicted risk of ${percent(from)} to ${percent(to)}${shown === undefined || shown === margin ? '' : ' before recalibration'}, ${events} ${parameters.outcome}`;
}

/**
 * Missing inputs, those that would narrow the interval most first, then those that could move the risk most. `narrows` is the
 * share of the interval's width (log-odds) that goes when the input is known; `low` and `high` where the risk may go.
 */
export function asksFor(parameters: RiskParameters, values: Values, given: ReadonlySet<string>, margin: number, uncertainty: Uncertainty): NonNullable<Prognosis['missing']> {
  const total = Math.hypot(uncertainty.sampling, uncertainty.missing, uncertainty.distance);
  return parameters.inputs
    // What the model doesn't read, but its gate does, moves nothing.
    .filter(({ name }) => (parameters.importance[name]?.effect ?? 0) > 0)
    .filter(({ name, also }) => !values.has(name) && !given.has(name) && also?.some((other) => given.has(other)) !== true)
    .map(({ name, label, unit }) => {
      const effect = parameters.importance[name]?.effect ?? 0;
      const counted = widens(parameters, name) && total > 0;
      const narrows = counted ? 1 - Math.sqrt(Math.max(0, total ** 2 - effect ** 2)) / total : 0;
      return { feature: name, label, unit, narrows, low: riskOf(margin - effect, parameters.link), high: riskOf(margin + effect, parameters.link), effect };
    })
    .sort((a, b) => b.narrows - a.narrows || b.effect - a.effect)
    .map(({ effect: _effect, ...ask }) => ask);
}

function columnOf(parameters: RiskParameters, name: string, row: Float32Array): number | undefined {
  const value = row[parameters.columns.findIndex((column) => column.name === name)];
  return value === undefined || Number.isNaN(value) ? undefined : value;
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

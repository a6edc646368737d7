/** Cases in order of their risk, as plain columns: what every measure runs over, once for the whole and once for each bootstrap draw. */

/** One local case: the predicted risk, whether the outcome came, and for how many cases it counts (one, where nothing is said). */
export interface Outcome {
  readonly risk: number;
  readonly event: boolean;
  readonly weight?: number;
}
export interface Sample {
  readonly risk: Float64Array;
  /** Log-odds of the risk. */
  readonly x: Float64Array;
  /** 0 or 1. */
  readonly event: Float64Array;
  readonly weight: Float64Array;
  /** How often each case is there: once, or as often as a bootstrap drew it. */
  readonly times: Float64Array;
}

export function sampleOf(outcomes: readonly Outcome[]): Sample {
  const sorted = outcomes.toSorted((a, b) => a.risk - b.risk);
  return {
    risk: Float64Array.from(sorted, ({ risk }) => risk),
    x: Float64Array.from(sorted, ({ risk }) => logit(risk)),
    event: Float64Array.from(sorted, ({ event }) => Number(event)),
    weight: Float64Array.from(sorted, ({ weight = 1 }) => weight),
    times: new Float64Array(sorted.length).fill(1),
  };
}

/** As many cases drawn with replacement; null where all of them, or none, had the outcome. */
export function drawn(sample: Sample, random: () => number): Sample | null {
  const count = sample.risk.length;
  const times = new Float64Array(count);
  for (let draw = 0; draw < count; draw += 1) {
    const at = Math.floor(random() * count);
    times[at] = (times[at] as number) + 1;
  }
  const events = times.reduce((sum, often, at) => sum + often * (sample.event[at] as number), 0);
  return events === 0 || events === count ? null : { ...sample, times, weight: sample.weight.map((weight, at) => weight * (times[at] as number)) };
}

/** Log-odds, kept within those of one in a million. */
export const logit = (risk: number): number => {
  const p = Math.min(Math.max(risk, 1e-6), 1 - 1e-6);
  return Math.log(p / (1 - p));
};

/** Mean of a value over cases, each counting for its weight. */
export function weighedMean<T extends Outcome>(outcomes: readonly T[], value: (one: T) => number): number {
  const total = outcomes.reduce((sum, { weight = 1 }) => sum + weight, 0);
  return outcomes.reduce((sum, one) => sum + (one.weight ?? 1) * value(one), 0) / total;
}

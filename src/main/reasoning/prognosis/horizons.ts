/** From the graph's heads to horizons and the survival curve. */
import type { Prognosis } from '../../../contract/reasoning.ts';
import { limits } from './interval.ts';
import type { Uncertainty } from './interval.ts';

export interface HeadAnswer {
  readonly name?: string | undefined;
  readonly days?: number | undefined;
  /** Calibrated log-odds. */
  readonly margin: number;
  readonly sampling: number;
}
type Shared = Omit<Uncertainty, 'sampling'>;

export function horizonsOf(heads: readonly HeadAnswer[], shared: Shared): Prognosis['horizons'] {
  return heads.flatMap(({ name, days, margin, sampling }) =>
    name === undefined ? [] : [{ name, ...(days === undefined ? {} : { days }), ...limits(margin, { ...shared, sampling }) }],
  );
}

/** Alive at each day, from 1 at day 0. Heads are fitted one by one, so a later day that came out better is held at the earlier one. */
export function curveOf(heads: readonly HeadAnswer[], shared: Shared): NonNullable<Prognosis['curve']> {
  const points = heads
    .flatMap(({ days, margin, sampling }) => (days === undefined ? [] : [{ days, ...limits(margin, { ...shared, sampling }) }]))
    .sort((a, b) => a.days - b.days);
  if (points.length < 3) return [];
  let last = { days: 0, survival: 1, low: 1, high: 1 };
  return [
    last,
    ...points.map(({ days, risk, low, high }) => {
      last = { days, survival: Math.min(last.survival, 1 - risk), low: Math.min(last.low, 1 - high), high: Math.min(last.high, 1 - low) };
      return last;
    }),
  ];
}

/** From the graph's heads to horizons and the survival curve. */
import type { Prognosis } from '../../../contract/reasoning.ts';
import { limits } from './interval.ts';
import type { Uncertainty } from './interval.ts';
import type { RiskParameters } from './parameters.ts';

export interface HeadAnswer {
  readonly name?: string | undefined;
  readonly days?: number | undefined;
  /** The risk holds among those alive at this day. */
  readonly after?: number | undefined;
  /** Calibrated log-odds, or the log of the cumulative hazard. */
  readonly margin: number;
  readonly sampling: number;
}
type Shared = Omit<Uncertainty, 'sampling'>;
type Link = RiskParameters['link'];

export function horizonsOf(heads: readonly HeadAnswer[], shared: Shared, link: Link = 'logit'): Prognosis['horizons'] {
  return heads.flatMap(({ name, days, margin, sampling }) =>
    name === undefined ? [] : [{ name, ...(days === undefined ? {} : { days }), ...limits(margin, { ...shared, sampling }, link) }],
  );
}

/**
 * Alive at each day, from 1 at day 0. A head of its own gives the share directly (held where a later day came out better:
 * heads are fitted one by one); a head `after` a day is multiplied onto the point before. Limits move together.
 */
export function curveOf(heads: readonly HeadAnswer[], shared: Shared, link: Link = 'logit'): NonNullable<Prognosis['curve']> {
  const points = heads
    .flatMap(({ days, after, margin, sampling }) => (days === undefined ? [] : [{ days, after, ...limits(margin, { ...shared, sampling }, link) }]))
    .sort((a, b) => a.days - b.days);
  if (points.length < 3) return [];
  let last = { days: 0, survival: 1, low: 1, high: 1 };
  return [
    last,
    ...points.map(({ days, after, risk, low, high }) => {
      last =
        after === undefined
          ? { days, survival: Math.min(last.survival, 1 - risk), low: Math.min(last.low, 1 - high), high: Math.min(last.high, 1 - low) }
          : { days, survival: last.survival * (1 - risk), low: last.low * (1 - high), high: last.high * (1 - low) };
      return last;
    }),
  ];
}

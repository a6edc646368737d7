/** From the graph's heads to horizons and the survival curve, which say the same of the same day. */
import type { Prognosis } from '../../../contract/prognosis.ts';
import { limits } from './interval.ts';
import type { Uncertainty } from './interval.ts';
import type { RiskParameters } from './parameters.ts';

export interface HeadAnswer {
  readonly name?: string | undefined;
  readonly days?: number | undefined;
  /** Calibrated log-odds, or the log of the cumulative hazard. */
  readonly margin: number;
  readonly sampling: number;
}
type Shared = Omit<Uncertainty, 'sampling'>;
type Link = RiskParameters['link'];
type Horizon = Prognosis['horizons'][number];
type Dated = Omit<Horizon, 'name' | 'days'> & { readonly name: string | undefined; readonly days: number };

/** What lasts as long as the stay first, then by day. */
export function horizonsOf(heads: readonly HeadAnswer[], shared: Shared, link: Link = 'logit'): Horizon[] {
  const stay = heads.flatMap(({ name, days, margin, sampling }) => (name === undefined || days !== undefined ? [] : [{ name, ...limits(margin, { ...shared, sampling }, link) }]));
  return [...stay, ...byDay(heads, shared, link).flatMap(({ name, ...dated }) => (name === undefined ? [] : [{ name, ...dated }]))];
}

/** Alive at each day, from 1 at day 0; empty for fewer than three days. */
export function curveOf(heads: readonly HeadAnswer[], shared: Shared, link: Link = 'logit'): NonNullable<Prognosis['curve']> {
  const dated = byDay(heads, shared, link);
  if (dated.length < 3) return [];
  // Survival holds where a local recalibration of one horizon left it below the one before.
  let risk = 0;
  return [{ days: 0, survival: 1, low: 1, high: 1 }, ...dated.map((each) => ({ days: each.days, survival: 1 - (risk = Math.max(risk, each.risk)), low: 1 - Math.max(risk, each.high), high: 1 - Math.min(risk, each.low) }))];
}

/** Horizons of which an earlier one has the higher risk: a local recalibration of one of them can bring that about. */
export function crossing(horizons: readonly Horizon[]): string[] {
  const dated = horizons.filter(({ days }) => days !== undefined);
  return dated.filter(({ risk }, at) => dated.slice(at + 1).some((later) => later.risk < risk) || dated.slice(0, at).some((earlier) => earlier.risk > risk)).map(({ name }) => name);
}

/** Heads with a day, in order. Whoever is dead by a day is dead by the next: no limit of a risk lies beyond a later or an earlier one's. */
function byDay(heads: readonly HeadAnswer[], shared: Shared, link: Link): Dated[] {
  const dated = heads
    .flatMap(({ name, days, margin, sampling }) => (days === undefined ? [] : [{ name, days, ...limits(margin, { ...shared, sampling }, link) }]))
    .sort((a, b) => a.days - b.days);
  let low = 0;
  for (const each of dated) each.low = low = Math.min(each.risk, Math.max(each.low, low));
  let high = 1;
  for (const each of dated.toReversed()) each.high = high = Math.max(each.risk, Math.min(each.high, high));
  return dated;
}

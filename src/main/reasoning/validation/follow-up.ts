/** Cases followed for less than the horizon can't be measured; the others are weighed for them, so that late years are not lost (Graf et al. 1999). */
import type { LocalCase } from './local-cases.ts';

/** Why a case that was followed too short can't be measured. */
export const CENSORED = 'Followed for less than the horizon, without the outcome';
/** Late, few are left: no case counts for more than twenty. */
const LEAST_FOLLOWED = 0.05;
type Followed = Pick<LocalCase, 'event' | 'days' | 'fault'>;

/** Whether the outcome came by the horizon, or why that can't be said. Days count only where the horizon has some. */
export function eventBy({ event, days, fault }: Followed, horizon: number | null): boolean | string {
  if (fault !== null) return fault;
  if (event === null) return 'The outcome is not given';
  if (days === null || horizon === null) return event;
  if (days <= horizon && event) return true;
  return days >= horizon ? false : CENSORED;
}

/**
 * One over the share of cases still followed when a case's outcome came, or at the horizon (Kaplan-Meier of leaving). Supposes
 * that who leaves has no other risk than who stays. Cases without days are followed throughout.
 */
export function weighFollowUp(cases: readonly Followed[], horizon: number | null): (one: Followed) => number {
  if (horizon === null) return () => 1;
  const until = ({ days }: Followed): number => days ?? Number.POSITIVE_INFINITY;
  const known = cases.filter((one) => one.fault === null && one.event !== null).toSorted((a, b) => until(a) - until(b) || Number(b.event) - Number(a.event));
  const steps: { at: number; followed: number }[] = [];
  let followed = 1;
  known.forEach((one, before) => {
    if (one.event === true || until(one) >= horizon) return;
    followed *= 1 - 1 / (known.length - before);
    steps.push({ at: until(one), followed });
  });
  return (one) => {
    const at = Math.min(until(one), horizon);
    let [from, to] = [0, steps.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((steps[middle]?.at ?? at) < at) from = middle + 1;
      else to = middle;
    }
    return 1 / Math.max(steps[from - 1]?.followed ?? 1, LEAST_FOLLOWED);
  };
}

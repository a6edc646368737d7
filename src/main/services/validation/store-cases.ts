/** The store's own prognoses with what came of them, as cases to measure a model on. */
import type { RiskModel } from '../../../contract/prognosis.ts';
import { ageAt } from '../../interop/record-facts.ts';
import { ageBand } from '../../reasoning/validation/index.ts';
import type { MeasuredCase } from '../../reasoning/validation/index.ts';
import type { knownOutcomes } from '../../storage/stores/validations-store.ts';

type Known = ReturnType<typeof knownOutcomes>[number];

interface StoreCases {
  readonly cases: MeasuredCase[];
  /** Why a prognosis is no case, with a place for each that isn't. */
  readonly leftOut: Map<string, null[]>;
  /** Of the model, as they were met. */
  readonly versions: readonly string[];
}

export function casesOfStore(known: readonly Known[], horizon: string, horizons: RiskModel['horizons']): StoreCases {
  const leftOut = new Map<string, null[]>();
  const leave = (reason: string): [] => {
    leftOut.set(reason, leftOut.get(reason) ?? []).get(reason)?.push(null);
    return [];
  };
  const versions = new Set<string>();
  const cases = known.flatMap(({ prognosis, outcomes, sex, birthDate, madeAt }): MeasuredCase[] => {
    const risk = prognosis.horizons.find(({ name }) => name === horizon)?.risk;
    const event = cameBy(horizon, horizons, outcomes);
    if (event === null || risk === undefined) return leave('Nothing was entered on this horizon');
    // A local version's risks would be corrected a second time by what is learned from them.
    if (prognosis.version.includes('+')) return leave('The risk was given by a local version');
    versions.add(prognosis.version);
    const band = ageBand(ageAt(birthDate, madeAt));
    return [{ risk, event, eligible: prognosis.eligible !== false, groups: { ...(sex === 'male' || sex === 'female' ? { sex } : {}), ...(band === null ? {} : { age: band }) }, period: madeAt.slice(0, 7) }];
  });
  return { cases, leftOut, versions: [...versions] };
}

/** What was entered on a horizon, or follows from another: dead by day 60 is dead by day 180, alive at 180 was alive at 60. */
function cameBy(horizon: string, horizons: RiskModel['horizons'], outcomes: Readonly<Record<string, boolean>>): boolean | null {
  if (outcomes[horizon] !== undefined) return outcomes[horizon];
  const days = horizons.find(({ name }) => name === horizon)?.days;
  if (days === undefined) return null;
  const said = (yes: boolean, follows: (other: number) => boolean): boolean => horizons.some(({ name, days: other }) => outcomes[name] === yes && other !== undefined && follows(other));
  return said(true, (other) => other < days) ? true : said(false, (other) => other > days) ? false : null;
}

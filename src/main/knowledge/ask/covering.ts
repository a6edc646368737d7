/** How much of what is asked about a text holds, whichever of its names it uses: "TIA" is there where "transient ischaemic attack" is. */

/** A word or name of what is asked about, and other ways to say it. */
export interface Part {
  readonly own: readonly string[];
  readonly others: readonly (readonly string[])[];
  /** It is a name of our tables or of the terminologies: a text that has none of its names says nothing of it. */
  readonly named: boolean;
}
/** One whole way to say what is asked about: its parts in order. */
export type Way = readonly Part[];

/** Without other names for its parts. */
export const wayOf = (terms: readonly string[]): Way => terms.map((term) => ({ own: [term], others: [], named: false }));

/** From 0 to 1. @param worth how much a term counts. */
export function coveredBy(terms: ReadonlySet<string>, way: Way, worth: (term: string) => number): number {
  let [all, found] = [0, 0];
  for (const { own, others } of way) {
    const whole = own.reduce((sum, term) => sum + worth(term), 0);
    all += whole;
    found += others.some((other) => other.every((term) => terms.has(term))) ? whole : own.reduce((sum, term) => sum + (terms.has(term) ? worth(term) : 0), 0);
  }
  return all === 0 ? 0 : found / all;
}

/** The worth of the most telling term that is not there; 0 where all is. */
export function missingIn(terms: ReadonlySet<string>, way: Way, worth: (term: string) => number): number {
  let most = 0;
  for (const { own, others } of way) {
    if (others.some((other) => other.every((term) => terms.has(term)))) continue;
    for (const term of own) if (!terms.has(term)) most = Math.max(most, worth(term));
  }
  return most;
}

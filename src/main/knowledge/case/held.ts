/** How much of what is asked some words of the case hold, whichever of its names they use. */
import { coveredBy } from '../ask/covering.ts';
import type { Part, Way } from '../ask/covering.ts';
import { caseTerms } from './terms.ts';

/** From 0 to 1. Half of the question's own words counts half; half of a name ("heart" of "heart failure", of "irregular heartbeat") is another thing. */
export function heldIn(words: string, [own = [], ...others]: readonly Way[], worth: (term: string) => number): number {
  const terms = new Set(caseTerms(words));
  if (others.some((way) => coveredBy(terms, way, worth) > 0.99)) return 1;
  const named = own.filter((part) => part.named);
  return named.length > 0 && !named.some((part) => isNamedIn(terms, part)) ? 0 : coveredBy(terms, own, worth);
}

/** Most of the name, or another one whole: "GI bleed" is one of the upper tract, "heart rate" no heart failure. */
function isNamedIn(terms: ReadonlySet<string>, { own, others }: Part): boolean {
  return own.filter((term) => terms.has(term)).length * 2 > own.length || others.some((other) => other.every((term) => terms.has(term)));
}

/** Breastfeeding as notes say it: the model tags it now and then only, and a drug for the mother reaches the child. */
const SAID = /\b(?:(?:exclusively |currently |still )?breast-?\s?fe(?:eding|eds)|lactating|nursing (?:her|an? (?:infant|baby|newborn)))\b/giu;
const NOT = /\b(?:not|no longer|never|stopped|denies|without|isn['’]t|declined?|ceased|finished|weaned|advised|if|plans? to|wants to|hopes to|before|when|while|avoid(?: (?:during|in|while|when))?|during|in)\s+(?:\w+\s+)?$/iu;

/** Where a note says that the patient breastfeeds; null where it doesn't, or says so of nobody. */
export function breastfeedingIn(text: string): { start: number; end: number } | null {
  for (const match of text.matchAll(SAID)) {
    if (!NOT.test(text.slice(Math.max(0, match.index - 30), match.index)) && !/^\s*(?:(?:was|has been) )?(?:stopped|ended|in the past|with her (?:first|last|previous))/iu.test(text.slice(match.index + match[0].length))) return { start: match.index, end: match.index + match[0].length };
  }
  return null;
}

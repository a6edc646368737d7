/** The study design of an article, by its title and abstract: what the evidence of its sentences is worth. */

export const DESIGNS = ['meta-analysis', 'randomised-trial', 'cohort', 'case-control', 'cross-sectional', 'case-report', 'animal', 'in-vitro', 'review', 'unclear'] as const;
export type Design = (typeof DESIGNS)[number];

/** First match stands: what a meta-analysis pools are trials, what a review speaks of are mice. */
const SIGNS: readonly (readonly [Design, RegExp])[] = [
  ['meta-analysis', /\bmeta-?analys[ei]s|\bsystematic(?:ally)? review|\bpooled analys[ei]s/i],
  ['randomised-trial', /\brandomi[sz]ed\b(?! (?:mice|rats|animals))[^.]{0,80}\b(?:trial|study|patients|subjects|volunteers|participants|placebo|crossover|to receive)|\bdouble-?blind|\bplacebo-?controlled/i],
  ['case-control', /\bcase-?control|\bgenome-?wide association|\bGWAS\b|\b(?:cases|patients)\b[^.]{0,60}\b(?:and|versus|vs\.?)\b[^.]{0,40}\b(?:healthy |normal |matched |unrelated )*controls?\b/i],
  ['cohort', /\bcohort|\bprospective(?:ly)?\b|\bretrospective(?:ly)?\b|\bfollow-?up (?:study|of)|\bregistry|\blongitudinal/i],
  ['cross-sectional', /\bcross-?sectional|\bsurvey of|\bprevalence of/i],
  ['case-report', /\bcase (?:report|series|presentation)|\bwe (?:report|describe|present) (?:a|an|the|two|three|four|\d) (?:\S+ ){0,6}(?:case|cases|patient|patients|family|families|m[ae]n|wom[ae]n|boys?|girls?|child|children|infants?|siblings?|twins)\b|\ba \d{1,2}-year-old\b/i],
  ['animal', /\b(?:mice|mouse|rats?|rabbits?|monkeys?|guinea pigs?|zebrafish|piglets?|dogs?|hamsters?|xenograft|in vivo)\b/i],
  ['in-vitro', /\bin vitro\b|\bcell lines?\b|\btransfect|\bcultured\b|\bknockdown\b|\bluciferase\b/i],
  ['review', /\b(?:this|we) review|\ba review\b|\breview of the literature|\boverview\b/i],
  ['cohort', /\bpatients (?:with|who|treated|receiving|were)\b/i],
];

export function designOf(text: string): Design {
  return SIGNS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'unclear';
}

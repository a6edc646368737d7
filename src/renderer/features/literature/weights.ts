import { ARTICLE_ROLES, STUDY_DESIGNS } from '../../../contract/reading.ts';
import type { ReadingWeights } from '../../../contract/reading.ts';

/** The same as the command line's. Ours; a person moves them. */
export const USUAL: ReadingWeights = {
  roles: { title: 1, conclusion: 0.9, results: 0.8, aim: 0.4, methods: 0.4, background: 0.25 },
  designs: { 'meta-analysis': 1, 'randomised-trial': 0.95, cohort: 0.7, 'case-control': 0.65, 'cross-sectional': 0.5, unclear: 0.5, animal: 0.4, 'case-report': 0.35, 'in-vitro': 0.35, review: 0.3 },
  novelty: 0,
};
export const ROLES = ARTICLE_ROLES;
export const DESIGNS = STUDY_DESIGNS;

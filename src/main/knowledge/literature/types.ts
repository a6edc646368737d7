/** The words of literature reading: mentions in an article, the concepts that they name, relations between concepts. */
import type { Span } from '../../../contract/clinical.ts';

/** The types that take part in relations; others (anatomy, species, cell lines) are carried through. */
export const CONCEPT_TYPES = ['gene', 'chemical', 'variant', 'disease'] as const;
export type ConceptType = (typeof CONCEPT_TYPES)[number];

/** One mention with the bare codes of its concepts: several for "breast and ovarian cancer", none when it is not coded. */
export interface Mention extends Span {
  readonly type: ConceptType;
  readonly keys: readonly string[];
}

/** What mentions of one key have in common. `key` is a bare code, or the words in lower case where there is no code. */
export interface Concept {
  readonly key: string;
  readonly type: ConceptType;
  /** How a relation names it: the code, else the first mention's words. */
  readonly name: string;
  readonly mentions: readonly Mention[];
}

/** Two concepts of one article that may be related; `first` is never behind `second` in CONCEPT_TYPES. */
export interface Pair {
  readonly first: Concept;
  readonly second: Concept;
}

/** BioRED's relation types, in the order of the model's `type` output. */
export const BIORED_TYPES = ['Association', 'Positive_Correlation', 'Negative_Correlation', 'Bind', 'Cotreatment', 'Comparison', 'Drug_Interaction', 'Conversion'] as const;
export const INDUCES = 'Chemical-Induces-Disease';

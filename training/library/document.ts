/** A document of the shipped library, as src/main/services/library/shipped.ts reads it. */
export interface WrittenPassage {
  readonly heading: string;
  readonly text: string;
}
export interface WrittenDocument {
  readonly id: string;
  readonly title: string;
  readonly group: 'conditions' | 'calculators' | 'drugs';
  readonly source: string;
  readonly edition: string;
  readonly reviewed: string;
  readonly signedBy: string | null;
  /** Of a drug: what it is called, brands too, small letters. It is searched where a question names it. */
  readonly names?: readonly string[];
  /** Of a class of drugs: what it is called, and which drugs it holds. */
  readonly called?: readonly string[];
  readonly members?: readonly string[];
  readonly passages: readonly WrittenPassage[];
}

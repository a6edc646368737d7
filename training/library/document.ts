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
  readonly passages: readonly WrittenPassage[];
}

/** The lane of rare diseases: findings as terms of the Human Phenotype Ontology, diseases by how telling these are. */
export { loadRareTable } from './table.ts';
export type { RareTable } from './table.ts';
export { rankRare } from './rank.ts';
export type { RareFindings } from './rank.ts';
export { phraseFinder } from './phrases.ts';
export type { FindPhrases } from './phrases.ts';

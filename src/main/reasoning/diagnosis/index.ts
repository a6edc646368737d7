/** Differential diagnosis over published frequencies: exact Bayes, with the question that tells most next. */
export { rankConditions } from './rank.ts';
export type { DifferentialInput } from './rank.ts';
export { loadFindingWords, toEvidences } from './words.ts';
export type { FindingWords, FoundFinding } from './words.ts';
export { loadDiagnosisTable } from './table.ts';
export type { DiagnosisTable } from './table.ts';
export { cantMissLane } from './cant-miss.ts';
export type { LaneNote, LanePatient } from './cant-miss.ts';
export { loadCantMissTable } from './cant-miss-table.ts';
export type { CantMissTable } from './cant-miss-table.ts';

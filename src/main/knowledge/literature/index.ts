/** Literature: relations of an article's concepts, and the targets of a disease ranked by what articles say. */
export { findingsOf, wantedDisease } from './collect.ts';
export type { Wanted } from './collect.ts';
export { conceptType, splitCode } from './concepts.ts';
export { DESIGNS, designOf } from './design.ts';
export { asksForInduced, isDenied, mineRelations } from './mine.ts';
export type { MinedRelation } from './mine.ts';
export { DEFAULT_WEIGHTS, rankTargets } from './rank.ts';
export type { Finding, RankedEvidence, RankedTarget, RankWeights } from './rank.ts';
export { createRelationModel } from './relation-model.ts';
export type { RelationModel } from './relation-model.ts';
export { ROLES, rolesOf } from './roles.ts';
export type { ConceptType } from './types.ts';

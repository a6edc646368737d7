/** Literature: relations of an article's concepts, and the targets of a disease ranked by what articles say. */
export { findingsOf, wantedDisease } from './collect.ts';
export type { Wanted } from './collect.ts';
export { conceptType } from './concepts.ts';
export { designOf } from './design.ts';
export { mineRelations } from './mine.ts';
export type { MinedRelation } from './mine.ts';
export { DEFAULT_WEIGHTS, rankTargets } from './rank.ts';
export type { Finding, RankedTarget, RankWeights } from './rank.ts';
export { createRelationModel } from './relation-model.ts';
export type { RelationModel } from './relation-model.ts';
export { rolesOf } from './roles.ts';

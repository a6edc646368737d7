/** Literature to targets: articles kept and read, relations ranked for a disease by weights that a person moves, paths, curation, exports. */
import { z } from 'zod';
import { call, stream } from './define.ts';
import { Span } from './clinical.ts';
import { Id } from './records.ts';

export const ARTICLE_ROLES = ['title', 'background', 'aim', 'methods', 'results', 'conclusion'] as const;
export const STUDY_DESIGNS = ['meta-analysis', 'randomised-trial', 'cohort', 'case-control', 'cross-sectional', 'case-report', 'animal', 'in-vitro', 'review', 'unclear'] as const;
export const RELATION_KINDS = ['Association', 'Positive_Correlation', 'Negative_Correlation', 'Bind', 'Cotreatment', 'Comparison', 'Drug_Interaction', 'Conversion', 'Chemical-Induces-Disease'] as const;
const CONCEPT_KINDS = ['gene', 'chemical', 'variant', 'disease'] as const;

const weights = <const T extends readonly [string, ...string[]]>(names: T) => z.record(z.enum(names), z.number().min(0).max(1));
/** What a sentence counts by its place in the article and by the study's design; how much what is new is raised (0 to 1). */
export const ReadingWeights = z.object({ roles: weights(ARTICLE_ROLES), designs: weights(STUDY_DESIGNS), novelty: z.number().min(0).max(1) });
export type ReadingWeights = z.infer<typeof ReadingWeights>;

export const ArticleHead = z.object({
  id: Id, pmid: z.string().nullable(), doi: z.string().nullable(), title: z.string(), journal: z.string().nullable(), year: z.number().int().nullable(), source: z.string(),
  state: z.enum(['waiting', 'read', 'failed']), reason: z.string().nullable(), design: z.string().nullable(), relations: z.number().int(),
});
export type ArticleHead = z.infer<typeof ArticleHead>;
export const ConceptRef = z.object({ key: z.string(), kind: z.string(), code: z.string().nullable(), system: z.string().nullable(), name: z.string(), display: z.string().nullable(), articles: z.number().int() });
export type ConceptRef = z.infer<typeof ConceptRef>;
export const RelationAnswer = z.object({ answer: z.enum(['accept', 'reject', 'correct']), by: z.string(), at: z.string() });
export type RelationAnswer = z.infer<typeof RelationAnswer>;

/** Type and sides as a person corrected them, where one did. */
export const ArticleRelation = z.object({
  id: Id, type: z.string(), subject: ConceptRef, object: ConceptRef, score: z.number(),
  evidence: z.array(Span.extend({ role: z.string(), denied: z.boolean() })),
  answer: RelationAnswer.nullable(),
});
export type ArticleRelation = z.infer<typeof ArticleRelation>;
export const ArticleDetail = z.object({
  head: ArticleHead, authors: z.array(z.string()), text: z.string(),
  entities: z.array(Span.extend({ type: z.string(), code: z.string().nullable(), text: z.string() })),
  relations: z.array(ArticleRelation),
});
export type ArticleDetail = z.infer<typeof ArticleDetail>;

export const TargetEvidence = Span.extend({ articleId: Id, relationId: Id, title: z.string(), year: z.number().int().nullable(), type: z.string(), sentence: z.string(), role: z.string(), design: z.string(), weight: z.number(), because: z.string(), answer: RelationAnswer.nullable() });
export type TargetEvidence = z.infer<typeof TargetEvidence>;
export const Target = z.object({
  rank: z.number().int(), concept: ConceptRef, score: z.number(), articles: z.number().int(), firstYear: z.number().int().nullable(),
  /** 1 for what only the newest articles speak of, 0 for what is long known. */
  novelty: z.number(),
  for: z.array(TargetEvidence), against: z.array(TargetEvidence), forCount: z.number().int(), againstCount: z.number().int(),
});
export type Target = z.infer<typeof Target>;
const PathStep = z.object({ middle: ConceptRef, first: TargetEvidence, second: TargetEvidence, score: z.number() });
export const PathEnd = z.object({ end: ConceptRef, score: z.number(), direct: z.number().int(), by: z.array(PathStep) });
export type PathEnd = z.infer<typeof PathEnd>;

export const ReadingStatus = z.object({
  articles: z.number().int(), waiting: z.number().int(), failed: z.number().int(), relations: z.number().int(),
  /** What people said to relations and may take back. */
  answers: z.number().int(),
  running: z.boolean(),
});
export type ReadingStatus = z.infer<typeof ReadingStatus>;
export const ArticlesOutcome = z.object({ name: z.string(), added: z.number().int(), known: z.number().int(), changed: z.number().int(), refused: z.array(z.object({ where: z.string(), reason: z.string() })) });
export type ArticlesOutcome = z.infer<typeof ArticlesOutcome>;

const Nothing = z.object({}).default({});
export const reading = {
  'reading.status': call(Nothing, ReadingStatus),
  /** Files or parts of files; what is there already is not added again. Nothing is read by this. */
  'reading.add': call(z.object({ files: z.array(z.object({ name: z.string().max(1024), text: z.string().max(20_000_000) })).max(50) }), z.object({ report: z.array(ArticlesOutcome) })),
  /** One paper as a document (PDF, Word), read in a thread of its own with limits. */
  'reading.addDocument': call(z.object({ name: z.string().max(1024), base64: z.string() }), z.object({ report: z.array(ArticlesOutcome) })),
  /** Reads what waits, from where it stopped; cancelling pauses it and keeps what was read. */
  'reading.run': stream(Nothing, z.object({ done: z.number().int(), total: z.number().int(), title: z.string().nullable(), failed: z.number().int() }), z.object({ read: z.number().int(), failed: z.number().int() })),
  /** Pauses a run that another window, or this one before, has begun. */
  'reading.pause': call(Nothing, z.object({ paused: z.boolean() })),
  'reading.articles': call(z.object({ query: z.string().max(200).default(''), state: z.enum(['all', 'waiting', 'read', 'failed']).default('all'), offset: z.number().int().min(0).default(0), limit: z.number().int().min(1).max(200).default(50) }), z.object({ articles: z.array(ArticleHead), total: z.number().int() })),
  'reading.article': call(z.object({ articleId: Id }), ArticleDetail),
  'reading.remove': call(z.object({ articleIds: z.array(Id).min(1).max(500) }), z.object({ removed: z.number().int() })),
  /** Without a kind: of those that relations are read of. */
  'reading.concepts': call(z.object({ query: z.string().max(200), kind: z.enum(CONCEPT_KINDS).optional(), limit: z.number().int().min(1).max(50).default(12) }), z.object({ concepts: z.array(ConceptRef) })),
  'reading.rank': call(z.object({ disease: z.string().max(200), kinds: z.array(z.enum(['gene', 'chemical', 'variant'])).min(1), weights: ReadingWeights, limit: z.number().int().min(1).max(200).default(50) }), z.object({ targets: z.array(Target), total: z.number().int(), articles: z.number().int() })),
  'reading.paths': call(z.object({ from: z.string().max(200), to: z.string().max(200).optional(), weights: ReadingWeights, limit: z.number().int().min(1).max(60).default(20) }), z.object({ ends: z.array(PathEnd) })),
  'reading.answer': call(z.object({ relationId: Id, answer: z.enum(['accept', 'reject']) }), z.object({ done: z.literal(true) })),
  /** What a relation should have been: its type, and both sides by their keys, in their direction. */
  'reading.correct': call(z.object({ relationId: Id, type: z.enum(RELATION_KINDS), subject: z.string().max(300), object: z.string().max(300) }), z.object({ done: z.literal(true) })),
  /** Takes back the last answer of anyone; null where there is none. `title`: of its article, null when that was taken out. */
  'reading.undo': call(Nothing, z.object({ undone: z.object({ answer: RelationAnswer.shape.answer, title: z.string().nullable() }).nullable() })),
  'reading.export': call(z.object({ format: z.enum(['csv', 'bioc', 'ris']), disease: z.string().max(200), kinds: z.array(z.enum(['gene', 'chemical', 'variant'])).min(1), weights: ReadingWeights }), z.object({ name: z.string(), type: z.string(), text: z.string() })),
};

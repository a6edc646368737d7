/** Kept relations as evidence for targets: answered ones first, then weighed, novelty on top. */
import type { ConceptRef, ReadingWeights, Target, TargetEvidence } from '../../../contract/reading.ts';
import { DESIGNS, rankTargets, ROLES } from '../../knowledge/literature/index.ts';
import type { ConceptType, Finding, RankedEvidence } from '../../knowledge/literature/index.ts';
import { answerKey } from '../../storage/stores/relations-store.ts';
import type { RelationRow, StoredAnswer } from '../../storage/stores/relations-store.ts';

/** On the screen. */
const SHOWN = 12;

export interface Answered extends RelationRow {
  readonly answer: StoredAnswer | null;
}

/** Rejected relations go; what a person accepted or corrected is certain, and as that person said. */
export function withAnswers(rows: readonly RelationRow[], answers: ReadonlyMap<string, StoredAnswer>): Answered[] {
  return rows.flatMap((row): Answered[] => {
    const answer = answers.get(answerKey(row.articleKey, row.subject, row.object, row.type)) ?? null;
    if (answer?.answer === 'reject') return [];
    return [{ ...row, ...answer?.corrected, answer, score: answer === null ? row.score : 1 }];
  });
}

interface RankInput {
  readonly disease: string;
  readonly rows: readonly Answered[];
  readonly concept: (key: string) => ConceptRef;
  readonly kinds: readonly string[];
  readonly weights: ReadingWeights;
  readonly limit: number;
  /** Sentences of each side that are given; the counts say how many there are. */
  readonly shown?: number;
}

/** Targets best first, without their sentences' words (`targets.ts` puts those in). */
export function rankFor({ disease, rows, concept, kinds, weights, limit, shown: most = SHOWN }: RankInput): { targets: Target[]; total: number } {
  const byRelation = new Map(rows.map(row => [row.id, row]));
  const years = new Map<string, Map<string, number | null>>();
  const findings = rows.flatMap((row): Finding[] => {
    const target = row.subject === disease ? row.object : row.subject;
    const kind = target.slice(0, target.indexOf(':'));
    if (!kinds.includes(kind) || target === disease) return [];
    years.set(target, (years.get(target) ?? new Map<string, number | null>()).set(row.article, row.year));
    return [{
      article: row.article, relation: row.id, target, name: target, kind: kind as ConceptType, type: row.type, score: row.score, design: DESIGNS.find(one => one === row.design) ?? 'unclear',
      sentences: row.evidence.map(({ start, end, role, denied }) => ({ text: '', start, end, denied, role: ROLES.find(one => one === role) ?? 'background' })),
    }];
  });
  const newest = Math.max(0, ...rows.map(({ year }) => year ?? 0));
  const ranked = rankTargets(findings, { roles: weights.roles, designs: weights.designs });
  const targets = ranked.map((one): Target => {
    const seen = [...(years.get(one.target)?.values() ?? [])];
    const novelty = noveltyOf(seen, newest);
    const evidence = (list: readonly RankedEvidence[]): TargetEvidence[] => list.slice(0, most).map(item => shown(item, byRelation));
    const known = seen.filter(year => year !== null);
    return {
      rank: 0, concept: concept(one.target), score: Math.round(one.score * (1 + weights.novelty * novelty) * 1000) / 1000, articles: one.articles, firstYear: known.length === 0 ? null : Math.min(...known), novelty,
      for: evidence(one.for), against: evidence(one.against), forCount: one.for.length, againstCount: one.against.length,
    };
  });
  const sorted = targets.toSorted((a, b) => b.score - a.score || b.articles - a.articles || (a.concept.key < b.concept.key ? -1 : 1));
  return { targets: sorted.slice(0, limit).map((target, at) => ({ ...target, rank: at + 1 })), total: sorted.length };
}

/** 1 for what few and only the newest articles speak of; 0 where no year is known. */
function noveltyOf(years: readonly (number | null)[], newest: number): number {
  const known = years.filter(year => year !== null);
  if (known.length === 0) return 0;
  const age = newest - Math.min(...known);
  const fresh = age <= 2 ? 1 : age <= 5 ? 0.6 : age <= 10 ? 0.3 : 0.1;
  return Math.round((fresh / Math.sqrt(years.length)) * 100) / 100;
}

function shown({ article, relation = '', type, start, end, role, design, weight, because }: RankedEvidence, rows: ReadonlyMap<string, Answered>): TargetEvidence {
  const row = rows.get(relation);
  return { articleId: article, relationId: relation, title: row?.title ?? '', year: row?.year ?? null, type, sentence: '', start, end, role, design, weight, because, answer: row?.answer ?? null };
}

/** The heaviest sentence of a relation, null when every one of it is denied. */
export function bestEvidence(row: Answered, weights: ReadingWeights): TargetEvidence | null {
  const design = DESIGNS.find(one => one === row.design) ?? 'unclear';
  let best: TargetEvidence | null = null;
  for (const { start, end, role, denied } of row.evidence) {
    if (denied) continue;
    const place = ROLES.find(one => one === role) ?? 'background';
    const weight = Math.round(row.score * weights.roles[place] * weights.designs[design] * 1000) / 1000;
    if (best === null || weight > best.weight) best = { articleId: row.article, relationId: row.id, title: row.title, year: row.year, type: row.type, sentence: '', start, end, role: place, design, weight, because: '', answer: row.answer };
  }
  return best;
}

/** For one disease: which genes and drugs the articles speak of, with the sentences for and against, by weights that may be moved. */
import type { Design } from './design.ts';
import type { Role } from './roles.ts';
import { INDUCES } from './types.ts';
import type { ConceptType } from './types.ts';

/** What a sentence counts, between 0 and 1, by its place in the article and by the study's design. Ours; the user moves them. */
export interface RankWeights {
  readonly roles: Readonly<Record<Role, number>>;
  readonly designs: Readonly<Record<Design, number>>;
}
export const DEFAULT_WEIGHTS: RankWeights = {
  roles: { title: 1, conclusion: 0.9, results: 0.8, aim: 0.4, methods: 0.4, background: 0.25 },
  designs: { 'meta-analysis': 1, 'randomised-trial': 0.95, cohort: 0.7, 'case-control': 0.65, 'cross-sectional': 0.5, unclear: 0.5, animal: 0.4, 'case-report': 0.35, 'in-vitro': 0.35, review: 0.3 },
};

/** What one article says of a target and the disease, ready to be weighed. */
export interface Finding {
  readonly article: string;
  /** The relation's own id, where it is kept. */
  readonly relation?: string;
  readonly target: string;
  readonly name: string;
  readonly kind: ConceptType;
  readonly type: string;
  readonly score: number;
  readonly design: Design;
  readonly sentences: readonly { readonly text: string; readonly start: number; readonly end: number; readonly role: Role; readonly denied: boolean }[];
}
export interface RankedEvidence {
  readonly article: string;
  readonly relation?: string;
  readonly type: string;
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
  readonly role: Role;
  readonly design: Design;
  readonly weight: number;
  /** Why it counts as it does. */
  readonly because: string;
}
export interface RankedTarget {
  readonly rank: number;
  readonly target: string;
  readonly name: string;
  readonly kind: ConceptType;
  /** Evidence for less evidence against, each summed with diminishing returns over articles. */
  readonly score: number;
  readonly articles: number;
  readonly for: readonly RankedEvidence[];
  readonly against: readonly RankedEvidence[];
}

type Stance = readonly ['for' | 'against', string];

/** A drug that worsens or causes the disease speaks against it as a treatment; a gene may be tied to it either way. */
function stanceOf(finding: Finding, denied: boolean): Stance {
  if (denied) return ['against', 'the sentence denies it'];
  if (finding.kind !== 'chemical') return ['for', 'tied to the disease'];
  if (finding.type === INDUCES) return ['against', 'said to cause the disease'];
  if (finding.type === 'Positive_Correlation') return ['against', 'goes with more of the disease'];
  return finding.type === 'Negative_Correlation' ? ['for', 'goes with less of the disease'] : ['for', 'tied to the disease'];
}

/** Best first. A sentence that two relations rest on counts once, with the heavier, on whichever side that is. */
export function rankTargets(findings: readonly Finding[], weights: RankWeights = DEFAULT_WEIGHTS): RankedTarget[] {
  const byTarget = new Map<string, Finding[]>();
  for (const finding of findings) byTarget.set(finding.target, [...(byTarget.get(finding.target) ?? []), finding]);
  const ranked = [...byTarget.values()].flatMap((own): Omit<RankedTarget, 'rank'>[] => {
    const [first] = own;
    if (first === undefined) return [];
    const sides = { for: new Map<string, RankedEvidence>(), against: new Map<string, RankedEvidence>() };
    for (const finding of own) {
      for (const sentence of finding.sentences) {
        const [side, because] = stanceOf(finding, sentence.denied);
        const weight = round(finding.score * weights.roles[sentence.role] * weights.designs[finding.design]);
        const key = `${finding.article}\u0000${sentence.start}`;
        if (Math.max(sides.for.get(key)?.weight ?? -1, sides.against.get(key)?.weight ?? -1) >= weight) continue;
        sides[side === 'for' ? 'against' : 'for'].delete(key);
        sides[side].set(key, { article: finding.article, type: finding.type, sentence: sentence.text, start: sentence.start, end: sentence.end, role: sentence.role, design: finding.design, weight, because, ...(finding.relation === undefined ? {} : { relation: finding.relation }) });
      }
    }
    const [pro, contra] = [heaviest(sides.for), heaviest(sides.against)];
    return [{ target: first.target, name: usualName(own), kind: first.kind, score: round(total(pro) - total(contra)), articles: new Set(own.map(({ article }) => article)).size, for: pro, against: contra }];
  });
  return ranked.sort((a, b) => b.score - a.score || b.articles - a.articles || (a.target < b.target ? -1 : 1)).map((target, at) => ({ rank: at + 1, ...target }));
}

function heaviest(evidence: ReadonlyMap<string, RankedEvidence>): RankedEvidence[] {
  return [...evidence.values()].sort((a, b) => b.weight - a.weight || a.start - b.start);
}

/** Within an article the second sentence counts half of the first, and so on; articles add up. */
function total(evidence: readonly RankedEvidence[]): number {
  const seen = new Map<string, number>();
  return evidence.reduce((sum, { article, weight }) => {
    const before = seen.get(article) ?? 0;
    seen.set(article, before + 1);
    return sum + weight / 2 ** before;
  }, 0);
}

function usualName(findings: readonly Finding[]): string {
  const counts = new Map<string, number>();
  for (const { name } of findings) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length)[0]?.[0] ?? '';
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** A → B → C: what two things that no article ties together have in common (Swanson 1986). */
import type { ConceptRef, PathEnd, ReadingWeights, TargetEvidence } from '../../../contract/reading.ts';
import { bestEvidence } from './rank.ts';
import type { Answered } from './rank.ts';

/** Neighbours that a path may lead through. */
const MIDDLES = 60;
const SHOWN = 6;

interface PathInput {
  readonly from: string;
  readonly to: string | null;
  readonly relationsOf: (concept: string) => readonly Answered[];
  readonly concept: (key: string) => ConceptRef;
  readonly weights: ReadingWeights;
  readonly limit: number;
}

/** Ends by the sum over their middles of the weaker of both steps. With `to` only that end. */
export function pathsFrom({ from, to, relationsOf, concept, weights, limit }: PathInput): PathEnd[] {
  const near = neighbours(from, relationsOf(from), weights);
  const ends = new Map<string, { score: number; by: { middle: string; first: TargetEvidence; second: TargetEvidence; score: number }[] }>();
  const middles = [...near].filter(([key]) => key !== to).toSorted((a, b) => b[1].weight - a[1].weight).slice(0, MIDDLES);
  for (const [middle, first] of middles) {
    for (const [end, second] of neighbours(middle, relationsOf(middle), weights)) {
      if (end === from || (to !== null && end !== to)) continue;
      // Two of one kind as A and C say little: drug to drug, gene to gene.
      if (to === null && end.split(':')[0] === from.split(':')[0]) continue;
      const score = Math.min(first.weight, second.weight);
      const known = ends.get(end) ?? { score: 0, by: [] };
      known.score += score;
      known.by.push({ middle, first, second, score });
      ends.set(end, known);
    }
  }
  const direct = new Map<string, Set<string>>();
  for (const row of relationsOf(from)) {
    const other = row.subject === from ? row.object : row.subject;
    direct.set(other, (direct.get(other) ?? new Set<string>()).add(row.article));
  }
  return [...ends]
    .map(([end, { score, by }]): PathEnd => ({
      end: concept(end), score: Math.round(score * 1000) / 1000, direct: direct.get(end)?.size ?? 0,
      by: by.toSorted((a, b) => b.score - a.score).slice(0, SHOWN).map(step => ({ ...step, middle: concept(step.middle) })),
    }))
    // What is known directly is no news and comes last.
    .toSorted((a, b) => Number(a.direct > 0) - Number(b.direct > 0) || b.score - a.score)
    .slice(0, limit);
}

/** The heaviest sentence with each neighbour. */
function neighbours(concept: string, rows: readonly Answered[], weights: ReadingWeights): Map<string, TargetEvidence> {
  const best = new Map<string, TargetEvidence>();
  for (const row of rows) {
    const other = row.subject === concept ? row.object : row.subject;
    const evidence = bestEvidence(row, weights);
    if (evidence !== null && evidence.weight > (best.get(other)?.weight ?? 0)) best.set(other, evidence);
  }
  return best;
}

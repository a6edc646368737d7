/** The fact that rests on an entity of the text on the screen, and the other way round. */
import type { ChartFact } from '../../../contract/chart.ts';
import type { Entity } from '../../../contract/clinical.ts';

/** Same note and same words, the nearest place first, since edits move offsets before the chart follows. */
export function factForEntity(facts: readonly ChartFact[], noteId: string, entity: Pick<Entity, 'start' | 'end' | 'text'>): ChartFact | null {
  let best: { fact: ChartFact; away: number } | null = null;
  for (const fact of facts) {
    for (const evidence of fact.evidence) {
      if (evidence.kind !== 'note' || evidence.noteId !== noteId) continue;
      const sameWords = evidence.text === entity.text || evidence.text.includes(entity.text);
      const overlaps = evidence.start < entity.end && entity.start < evidence.end;
      if (!sameWords && !overlaps) continue;
      const away = Math.abs(evidence.start - entity.start) + (sameWords ? 0 : 10_000);
      if (best === null || away < best.away) best = { fact, away };
    }
  }
  return best?.fact ?? null;
}

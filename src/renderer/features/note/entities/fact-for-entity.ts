/** The fact that rests on an entity of the text on the screen, and the other way round. */
import type { ChartFact } from '../../../../contract/chart.ts';
import type { Entity } from '../../../../contract/clinical.ts';

/** Same note and same words, the nearest place first, since edits move offsets before the chart follows. */
export function factForEntity(facts: readonly ChartFact[], noteId: string, entity: Pick<Entity, 'start' | 'end' | 'text'> & { readonly type?: Entity['type'] }): ChartFact | null {
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
  return best?.fact ?? besideIt(facts, noteId, entity);
}

const NEAR = 40;
/** A test's name belongs to the value behind it, a dose, route or frequency to the drug before it: their fact is that one. */
function besideIt(facts: readonly ChartFact[], noteId: string, { start, end, text, type }: Pick<Entity, 'start' | 'end' | 'text'> & { readonly type?: Entity['type'] }): ChartFact | null {
  let best: { fact: ChartFact; away: number } | null = null;
  for (const fact of facts) {
    const belongs = type === 'test' ? fact.kind === 'observation' : (type === 'dose' || type === 'route' || type === 'frequency') && [fact.dose, fact.route, fact.frequency].some((part) => part !== undefined && text.includes(part));
    if (!belongs) continue;
    for (const evidence of fact.evidence) {
      if (evidence.kind !== 'note' || evidence.noteId !== noteId) continue;
      const away = type === 'test' ? evidence.start - end : start - evidence.end;
      if (away >= 0 && away < NEAR && (best === null || away < best.away)) best = { fact, away };
    }
  }
  return best?.fact ?? null;
}

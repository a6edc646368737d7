/** Where a finding is: "chest pain" is marked as a site and a pain, and only both together say what was found or denied. */
import type { Entity, EntityType, Span } from '../../contract/clinical.ts';

type Marked = Pick<Entity, 'start' | 'end' | 'type'>;
const FOUND = new Set<EntityType>(['finding', 'problem']);

/** The span of a finding with the site that stands right before or after it, or its own where none does. */
export function withSite(text: string, entities: readonly Marked[], at: number): Span {
  const entity = entities[at];
  if (entity === undefined) throw new RangeError('No entity there');
  const own = { start: entity.start, end: entity.end };
  if (!FOUND.has(entity.type)) return own;
  const before = near(entities, at, -1);
  if (before !== undefined && /^[ -]$/.test(text.slice(before.end, entity.start))) return { start: before.start, end: entity.end };
  const after = near(entities, at, 1);
  if (after !== undefined && /^ (?:(?:in|of|over|at) (?:the |his |her |both |a )?)?$/.test(text.slice(entity.end, after.start))) return { start: entity.start, end: after.end };
  return own;
}

/** The next site on one side, past nothing but what overlaps the finding. */
function near(entities: readonly Marked[], at: number, step: 1 | -1): Marked | undefined {
  const own = entities[at];
  for (let i = at + step; own !== undefined && i >= 0 && i < entities.length; i += step) {
    const other = entities[i];
    if (other === undefined) return undefined;
    if (other.start < own.end && own.start < other.end) continue;
    return other.type === 'anatomy' ? other : undefined;
  }
  return undefined;
}

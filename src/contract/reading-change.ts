/**
 * What is other in a reading than in an earlier one of the same note. A key changes a sentence; sending and drawing the
 * other eight thousand entities again would take longer than reading did.
 */
import { z } from 'zod';
import { Annotation, Entity, Relation, Section, Span } from './clinical.ts';
import type { Annotation as AnnotationType } from './clinical.ts';

const Index = z.number().int().nonnegative();
/** Of a list: from `at` on, `drop` items of the earlier one give way to `put`. Those around are the same, moved with their words. */
const spliced = <T extends z.ZodType>(item: T) => z.object({ at: Index, drop: Index, put: z.array(item) });

export const ReadingChange = z.object({
  /** Characters `from` to `to` of the earlier text have given way to `from` to `till` of this one. */
  from: Index,
  to: Index,
  till: Index,
  entities: spliced(Entity),
  sections: spliced(Section),
  relations: spliced(Relation),
  unread: spliced(Span.extend({ language: z.string() })),
  model: Annotation.shape.model,
  ms: z.number(),
});
export type ReadingChange = z.infer<typeof ReadingChange>;
export interface Splice<T> {
  readonly at: number;
  readonly drop: number;
  readonly put: readonly T[];
}

/** A reading by the name of what was read with what: whole, or as a change of the one named `since`. */
export const Reread = z.union([
  z.object({ id: z.string(), since: z.null(), annotation: Annotation }),
  z.object({ id: z.string(), since: z.string(), change: ReadingChange }),
]);
export type Reread = z.infer<typeof Reread>;

type Edit = Pick<ReadingChange, 'from' | 'to' | 'till'>;

/** Where a span of the earlier text stands in the later one; null when some of its words were edited. */
function movedSpan<T extends Span>(span: T, { from, to, till }: Edit): T | null {
  if (span.end <= from) return span;
  const by = till - to;
  if (span.start >= to) return by === 0 ? span : { ...span, start: span.start + by, end: span.end + by };
  return null;
}
/** Spans may hold the edit, as a section does: then only their end moves. */
export function movedAround<T extends Span>(span: T, edit: Edit): T | null {
  const moved = movedSpan(span, edit);
  if (moved !== null || span.start > edit.from || span.end < edit.to) return moved;
  return { ...span, end: span.end + edit.till - edit.to };
}
export function movedEntity(entity: Entity, edit: Edit): Entity | null {
  const moved = movedAround(entity, edit);
  if (moved === null || entity.cues.length === 0) return moved;
  // Its cues may stand on the other side of the edit.
  const cues = entity.cues.map((cue) => movedAround(cue, edit));
  if (!cues.every((cue) => cue !== null)) return null;
  return moved === entity && cues.every((cue, at) => cue === entity.cues[at]) ? entity : { ...moved, cues };
}
/** Relations hold places in the list of entities, which moves by what was put in. */
export function movedRelation(relation: Relation, { at, drop, put }: Splice<unknown>): Relation | null {
  const place = (index: number): number => (index < at ? index : index >= at + drop ? index - drop + put.length : -1);
  const [from, to] = [place(relation.from), place(relation.to)];
  if (from < 0 || to < 0) return null;
  return from === relation.from && to === relation.to ? relation : { ...relation, from, to };
}

/** Throws where the change is none of this reading. Items that did not move stay the same objects. */
export function applyChange(before: AnnotationType, change: ReadingChange): AnnotationType {
  return {
    sections: spliceWith(before.sections, change.sections, (section) => movedAround(section, change)),
    entities: spliceWith(before.entities, change.entities, (entity) => movedEntity(entity, change)),
    relations: spliceWith(before.relations, change.relations, (relation) => movedRelation(relation, change.entities)),
    unread: spliceWith(before.unread, change.unread, (span) => movedAround(span, change)),
    model: change.model,
    ms: change.ms,
  };
}

function spliceWith<T>(before: readonly T[], { at, drop, put }: Splice<T>, move: (item: T) => T | null): T[] {
  if (at + drop > before.length) throw new RangeError('The change is none of this reading');
  const after: T[] = [];
  const keep = (item: T): void => {
    const moved = move(item);
    if (moved === null) throw new RangeError('The change is none of this reading');
    after.push(moved);
  };
  for (let index = 0; index < at; index += 1) keep(before[index] as T);
  for (const item of put) after.push(item);
  for (let index = at + drop; index < before.length; index += 1) keep(before[index] as T);
  return after;
}

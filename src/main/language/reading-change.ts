/** Finds what is other in a reading than in an earlier one; `applyChange` of the contract is its inverse. */
import { movedAround, movedEntity, movedRelation } from '../../contract/reading-change.ts';
import type { ReadingChange, Splice } from '../../contract/reading-change.ts';
import type { Annotation } from '../../contract/clinical.ts';

export interface TextReading {
  readonly text: string;
  readonly annotation: Annotation;
}

/** Takes time in proportion to the length of the two; of lists that differ at both ends, what is between is put anew, too. */
export function changeBetween(before: TextReading, after: TextReading): ReadingChange {
  const edit = editBetween(before.text, after.text);
  const [was, is] = [before.annotation, after.annotation];
  const entities = spliceOf(was.entities, is.entities, (entity) => movedEntity(entity, edit));
  return {
    ...edit,
    entities,
    sections: spliceOf(was.sections, is.sections, (section) => movedAround(section, edit)),
    relations: spliceOf(was.relations, is.relations, (relation) => movedRelation(relation, entities)),
    unread: spliceOf(was.unread, is.unread, (span) => movedAround(span, edit)),
    model: is.model,
    ms: is.ms,
  };
}

function editBetween(before: string, after: string): { from: number; to: number; till: number } {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before.charCodeAt(from) === after.charCodeAt(from)) from += 1;
  let tail = 0;
  while (tail < most - from && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail += 1;
  return { from, to: before.length - tail, till: after.length - tail };
}

function spliceOf<T>(before: readonly T[], after: readonly T[], move: (item: T) => T | null): Splice<T> & { put: T[] } {
  const same = (was: T, is: T): boolean => {
    const moved = move(was);
    return moved !== null && equal(moved, is);
  };
  const most = Math.min(before.length, after.length);
  let at = 0;
  while (at < most && same(before[at] as T, after[at] as T)) at += 1;
  let tail = 0;
  while (tail < most - at && same(before[before.length - 1 - tail] as T, after[after.length - 1 - tail] as T)) tail += 1;
  return { at, drop: before.length - at - tail, put: after.slice(at, after.length - tail) };
}

/** Of JSON values. A field that is undefined is none. */
function equal(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) {
    if (!Array.isArray(b) || a.length !== b.length) return false;
    for (let at = 0; at < a.length; at += 1) if (!equal(a[at], b[at])) return false;
    return true;
  }
  const [x, y] = [a as Record<string, unknown>, b as Record<string, unknown>];
  for (const key of Object.keys(x)) if (!equal(x[key], y[key])) return false;
  for (const key of Object.keys(y)) if (x[key] === undefined && y[key] !== undefined) return false;
  return true;
}

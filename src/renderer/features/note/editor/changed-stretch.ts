/** Where a changed reading has to be drawn anew. */
import type { Entity } from '../../../../contract/clinical.ts';
import type { ReadingChange } from '../../../../contract/reading-change.ts';

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The stretch of the later text that holds all that was edited, went or came; no entity lies across its ends. */
export function stretchOf(before: readonly Entity[], change: ReadingChange, after: readonly Entity[]): Stretch {
  const { at, drop, put } = change.entities;
  const gone = before.slice(at, at + drop);
  // In the earlier text first: an end behind the edit moves with it.
  let from = Math.min(change.from, ...gone.map(({ start }) => start));
  let to = Math.max(change.to, ...gone.map(({ end }) => end)) + change.till - change.to;
  from = Math.min(from, ...put.map(({ start }) => start));
  to = Math.max(to, ...put.map(({ end }) => end));
  for (let grown = true; grown; ) {
    grown = false;
    for (const { start, end } of after) {
      if (start >= to || end <= from || (start >= from && end <= to)) continue;
      from = Math.min(from, start);
      to = Math.max(to, end);
      grown = true;
    }
  }
  return { from, to };
}

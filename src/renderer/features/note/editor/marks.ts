/** The entities of the text on the screen as CodeMirror decorations, carried along by every edit until the next reading. */
import { RangeSet, StateEffect, StateField } from '@codemirror/state';
import type { ChangeDesc, EditorState, Extension, Range } from '@codemirror/state';
import { Decoration, EditorView } from '@codemirror/view';
import type { DecorationSet } from '@codemirror/view';
import type { Annotation, Entity } from '../../../../contract/clinical.ts';
import { flattenSpans } from './flatten-spans.ts';
import { lookOf } from '../entities/entity-look.ts';
import type { Stretch } from './changed-stretch.ts';
import { mapEntities } from './map-spans.ts';

export interface Reading {
  readonly annotation: Annotation;
  /** Of the text that was read, what is drawn otherwise than in the reading before; null when all is drawn anew. */
  readonly stretch: Stretch | null;
  /** What was typed since the text that was read. */
  readonly since: ChangeDesc;
  readonly hidden: ReadonlySet<string>;
}
export const setReading = StateEffect.define<Reading>();

interface Marks {
  readonly entities: readonly Entity[];
  /** Edits since `entities` were placed; they are moved only when someone asks for them. */
  readonly since: ChangeDesc | null;
  readonly decorations: DecorationSet;
  readonly hidden: ReadonlySet<string> | null;
}
const NONE: Marks = { entities: [], since: null, decorations: Decoration.none, hidden: null };

const cache = new Map<string, Decoration>();
function decorationFor(entity: Entity, first: boolean): Decoration {
  const { className, sign } = lookOf(entity, first);
  const key = `${className}|${sign}|${first}`;
  let decoration = cache.get(key);
  if (decoration === undefined) {
    decoration = Decoration.mark({ class: className, attributes: first ? { 'data-sign': sign, 'data-label': entity.type } : {} });
    cache.set(key, decoration);
  }
  return decoration;
}

function rangesOf(entities: readonly Entity[]): Range<Decoration>[] {
  return flattenSpans(entities).flatMap(({ start, end, covers }) => {
    const entity = entities[covers[0] ?? -1];
    return entity === undefined ? [] : [decorationFor(entity, entity.start === start).range(start, end)];
  });
}
export const buildDecorations = (entities: readonly Entity[]): DecorationSet => RangeSet.of(rangesOf(entities));

/** Only a stretch drawn anew: with thousands of marks the others cost more than a key may take. */
function redraw(decorations: DecorationSet, { from, to }: Stretch, entities: readonly Entity[]): DecorationSet {
  const inside = entities.filter(({ start, end }) => start >= from && end <= to);
  return decorations.update({ filterFrom: from, filterTo: to, filter: (start, end) => end <= from || start >= to, add: rangesOf(inside) });
}

const marksField = StateField.define<Marks>({
  create: () => NONE,
  update(marks, transaction) {
    let next = marks;
    if (transaction.docChanged) {
      next = { entities: next.entities, since: next.since === null ? transaction.changes.desc : next.since.composeDesc(transaction.changes.desc), decorations: next.decorations.map(transaction.changes), hidden: next.hidden };
    }
    for (const effect of transaction.effects) {
      if (!effect.is(setReading)) continue;
      const { annotation, stretch, since, hidden } = effect.value;
      const shown = annotation.entities.filter((entity) => !hidden.has(entity.type));
      const entities = mapEntities(shown, since).sort((a, b) => a.start - b.start || b.end - a.end);
      const anew = stretch === null || next.hidden !== hidden ? buildDecorations(entities) : redraw(next.decorations, { from: since.mapPos(stretch.from, -1), to: since.mapPos(stretch.to, 1) }, entities);
      next = { entities, since: null, decorations: anew, hidden };
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field, (marks) => marks.decorations),
});

export const marks: Extension = marksField;

/** Where the entities are now, in the order of the text. */
export function entitiesNow(state: EditorState): readonly Entity[] {
  const { entities, since } = state.field(marksField);
  return since === null ? entities : mapEntities(entities, since);
}

/** The innermost entity at a place. */
export function entityAt(state: EditorState, position: number): Entity | null {
  let found: Entity | null = null;
  for (const entity of entitiesNow(state)) {
    if (entity.start > position) break;
    if (position < entity.end && (found === null || entity.end - entity.start < found.end - found.start)) found = entity;
  }
  return found;
}

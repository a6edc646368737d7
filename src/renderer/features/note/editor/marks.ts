/** The entities of the text on the screen as CodeMirror decorations, carried along by every edit until the next reading. */
import { StateEffect, StateField, RangeSetBuilder } from '@codemirror/state';
import type { ChangeDesc, EditorState, Extension } from '@codemirror/state';
import { Decoration, EditorView } from '@codemirror/view';
import type { DecorationSet } from '@codemirror/view';
import type { Annotation, Entity } from '../../../../contract/clinical.ts';
import { flattenSpans } from '../flatten-spans.ts';
import { lookOf } from '../entity-look.ts';
import { mapEntities } from './map-spans.ts';

export interface Reading {
  readonly annotation: Annotation;
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
}
const NONE: Marks = { entities: [], since: null, decorations: Decoration.none };

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

export function buildDecorations(entities: readonly Entity[]): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { start, end, covers } of flattenSpans(entities)) {
    const entity = entities[covers[0] ?? -1];
    if (entity !== undefined) builder.add(start, end, decorationFor(entity, entity.start === start));
  }
  return builder.finish();
}

const marksField = StateField.define<Marks>({
  create: () => NONE,
  update(marks, transaction) {
    let next = marks;
    if (transaction.docChanged) {
      next = { entities: next.entities, since: next.since === null ? transaction.changes.desc : next.since.composeDesc(transaction.changes.desc), decorations: next.decorations.map(transaction.changes) };
    }
    for (const effect of transaction.effects) {
      if (!effect.is(setReading)) continue;
      const { annotation, since, hidden } = effect.value;
      const shown = annotation.entities.filter((entity) => !hidden.has(entity.type));
      const entities = mapEntities(shown, since).sort((a, b) => a.start - b.start || b.end - a.end);
      next = { entities, since: null, decorations: buildDecorations(entities) };
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

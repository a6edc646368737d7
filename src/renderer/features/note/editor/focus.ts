/** Entities by keyboard: F8 and Shift+F8 walk them, the one in focus is ringed and its card shown; and the flash of words looked up. */
import { StateEffect, StateField } from '@codemirror/state';
import type { Extension } from '@codemirror/state';
import { Decoration, EditorView, keymap, showTooltip } from '@codemirror/view';
import type { Command, DecorationSet } from '@codemirror/view';
import type { Entity } from '../../../../contract/clinical.ts';
import { cardTooltip } from './entity-tooltip.ts';
import type { CardHost } from './entity-tooltip.ts';
import { entitiesNow, setReading } from './marks.ts';
import { mapSpan } from './map-spans.ts';

export const setFocus = StateEffect.define<Entity | null>();
export const flash = StateEffect.define<{ readonly start: number; readonly end: number } | null>();

const ring = Decoration.mark({ class: 'cm-e-ring' });
const flashing = Decoration.mark({ class: 'cm-flash' });

export const focusField = StateField.define<Entity | null>({
  create: () => null,
  update(focused, transaction) {
    let next = focused;
    if (next !== null && transaction.docChanged) next = mapSpan(next, transaction.changes.desc);
    for (const effect of transaction.effects) {
      if (effect.is(setFocus)) next = effect.value;
      if (effect.is(setReading) && next !== null) {
        const was: Entity = next;
        const found = effect.value.annotation.entities.find((entity) => entity.start === was.start && entity.end === was.end) ?? was;
        // The same object where nothing is other: its card stays open as it is.
        next = JSON.stringify(found) === JSON.stringify(was) ? was : found;
      }
    }
    // A click or an arrow elsewhere leaves the entity.
    if (next !== null && transaction.selection !== undefined && !transaction.effects.some((effect) => effect.is(setFocus)) && transaction.isUserEvent('select')) return null;
    return next;
  },
  provide: (field) => EditorView.decorations.from(field, (focused): DecorationSet => (focused === null ? Decoration.none : Decoration.set(ring.range(focused.start, focused.end)))),
});

const flashField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(set, transaction) {
    let next = set.map(transaction.changes);
    for (const effect of transaction.effects) if (effect.is(flash)) next = effect.value === null ? Decoration.none : Decoration.set(flashing.range(effect.value.start, effect.value.end));
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

function step(direction: 1 | -1, announce: (entity: Entity) => string): Command {
  return (view) => {
    const entities = entitiesNow(view.state);
    if (entities.length === 0) return true;
    const focused = view.state.field(focusField);
    const from = focused?.start ?? view.state.selection.main.head - (direction === 1 ? 1 : 0);
    const after = direction === 1 ? entities.find(({ start, end }) => start > from || (start === from && focused !== null && end < focused.end)) : entities.findLast(({ start, end }) => start < from || (start === from && focused !== null && end > focused.end));
    const next = after ?? (direction === 1 ? entities[0] : entities.at(-1));
    if (next === undefined) return true;
    view.dispatch({ selection: { anchor: next.start }, effects: [setFocus.of(next), EditorView.scrollIntoView(next.start, { y: 'center' }), EditorView.announce.of(announce(next))], userEvent: 'select.entity' });
    return true;
  };
}
const leave: Command = (view) => {
  if (view.state.field(focusField) === null) return false;
  view.dispatch({ effects: setFocus.of(null) });
  return true;
};

/** Whoever goes on in another pane has done with the card, which would lie over the text; its own dialogs are in no pane. */
const leaveWithFocus = EditorView.domEventHandlers({
  focusout: (event, view) => {
    const pane = event.relatedTarget instanceof Element ? event.relatedTarget.closest('[data-pane]') : null;
    if (pane !== null && !pane.contains(view.dom)) leave(view);
    return false;
  },
});

export function entityFocus(host: CardHost, announce: (entity: Entity) => string): Extension {
  return [
    focusField,
    flashField,
    leaveWithFocus,
    showTooltip.from(focusField, (focused) => (focused === null ? null : cardTooltip(focused, host, 'key'))),
    keymap.of([
      { key: 'F8', run: step(1, announce), shift: step(-1, announce) },
      { key: 'Escape', run: leave },
    ]),
  ];
}

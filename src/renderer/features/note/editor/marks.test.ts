import { ChangeSet, EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLAIN_ASSERTION } from '../../../../contract/clinical.ts';
import type { Annotation, Entity, EntityType } from '../../../../contract/clinical.ts';
import { applyChange, movedEntity } from '../../../../contract/reading-change.ts';
import type { ReadingChange } from '../../../../contract/reading-change.ts';
import { stretchOf } from './changed-stretch.ts';
import { buildDecorations, entitiesNow, marks, setReading } from './marks.ts';

const TYPES: readonly EntityType[] = ['drug', 'problem', 'test'];
const entity = (text: string, start: number, end: number, type: EntityType): Entity => ({ start, end, text: text.slice(start, end), type, score: 1, assertion: PLAIN_ASSERTION, cues: [], codes: [], by: 'model' });
const annotation = (entities: Entity[]): Annotation => ({ sections: [], entities, relations: [], unread: [], model: { id: 'm', version: '1', provider: 'cpu' }, ms: 1 });
const hidden: ReadonlySet<string> = new Set();

/** What is drawn, segment by segment. */
const drawn = (state: EditorState): string[] => {
  const segments: string[] = [];
  for (const set of state.facet(EditorView.decorations)) {
    if (typeof set === 'function') continue;
    set.between(0, state.doc.length, (from, to, { spec }) => void segments.push(`${from}-${to} ${(spec as { class: string }).class}`));
  }
  return segments;
};

const spans = fc.array(fc.record({ at: fc.nat(99), length: fc.integer({ min: 1, max: 12 }), type: fc.constantFrom(...TYPES) }), { maxLength: 25 });

describe('marks of a changed reading', () => {
  it('are those that drawing all anew gives', () => {
    fc.assert(
      fc.property(spans, spans, fc.nat(90), fc.nat(8), fc.string({ maxLength: 6 }), fc.nat(3), fc.nat(3), (old, fresh, from, removed, insert, wider, hide) => {
        const text = 'abcdefghij'.repeat(10);
        const place = (within: string, list: typeof old): Entity[] => list.filter(({ at, length }) => at + length <= within.length).map(({ at, length, type }) => entity(within, at, at + length, type)).sort((a, b) => a.start - b.start || b.end - a.end);
        const to = from + removed;
        const edited = text.slice(0, from) + insert + text.slice(to);
        const till = from + insert.length;
        const before = annotation(place(text, old));
        // All that the edit touched goes, and some beside it.
        const kept = before.entities.map((one) => movedEntity(one, { from, to, till }) !== null && (one.end <= from || one.start >= to));
        const first = kept.findIndex((stays, at) => !stays || (before.entities[at]?.start ?? 0) >= from);
        const at = Math.max(0, (first < 0 ? before.entities.length : first) - wider);
        const last = Math.max(kept.findLastIndex((stays) => !stays), at + hide - 1);
        const drop = Math.max(0, Math.min(before.entities.length, last + 1) - at);
        const [head, tail] = [before.entities[at - 1]?.start ?? 0, before.entities[at + drop]?.start ?? Infinity];
        const put = place(edited, fresh).filter(({ start }) => start > head && start + to - till < tail && start < till + 5);
        const none = { at: 0, drop: 0, put: [] };
        const change: ReadingChange = { from, to, till, entities: { at, drop, put }, sections: none, relations: none, unread: none, model: before.model, ms: 1 };
        const after = applyChange(before, change);

        const empty = (length: number) => ChangeSet.empty(length).desc;
        let state = EditorState.create({ doc: text, extensions: [marks] });
        state = state.update({ effects: setReading.of({ annotation: before, stretch: null, since: empty(text.length), hidden }) }).state;
        state = state.update({ changes: { from, to, insert } }).state;
        state = state.update({ effects: setReading.of({ annotation: after, stretch: stretchOf(before.entities, change, after.entities), since: empty(edited.length), hidden }) }).state;
        const patched = drawn(state);
        const anew = EditorState.create({ doc: edited, extensions: [EditorView.decorations.of(buildDecorations(entitiesNow(state)))] });
        expect(patched).toEqual(drawn(anew));
      }),
      { numRuns: 500 },
    );
  });
});

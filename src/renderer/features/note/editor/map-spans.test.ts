import { ChangeSet, Text } from '@codemirror/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapEntities, mapSpan } from './map-spans.ts';

const edit = (length: number, from: number, to: number, insert: string): ChangeSet => ChangeSet.of({ from, to, insert }, length);

describe('mapSpan', () => {
  const span = { start: 4, end: 8 };
  it('stays with its words when text is typed before it', () => expect(mapSpan(span, edit(20, 0, 0, 'abc'))).toEqual({ start: 7, end: 11 }));
  it('leaves out what is typed at its edges', () => {
    expect(mapSpan(span, edit(20, 8, 8, 'xy'))).toEqual(span);
    expect(mapSpan(span, edit(20, 4, 4, 'xy'))).toEqual({ start: 6, end: 10 });
  });
  it('grows with what is typed inside', () => expect(mapSpan(span, edit(20, 6, 6, 'xy'))).toEqual({ start: 4, end: 10 }));
  it('goes with its words', () => expect(mapSpan(span, edit(20, 3, 9, ''))).toBeNull());
  it('drops a span that lies beyond the text', () => expect(mapSpan({ start: 18, end: 25 }, edit(20, 0, 0, 'a'))).toBeNull());
});

describe('mapEntities', () => {
  it('keeps the words of every span that no edit touches', () => {
    const text = 'abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz';
    fc.assert(
      fc.property(fc.nat(50), fc.nat(10), fc.string({ maxLength: 5 }), fc.nat(45), fc.integer({ min: 1, max: 6 }), (at, removed, insert, start, length) => {
        const to = Math.min(text.length, at + removed);
        const span = { start, end: start + length };
        fc.pre(span.end <= at || span.start >= to);
        const changes = edit(text.length, at, to, insert);
        const after = changes.apply(Text.of([text])).toString();
        const [moved] = mapEntities([span], changes);
        expect(after.slice(moved?.start, moved?.end)).toBe(text.slice(span.start, span.end));
      }),
    );
  });
});

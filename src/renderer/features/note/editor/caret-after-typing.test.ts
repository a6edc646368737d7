import { EditorSelection, EditorState } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import { caretAfterTyping } from './caret-after-typing.ts';

const note = (doc: string, caret: number): EditorState => EditorState.create({ doc, selection: { anchor: caret }, extensions: [caretAfterTyping] });
const typed = (state: EditorState, words: string, caretAt: number | null, userEvent = 'input.type'): EditorState => {
  const at = state.selection.main.head;
  return state.update({ changes: { from: at, insert: words }, ...(caretAt === null ? {} : { selection: { anchor: caretAt } }), userEvent }).state;
};

describe('the caret after typing', () => {
  it('stands behind words that a browser put in after it', () => {
    const state = typed(note('', 0), 'Fever since Monday.', 0);
    expect(state.selection.main.head).toBe(19);
    expect(typed(state, ' Cough.', null).doc.toString()).toBe('Fever since Monday. Cough.');
  });
  it('does so when no caret was told at all, and inside of a text', () => expect(typed(note('ab', 1), 'XY', null).selection.main.head).toBe(3));
  it('stays where the browser has put it otherwise', () => expect(typed(note('ab', 1), 'XY', 3).selection.main.head).toBe(3));
  it('is left to an input method while that composes', () => expect(typed(note('', 0), 'fashao', 0, 'input.type.compose').selection.main.head).toBe(0));
  it('is left alone by changes that nobody typed', () => expect(typed(note('ab', 0), 'XY', 0, 'external').selection.main.head).toBe(0));
  it('keeps a range that was typed over as it is told', () => {
    const state = EditorState.create({ doc: 'abcd', selection: EditorSelection.single(1, 3), extensions: [caretAfterTyping] });
    expect(state.update({ changes: { from: 1, to: 3, insert: 'X' }, selection: { anchor: 1 }, userEvent: 'input.type' }).state.selection.main.head).toBe(1);
  });
});

/**
 * Words that are put in at the caret leave it behind them. Within 200 ms of the focus CodeMirror takes a caret at the very start
 * for the browser's own jump there and puts it back where it was; Chromium, when an input method, a dictation or an emoji
 * picker commits words into an empty note, still reports that start while it tells of the words, and so they ended up
 * after the caret. While an input method composes, the caret is its own.
 */
import { EditorState } from '@codemirror/state';
import type { Extension, Transaction } from '@codemirror/state';

/** Where the caret belongs when a typing left it before its words; null when it is where it should be. */
export function caretLeftBefore(transaction: Transaction): number | null {
  if (!transaction.docChanged || !transaction.isUserEvent('input.type') || transaction.isUserEvent('input.type.compose')) return null;
  const was = transaction.startState.selection.main;
  const is = transaction.newSelection.main;
  let behind: number | null = null;
  let changes = 0;
  transaction.changes.iterChanges((fromA, toA, fromB, toB) => {
    changes += 1;
    if (was.empty && was.head === fromA && toA === fromA && is.empty && is.head === fromB && toB > fromB) behind = toB;
  });
  return changes === 1 ? behind : null;
}

export const caretAfterTyping: Extension = EditorState.transactionFilter.of((transaction) => {
  const behind = caretLeftBefore(transaction);
  return behind === null ? transaction : [transaction, { selection: { anchor: behind }, sequential: true }];
});

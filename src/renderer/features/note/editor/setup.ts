/** Everything the note's editor is made of, besides its text. */
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { search, searchKeymap } from '@codemirror/search';
import { EditorState } from '@codemirror/state';
import type { Extension } from '@codemirror/state';
import { EditorView, highlightSpecialChars, keymap } from '@codemirror/view';
import { cspNonce } from '../../../csp-nonce.ts';
import { caretAfterTyping } from './caret-after-typing.ts';
import { entityFocus } from './focus.ts';
import { hoverCards } from './entity-tooltip.ts';
import type { CardHost } from './entity-tooltip.ts';
import { marks } from './marks.ts';
import type { Entity } from '../../../../contract/clinical.ts';

/** Control and direction characters that would hide or reorder words; a carriage return is left unseen. */
const SPECIAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffc]/g;

/** They open the consultation and lock; the editor's own keymaps would select a line, or all places with the selected words. */
const OF_THE_WINDOW: ReadonlySet<string> = new Set(['Alt-l', 'Mod-Shift-l']);

export interface SetupOptions {
  readonly label: string;
  readonly phrases: Record<string, string>;
  readonly host: CardHost;
  readonly reading: Extension;
  readonly onSave: () => void;
  readonly onAnswer: (key: 'a' | 'c' | 'x' | 'z') => void;
  readonly announce: (entity: Entity) => string;
  readonly onEdit: (state: EditorState) => void;
}

export function noteSetup(options: SetupOptions): Extension {
  const answer = (key: 'a' | 'c' | 'x' | 'z') => (): boolean => {
    options.onAnswer(key);
    return true;
  };
  return [
    EditorView.cspNonce.of(cspNonce()),
    EditorState.phrases.of(options.phrases),
    history(),
    // Caret and selection are the browser's own: CodeMirror's drawn caret begins its blinking anew with each key, which costs a
    // second frame, and until that frame the browser holds back all else that waits, answers and saves with it.
    caretAfterTyping,
    // A carriage return stays a character of its line, so that offsets are those of the stored text.
    EditorState.lineSeparator.of('\n'),
    highlightSpecialChars({ specialChars: SPECIAL }),
    search({ top: true }),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ tabindex: '0', 'aria-label': options.label, 'aria-describedby': 'au-editor-hint', spellcheck: 'false', autocorrect: 'off', autocapitalize: 'off', translate: 'no' }),
    marks,
    entityFocus(options.host, options.announce),
    hoverCards(options.host),
    options.reading,
    keymap.of([
      { key: 'Mod-s', run: () => (options.onSave(), true), preventDefault: true },
      ...(['a', 'c', 'x', 'z'] as const).map((key) => ({ key: `Alt-${key}`, run: answer(key), preventDefault: true })),
      ...[...searchKeymap, ...historyKeymap, ...defaultKeymap].filter(({ key }) => key === undefined || !OF_THE_WINDOW.has(key)),
    ]),
    EditorView.updateListener.of((update) => {
      if (update.docChanged && !update.transactions.some((transaction) => transaction.isUserEvent('external'))) options.onEdit(update.state);
    }),
  ];
}

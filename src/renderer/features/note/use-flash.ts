import { useEffect } from 'react';
import type { RefObject } from 'react';
import { EditorView } from '@codemirror/view';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { useView } from '../../state/view-store.ts';
import { flash } from './editor/focus.ts';
import { locateEvidence } from './locate-evidence.ts';

const FLASH = 2200;

/** Scrolls to the words that someone asked for and lets them flash; says so when they are not in the text any more. */
export function useFlash(noteId: string, view: RefObject<EditorView | null>): void {
  const { t } = useTranslation();
  const target = useView((state) => state.target);
  useEffect(() => {
    const editor = view.current;
    if (editor === null || target === null || target.noteId !== noteId) return;
    const found = locateEvidence(editor.state.doc.toString(), target);
    if (found === null) {
      notifications.show({ message: t('note.wordsGone', { words: target.text }), color: 'gray' });
      return;
    }
    // The column may have been hidden on a narrow window until now.
    const frame = requestAnimationFrame(() => {
      editor.dispatch({ selection: { anchor: found.start }, effects: [flash.of(found), EditorView.scrollIntoView(found.start, { y: 'center' })] });
    });
    const timer = setTimeout(() => editor.dispatch({ effects: flash.of(null) }), FLASH);
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [noteId, target, view, t]);
}

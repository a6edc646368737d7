import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { EditorState, Transaction } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { useTranslation } from 'react-i18next';
import type { Entity } from '../../../contract/clinical.ts';
import type { ModelStatus } from '../../../contract/models.ts';
import { codeOf } from '../../components/error-line.tsx';
import { useCall, useSession } from '../../session/hooks.ts';
import { useView } from '../../state/view-store.ts';
import { useDraft, useDrafts } from './drafts/drafts-context.ts';
import { createCardHost } from './editor/entity-tooltip.ts';
import { focusField } from './editor/focus.ts';
import { reading } from './editor/reading.ts';
import { noteSetup } from './editor/setup.ts';
import { useAnswerEntity } from './entities/use-answer-entity.tsx';
import { EntityCard } from './entities/entity-card.tsx';
import { noteRead, readingFailed } from './last-reading.ts';
import { smallestChange } from './drafts/smallest-change.ts';
import { editorPhrases } from './editor/phrases.ts';
import { useFlash } from './use-flash.ts';

interface Props {
  readonly caseId: string;
  readonly noteId: string;
}

/** One editor a note. React draws the cards; the text itself belongs to CodeMirror, whose edits go to the draft. */
export function NoteEditor({ caseId, noteId }: Props): ReactNode {
  const { t, i18n } = useTranslation();
  const session = useSession();
  const drafts = useDrafts();
  const parent = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const host = useMemo(createCardHost, []);
  const card = useSyncExternalStore(host.subscribe, host.get);
  const hiddenTypes = useCall('settings.get', {}).data?.hiddenTypes;
  const hidden = useRef<ReadonlySet<string>>(new Set());
  const answer = useAnswerEntity(caseId, noteId);
  const latest = useRef({ answer, t });
  latest.current = { answer, t };

  const reader = useMemo(
    () =>
      reading({
        read: async (text, since, signal) => (await session.call('notes.reread', { noteId, text, since }, { signal })).reading,
        onRead: (annotation) => noteRead(noteId, annotation),
        onFailed: (thrown) => readingFailed(codeOf(thrown)),
        hidden: () => hidden.current,
      }),
    [noteId, session],
  );

  useEffect(() => {
    if (parent.current === null) return;
    const editor = new EditorView({
      parent: parent.current,
      state: EditorState.create({
        // Not the draft's `text`: that is what was loaded, and this editor may come after one that typed on.
        doc: drafts.mine(noteId),
        extensions: noteSetup({
          label: latest.current.t('note.editor'),
          phrases: editorPhrases(latest.current.t),
          host,
          reading: reader.extension,
          onSave: () => void drafts.saveNow(noteId),
          onAnswer: (key) => latest.current.answer(key, editor.state.field(focusField)),
          announce: (entity: Entity) => latest.current.t('note.announce', { words: entity.text, type: latest.current.t(`type.${entity.type}`) }),
          onEdit: (state) => drafts.edit(noteId, state.doc),
        }),
      }),
    });
    view.current = editor;
    if (useView.getState().writeIn === noteId) {
      useView.setState({ writeIn: null });
      editor.focus();
    }
    return () => {
      view.current = null;
      editor.destroy();
    };
  }, [noteId, drafts, host, reader, i18n.language]);

  useEffect(() => {
    hidden.current = new Set(hiddenTypes ?? []);
    if (view.current !== null) reader.again(view.current);
  }, [hiddenTypes, reader]);

  // The model's words may have changed after the engine came back or a package was added.
  useEffect(() => {
    const again = (): void => {
      if (view.current !== null) reader.again(view.current);
    };
    let readBy: string | null = null;
    const readers = (models: readonly ModelStatus[]): void => {
      const now = readersOf(models);
      if (now === readBy) return;
      readBy = now;
      again();
    };
    const offs = [session.on('models.changed', ({ models }) => readers(models)), session.on('app.changed', ({ engine }) => engine === 'ready' && again()), session.onLink(() => session.link() === 'open' && again())];
    return () => {
      for (const off of offs) off();
    };
  }, [session, reader]);

  const serial = useDraft(noteId, (draft) => draft.serial);
  const shown = useRef(serial);
  useEffect(() => {
    const draft = drafts.get(noteId);
    if (view.current === null || draft === undefined || shown.current === serial) return;
    shown.current = serial;
    const change = smallestChange(view.current.state.doc.toString(), draft.text);
    if (change !== null) view.current.dispatch({ changes: change, annotations: [Transaction.userEvent.of('external'), Transaction.addToHistory.of(false)] });
  }, [drafts, noteId, serial]);

  useFlash(noteId, view);

  return (
    <div className="au-editor" data-pane="note">
      <p id="au-editor-hint" className="au-sr">
        {t('note.editorHint')}
      </p>
      <div ref={parent} className="au-editor-text" data-testid="editor" />
      {card === null ? null : createPortal(<EntityCard caseId={caseId} noteId={noteId} card={card} text={() => view.current?.state.doc.toString() ?? ''} onAnswer={(key) => answer(key, card.entity)} />, card.dom)}
    </div>
  );
}

/** What a note is read with; other models come and go without a word of it changing. */
function readersOf(models: readonly ModelStatus[]): string {
  return JSON.stringify(models.filter(({ manifest }) => manifest?.task === 'entities').map(({ id, state, provider, manifest }) => [id, state, provider, manifest?.version]));
}

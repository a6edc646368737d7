import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoteHead } from '../../../contract/records.ts';
import { ErrorLine } from '../../components/error-line.tsx';
import { formatDate } from '../../i18n/format.ts';
import { useView } from '../../state/view-store.ts';
import { ConflictBar } from './drafts/conflict-bar.tsx';
import { useDraft, useDrafts } from './drafts/drafts-context.ts';
import { NoteEditor } from './note-editor.tsx';
import { NoteToolbar } from './note-toolbar.tsx';
import { ReaderView } from './reader/reader-view.tsx';
import { UnreadBar } from './unread-bar.tsx';
import { VersionView } from './version-view.tsx';

export function NotePane({ caseId, head }: { readonly caseId: string; readonly head: NoteHead }): ReactNode {
  const { t, i18n } = useTranslation();
  const drafts = useDrafts();
  const conflict = useDraft(head.id, (draft) => draft.state === 'conflict');
  const reader = useView((view) => view.reader);
  const labels = useView((view) => view.labels);
  const [failure, setFailure] = useState<unknown>(null);
  const [version, setVersion] = useState<number | null>(null);
  useEffect(() => {
    let gone = false;
    drafts.open(head.id).catch((thrown: unknown) => !gone && setFailure(thrown));
    return () => {
      gone = true;
      void drafts.saveNow(head.id);
    };
  }, [drafts, head.id]);
  let body = <div className="au-editor" aria-busy="true" />;
  if (version !== null) body = <VersionView noteId={head.id} version={version} onClose={() => setVersion(null)} />;
  else if (conflict !== undefined) body = reader ? <ReaderView noteId={head.id} /> : <NoteEditor caseId={caseId} noteId={head.id} />;
  return (
    <section className="au-note" aria-label={t('note.pane')} data-labels={labels ? '' : undefined}>
      <div className="au-print-head">
        {head.title} · {formatDate(head.date, i18n.language)}
      </div>
      <NoteToolbar head={head} version={version} onVersion={setVersion} />
      {conflict === true ? <ConflictBar caseId={caseId} head={head} /> : null}
      <UnreadBar noteId={head.id} />
      {failure === null ? null : <ErrorLine error={failure} />}
      {body}
    </section>
  );
}

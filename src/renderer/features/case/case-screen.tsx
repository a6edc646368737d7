import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorBoundary } from '../../components/error-boundary.tsx';
import { ErrorLine } from '../../components/error-line.tsx';
import { openNote, useView } from '../../state/view-store.ts';
import { NotePane } from '../note/note-pane.tsx';
import { NotesList } from '../note/notes-list.tsx';
import { useDrafts } from '../note/drafts/drafts-context.ts';
import { Interruption } from '../decision-support/interruption.tsx';
import { PrintDialog } from '../print/print-dialog.tsx';
import { PatientBanner } from './patient-banner.tsx';
import { SidePanel } from './side-panel.tsx';
import { useCaseDetail } from './use-case-detail.ts';

/** Two columns: the notes and their text, and beside it one panel at a time. */
export function CaseScreen({ caseId }: { readonly caseId: string }): ReactNode {
  const { t } = useTranslation();
  const drafts = useDrafts();
  const detail = useCaseDetail(caseId);
  const noteId = useView((view) => view.noteId);
  const side = useView((view) => view.side);
  const notes = detail.data?.notes;
  useEffect(() => {
    if (notes === undefined) return;
    for (const note of notes) drafts.newer(note.id, note.version);
    if (noteId === null || !notes.some((note) => note.id === noteId)) {
      const newest = [...notes].sort((a, b) => b.date.localeCompare(a.date))[0];
      if (newest !== undefined) openNote(newest.id);
    }
  }, [notes, noteId, drafts]);
  if (detail.error !== null && detail.data === undefined) {
    return (
      <div className="au-page">
        <ErrorLine error={detail.error} />
      </div>
    );
  }
  if (detail.data === undefined || notes === undefined) return <div className="au-waiting" role="status">{t('case.opening')}</div>;
  const head = notes.find((note) => note.id === noteId) ?? null;
  return (
    <div className="au-case" data-side={side}>
      <PatientBanner summary={detail.data.summary} />
      <div className="au-case-left">
        <NotesList caseId={caseId} notes={notes} />
        {head === null ? <div className="au-empty">{t('note.none')}</div> : <NotePane key={head.id} caseId={caseId} head={head} />}
      </div>
      <ErrorBoundary name="panel">
        <SidePanel caseId={caseId} />
        <Interruption caseId={caseId} />
      </ErrorBoundary>
      <PrintDialog detail={detail.data} noteId={head?.id ?? null} />
    </div>
  );
}

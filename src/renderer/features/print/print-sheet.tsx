import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDetail, NoteHead } from '../../../contract/records.ts';
import { plainDirection } from '../../components/plain-direction.ts';
import { useCall } from '../../session/hooks.ts';
import { PatientBanner } from '../case/patient-banner.tsx';
import { formatDateTime } from '../../i18n/format.ts';
import { PaperAdvice } from './paper-advice.tsx';
import { PaperFindings } from './paper-findings.tsx';
import { PaperPrognosis } from './paper-prognosis.tsx';

export interface Parts {
  readonly notes: 'shown' | 'all' | 'none';
  readonly findings: boolean;
  readonly advice: boolean;
  readonly prognosis: boolean;
}

/** The case on paper: black on white whatever the window's colours, nothing that scrolls, no statement without its state. */
export function PrintSheet({ detail, noteId, parts }: { readonly detail: CaseDetail; readonly noteId: string | null; readonly parts: Parts }): ReactNode {
  const { t } = useTranslation();
  const { summary, notes } = detail;
  const chosen = parts.notes === 'none' ? [] : [...notes].filter(({ id }) => parts.notes === 'all' || id === noteId).sort((a, b) => a.date.localeCompare(b.date));
  return (
    <div className="au-paper-sheet" data-testid="paper">
      <PatientBanner summary={summary} />
      {chosen.map((head) => (
        <PaperNote key={head.id} head={head} />
      ))}
      {parts.findings ? <PaperFindings caseId={summary.id} /> : null}
      {parts.advice ? <PaperAdvice caseId={summary.id} /> : null}
      {parts.prognosis ? <PaperPrognosis caseId={summary.id} /> : null}
      <p className="au-paper-foot">{t('print.foot')}</p>
    </div>
  );
}

/** Saved words only: what is still being typed is not on paper, and the version says which words these are. */
function PaperNote({ head }: { readonly head: NoteHead }): ReactNode {
  const { t, i18n } = useTranslation();
  const note = useCall('notes.text', { noteId: head.id });
  return (
    <section className="au-paper-note">
      <h2>
        {head.title === '' ? t(`kind.${head.kind}`) : head.title}
        <span>
          {formatDateTime(head.date, i18n.language)}
          {head.author === null ? null : ` · ${head.author}`} · {t('print.version', { version: note.data?.version ?? head.version })}
        </span>
      </h2>
      <div className="au-paper-text">{plainDirection(note.data?.text ?? '')}</div>
    </section>
  );
}

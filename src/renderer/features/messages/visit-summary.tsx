import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, NativeSelect } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { NoteHead } from '../../../contract/records.ts';
import { ErrorLine } from '../../components/error-line.tsx';
import { formatDate } from '../../i18n/format.ts';
import { useCall } from '../../session/hooks.ts';
import { showWords, useView } from '../../state/view-store.ts';

/** What was found and planned, for the patient to take home: every sentence leads to the words of the note. */
export function VisitSummary({ notes }: { readonly notes: readonly NoteHead[] }): ReactNode {
  const { t, i18n } = useTranslation();
  const usable = notes.filter(({ kind, signature }) => kind !== 'message' && kind !== 'letter' && signature?.state !== 'draft').sort((a, b) => b.date.localeCompare(a.date));
  const [chosen, setChosen] = useState<string | null>(null);
  const noteId = chosen ?? usable[0]?.id ?? null;
  const summary = useCall('visit.summary', { noteId: noteId ?? '' }, { enabled: noteId !== null });
  const waiting = notes.filter(({ signature }) => signature?.state === 'draft').length;
  if (noteId === null) return <p className="au-quiet au-visit">{t('messages.visitNone')}</p>;
  return (
    <section className="au-visit" data-pane="visit" aria-label={t('messages.visit')}>
      <div className="au-listen-bar au-no-print">
        <NativeSelect size="xs" aria-label={t('messages.visitNote')} value={noteId} onChange={(event) => setChosen(event.currentTarget.value)} data={usable.map((note) => ({ value: note.id, label: `${formatDate(note.date, i18n.language)} · ${note.title === '' ? t(`kind.${note.kind}`) : note.title}` }))} />
        {waiting > 0 ? <span className="au-quiet au-small">{t('messages.visitDrafts', { count: waiting })}</span> : null}
        <span className="au-grow" />
        <Button size="compact-sm" variant="subtle" color="gray" leftSection={<IconPrinter size={15} aria-hidden />} onClick={() => window.print()}>
          {t('note.print')}
        </Button>
      </div>
      <ErrorLine error={summary.error} />
      {summary.data?.sections.length === 0 ? <p className="au-quiet">{t('messages.visitEmpty')}</p> : null}
      {summary.data?.sections.map(({ heading, sentences }) => (
        <div key={heading}>
          <h3>{t(`messages.visitHeading.${heading}`)}</h3>
          <ul className="au-plain">
            {sentences.map(({ text, source, plain }) => (
              <li key={`${text} ${source.start ?? ''}`}>
                <button
                  type="button"
                  className="au-open-words"
                  disabled={source.noteId === null}
                  title={t('messages.visitSource')}
                  onClick={() => {
                    if (source.noteId === null || source.start === null || source.end === null) return;
                    useView.setState({ screen: 'case' });
                    showWords(source.noteId, source.start, source.end, text);
                  }}
                >
                  {text}
                </button>
                {plain ? null : ' '}
                {plain ? null : <span className="au-tag au-no-print">{t('messages.noteWords')}</span>}
              </li>
            ))}
          </ul>
        </div>
      ))}
      {summary.data === undefined || summary.data.leftOut === 0 ? null : <p className="au-warning au-no-print">{t('messages.leftOut', { count: summary.data.leftOut })}</p>}
      <p className="au-quiet au-small">{t('messages.visitFoot')}</p>
    </section>
  );
}

import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MessageLevel, TriageReason } from '../../../contract/messages.ts';
import { ErrorLine } from '../../components/error-line.tsx';
import { formatDate } from '../../i18n/format.ts';
import { useAction, useCall } from '../../session/hooks.ts';
import { showWords, useView } from '../../state/view-store.ts';
import { LevelTag } from './level-tag.tsx';
import { Reply } from './reply.tsx';

const ABOVE: Record<MessageLevel, readonly MessageLevel[]> = { administrative: ['needs-reply', 'red-flag'], 'needs-reply': ['red-flag'], 'red-flag': [] };

/** One message: its level with the words that it rests on, what of the chart matters to it, and a reply on request. */
export function MessageView({ noteId }: { readonly noteId: string }): ReactNode {
  const { t, i18n } = useTranslation();
  const message = useCall('messages.open', { noteId });
  const raise = useAction('messages.raise');
  const { data } = message;
  if (data === undefined) {
    return message.error === null ? (
      <div className="au-waiting" role="status">
        {t('messages.reading')}
      </div>
    ) : (
      <ErrorLine error={message.error} />
    );
  }
  const { head, text, triage, facts } = data;
  const show = (id: string, start: number, end: number, words: string): void => {
    useView.setState({ screen: 'case' });
    showWords(id, start, end, words);
  };
  return (
    <div className="au-message-columns">
      <section data-pane="message" aria-label={t('kind.message')}>
        <header className="au-message-head">
          <h3>{head.note.title === '' ? t('kind.message') : head.note.title}</h3>
          <span className="au-quiet au-num">{formatDate(head.note.date, i18n.language)}</span>
          <LevelTag level={head.level} raised={head.raised} />
          <span className="au-grow" />
          {ABOVE[head.level].map((level) => (
            <Button key={level} size="compact-xs" variant="default" onClick={() => raise.mutate({ noteId, level })}>
              {t('messages.raiseTo', { level: t(`messages.level.${level}`) })}
            </Button>
          ))}
        </header>
        <ErrorLine error={raise.error} />
        <p className="au-message-text">{marked(text, triage.reasons)}</p>
        {triage.reasons.length === 0 ? (
          <p className="au-quiet au-small">{t('messages.noFlag')}</p>
        ) : (
          <ul className="au-plain">
            {triage.reasons.map((reason) => (
              <li key={reason.rule}>
                <b>{t(`messages.rule.${reason.rule}` as 'messages.rule.chest-pain', { defaultValue: reason.title })}</b>{' '}
                {reason.end > reason.start ? <q>{text.slice(reason.start, reason.end)}</q> : null}
                {reason.chart === null ? null : <span className="au-quiet"> {t('messages.withChart', { fact: reason.chart })}</span>}
              </li>
            ))}
          </ul>
        )}
        {triage.denied.length === 0 ? null : <p className="au-quiet au-small">{t('messages.denied', { what: triage.denied.map(({ rule, title }) => t(`messages.rule.${rule}` as 'messages.rule.chest-pain', { defaultValue: title })).join(', ') })}</p>}
        <p className="au-basis au-quiet au-small">{t('messages.table', { edition: triage.table.edition, reviewed: formatDate(triage.table.reviewed, i18n.language) })}</p>
        <h4>{t('messages.facts')}</h4>
        {facts.length === 0 ? (
          <p className="au-quiet au-small">{t('messages.noFacts')}</p>
        ) : (
          <ul className="au-plain">
            {facts.map((fact) => (
              <li key={fact.factId}>
                <b>{fact.text}</b>
                {fact.detail === null ? '' : ` ${fact.detail}`} <span className="au-quiet">{t(`factStatus.${fact.status}`)}</span> <span className="au-tag">{t(`messages.because.${fact.because}` as 'messages.because.named', { defaultValue: fact.because })}</span>
                {fact.noteId === null || fact.start === null || fact.end === null ? null : (
                  <Button size="compact-xs" variant="subtle" onClick={() => show(fact.noteId ?? '', fact.start ?? 0, fact.end ?? 0, fact.text)}>
                    {t('listen.showInChart')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </section>
      <Reply noteId={noteId} title={head.note.title} />
    </div>
  );
}

/** The message with the words of its reasons marked; overlapping reasons share a mark. */
function marked(text: string, reasons: readonly TriageReason[]): ReactNode[] {
  const out: ReactNode[] = [];
  let at = 0;
  for (const { start, end, rule } of [...reasons].sort((a, b) => a.start - b.start)) {
    if (start < at || end <= start) continue;
    out.push(text.slice(at, start), <mark key={`${rule} ${start}`}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return [...out, text.slice(at)];
}

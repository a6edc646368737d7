import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, UnstyledButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../components/empty.tsx';
import { ErrorLine } from '../../components/error-line.tsx';
import { formatDate } from '../../i18n/format.ts';
import { useCall } from '../../session/hooks.ts';
import { BesideCase } from '../case/beside-case.tsx';
import { LevelTag } from './level-tag.tsx';
import { MessageView } from './message-view.tsx';
import { NewMessage } from './new-message.tsx';
import { VisitSummary } from './visit-summary.tsx';

/** Patients' messages of one case, the most urgent first, and the after-visit summary of its signed notes. */
export function MessagesScreen({ caseId }: { readonly caseId: string }): ReactNode {
  const { t, i18n } = useTranslation();
  const detail = useCall('cases.open', { caseId, again: true });
  const list = useCall('messages.list', { caseId });
  const [chosen, setChosen] = useState<string | null>(null);
  const messages = list.data?.messages;
  const current = chosen ?? messages?.[0]?.note.id ?? 'new';
  return (
    <BesideCase
      caseId={caseId}
      heading={t('messages.heading')}
      tools={
        <>
            <Button size="compact-xs" variant="default" leftSection={<IconPlus size={14} aria-hidden />} disabled={current === 'new'} onClick={() => setChosen('new')}>
              {t('messages.new')}
            </Button>
            <Button size="compact-xs" variant="default" disabled={current === 'visit'} onClick={() => setChosen('visit')}>
              {t('messages.visit')}
            </Button>
        </>
      }
    >
      <ErrorLine error={list.error} />
      <div className="au-messages">
        <nav className="au-message-list au-no-print" aria-label={t('messages.list')} data-pane="messages">
          {messages === undefined ? (
            <div className="au-waiting" role="status">
              {t('messages.reading')}
            </div>
          ) : messages.length === 0 ? (
            <Empty title={t('messages.none')} />
          ) : (
            <ul>
              {messages.map(({ note, level, raised }) => (
                <li key={note.id}>
                  <UnstyledButton className="au-note-item" aria-current={note.id === current ? 'true' : undefined} onClick={() => setChosen(note.id)}>
                    <span className="au-num">{formatDate(note.date, i18n.language)}</span>
                    <b>{note.title === '' ? t('kind.message') : note.title}</b>
                    <LevelTag level={level} raised={raised} />
                  </UnstyledButton>
                </li>
              ))}
            </ul>
          )}
        </nav>
        {current === 'new' ? <NewMessage caseId={caseId} onAdded={setChosen} /> : current === 'visit' ? <VisitSummary notes={detail.data?.notes ?? []} /> : <MessageView key={current} noteId={current} />}
      </div>
    </BesideCase>
  );
}

import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, CopyButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorLine } from '../../components/error-line.tsx';
import { formatDateTime } from '../../i18n/format.ts';
import type { AskSource } from '../../../contract/library.ts';
import { AnswerView } from './answer-view.tsx';
import { answerAsText } from './citation.ts';
import { PassageContext } from './passage-context.ts';
import { PassageDialog } from './passage-dialog.tsx';
import { printAnswer } from './print-answer.ts';
import { Written } from './written.tsx';
import type { AskState } from './use-ask.ts';

/** The answer with what can be done with it, and the passage that was clicked. */
export function Asked({ state }: { readonly state: AskState }): ReactNode {
  const { t, i18n } = useTranslation();
  const [open, setOpen] = useState<{ source: AskSource; sentence: string } | null>(null);
  const { shown } = state;
  const words = { page: (page: number) => t('ask.page', { page }), unsigned: t('ask.unsigned') };
  return (
    <PassageContext value={(source, sentence) => setOpen({ source, sentence })}>
      <p className="au-sr" role="status">{state.asking ? t('ask.asking') : ''}</p>
      <ErrorLine error={state.error} />
      {shown === null ? null : (
        <article className="au-ask-answer" data-stale={state.asking || undefined} aria-label={shown.question}>
          <h3 className="au-ask-question">{shown.question}</h3>
          {state.old ? <p className="au-quiet au-small">{t('ask.shownFrom', { at: formatDateTime(shown.at, i18n.language) })}</p> : null}
          <AnswerView answer={shown.answer} />
          {state.old ? null : <Written key={shown.id} question={shown.question} />}
          <div className="au-ask-actions au-no-print">
            <CopyButton value={answerAsText(shown.answer, words)}>
              {({ copied, copy }) => (
                <Button size="compact-xs" variant="default" onClick={copy}>
                  {t(copied ? 'ask.copied' : 'ask.copy')}
                </Button>
              )}
            </CopyButton>
            <Button size="compact-xs" variant="default" onClick={printAnswer}>
              {t('ask.print')}
            </Button>
          </div>
        </article>
      )}
      {open === null ? null : <PassageDialog source={open.source} sentence={open.sentence} onClose={() => setOpen(null)} />}
    </PassageContext>
  );
}

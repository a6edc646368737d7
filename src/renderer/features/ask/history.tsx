import type { ReactNode } from 'react';
import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AskRecord } from '../../../contract/library.ts';
import { ErrorLine } from '../../components/error-line.tsx';
import { formatDateTime } from '../../i18n/format.ts';
import { useCall } from '../../session/hooks.ts';

/** What was asked in this case, the newest first; an old answer is shown as it was then. */
export function History({ caseId, onShow }: { readonly caseId: string; readonly onShow: (record: AskRecord) => void }): ReactNode {
  const { t, i18n } = useTranslation();
  const history = useCall('ask.history', { caseId });
  const questions = history.data?.questions ?? [];
  return (
    <section className="au-group au-no-print" aria-label={t('ask.history')}>
      <h3>
        {t('ask.history')} <span className="au-num au-quiet">{questions.length}</span>
      </h3>
      <ErrorLine error={history.error} />
      {history.data !== undefined && questions.length === 0 ? <p className="au-quiet">{t('ask.historyEmpty')}</p> : null}
      <ul className="au-plain">
        {questions.map((record) => (
          <li key={record.id}>
            <UnstyledButton className="au-ask-old" onClick={() => onShow(record)} title={t('ask.showAnswer', { at: formatDateTime(record.at, i18n.language) })}>
              <span>{record.question}</span>
              <span className="au-quiet au-num">{formatDateTime(record.at, i18n.language)}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { useState } from 'react';
import type { ReactNode } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RiskModel } from '../../../contract/prognosis.ts';
import { useContent } from '../../components/content.tsx';
import { ErrorLine } from '../../components/error-line.tsx';
import { formatDateTime, formatPercent } from '../../i18n/format.ts';
import { useCall } from '../../session/hooks.ts';
import { horizonWords } from './number-words.ts';

/** What was read on a day can be read again. Closed, as every number about a life is until asked for. */
export function Earlier({ caseId, models }: { readonly caseId: string; readonly models: readonly RiskModel[] }): ReactNode {
  const { t, i18n } = useTranslation();
  const say = useContent();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const list = useCall('prognosis.earlier', { caseId }, { enabled: open });
  const percent = (share: number): string => formatPercent(share, i18n.language);
  return (
    <details
      className="au-small"
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
        if (event.currentTarget.open) void client.invalidateQueries({ queryKey: ['prognosis.earlier'] });
      }}
    >
      <summary>{t('prognosis.earlier')}</summary>
      <ErrorLine error={list.error} />
      {list.data?.earlier.length === 0 ? <p className="au-quiet">{t('prognosis.earlierNone')}</p> : null}
      <ul>
        {list.data?.earlier.map(({ id, madeAt, tried, prognosis }) => (
          <li key={id}>
            <span className="au-num">{formatDateTime(madeAt, i18n.language)}</span> {say(models.find((model) => model.id === prognosis.model)?.title ?? prognosis.model)} {prognosis.version}
            {tried ? ` (${t('prognosis.tried')})` : ''}
            <ul className="au-quiet">
              {prognosis.horizons.map(({ name, days, risk, low, high }) => (
                <li key={name}>
                  {horizonWords(prognosis, days, t)} {percent(risk)} ({t('prognosis.interval', { low: percent(low), high: percent(high) })})
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </details>
  );
}

import type { ReactNode } from 'react';
import { SegmentedControl } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorLine } from '../../components/error-line.tsx';
import type { RiskModel } from '../../../contract/prognosis.ts';
import { useAction, useCall } from '../../session/hooks.ts';
import { horizonWords } from './number-words.ts';

const CHOICES = ['unknown', 'yes', 'no'] as const;

/** The outcome by each horizon, once it is known: what "does it hold here?" measures the model on. */
export function WhatCame({ caseId, model: { id: model, horizons, event } }: { readonly caseId: string; readonly model: Pick<RiskModel, 'id' | 'horizons' | 'event'> }): ReactNode {
  const { t } = useTranslation();
  const client = useQueryClient();
  const known = useCall('prognosis.outcome', { caseId, model });
  const set = useAction('prognosis.setOutcome');
  const outcomes = known.data?.outcomes ?? {};
  const choose = (horizon: string, word: string): void =>
    set.mutate({ caseId, model, horizon, outcome: word === 'unknown' ? null : word === 'yes' }, { onSettled: () => void client.invalidateQueries({ queryKey: ['prognosis.outcome'] }) });
  return (
    <section className="au-group au-no-print" aria-label={t('prognosis.outcome.title')}>
      <h3>{t('prognosis.outcome.title')}</h3>
      <ul className="au-plain-list">
        {horizons.map(({ name, days }) => {
          const words = horizonWords({ event }, days, t);
          const outcome = outcomes[name];
          return (
            <li key={name} className="au-row">
              <span className="au-grow">{words}</span>
              <SegmentedControl size="xs" aria-label={words} value={outcome === undefined ? 'unknown' : outcome ? 'yes' : 'no'} onChange={(word) => choose(name, word)} data={CHOICES.map((word) => ({ value: word, label: t(`prognosis.outcome.${word}`) }))} />
            </li>
          );
        })}
      </ul>
      <p className="au-quiet au-small">{t('prognosis.outcome.hint')}</p>
      <ErrorLine error={set.error} />
    </section>
  );
}

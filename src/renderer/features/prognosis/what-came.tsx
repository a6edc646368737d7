import type { ReactNode } from 'react';
import { SegmentedControl } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorLine } from '../../components/error-line.tsx';
import { useAction, useCall } from '../../session/hooks.ts';

const CHOICES = ['unknown', 'yes', 'no'] as const;

/** The outcome, once it is known: what "does it hold here?" measures the model on. */
export function WhatCame({ caseId, model }: { readonly caseId: string; readonly model: string }): ReactNode {
  const { t } = useTranslation();
  const client = useQueryClient();
  const known = useCall('prognosis.outcome', { caseId, model });
  const set = useAction('prognosis.setOutcome');
  const outcome = known.data?.outcome ?? null;
  const choose = (word: string): void =>
    set.mutate({ caseId, model, outcome: word === 'unknown' ? null : word === 'yes' }, { onSettled: () => void client.invalidateQueries({ queryKey: ['prognosis.outcome'] }) });
  return (
    <section className="au-group au-no-print" aria-label={t('prognosis.outcome.title')}>
      <h3>{t('prognosis.outcome.title')}</h3>
      <SegmentedControl size="xs" aria-label={t('prognosis.outcome.title')} value={outcome === null ? 'unknown' : outcome ? 'yes' : 'no'} onChange={choose} data={CHOICES.map((word) => ({ value: word, label: t(`prognosis.outcome.${word}`) }))} />
      <p className="au-quiet au-small">{t('prognosis.outcome.hint')}</p>
      <ErrorLine error={set.error} />
    </section>
  );
}

import type { ReactNode } from 'react';
import { ActionIcon } from '@mantine/core';
import { IconCheck, IconCopy, IconPencil, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ChartFact } from '../../../contract/chart.ts';
import { formatDate } from '../../i18n/format.ts';
import { focusFact } from '../../state/view-store.ts';
import { FactValue } from './fact-value.tsx';
import type { Series } from './group-facts.ts';
import { showEvidence } from './show-evidence.ts';
import type { FactAnswers } from './use-fact-answers.tsx';

interface Props {
  readonly fact: ChartFact;
  readonly series?: Series | undefined;
  readonly focusable: boolean;
  readonly contradicted: readonly ChartFact[];
  readonly answers: FactAnswers;
}

/** One statement: a click shows its words; the three answers stand where they always stand. */
export function FactRow({ fact, series, focusable, contradicted, answers }: Props): ReactNode {
  const { t, i18n } = useTranslation();
  const open = fact.state === 'suggested' || fact.state === 'added';
  return (
    <li className="au-fact" data-state={fact.state} data-kind={fact.kind}>
      <div className="au-fact-main" data-fact={fact.id} role="button" tabIndex={focusable ? 0 : -1} aria-keyshortcuts="A C X Z Enter" onFocus={() => focusFact(fact.id)} onClick={() => showEvidence(fact)}>
        <span className="au-fact-words">
          <b>{fact.text}</b>
          <FactValue fact={fact} series={series} />
          {fact.dose === undefined ? null : <span> {fact.dose}</span>}
          {fact.route === undefined ? null : <span> {fact.route}</span>}
          {fact.frequency === undefined ? null : <span> {fact.frequency}</span>}
          {fact.reaction === undefined ? null : <span>: {fact.reaction}</span>}
        </span>
        <span className="au-fact-side">
          {fact.status === 'active' || fact.kind === 'observation' ? null : <span className="au-tag">{t(`factStatus.${fact.status}`)}</span>}
          {fact.kind === 'allergy' && fact.category === 'intolerance' ? <span className="au-tag">{t('findings.intolerance')}</span> : null}
          {fact.copies > 1 ? (
            <span className="au-tag" title={t('findings.copiedHint')}>
              <IconCopy size={12} aria-hidden /> {t('findings.copied', { count: fact.copies })}
            </span>
          ) : null}
          {fact.time === null ? null : <span className="au-num au-quiet">{formatDate(fact.time.slice(0, 10), i18n.language)}</span>}
          <span className="au-fact-state" data-state={fact.state}>
            {t(`factState.${fact.state}`)}
          </span>
        </span>
        {contradicted.length === 0 ? null : (
          <span className="au-contradiction">{t('findings.contradicts', { words: contradicted.map((other) => `${other.text} (${t(`factStatus.${other.status}`)})`).join('; ') })}</span>
        )}
      </div>
      <span className="au-fact-actions">
        <ActionIcon size="sm" variant="subtle" color="petrol" disabled={!open && fact.state !== 'rejected'} aria-label={t('findings.acceptFact', { words: fact.text })} title={`${t('findings.accept')} (A)`} tabIndex={-1} onClick={() => answers.accept(fact)}>
          <IconCheck size={15} aria-hidden />
        </ActionIcon>
        <ActionIcon size="sm" variant="subtle" color="gray" aria-label={t('findings.changeFact', { words: fact.text })} title={`${t('findings.change')} (C)`} tabIndex={-1} onClick={() => answers.change(fact)}>
          <IconPencil size={15} aria-hidden />
        </ActionIcon>
        <ActionIcon size="sm" variant="subtle" color="gray" disabled={fact.state === 'rejected'} aria-label={t('findings.rejectFact', { words: fact.text })} title={`${t('findings.reject')} (X)`} tabIndex={-1} onClick={() => answers.reject(fact)}>
          <IconX size={15} aria-hidden />
        </ActionIcon>
      </span>
    </li>
  );
}

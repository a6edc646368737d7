import { memo } from 'react';
import type { ReactNode } from 'react';
import { IconCheck, IconCopy, IconPencil, IconX } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import type { ChartFact } from '../../../contract/chart.ts';
import { factWords } from '../../components/fact-words.ts';
import { formatDate } from '../../i18n/format.ts';
import { focusFact } from '../../state/view-store.ts';
import { FactValue } from './fact-value.tsx';
import type { Series } from './group-facts.ts';

interface Props {
  readonly fact: ChartFact;
  readonly series?: Series | undefined;
  readonly focusable: boolean;
  readonly contradicted: readonly ChartFact[];
  /** From the list: a hook a row would cost more than the row. */
  readonly t: TFunction;
  readonly language: string;
}

/**
 * One statement: a click shows its words; the three answers stand where they always stand. Drawn again only when it looks
 * different. What is done to it is heard by the list, which knows the newest fact, by `data-fact` and `data-do`.
 */
export const FactRow = memo(Row, (was, is) => was.t === is.t && was.language === is.language && was.focusable === is.focusable && lookOf(was) === lookOf(is));

/** All that is drawn of a fact. Each key moves the places that its evidence points to, which are not. */
function lookOf({ fact, series, contradicted }: Props): string {
  const { id, kind, text, dose, route, frequency, reaction, status, category, copies, time, state, measurement } = fact;
  return JSON.stringify([id, kind, text, dose, route, frequency, reaction, status, category, copies, time, state, measurement, series?.trend, series?.all.slice(-4, -1).map((before) => before.measurement), contradicted.map((other) => [other.text, other.status])]);
}

function Row({ fact, series, focusable, contradicted, t, language }: Props): ReactNode {
  const words = factWords(fact, language);
  const open = fact.state === 'suggested' || fact.state === 'added';
  return (
    <li className="au-fact" data-state={fact.state} data-kind={fact.kind}>
      <div className="au-fact-main" data-fact={fact.id} role="button" tabIndex={focusable ? 0 : -1} aria-keyshortcuts="A C X Z Enter" onFocus={() => focusFact(fact.id)}>
        <span className="au-fact-words">
          <b>{words}</b>
          <FactValue fact={fact} series={series} t={t} language={language} />
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
          {fact.time === null ? null : <span className="au-num au-quiet">{formatDate(fact.time.slice(0, 10), language)}</span>}
          <span className="au-fact-state" data-state={fact.state}>
            {t(`factState.${fact.state}`)}
          </span>
        </span>
        {contradicted.length === 0 ? null : (
          <span className="au-contradiction">{t('findings.contradicts', { words: contradicted.map((other) => `${factWords(other, language)} (${t(`factStatus.${other.status}`)})`).join('; ') })}</span>
        )}
      </div>
      <span className="au-fact-actions">
        <button type="button" data-do="accept" disabled={!open && fact.state !== 'rejected'} aria-label={t('findings.acceptFact', { words })} title={`${t('findings.accept')} (A)`} tabIndex={-1}>
          <IconCheck size={15} aria-hidden />
        </button>
        <button type="button" data-do="change" aria-label={t('findings.changeFact', { words })} title={`${t('findings.change')} (C)`} tabIndex={-1}>
          <IconPencil size={15} aria-hidden />
        </button>
        <button type="button" data-do="reject" disabled={fact.state === 'rejected'} aria-label={t('findings.rejectFact', { words })} title={`${t('findings.reject')} (X)`} tabIndex={-1}>
          <IconX size={15} aria-hidden />
        </button>
      </span>
    </li>
  );
}

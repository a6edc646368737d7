import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalculatorResult } from '../../../contract/calculators.ts';
import { BasisLine } from '../../components/basis-line.tsx';
import { Content, useContent } from '../../components/content.tsx';
import { formatNumber, listed } from '../../i18n/format.ts';
import { unitWords } from '../../i18n/unit.ts';
import { useCall } from '../../session/hooks.ts';
import type { AnsweredCard } from '../decision-support/advice-card.tsx';

/** Cards by tier with their words and source, scores with what they lack, and what was not checked. */
export function PaperAdvice({ caseId }: { readonly caseId: string }): ReactNode {
  const { t } = useTranslation();
  const advice = useCall('advice.get', { caseId });
  if (advice.data === undefined) return null;
  const { cards, scores, notChecked } = advice.data;
  return (
    <section>
      <h2>{t('panel.decision-support')}</h2>
      {cards.length === 0 ? <p>{t('advice.none')}</p> : null}
      {cards.map((card) => (
        <PaperCard key={card.uuid} card={card} />
      ))}
      <h3>{t('advice.scores')}</h3>
      {scores.length === 0 ? <p>{t('advice.noScores')}</p> : scores.map((score) => <PaperScore key={score.calculator} score={score} />)}
      <h3>{t('advice.notChecked')}</h3>
      {notChecked.length === 0 ? <p>{t('advice.allChecked')}</p> : null}
      <ul>
        {notChecked.map((item) => (
          <li key={item.factId + item.reason}>
            <b>{item.text}</b> <Content text={item.reason} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function PaperCard({ card }: { readonly card: AnsweredCard }): ReactNode {
  const { t, i18n } = useTranslation();
  const words = [...new Set(card.evidence.map(({ text }) => text))];
  return (
    <article className="au-paper-card">
      <p>
        <b>
          {t(`advice.tier.${card.indicator}`)}: <Content text={card.summary} />
        </b>
        {card.answer === null ? null : <span className="au-paper-quiet"> · {t(card.answer.answer === 'accepted' ? 'advice.accepted' : 'print.setAside')}</span>}
      </p>
      {card.detail === undefined ? null : (
        <p>
          <Content text={card.detail} />
        </p>
      )}
      <p className="au-paper-quiet">
        {t('evidence.restsOn')} {listed(words, i18n.language)}
      </p>
      <BasisLine basis={card.basis} />
    </article>
  );
}

function PaperScore({ score }: { readonly score: CalculatorResult }): ReactNode {
  const { t, i18n } = useTranslation();
  const say = useContent();
  const value = typeof score.value === 'number' ? formatNumber(score.value, i18n.language) : (score.value ?? '–');
  return (
    <article className="au-paper-card">
      <p>
        <b>
          <Content text={score.title} />: {value}
          {score.unit === null ? null : ` ${say(unitWords(score.unit))}`}
        </b>
        {score.range === undefined || score.range.low === score.range.high ? null : ` (${t('score.range', { low: formatNumber(score.range.low, i18n.language), high: formatNumber(score.range.high, i18n.language) })})`}
      </p>
      <p>
        <Content text={score.interpretation} />
      </p>
      {score.missing.length === 0 ? null : <p>{t('score.missing', { names: listed(score.missing.map(say), i18n.language) })}</p>}
      {score.warnings.map((warning) => (
        <p key={warning}>
          <Content text={warning} />
        </p>
      ))}
      <BasisLine basis={score.basis} />
    </article>
  );
}

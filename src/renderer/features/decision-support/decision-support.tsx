import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../components/empty.tsx';
import { ErrorLine } from '../../components/error-line.tsx';
import { useCall } from '../../session/hooks.ts';
import { AdviceCard } from './advice-card.tsx';
import { NotChecked } from './not-checked.tsx';
import { ScoreCard } from './score-card.tsx';

const TIERS = ['critical', 'warning', 'info'] as const;

/** Cards by tier, then scores, then what was not checked: silence about a drug is never "nothing found". */
export function DecisionSupport({ caseId }: { readonly caseId: string }): ReactNode {
  const { t } = useTranslation();
  const advice = useCall('advice.get', { caseId });
  if (advice.data === undefined) return advice.error === null ? <p className="au-quiet" role="status">{t('advice.checking')}</p> : <ErrorLine error={advice.error} />;
  const { cards, scores, notChecked } = advice.data;
  return (
    <div className="au-advice" aria-live="off">
      {cards.length === 0 ? (
        <Empty title={t('advice.none')}>
          <p>{t('advice.noneHint')}</p>
        </Empty>
      ) : null}
      {TIERS.map((tier) => {
        const own = cards.filter((card) => card.indicator === tier);
        return own.length === 0 ? null : (
          <section key={tier} className="au-group" aria-label={t(`advice.tier.${tier}`)}>
            <h3>
              {t(`advice.tier.${tier}`)} <span className="au-num au-quiet">{own.length}</span>
            </h3>
            {own.map((card) => (
              <AdviceCard key={card.uuid} caseId={caseId} card={card} />
            ))}
          </section>
        );
      })}
      <section className="au-group" aria-label={t('advice.scores')}>
        <h3>{t('advice.scores')}</h3>
        {scores.length === 0 ? <p className="au-quiet">{t('advice.noScores')}</p> : scores.map((score) => <ScoreCard key={score.calculator} caseId={caseId} score={score} />)}
      </section>
      <NotChecked items={notChecked} />
    </div>
  );
}

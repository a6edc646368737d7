import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../components/empty.tsx';
import { ErrorLine } from '../../components/error-line.tsx';
import { useCall } from '../../session/hooks.ts';
import { AdviceCard } from './advice-card.tsx';
import type { AnsweredCard } from './advice-card.tsx';
import { CalculatorFinder } from './calculator-finder.tsx';
import { NotChecked } from './not-checked.tsx';
import { printPanel } from '../../components/print-panel.ts';
import { ScoreCard } from './score-card.tsx';
import { Treatments } from './treatments.tsx';

const TIERS = ['critical', 'warning', 'info'] as const;

/** Cards by tier, options, scores, then what was not checked: silence about a drug is never "nothing found". */
export function DecisionSupport({ caseId }: { readonly caseId: string }): ReactNode {
  const { t } = useTranslation();
  const advice = useCall('advice.get', { caseId });
  const calculators = useCall('calculators.list', {});
  if (advice.data === undefined) return advice.error === null ? <p className="au-quiet" role="status">{t('advice.checking')}</p> : <ErrorLine error={advice.error} />;
  const { cards, scores, notChecked, treatments } = advice.data;
  return (
    <div className="au-advice" aria-live="off">
      <div className="au-advice-bar">
        <Button size="compact-xs" variant="subtle" leftSection={<IconPrinter size={14} aria-hidden />} onClick={printPanel}>
          {t('fatigue.print')}
        </Button>
      </div>
      {cards.length === 0 ? (
        <Empty title={t('advice.none')}>
          <p>{t('advice.noneHint')}</p>
        </Empty>
      ) : null}
      {TIERS.map((tier) => {
        const own = cards.filter((card) => card.indicator === tier);
        return own.length === 0 ? null : <Tier key={tier} tier={tier} caseId={caseId} cards={own} />;
      })}
      <Treatments treatments={treatments} />
      <section className="au-group" aria-label={t('advice.scores')}>
        <h3>{t('advice.scores')}</h3>
        {scores.length === 0 ? <p className="au-quiet">{t('advice.noScores')}</p> : scores.map((score) => <ScoreCard key={score.calculator} caseId={caseId} score={score} info={calculators.data?.calculators.find(({ id }) => id === score.calculator)} />)}
      </section>
      <CalculatorFinder caseId={caseId} />
      <NotChecked items={notChecked} />
    </div>
  );
}

/** A tier with what stands back in it: folded cards are counted, and open on request. */
function Tier({ tier, caseId, cards }: { readonly tier: (typeof TIERS)[number]; readonly caseId: string; readonly cards: readonly AnsweredCard[] }): ReactNode {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const folded = cards.filter((card) => card.folded !== null && card.answer === null);
  const shown = open ? cards : cards.filter((card) => !folded.includes(card));
  return (
    <section className="au-group" aria-label={t(`advice.tier.${tier}`)}>
      <h3>
        {t(`advice.tier.${tier}`)} <span className="au-num au-quiet">{cards.length}</span>
      </h3>
      {shown.map((card) => (
        <AdviceCard key={card.uuid} caseId={caseId} card={card} />
      ))}
      {folded.length === 0 ? null : (
        <Button size="compact-xs" variant="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t('fatigue.fold') : t('fatigue.more', { count: folded.length })}
        </Button>
      )}
    </section>
  );
}

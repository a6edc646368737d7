import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Differential } from '../../../contract/differential.ts';
import { Content, useContent } from '../../components/content.tsx';
import { EvidenceLinks } from '../../components/evidence-links.tsx';
import { formatNumber } from '../../i18n/format.ts';

type Fact = Differential['differential'][number]['supporting'][number];

interface Props {
  readonly title: string;
  readonly facts: readonly Fact[];
  /** Ratio of a weight: natural logarithms in the ranking, bits in the rare lane. */
  readonly base: number;
  readonly onPause: (finding: string, name: string) => void;
}
/** Facts for or against: their words in the note, how much each counts, and the way to leave one out. */
export function FactList({ title, facts, base, onPause }: Props): ReactNode {
  const { t, i18n } = useTranslation();
  const say = useContent();
  if (facts.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <ul>
        {facts.map((fact) => {
          const ratio = base ** Math.abs(fact.weight);
          const shown = formatNumber(ratio < 10 ? Math.round(ratio * 10) / 10 : Math.round(ratio), i18n.language);
          return (
            <li key={fact.finding} className="au-small">
              <span className="au-num au-ratio" title={t('diagnosis.ratioHint')}>
                {t(fact.weight >= 0 ? 'diagnosis.ratio' : 'diagnosis.ratioLess', { ratio: shown })}
              </span>
              <span className="au-grow">
                <Content text={fact.name} /> <span className="au-tag">{t(fact.absent === true ? 'diagnosis.no' : 'diagnosis.yes')}</span> <EvidenceLinks evidence={fact.evidence ?? []} />
              </span>
              {fact.evidence === undefined ? null : (
                <Button size="compact-xs" variant="subtle" color="gray" aria-label={t('diagnosis.pauseFact', { name: say(fact.name) })} onClick={() => onPause(fact.finding.split('_@_')[0] ?? fact.finding, fact.name)}>
                  {t('diagnosis.pause')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Differential } from '../../../contract/differential.ts';
import { useContent } from '../../components/content.tsx';
import { listed } from '../../i18n/format.ts';
import { ConditionRow } from './condition-row.tsx';
import { levelOf, Strength } from './strength.tsx';

export const SHOWN = 8;

interface Props {
  readonly result: Differential;
  readonly all: boolean;
  readonly onAll: (all: boolean) => void;
  readonly onPause: (finding: string, name: string) => void;
  readonly onAnswer: (finding: string, present: boolean) => void;
}
/** Rank and strength first; percentages on request, with what they are percentages of. */
export function Ranking({ result, all, onAll, onPause, onAnswer }: Props): ReactNode {
  const { t, i18n } = useTranslation();
  const say = useContent();
  const [percent, setPercent] = useState(false);
  const { differential, noneOfThese, coverage } = result;
  const shown = all ? differential : differential.slice(0, SHOWN);
  const read = differential.some(({ supporting, opposing }) => supporting.length + opposing.length > 0);
  return (
    <section aria-label={t('diagnosis.ranking')}>
      <div className="au-ranking">
        <h3>{t('diagnosis.ranking')}</h3>
        <span className="au-grow" />
        <Switch size="xs" label={t('diagnosis.percent')} checked={percent} onChange={(event) => setPercent(event.currentTarget.checked)} />
      </div>
      <div className="au-coverage">
        <p className="au-small">
          <b>{t('diagnosis.basis', { count: coverage.conditions })}</b> {coverage.notCovered.length === 0 ? null : t('diagnosis.notCovered', { names: listed(coverage.notCovered.map(say), i18n.language) })}
        </p>
        <p className="au-quiet au-small">{t('diagnosis.basisMore', { source: say(coverage.source), edition: say(coverage.edition) })}</p>
        {percent ? <p className="au-small">{t('diagnosis.percentHint', { count: coverage.conditions })}</p> : null}
      </div>
      {read ? null : <p className="au-small au-nothing-read">{t('diagnosis.nothingRead')}</p>}
      <ol className="au-conditions">
        {shown.map((row, at) => (
          <ConditionRow key={row.condition} row={row} rank={at + 1} percent={percent} onPause={onPause} onAnswer={onAnswer} />
        ))}
      </ol>
      <p className="au-none-of-these">
        <span className="au-condition-name">
          <b>{t('diagnosis.noneOfThese')}</b> <span className="au-quiet au-small">{t('diagnosis.noneHint')}</span>
        </span>
        <Strength share={noneOfThese} percent={percent} words={t(`diagnosis.noneStrength.${levelOf(noneOfThese)}`)} />
      </p>
      {differential.length > SHOWN ? (
        <Button size="compact-xs" variant="subtle" aria-expanded={all} onClick={() => onAll(!all)}>
          {all ? t('diagnosis.fewer') : t('diagnosis.more', { count: differential.length - SHOWN })}
        </Button>
      ) : null}
    </section>
  );
}

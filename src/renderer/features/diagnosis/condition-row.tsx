import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Differential } from '../../../contract/reasoning.ts';
import { Content, useContent } from '../../components/content.tsx';
import { FactList } from './fact-list.tsx';
import { Strength } from './strength.tsx';

type Row = Differential['differential'][number];
/** From here on a condition is one that must not be missed. */
const SEVERE = 2;

interface Props {
  readonly row: Row;
  readonly rank: number;
  readonly percent: boolean;
  readonly onPause: (finding: string, name: string) => void;
  readonly onAnswer: (finding: string, present: boolean) => void;
}
/** One condition with what speaks for it, against it, and what is not known yet. */
export function ConditionRow({ row, rank, percent, onPause, onAnswer }: Props): ReactNode {
  const { t } = useTranslation();
  const say = useContent();
  const [open, setOpen] = useState(false);
  return (
    <li className="au-condition" data-severe={row.severity <= SEVERE ? '' : undefined}>
      <UnstyledButton className="au-condition-head" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className="au-num au-rank" aria-hidden="true">
          {rank}
        </span>
        <span className="au-condition-name">
          <b>
            <Content text={row.condition} />
          </b>
          {row.severity <= SEVERE ? <span className="au-tag au-severe">{t('diagnosis.severe')}</span> : null}
          <span className="au-quiet au-num au-small">{t('diagnosis.counts', { supporting: row.supporting.length, opposing: row.opposing.length })}</span>
        </span>
        <Strength share={row.probability} percent={percent} />
      </UnstyledButton>
      {open ? (
        <div className="au-condition-body">
          <FactList title={t('diagnosis.supporting')} facts={row.supporting} base={Math.E} onPause={onPause} />
          <FactList title={t('diagnosis.opposing')} facts={row.opposing} base={Math.E} onPause={onPause} />
          {row.missing.length === 0 ? null : (
            <>
              <h4>{t('diagnosis.missing')}</h4>
              <ul>
                {row.missing.map(({ finding, name }) => (
                  <li key={finding} className="au-small">
                    <span className="au-grow">
                      <Content text={name} />
                    </span>
                    {[true, false].map((present) => (
                      <Button key={String(present)} size="compact-xs" variant="subtle" color="gray" aria-label={t(present ? 'diagnosis.answerYes' : 'diagnosis.answerNo', { question: say(name) })} onClick={() => onAnswer(finding, present)}>
                        {t(present ? 'diagnosis.yes' : 'diagnosis.no')}
                      </Button>
                    ))}
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      ) : null}
    </li>
  );
}

import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Differential } from '../../../contract/differential.ts';
import { Content, useContent } from '../../components/content.tsx';
import { RankedRow } from './ranked-row.tsx';
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
  const missing =
    row.missing.length === 0 ? null : (
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
    );
  return (
    <RankedRow
      rank={rank}
      name={row.condition}
      severe={row.severity <= SEVERE}
      supporting={row.supporting}
      opposing={row.opposing}
      base={Math.E}
      strength={<Strength share={row.probability} percent={percent} />}
      onPause={onPause}
      missing={missing}
    />
  );
}

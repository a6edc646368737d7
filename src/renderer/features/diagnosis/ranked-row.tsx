import { useState } from 'react';
import type { ReactNode } from 'react';
import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Differential } from '../../../contract/differential.ts';
import { Content } from '../../components/content.tsx';
import { FactList } from './fact-list.tsx';

interface Props {
  readonly rank: number;
  readonly name: string;
  readonly severe?: boolean;
  readonly supporting: Differential['differential'][number]['supporting'];
  readonly opposing: Differential['differential'][number]['opposing'];
  /** What the facts' weights are logarithms to. */
  readonly base: number;
  readonly strength: ReactNode;
  readonly onPause: (finding: string, name: string) => void;
  /** Above the facts. */
  readonly code?: string;
  /** Below the facts, where something is not known yet. */
  readonly missing: ReactNode;
}
/** One place in a ranking: its strength, and opened what speaks for it, against it, and what is not known yet. */
export function RankedRow({ rank, name, severe = false, supporting, opposing, base, strength, onPause, code, missing }: Props): ReactNode {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <li className="au-condition" data-severe={severe ? '' : undefined}>
      <UnstyledButton className="au-condition-head" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className="au-num au-rank" aria-hidden="true">
          {rank}
        </span>
        <span className="au-condition-name">
          <b>
            <Content text={name} />
          </b>
          {severe ? <span className="au-tag au-severe">{t('diagnosis.severe')}</span> : null}
          <span className="au-quiet au-num au-small">{t('diagnosis.counts', { supporting: supporting.length, opposing: opposing.length })}</span>
        </span>
        {strength}
      </UnstyledButton>
      {open ? (
        <div className="au-condition-body">
          {code === undefined ? null : <p className="au-quiet au-small">{code}</p>}
          <FactList title={t('diagnosis.supporting')} facts={supporting} base={base} onPause={onPause} />
          <FactList title={t('diagnosis.opposing')} facts={opposing} base={base} onPause={onPause} />
          {missing === null ? null : (
            <>
              <h4>{t('diagnosis.missing')}</h4>
              {missing}
            </>
          )}
        </div>
      ) : null}
    </li>
  );
}

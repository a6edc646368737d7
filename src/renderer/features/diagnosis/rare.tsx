import { memo, useState } from 'react';
import type { ReactNode } from 'react';
import { Button, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RareLane } from '../../../contract/reasoning.ts';
import { Content, useContent } from '../../components/content.tsx';
import { formatNumber, listed } from '../../i18n/format.ts';
import { FactList } from './fact-list.tsx';

const SHOWN = 5;

interface Props {
  readonly lane: RareLane;
  readonly onPause: (finding: string, name: string) => void;
}
/** Rare diseases by annotated phenotypes, apart from the ranking: another source, another measure, no probabilities. */
export const Rare = memo(function Rare({ lane, onPause }: Props): ReactNode {
  const { t, i18n } = useTranslation();
  const say = useContent();
  const [all, setAll] = useState(false);
  const { diseases, findings, coverage } = lane;
  const shown = all ? diseases : diseases.slice(0, SHOWN);
  const number = (value: number): string => formatNumber(value, i18n.language);
  return (
    <section className="au-group" aria-label={t('diagnosis.rare.title')}>
      <h3>{t('diagnosis.rare.title')}</h3>
      <div className="au-coverage">
        <p className="au-small">{t('diagnosis.rare.coverage', { diseases: number(coverage.diseases), terms: number(coverage.terms), source: coverage.source, edition: coverage.edition })}</p>
        <p className="au-quiet au-small">{t('diagnosis.rare.coverageMore')}</p>
      </div>
      {findings.length === 0 ? null : (
        <p className="au-small">{t('diagnosis.rare.read', { names: listed(findings.map(({ name, absent }) => (absent ? `${say(name)} (${t('diagnosis.no')})` : say(name))), i18n.language) })}</p>
      )}
      {lane.enough ? diseases.length === 0 ? <p className="au-quiet au-small">{t('diagnosis.rare.none')}</p> : null : <p className="au-quiet au-small">{t('diagnosis.rare.few')}</p>}
      <ol className="au-conditions">
        {shown.map((disease, at) => (
          <Disease key={disease.code} disease={disease} rank={at + 1} most={diseases[0]?.bits ?? 1} onPause={onPause} />
        ))}
      </ol>
      {diseases.length > SHOWN ? (
        <Button size="compact-xs" variant="subtle" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('diagnosis.fewer') : t('diagnosis.rare.more', { count: diseases.length - SHOWN })}
        </Button>
      ) : null}
    </section>
  );
});

interface DiseaseProps {
  readonly disease: RareLane['diseases'][number];
  readonly rank: number;
  readonly most: number;
  readonly onPause: (finding: string, name: string) => void;
}
function Disease({ disease, rank, most, onPause }: DiseaseProps): ReactNode {
  const { t, i18n } = useTranslation();
  const say = useContent();
  const [open, setOpen] = useState(false);
  return (
    <li className="au-condition">
      <UnstyledButton className="au-condition-head" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className="au-num au-rank" aria-hidden="true">
          {rank}
        </span>
        <span className="au-condition-name">
          <b>
            <Content text={disease.disease} />
          </b>
          <span className="au-quiet au-num au-small">{t('diagnosis.counts', { supporting: disease.supporting.length, opposing: disease.opposing.length })}</span>
        </span>
        <span className="au-strength">
          <span className="au-strength-bar" aria-hidden="true">
            <span style={{ width: `${Math.max(2, (100 * disease.bits) / most)}%` }} />
          </span>
          <span className="au-strength-word au-num">{t('diagnosis.rare.strength', { bits: formatNumber(Math.round(disease.bits), i18n.language) })}</span>
        </span>
      </UnstyledButton>
      {open ? (
        <div className="au-condition-body">
          <p className="au-quiet au-small">{disease.code}</p>
          <FactList title={t('diagnosis.supporting')} facts={disease.supporting} base={2} onPause={onPause} />
          <FactList title={t('diagnosis.opposing')} facts={disease.opposing} base={2} onPause={onPause} />
          {disease.missing.length === 0 ? null : (
            <>
              <h4>{t('diagnosis.missing')}</h4>
              <p className="au-quiet au-small">{listed(disease.missing.map(({ name }) => say(name)), i18n.language)}</p>
            </>
          )}
        </div>
      ) : null}
    </li>
  );
}

import { memo, useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RareLane } from '../../../contract/differential.ts';
import { ErrorLine } from '../../components/error-line.tsx';
import { useContent } from '../../components/content.tsx';
import { formatNumber, listed } from '../../i18n/format.ts';
import { RankedRow } from './ranked-row.tsx';

const SHOWN = 5;

interface Props {
  /** Undefined while its table loads. */
  readonly lane: RareLane | undefined;
  readonly error: Error | null;
  readonly onPause: (finding: string, name: string) => void;
}
/** Rare diseases by annotated phenotypes, apart from the ranking: another source, another measure, no probabilities. */
export const Rare = memo(function Rare({ lane, error, onPause }: Props): ReactNode {
  const { t } = useTranslation();
  if (lane !== undefined) return <Lane lane={lane} onPause={onPause} />;
  return (
    <section className="au-group" aria-label={t('diagnosis.rare.title')}>
      <h3>{t('diagnosis.rare.title')}</h3>
      {error === null ? <p className="au-quiet au-small" role="status">{t('diagnosis.working')}</p> : <ErrorLine error={error} />}
    </section>
  );
});

function Lane({ lane, onPause }: { readonly lane: RareLane; readonly onPause: Props['onPause'] }): ReactNode {
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
}

interface DiseaseProps {
  readonly disease: RareLane['diseases'][number];
  readonly rank: number;
  readonly most: number;
  readonly onPause: (finding: string, name: string) => void;
}
function Disease({ disease, rank, most, onPause }: DiseaseProps): ReactNode {
  const { t, i18n } = useTranslation();
  const say = useContent();
  const strength = (
    <span className="au-strength">
      <span className="au-strength-bar" aria-hidden="true">
        <span style={{ width: `${Math.max(2, (100 * disease.bits) / most)}%` }} />
      </span>
      <span className="au-strength-word au-num">{t('diagnosis.rare.strength', { bits: formatNumber(Math.round(disease.bits), i18n.language) })}</span>
    </span>
  );
  const missing = disease.missing.length === 0 ? null : <p className="au-quiet au-small">{listed(disease.missing.map(({ name }) => say(name)), i18n.language)}</p>;
  return (
    <RankedRow
      rank={rank}
      name={disease.disease}
      code={disease.code}
      supporting={disease.supporting}
      opposing={disease.opposing}
      base={2}
      strength={strength}
      onPause={onPause}
      missing={missing}
    />
  );
}

import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Corrections } from '../../../contract/corrections.ts';
import { ErrorLine } from '../../components/error-line.tsx';
import { saveFile } from '../../components/save-file.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useCall } from '../../session/hooks.ts';
import { correctionsCsv } from './corrections-csv.ts';

/** Below these an F1 says next to nothing. */
const LEAST_ANSWERS = 50;
const LEAST_CASES = 10;
/** Resampling fewer cases than these gives an interval of nothing. */
const LEAST_RESAMPLED = 5;

/** The reading of notes measured on what clinicians answered in this store. */
export function CorrectionsPanel(): ReactNode {
  const { t } = useTranslation();
  const { data, error } = useCall('models.corrections', {});
  return (
    <section className="au-package" aria-labelledby="corrections-title">
      <header>
        <h2 id="corrections-title">{t('corrections.title')}</h2>
      </header>
      <p className="au-quiet au-small">{t('corrections.intro')}</p>
      <ErrorLine error={error} />
      {data === undefined ? null : data.cases === 0 ? <p>{t('corrections.none')}</p> : <Figures found={data} />}
    </section>
  );
}

function Figures({ found }: { readonly found: Corrections }): ReactNode {
  const { t } = useTranslation();
  const { answers, cases, status, model } = found;
  const total = answers.confirmed + answers.corrected + answers.rejected + answers.added;
  return (
    <>
      <p>{t('corrections.basis', { count: cases, ...answers })}</p>
      {total < LEAST_ANSWERS || cases < LEAST_CASES ? <p className="au-warning">{t('corrections.few', { least: LEAST_ANSWERS, cases: LEAST_CASES })}</p> : null}
      <div className="au-wide" tabIndex={0} role="region" aria-label={t('corrections.figures')}>
        <table className="au-data">
          <thead>
            <tr>
              <th scope="col">{t('corrections.kind')}</th>
              <th scope="col">{t('corrections.gold')}</th>
              <th scope="col">{t('corrections.said')}</th>
              <th scope="col">{t('corrections.strict')}</th>
              <th scope="col">{t('corrections.relaxed')}</th>
            </tr>
          </thead>
          <tbody>
            <Row name={t('corrections.all')} of={found.all} spread={cases >= LEAST_RESAMPLED} />
            {found.kinds.map((own) => (
              <Row key={own.kind} name={t(`factKind.${own.kind}`)} of={own} spread={cases >= LEAST_RESAMPLED} />
            ))}
          </tbody>
        </table>
      </div>
      <div>
        <Button size="compact-xs" variant="default" onClick={() => saveFile('auscult-own-answers.csv', 'text/csv', correctionsCsv(found, cases >= LEAST_RESAMPLED))}>
          {t('corrections.export')}
        </Button>
      </div>
      {status.of === 0 ? null : <p>{t('corrections.status', status)}</p>}
      {model === null ? null : <p className="au-quiet au-small">{t('corrections.reads', model)}</p>}
    </>
  );
}

function Row({ name, of, spread }: { readonly name: string; readonly of: Corrections['all']; readonly spread: boolean }): ReactNode {
  return (
    <tr>
      <td>{name}</td>
      <td className="au-num">{of.gold}</td>
      <td className="au-num">{of.said}</td>
      <Figure of={of.strict} spread={spread} />
      <Figure of={of.relaxed} spread={spread} />
    </tr>
  );
}

function Figure({ of, spread }: { readonly of: Corrections['all']['strict']; readonly spread: boolean }): ReactNode {
  const { t, i18n } = useTranslation();
  const [value, low, high] = [of.value, of.low, of.high].map((share) => formatNumber(Math.round(share * 100) / 100, i18n.language));
  // A figure that every resampling gives shows no spread, and is no certainty.
  if (!spread || of.low === of.high) return <td className="au-num">{value}</td>;
  return (
    <td className="au-num" aria-label={t('corrections.interval', { value, low, high })}>
      {value}
      <span className="au-quiet"> ({low}–{high})</span>
    </td>
  );
}

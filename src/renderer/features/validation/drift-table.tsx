import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ValidationReport } from '../../../contract/prognosis.ts';
import { useContent } from '../../components/content.tsx';
import { formatFixed, formatPercent } from '../../i18n/format.ts';
import { featureLabel } from '../prognosis/features.ts';

const SHIFTED = 0.25;
const LOOK = 0.1;
const MOST_SHOWN = 15;

const notGiven = ({ missing, missingThere }: Pick<ValidationReport['drift'][number], 'missing' | 'missingThere'>): boolean => missing === 1 && missingThere < 1;

/** How far the inputs here lie from the cohort's, the farthest first. */
export function DriftTable({ drift }: { readonly drift: ValidationReport['drift'] }): ReactNode {
  const { t, i18n } = useTranslation();
  const say = useContent();
  // What drifted first, what is not collected here behind it.
  const rows = drift.toSorted((a, b) => Number(notGiven(a)) - Number(notGiven(b)) || b.psi - a.psi);
  return (
    <section aria-label={t('validation.drift')}>
      <h3>{t('validation.drift')}</h3>
      {drift.length === 0 ? (
        <p className="au-quiet">{t('validation.noDrift')}</p>
      ) : (
        <>
          <p className="au-quiet au-small">{t('validation.driftHint')}</p>
          <table className="au-data au-num">
            <thead>
              <tr>
                <th scope="col">{t('prognosis.feature')}</th>
                <th scope="col">{t('validation.psi')}</th>
                <th scope="col">{t('validation.missingHere')}</th>
                <th scope="col">{t('validation.missingThere')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, MOST_SHOWN).map(({ column, label, psi, missing, missingThere }) => (
                <tr key={column}>
                  <th scope="row">{say(featureLabel(label))}</th>
                  {notGiven({ missing, missingThere }) ? (
                    <td data-drift="shifted">{t('validation.notGiven')}</td>
                  ) : (
                    <td data-drift={psi > SHIFTED ? 'shifted' : psi > LOOK ? 'look' : 'alike'}>{formatFixed(psi, 2, i18n.language)}</td>
                  )}
                  <td>{formatPercent(missing, i18n.language)}</td>
                  <td>{formatPercent(missingThere, i18n.language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}

/** Does the outcome, or what was predicted of it, move with time? */
export function PeriodTable({ periods }: { readonly periods: ValidationReport['outcomeRate']['periods'] }): ReactNode {
  const { t, i18n } = useTranslation();
  if (periods.length < 2) return null;
  return (
    <section aria-label={t('validation.periods')}>
      <h3>{t('validation.periods')}</h3>
      <table className="au-data au-num">
        <thead>
          <tr>
            <th scope="col">{t('validation.period')}</th>
            <th scope="col">{t('validation.cases')}</th>
            <th scope="col">{t('validation.predicted')}</th>
            <th scope="col">{t('validation.observed')}</th>
          </tr>
        </thead>
        <tbody>
          {periods.map(({ period, cases, predicted, observed }) => (
            <tr key={period}>
              <th scope="row">{period}</th>
              <td>{cases}</td>
              <td>{formatPercent(predicted, i18n.language)}</td>
              <td>{formatPercent(observed, i18n.language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

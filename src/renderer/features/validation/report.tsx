import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ValidationReport } from '../../../contract/prognosis.ts';
import { useContent } from '../../components/content.tsx';
import { formatFixed, formatPercent } from '../../i18n/format.ts';
import { CalibrationPlot } from './calibration-plot.tsx';
import { DecisionCurve } from './decision-curve.tsx';
import { DriftTable, PeriodTable } from './drift-table.tsx';
import { SubgroupTable } from './subgroup-table.tsx';

const MEASURES = ['auroc', 'slope', 'intercept', 'brier', 'ece'] as const;
const WANTED = { auroc: null, slope: 1, intercept: 0, brier: null, ece: 0 } as const;

export function Report({ report }: { readonly report: ValidationReport }): ReactNode {
  const { t, i18n } = useTranslation();
  const say = useContent();
  const { whole } = report;
  const number = (value: number): string => formatFixed(value, 3, i18n.language);
  return (
    <>
      <ul className="au-plain-list au-quiet">
        <li>{t('validation.rows', { used: report.used, rows: report.rows })}</li>
        {report.ineligible === 0 ? null : <li>{t('validation.ineligible', { count: report.ineligible })}</li>}
        {report.leftOut.map(({ reason, count, lines = [] }) => (
          <li key={reason}>
            {t('validation.leftOut', { count, reason: say(reason) })}
            {lines.length === 0 ? null : <span className="au-num"> {t(lines.length < count ? 'validation.firstLines' : 'validation.lines', { count: lines.length, lines: lines.join(', ') })}</span>}
          </li>
        ))}
      </ul>
      {whole === null ? null : (
        <>
          <p>{t('validation.events', { events: whole.events, cases: whole.cases })}</p>
          <table className="au-data au-figures">
            <thead>
              <tr>
                <th scope="col">{t('validation.measure')}</th>
                <th scope="col">{t('validation.value')}</th>
                <th scope="col">{t('validation.interval')}</th>
                <th scope="col">{t('validation.want')}</th>
              </tr>
            </thead>
            <tbody>
              {MEASURES.map((name) => (
                <tr key={name}>
                  <th scope="row">{t(`validation.${name}`)}</th>
                  <td className="au-num">{number(whole[name].value)}</td>
                  <td className="au-num">
                    {t('prognosis.interval', { low: number(whole[name].low), high: number(whole[name].high) })}
                  </td>
                  <td className="au-num">{WANTED[name] ?? '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <div className="au-plots">
            <CalibrationPlot groups={whole.groups} />
            <DecisionCurve decision={whole.decision} prevalence={formatPercent(report.outcomeRate.here, i18n.language)} />
          </div>
        </>
      )}
      <SubgroupTable subgroups={report.subgroups} />
      <PeriodTable periods={report.outcomeRate.periods} />
      <DriftTable drift={report.drift} />
    </>
  );
}

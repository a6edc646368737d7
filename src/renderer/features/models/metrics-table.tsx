import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ModelManifest } from '../../../contract/models.ts';
import { formatNumber } from '../../i18n/format.ts';

/** Closed until asked for: a dozen packages have hundreds of figures, and what one looks for stands below them. */
export function MetricsTable({ name, metrics }: { readonly name: string; readonly metrics: ModelManifest['metrics'] }): ReactNode {
  const { t, i18n } = useTranslation();
  const number = (value: number): string => formatNumber(value, i18n.language);
  return (
    <details className="au-figures">
      <summary>{t('models.figures', { number: metrics.length })}</summary>
      <div className="au-wide" tabIndex={0} role="region" aria-label={t('models.metrics', { name })}>
        <table className="au-data">
          <thead>
            <tr>
              <th scope="col">{t('models.measure')}</th>
              <th scope="col">{t('score.value')}</th>
              <th scope="col">{t('models.dataset')}</th>
              <th scope="col">{t('models.command')}</th>
            </tr>
          </thead>
          <tbody>
            {metrics.map((metric, at) => (
              <tr key={at}>
                <td>{metric.measure}</td>
                <td className="au-num">
                  {number(metric.value)}
                  {metric.low === undefined || metric.high === undefined ? null : <span className="au-quiet"> ({number(metric.low)}–{number(metric.high)})</span>}
                </td>
                <td>
                  {metric.dataset} <span className="au-quiet">{metric.split}{metric.n === undefined ? '' : ` · n ${number(metric.n)}`}</span>
                </td>
                <td>
                  <code>{metric.command}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

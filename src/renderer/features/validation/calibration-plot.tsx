import type { ReactNode } from 'react';
import { CartesianGrid, ErrorBar, ReferenceLine, ResponsiveContainer, Scatter, ScatterChart, XAxis, YAxis } from 'recharts';
import { useTranslation } from 'react-i18next';
import type { ValidationFigures } from '../../../contract/prognosis.ts';
import { axis, MARGIN, TICK } from './axis.ts';
import { formatPercent } from '../../i18n/format.ts';


/** Predicted against observed in ten groups, each with its interval; the same numbers stand in the table below. */
export function CalibrationPlot({ groups }: { readonly groups: ValidationFigures['groups'] }): ReactNode {
  const { t, i18n } = useTranslation();
  const percent = (share: number): string => formatPercent(share, i18n.language);
  const top = Math.min(1, Math.ceil(Math.max(...groups.flatMap(({ predicted, high }) => [predicted, high])) * 10) / 10);
  const data = groups.map((group) => ({ ...group, bar: [group.observed - group.low, group.high - group.observed] as [number, number] }));
  return (
    <figure className="au-plot" aria-label={t('validation.calibration')}>
      <figcaption>{t('validation.calibration')}</figcaption>
      <ResponsiveContainer width="100%" height={240}>
        <ScatterChart margin={MARGIN} accessibilityLayer={false}>
          <CartesianGrid stroke="var(--au-line)" />
          <XAxis type="number" dataKey="predicted" domain={[0, top]} tickFormatter={percent} tick={TICK} stroke="var(--au-line)" label={axis(t('validation.predicted'))} />
          <YAxis type="number" dataKey="observed" domain={[0, top]} tickFormatter={percent} tick={TICK} stroke="var(--au-line)" label={axis(t('validation.observed'), true)} />
          <ReferenceLine segment={[{ x: 0, y: 0 }, { x: top, y: top }]} stroke="var(--au-line-strong)" strokeDasharray="4 3" />
          <Scatter data={data} fill="var(--au-accent)" isAnimationActive={false}>
            <ErrorBar dataKey="bar" direction="y" width={3} stroke="var(--au-accent)" isAnimationActive={false} />
          </Scatter>
        </ScatterChart>
      </ResponsiveContainer>
      <table className="au-data au-num">
        <thead>
          <tr>
            <th scope="col">{t('validation.predicted')}</th>
            <th scope="col">{t('validation.observed')}</th>
            <th scope="col">{t('validation.interval')}</th>
            <th scope="col">{t('validation.cases')}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ predicted, observed, low, high, cases }) => (
            <tr key={predicted}>
              <td>{percent(predicted)}</td>
              <td>{percent(observed)}</td>
              <td>
                {t('prognosis.interval', { low: percent(low), high: percent(high) })}
              </td>
              <td>{cases}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

import type { ReactNode } from 'react';
import { CartesianGrid, Legend, Line, LineChart, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { useTranslation } from 'react-i18next';
import type { ValidationFigures } from '../../../contract/prognosis.ts';
import { axis, MARGIN, TICK } from './axis.ts';
import { formatFixed, formatNumber, formatPercent } from '../../i18n/format.ts';

const IN_TABLE = [0.05, 0.1, 0.2, 0.3, 0.4, 0.5];

/** Net benefit by threshold, of the model and of treating everybody or nobody alike. Below both lines the model does harm. */
export function DecisionCurve({ decision, prevalence }: { readonly decision: ValidationFigures['decision']; readonly prevalence: string }): ReactNode {
  const { t, i18n } = useTranslation();
  const percent = (share: number): string => formatPercent(share, i18n.language);
  const floor = Math.min(-0.05, ...decision.map(({ model }) => model));
  return (
    <figure className="au-plot" aria-label={t('validation.decision')}>
      <figcaption>
        {t('validation.decision')} <span className="au-quiet">{t('validation.prevalence', { share: prevalence })}</span>
      </figcaption>
      <ResponsiveContainer width="100%" height={240}>
        <LineChart data={decision.map(({ threshold, model, everybody }) => ({ threshold, model, everybody: everybody < floor ? null : everybody }))} margin={MARGIN} accessibilityLayer={false}>
          <CartesianGrid stroke="var(--au-line)" vertical={false} />
          <XAxis type="number" dataKey="threshold" domain={[0, 0.5]} tickFormatter={percent} tick={TICK} stroke="var(--au-line)" label={axis(t('validation.threshold'))} />
          <YAxis domain={[floor, 'auto']} tickFormatter={(value: number) => formatNumber(value, i18n.language)} tick={TICK} stroke="var(--au-line)" label={axis(t('validation.benefit'), true)} />
          <ReferenceLine y={0} stroke="var(--au-line-strong)" />
          <Legend verticalAlign="top" wrapperStyle={{ fontSize: 11 }} />
          <Line name={t('validation.modelCurve')} dataKey="model" stroke="var(--au-accent)" strokeWidth={2} dot={false} isAnimationActive={false} />
          <Line name={t('validation.everybody')} dataKey="everybody" stroke="var(--au-quiet)" strokeDasharray="4 3" dot={false} isAnimationActive={false} />
        </LineChart>
      </ResponsiveContainer>
      <table className="au-data au-num">
        <thead>
          <tr>
            <th scope="col">{t('validation.threshold')}</th>
            <th scope="col">{t('validation.modelCurve')}</th>
            <th scope="col">{t('validation.everybody')}</th>
          </tr>
        </thead>
        <tbody>
          {decision.filter(({ threshold }) => IN_TABLE.includes(threshold)).map(({ threshold, model, everybody }) => (
            <tr key={threshold}>
              <td>{percent(threshold)}</td>
              <td>{formatFixed(model, 3, i18n.language)}</td>
              <td>{formatFixed(everybody, 3, i18n.language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

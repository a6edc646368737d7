import type { ReactNode } from 'react';
import { CartesianGrid, Legend, Line, LineChart, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { useTranslation } from 'react-i18next';
import type { ValidationFigures } from '../../../contract/prognosis.ts';
import { formatNumber, formatPercent } from '../../i18n/format.ts';

const TICK = { fill: 'var(--au-quiet)', fontSize: 11 };
const IN_TABLE = [0.05, 0.1, 0.2, 0.3, 0.4, 0.5];

/** Net benefit by threshold, of the model and of treating everybody or nobody alike. Below both lines the model does harm. */
export function DecisionCurve({ decision, prevalence }: { readonly decision: ValidationFigures['decision']; readonly prevalence: string }): ReactNode {
  const { t, i18n } = useTranslation();
  const percent = (share: number): string => formatPercent(share, i18n.language);
  const number = (value: number): string => formatNumber(Number(value.toFixed(3)), i18n.language);
  const floor = Math.min(-0.05, ...decision.map(({ model }) => model));
  return (
    <figure className="au-plot" aria-label={t('validation.decision')}>
      <figcaption>
        {t('validation.decision')} <span className="au-quiet">{t('validation.prevalence', { share: prevalence })}</span>
      </figcaption>
      <ResponsiveContainer width="100%" height={220}>
        <LineChart data={decision.map(({ threshold, model, everybody }) => ({ threshold, model, everybody: everybody < floor ? null : everybody }))} margin={{ top: 6, right: 10, bottom: 2, left: -10 }} accessibilityLayer={false}>
          <CartesianGrid stroke="var(--au-line)" vertical={false} />
          <XAxis type="number" dataKey="threshold" domain={[0, 0.5]} tickFormatter={percent} tick={TICK} stroke="var(--au-line)" />
          <YAxis domain={[floor, 'auto']} tickFormatter={(value: number) => number(value)} tick={TICK} stroke="var(--au-line)" />
          <ReferenceLine y={0} stroke="var(--au-line-strong)" />
          <Legend wrapperStyle={{ fontSize: 11 }} />
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
              <td>{number(model)}</td>
              <td>{number(everybody)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

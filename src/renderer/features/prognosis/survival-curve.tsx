import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { Area, CartesianGrid, ComposedChart, Line, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { useTranslation } from 'react-i18next';
import type { Prognosis } from '../../../contract/prognosis.ts';
import { formatPercent } from '../../i18n/format.ts';

type Curve = NonNullable<Prognosis['curve']>;

/** Survival as a step line in its band; the same numbers stand in a table. */
export function SurvivalCurve({ curve, event }: { readonly curve: Curve; readonly event: NonNullable<Prognosis['event']> }): ReactNode {
  const { t, i18n } = useTranslation();
  const [table, setTable] = useState(false);
  const data = curve.map(({ days, survival, low, high }) => ({ days, survival, band: [low, high] as [number, number] }));
  const percent = (share: number): string => formatPercent(share, i18n.language);
  return (
    <figure className="au-curve" aria-label={t('prognosis.curve')}>
      <figcaption>
        {t('prognosis.curve')}
        <Button size="compact-xs" variant="subtle" aria-expanded={table} onClick={() => setTable(!table)}>
          {t(table ? 'prognosis.showChart' : 'prognosis.showTable')}
        </Button>
      </figcaption>
      {table ? (
        <div className="au-curve-table" tabIndex={0} role="region" aria-label={t('prognosis.curve')}>
          <table className="au-data au-num">
            <thead>
              <tr>
                <th scope="col">{t('prognosis.day')}</th>
                <th scope="col">{t(`prognosis.curveOf.${event}`)}</th>
                <th scope="col">{t('prognosis.band')}</th>
              </tr>
            </thead>
            <tbody>
              {curve.map((point) => (
                <tr key={point.days}>
                  <td>{point.days}</td>
                  <td>{percent(point.survival)}</td>
                  <td>
                    {t('prognosis.interval', { low: percent(point.low), high: percent(point.high) })}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <ResponsiveContainer width="100%" height={188}>
          <ComposedChart data={data} margin={{ top: 6, right: 8, bottom: 4, left: -14 }} accessibilityLayer={false}>
            <CartesianGrid stroke="var(--au-line)" vertical={false} />
            <XAxis dataKey="days" type="number" domain={[0, 'dataMax']} tick={{ fill: 'var(--au-quiet)', fontSize: 11 }} stroke="var(--au-line)" height={38} label={{ value: t('prognosis.days'), position: 'insideBottom', fill: 'var(--au-quiet)', fontSize: 11 }} />
            <YAxis domain={[0, 1]} tickFormatter={percent} tick={{ fill: 'var(--au-quiet)', fontSize: 11 }} stroke="var(--au-line)" />
            <Tooltip content={<Reading />} isAnimationActive={false} />
            <Area dataKey="band" type="stepAfter" stroke="none" fill="var(--au-accent)" fillOpacity={0.16} isAnimationActive={false} />
            <Line dataKey="survival" type="stepAfter" stroke="var(--au-accent)" strokeWidth={2} dot={false} isAnimationActive={false} />
          </ComposedChart>
        </ResponsiveContainer>
      )}
    </figure>
  );
}

interface ReadingProps {
  readonly active?: boolean;
  readonly payload?: readonly { readonly payload?: { readonly days: number; readonly survival: number; readonly band: [number, number] } }[];
}
function Reading({ active, payload }: ReadingProps): ReactNode {
  const { t, i18n } = useTranslation();
  const point = payload?.[0]?.payload;
  if (active !== true || point === undefined) return null;
  const percent = (share: number): string => formatPercent(share, i18n.language);
  return (
    <div className="au-reading au-num">
      {t('prognosis.reading', { day: point.days, alive: percent(point.survival), low: percent(point.band[0]), high: percent(point.band[1]) })}
    </div>
  );
}

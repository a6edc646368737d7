import type { ReactNode } from 'react';
import type { TFunction } from 'i18next';
import type { ChartFact } from '../../../contract/chart.ts';
import { formatNumber } from '../../i18n/format.ts';
import { unitWords } from '../../i18n/unit.ts';
import type { Series } from './group-facts.ts';

const ARROW = { up: '↑', down: '↓', same: '→' } as const;

/** The newest value with flag, trend and the values before it; a missing unit or a doubt is said, never smoothed over. */
export function FactValue({ fact, series, t, language }: { readonly fact: ChartFact; readonly series?: Series | undefined; readonly t: TFunction; readonly language: string }): ReactNode {
  const { measurement } = fact;
  if (measurement === undefined) return null;
  const value = (of: ChartFact): string => {
    const m = of.measurement;
    if (m === undefined) return '';
    const position = m.position === undefined ? '' : ` ${t(`position.${m.position}`)}`;
    return `${m.comparator ?? ''}${formatNumber(m.value, language)}${m.second === undefined ? '' : `/${formatNumber(m.second, language)}`}${position}`;
  };
  const before = series?.all.slice(0, -1).slice(-3) ?? [];
  return (
    <span className="au-value au-num">
      {before.length === 0 ? null : <span className="au-quiet">{before.map(value).join(' · ')} · </span>}
      <b data-flag={measurement.flag}>{value(fact)}</b> {measurement.unit === null ? <em>{t('note.noUnit')}</em> : unitWords(measurement.unit)}
      {measurement.assumedUnit === true && measurement.canonical !== undefined ? <em> {t('findings.assumed', { unit: `${measurement.canonical.value === measurement.value ? '' : `${formatNumber(measurement.canonical.value, language)} `}${unitWords(measurement.canonical.unit)}` })}</em> : null}
      {series?.trend == null ? null : <span aria-label={t(`trend.${series.trend}`)} role="img"> {ARROW[series.trend]}</span>}
      {measurement.flag === undefined || measurement.flag === 'normal' ? null : <span className="au-flag" data-flag={measurement.flag}> {t(`flag.${measurement.flag}`)}</span>}
      {measurement.caveat === undefined ? null : <span className="au-caveat"> {t('note.caveat', { caveat: measurement.caveat })}</span>}
    </span>
  );
}

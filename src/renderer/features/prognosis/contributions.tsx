import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Prognosis } from '../../../contract/reasoning.ts';
import { Content, useContent } from '../../components/content.tsx';
import { EvidenceLinks } from '../../components/evidence-links.tsx';
import { formatNumber } from '../../i18n/format.ts';
import { unitWords } from '../../i18n/unit.ts';
import { featureLabel } from './features.ts';

interface Props {
  readonly contributions: Prognosis['contributions'];
  readonly base: number | undefined;
  readonly scale: string | undefined;
}

/** What pushed the number up or down, the strongest first; the side of the bar and a sign say which, not colour alone. */
export function Contributions({ contributions, base, scale }: Props): ReactNode {
  const { t, i18n } = useTranslation();
  const say = useContent();
  const sorted = [...contributions].sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
  const top = Math.max(...sorted.map(({ effect }) => Math.abs(effect)), 1e-9);
  const unitOf = (unit: string): string => (unit === 'a' ? t('prognosis.years') : unit === 'd' ? t('prognosis.dayUnit') : unitWords(unit));
  if (sorted.length === 0) return null;
  return (
    <section className="au-group" aria-label={t('prognosis.contributions')}>
      <h3>{t('prognosis.contributions')}</h3>
      <table className="au-data au-contributions">
        <thead className="au-sr">
          <tr>
            <th scope="col">{t('prognosis.feature')}</th>
            <th scope="col">{t('score.value')}</th>
            <th scope="col">{t('prognosis.effect')}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((item) => (
            <tr key={item.feature}>
              <th scope="row">
                <Content text={featureLabel(item.label ?? item.feature)} />
                {item.evidence === undefined ? null : <EvidenceLinks evidence={item.evidence} />}
              </th>
              <td className="au-num">
                {item.value === null ? t('score.isMissing') : typeof item.value === 'number' ? formatNumber(item.value, i18n.language) : say(item.value)}
                {item.unit == null || item.value === null ? null : ` ${unitOf(item.unit)}`}
              </td>
              <td className="au-num">
                <span className="au-effect" aria-hidden>
                  <span data-up={item.effect > 0 ? '' : undefined} style={{ width: `${(Math.abs(item.effect) / top) * 50}%` }} />
                </span>
                {item.effect > 0 ? '+' : '−'}
                {formatNumber(Math.abs(item.effect), i18n.language)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="au-quiet au-small">{t('prognosis.sum', { base: base === undefined ? '–' : formatNumber(base, i18n.language), scale: say(scale ?? '') })}</p>
    </section>
  );
}

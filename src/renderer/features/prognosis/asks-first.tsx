import type { ReactNode } from 'react';
import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Prognosis } from '../../../contract/prognosis.ts';
import { useContent } from '../../components/content.tsx';
import { formatPercent } from '../../i18n/format.ts';
import { featureLabel } from './features.ts';

const FEW = 3;
/** The two or three missing inputs that would tell most; each leads to its field. */
export function AsksFirst({ missing, onAsk }: { readonly missing: NonNullable<Prognosis['missing']>; readonly onAsk: (feature: string) => void }): ReactNode {
  const { t, i18n } = useTranslation();
  const say = useContent();
  const percent = (share: number): string => formatPercent(share, i18n.language);
  const asked = missing.filter(({ narrows = 0, low, high }) => narrows > 0.01 || (low !== undefined && high !== undefined && high - low > 0.02)).slice(0, FEW);
  if (asked.length === 0) return null;
  return (
    <section className="au-group" aria-label={t('prognosis.asks.title')}>
      <h3>{t('prognosis.asks.title')}</h3>
      <ul className="au-plain-list">
        {asked.map(({ feature, label, narrows = 0, low = 0, high = 0 }) => (
          <li key={feature}>
            <UnstyledButton className="au-evidence-link" onClick={() => onAsk(feature)}>
              {say(featureLabel(label))}
            </UnstyledButton>{' '}
            <span className="au-quiet">{narrows > 0.01 ? t('prognosis.asks.narrows', { share: percent(narrows) }) : t('prognosis.asks.moves', { low: percent(low), high: percent(high) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

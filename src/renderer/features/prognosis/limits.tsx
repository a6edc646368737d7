import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Prognosis } from '../../../contract/prognosis.ts';
import { Content, useContent } from '../../components/content.tsx';
import { formatNumber, formatPercent, listed } from '../../i18n/format.ts';
import { featureLabel } from './features.ts';

/** Said before any number: the model was not made from such patients. */
export function Unlike({ unlike }: { readonly unlike: NonNullable<Prognosis['unlike']> }): ReactNode {
  const { t, i18n } = useTranslation();
  const say = useContent();
  return (
    <div className="au-unlike" role="status">
      <strong>{t('prognosis.unlike.title')}</strong>
      <p>{t('prognosis.unlike.text', { distance: formatNumber(Number(unlike.distance.toFixed(1)), i18n.language) })}</p>
      {unlike.farthest.length === 0 ? null : <p>{t('prognosis.unlike.farthest', { names: listed(unlike.farthest.map((label) => say(featureLabel(label))), i18n.language) })}</p>}
    </div>
  );
}

/** Said before any number: it rests mostly on averages. */
export function Sparse({ sparse }: { readonly sparse: NonNullable<Prognosis['sparse']> }): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="au-unlike" role="status">
      <strong>{t('prognosis.sparse.title')}</strong>
      <p>{t('prognosis.sparse.text', sparse)}</p>
    </div>
  );
}

const SOURCES = ['sampling', 'missing', 'distance'] as const;
/** Where the interval's width comes from. Variances add, so the shares are of the variance. */
export function WhyWide({ uncertainty }: { readonly uncertainty: NonNullable<Prognosis['uncertainty']> }): ReactNode {
  const { t, i18n } = useTranslation();
  const total = SOURCES.reduce((sum, source) => sum + uncertainty[source] ** 2, 0);
  return (
    <details className="au-group au-why">
      <summary>{t('prognosis.why.title')}</summary>
      <ul className="au-plain-list">
        {SOURCES.map((source) => {
          const share = total === 0 ? 0 : uncertainty[source] ** 2 / total;
          return (
            <li key={source}>
              {t(`prognosis.why.${source}`)}: <span className="au-quiet">{share === 0 ? t('prognosis.why.none') : t('prognosis.why.share', { share: formatPercent(share, i18n.language) })}</span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

export function CannotSee({ blind }: { readonly blind: readonly string[] }): ReactNode {
  const { t } = useTranslation();
  return (
    <section className="au-group" aria-label={t('prognosis.blind.title')}>
      <h3>{t('prognosis.blind.title')}</h3>
      <ul className="au-alike">
        {blind.map((item) => (
          <li key={item}>
            <Content text={item} />
          </li>
        ))}
      </ul>
      <p className="au-quiet au-small">{t('prognosis.blind.note')}</p>
    </section>
  );
}

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Prognosis } from '../../../contract/prognosis.ts';
import { useContent } from '../../components/content.tsx';
import { formatPercent } from '../../i18n/format.ts';
import { featureLabel } from './features.ts';
import { valueWords } from './number-words.ts';

/** "Had the value been": a plausible other value for the inputs that weigh most, and never the effect of a treatment. */
export function HadBeen({ changes }: { readonly changes: NonNullable<Prognosis['whatIf']> }): ReactNode {
  const { t, i18n } = useTranslation();
  const say = useContent();
  return (
    <section className="au-group" aria-label={t('prognosis.had.title')}>
      <h3>{t('prognosis.had.title')}</h3>
      <ul className="au-plain-list">
        {changes.map(({ feature, label, unit, from, to, risk }) => (
          <li key={feature}>
            {t('prognosis.had.row', { label: say(featureLabel(label)), from: valueWords(from, unit, i18n.language, t), to: valueWords(to, unit, i18n.language, t), risk: formatPercent(risk, i18n.language) })}
          </li>
        ))}
      </ul>
      <p className="au-quiet au-small">{t('prognosis.had.hint')}</p>
    </section>
  );
}

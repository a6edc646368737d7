import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Prognosis } from '../../../contract/prognosis.ts';
import { useContent } from '../../components/content.tsx';
import { formatPercent } from '../../i18n/format.ts';
import { featureLabel } from './features.ts';
import { valueWords } from './number-words.ts';

type Similar = NonNullable<Prognosis['similar']>;

/** What was observed in the group of the cohort that is most alike: counts, never a person. */
export function SimilarPatients({ similar, outcome }: { readonly similar: Similar; readonly outcome: string }): ReactNode {
  const { t, i18n } = useTranslation();
  const say = useContent();
  const percent = (share: number): string => formatPercent(share, i18n.language);
  const words = ({ label, unit, known, words: word, is, stat, above, upTo }: Similar['conditions'][number]): string => {
    const plain = say(featureLabel(label));
    const name = stat === 'last' || stat === 'min' || stat === 'max' ? t(`prognosis.similar.stat.${stat}`, { label: plain }) : plain;
    const value = (x: number): string => valueWords(x, unit, i18n.language, t);
    if (!known) return t('prognosis.similar.unknown', { label: name });
    if (word !== undefined) return t(is === true ? 'prognosis.similar.is' : 'prognosis.similar.isNot', { label: name, words: unit === null ? word.split(', ').map(say).join(', ') : valueWords(word, unit, i18n.language, t) });
    if (above !== undefined && upTo !== undefined) return t('prognosis.similar.between', { label: name, above: value(above), upTo: value(upTo) });
    return above === undefined ? t('prognosis.similar.upTo', { label: name, upTo: value(upTo ?? 0) }) : t('prognosis.similar.above', { label: name, above: value(above) });
  };
  return (
    <section className="au-group" aria-label={t('prognosis.similar.title')}>
      <h3>{t('prognosis.similar.title')}</h3>
      <p>
        {t('prognosis.similar.text', { patients: similar.patients, events: similar.events, outcome: say(outcome), share: percent(similar.events / similar.patients), low: percent(similar.low), high: percent(similar.high) })}
      </p>
      <ul className="au-alike">
        {similar.conditions.map((condition) => (
          <li key={`${condition.feature} ${condition.words ?? condition.stat ?? ''}`}>{words(condition)}</li>
        ))}
      </ul>
      <p className="au-quiet au-small">{t('prognosis.similar.hint')}</p>
    </section>
  );
}

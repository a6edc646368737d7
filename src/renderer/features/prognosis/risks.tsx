import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Prognosis } from '../../../contract/prognosis.ts';
import { useContent } from '../../components/content.tsx';
import { formatPercent } from '../../i18n/format.ts';
import { horizonWords } from './number-words.ts';

/** Each risk with its interval, in a sentence about a hundred such patients: a number without its cohort says nothing. */
export function Risks({ prognosis, cohort }: { readonly prognosis: Prognosis; readonly cohort: string }): ReactNode {
  const { t, i18n } = useTranslation();
  const say = useContent();
  const stay = prognosis.horizons.find(({ days }) => days === undefined);
  const longer = prognosis.horizons.find(({ days, risk }) => days !== undefined && stay !== undefined && risk < stay.risk);
  return (
    <>
      <ul className="au-risks">
        {prognosis.horizons.map(({ name, days, risk, low, high, local }) => {
          const horizon = horizonWords(prognosis, days, t);
          return (
            <li key={name}>
              <span className="au-risk-name">{horizon}</span>
              <span className="au-risk-value au-num">{formatPercent(risk, i18n.language)}</span>
              <span className="au-num au-quiet">{t('prognosis.interval', { low: formatPercent(low, i18n.language), high: formatPercent(high, i18n.language) })}</span>
              <span className="au-risk-bar" aria-hidden>
                <span className="au-risk-band" style={{ left: `${low * 100}%`, width: `${Math.max(0.5, (high - low) * 100)}%` }} />
                <span className="au-risk-point" style={{ left: `${risk * 100}%` }} />
              </span>
              <span className="au-risk-sentence">{t(local === true ? 'prognosis.sentenceLocal' : 'prognosis.sentence', { count: Math.round(risk * 100), cohort: say(cohort), horizon })}</span>
            </li>
          );
        })}
      </ul>
      {longer === undefined ? null : <p className="au-quiet au-small">{t('prognosis.longerStays', { count: longer.days ?? 0 })}</p>}
    </>
  );
}

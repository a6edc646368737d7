import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Prognosis } from '../../../contract/prognosis.ts';
import { Content, useContent } from '../../components/content.tsx';
import { EvidenceLinks } from '../../components/evidence-links.tsx';
import { formatDateTime, formatNumber } from '../../i18n/format.ts';
import { featureLabel } from './features.ts';
import { factorOf, valueWords } from './number-words.ts';

interface Props {
  readonly contributions: Prognosis['contributions'];
  readonly base: number | undefined;
  readonly scale: string | undefined;
}
const STRONGEST = 8;
/** Below this nobody would see the risk move. */
const HARDLY = 0.03;

/** What pushed the number up or down, the strongest first; words and a sign say which, not colour alone. */
export function Contributions({ contributions, base, scale }: Props): ReactNode {
  const { t, i18n } = useTranslation();
  const [all, setAll] = useState(false);
  const say = useContent();
  const sorted = [...contributions].sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
  const shown = all ? sorted : sorted.slice(0, STRONGEST);
  const top = Math.max(...sorted.map(({ effect }) => Math.abs(effect)), 1e-9);
  if (sorted.length === 0) return null;
  return (
    <section className="au-group" aria-label={t('prognosis.contributions')}>
      <h3>{t('prognosis.contributions')}</h3>
      <p className="au-quiet au-small">{t('prognosis.against')}</p>
      <table className="au-data au-contributions">
        <thead className="au-sr">
          <tr>
            <th scope="col">{t('prognosis.feature')}</th>
            <th scope="col">{t('score.value')}</th>
            <th scope="col">{t('prognosis.effect')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((item) => (
            <Row key={item.feature} item={item} top={top} times={scale === 'log hazard' ? 'prognosis.timesHazard' : 'prognosis.times'} />
          ))}
        </tbody>
      </table>
      {sorted.length <= STRONGEST ? null : (
        <Button size="compact-xs" variant="subtle" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('prognosis.fewer') : t('prognosis.all', { count: sorted.length })}
        </Button>
      )}
      <p className="au-quiet au-small">
        {t('prognosis.sum', { base: base === undefined ? '–' : formatNumber(Number(base.toFixed(2)), i18n.language), scale: scale === undefined ? '' : say(scale) })} {t('prognosis.missingAs')}
      </p>
    </section>
  );
}

interface RowProps {
  readonly item: Prognosis['contributions'][number];
  readonly top: number;
  readonly times: 'prognosis.times' | 'prognosis.timesHazard';
}
/** Input, value and effect in one line; below it, where there is something to say, its words in the notes and what must not be misread. */
function Row({ item, top, times }: RowProps): ReactNode {
  const { t, i18n } = useTranslation();
  const { effect, value, words, unit, note, evidence = [], time } = item;
  const more = note !== undefined || evidence.length > 0;
  return (
    <>
      <tr data-more={more ? '' : undefined}>
        <th scope="row">
          <Content text={featureLabel(item.label ?? item.feature)} />
        </th>
        <td className="au-num">{typeof value === 'string' && (words !== undefined || unit === null) ? <Content text={words ?? value} /> : valueWords(value, unit, i18n.language, t)}</td>
        <td className="au-num">
          <span className="au-effect" aria-hidden>
            <span data-up={effect > 0 ? '' : undefined} style={{ width: `${(Math.abs(effect) / top) * 50}%` }} />
          </span>
          {Math.abs(effect) < HARDLY ? (
            <span className="au-quiet">{t('prognosis.hardly')}</span>
          ) : (
            <>
              {t(effect > 0 ? 'prognosis.raises' : 'prognosis.lowers')} <span className="au-quiet">{t(times, { factor: formatNumber(factorOf(effect), i18n.language) })}</span>
            </>
          )}
        </td>
      </tr>
      {more ? (
        <tr className="au-more">
          <td colSpan={3}>
            {evidence.length === 0 ? null : (
              <>
                <EvidenceLinks evidence={evidence} /> {time == null ? null : <span className="au-quiet au-small">{t('prognosis.readAt', { time: formatDateTime(time, i18n.language) })}</span>}
              </>
            )}
            {note === undefined ? null : (
              <p className="au-paradox">
                {t('prognosis.acrossCohort')} <Content text={note} />
              </p>
            )}
          </td>
        </tr>
      ) : null}
    </>
  );
}

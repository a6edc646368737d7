import { useState } from 'react';
import type { ReactNode } from 'react';
import { useDebouncedValue } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { ConceptRef, ReadingWeights } from '../../../contract/reading.ts';
import { Empty } from '../../components/empty.tsx';
import { ErrorLine } from '../../components/error-line.tsx';
import { useCall } from '../../session/hooks.ts';
import { ConceptPick } from './concept-pick.tsx';
import { EvidenceRow } from './evidence-row.tsx';

/** A → B → C: what two concepts have in common, best where no article ties them together itself. */
export function Paths({ weights, onOpen }: { readonly weights: ReadingWeights; readonly onOpen: (articleId: string) => void }): ReactNode {
  const { t } = useTranslation();
  const [from, setFrom] = useState<ConceptRef | null>(null);
  const [to, setTo] = useState<ConceptRef | null>(null);
  const [asked] = useDebouncedValue(weights, 60);
  const found = useCall('reading.paths', { from: from?.key ?? '', ...(to === null ? {} : { to: to.key }), weights: asked }, { enabled: from !== null, keep: true });
  const ends = from === null ? [] : (found.data?.ends ?? []);
  return (
    <>
      <div className="au-toolbar au-no-print">
        <ConceptPick label={t('literature.from')} onPick={(concept) => concept !== null && setFrom(concept)} />
        <ConceptPick label={t('literature.to')} onPick={setTo} />
      </div>
      <p className="au-quiet au-small">{t('literature.pathsHint')}</p>
      <ErrorLine error={found.error} />
      {from === null ? <Empty title={t('literature.noFrom')} /> : ends.length === 0 && found.data !== undefined ? <Empty title={t('literature.noPaths')} /> : null}
      <div className="au-scroll au-paths">
        {ends.map(({ end, score, direct, by }) => (
          <details key={end.key} open={ends.length <= 3}>
            <summary>
              <b>{end.name}</b> <span className="au-quiet">{t(`literature.kind.${end.kind}` as 'literature.kind.gene', { defaultValue: end.kind })}</span> <span className="au-num">{score.toFixed(2)}</span>{' '}
              <span className="au-tag" data-new={direct === 0 ? '' : undefined}>
                {direct === 0 ? t('literature.notDirect') : t('literature.direct', { count: direct })}
              </span>
            </summary>
            <ul>
              {by.map((step) => (
                <li key={step.middle.key}>
                  <h4>
                    {from?.name} → {step.middle.name} → {end.name} <span className="au-num au-quiet">{step.score.toFixed(2)}</span>
                  </h4>
                  <ul>
                    <EvidenceRow evidence={step.first} onOpen={onOpen} />
                    <EvidenceRow evidence={step.second} onOpen={onOpen} />
                  </ul>
                </li>
              ))}
            </ul>
          </details>
        ))}
      </div>
    </>
  );
}

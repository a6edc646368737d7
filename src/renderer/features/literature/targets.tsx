import { useState } from 'react';
import type { ReactNode } from 'react';
import { Chip, Group, SegmentedControl } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { ConceptRef, ReadingWeights } from '../../../contract/reading.ts';
import { Empty } from '../../components/empty.tsx';
import { ErrorLine } from '../../components/error-line.tsx';
import { useCall } from '../../session/hooks.ts';
import { ConceptPick } from './concept-pick.tsx';
import { Exports } from './exports.tsx';
import { TargetEvidence } from './target-evidence.tsx';
import { TargetGraph } from './target-graph.tsx';
import { TargetTable } from './target-table.tsx';
import { WeightSliders } from './weight-sliders.tsx';

const KINDS = ['gene', 'chemical', 'variant'] as const;
type Kind = (typeof KINDS)[number];

interface Props {
  readonly weights: ReadingWeights;
  readonly onWeights: (weights: ReadingWeights) => void;
  readonly onOpen: (articleId: string) => void;
}

/** Genes and drugs of a disease, ranked by what the articles say for and against. */
export function Targets({ weights, onWeights, onOpen }: Props): ReactNode {
  const { t } = useTranslation();
  const [disease, setDisease] = useState<ConceptRef | null>(null);
  const [kinds, setKinds] = useState<Kind[]>(['gene', 'chemical']);
  const [view, setView] = useState<'table' | 'graph'>('table');
  const [chosen, setChosen] = useState<string | null>(null);
  const [asked] = useDebouncedValue(weights, 60);
  const ranking = useCall('reading.rank', { disease: disease?.key ?? '', kinds: kinds.length === 0 ? [...KINDS] : kinds, weights: asked, limit: 60 }, { enabled: disease !== null, keep: true });
  const targets = disease === null ? [] : (ranking.data?.targets ?? []);
  const current = targets.find(({ concept }) => concept.key === chosen) ?? targets[0] ?? null;
  return (
    <>
      <div className="au-toolbar au-no-print">
        <ConceptPick label={t('literature.disease')} kind="disease" onPick={(concept) => concept !== null && setDisease(concept)} />
        <Chip.Group multiple value={kinds} onChange={(values) => setKinds(KINDS.filter((kind) => values.includes(kind)))}>
          <Group gap={6} role="group" aria-label={t('literature.kinds')}>
            {KINDS.map((kind) => (
              <Chip key={kind} size="xs" value={kind}>
                {t(`literature.plural.${kind}`)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
        <SegmentedControl size="xs" aria-label={t('literature.view')} value={view} onChange={setView} data={[{ value: 'table', label: t('literature.table') }, { value: 'graph', label: t('literature.graph') }]} />
        <span className="au-grow" />
        {disease === null ? null : <Exports disease={disease.key} kinds={kinds.length === 0 ? [...KINDS] : kinds} weights={asked} />}
      </div>
      <WeightSliders weights={weights} onChange={onWeights} />
      <ErrorLine error={ranking.error} />
      {disease === null ? (
        <Empty title={t('literature.noDisease')}>
          <p>{t('literature.noDiseaseHint')}</p>
        </Empty>
      ) : targets.length === 0 && ranking.data !== undefined ? (
        <Empty title={t('literature.noTargets')} />
      ) : (
        <div className="au-targets">
          <div className="au-wide">
            <p className="au-quiet au-small" role="status">
              {ranking.data === undefined ? t('literature.ranking') : t('literature.ranked', { total: ranking.data.total, articles: ranking.data.articles, disease: disease.name })}
            </p>
            {view === 'graph' ? <TargetGraph disease={disease.name} targets={targets} chosen={current?.concept.key ?? null} onChoose={setChosen} /> : null}
            <TargetTable targets={targets} chosen={current?.concept.key ?? null} onChoose={setChosen} />
          </div>
          {current === null ? null : <TargetEvidence target={current} onOpen={onOpen} />}
        </div>
      )}
    </>
  );
}

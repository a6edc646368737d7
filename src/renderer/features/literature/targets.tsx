import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Chip, Group, SegmentedControl } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { ConceptRef, ReadingWeights, Target } from '../../../contract/reading.ts';
import { Empty } from '../../components/empty.tsx';
import { ErrorLine } from '../../components/error-line.tsx';
import { useCall } from '../../session/hooks.ts';
import { ConceptPick } from './concept-pick.tsx';
import { EvidenceRow } from './evidence-row.tsx';
import { Exports } from './exports.tsx';
import { TargetGraph } from './target-graph.tsx';
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
          {current === null ? null : <TargetEvidenceLists target={current} onOpen={onOpen} />}
        </div>
      )}
    </>
  );
}

function TargetTable({ targets, chosen, onChoose }: { readonly targets: readonly Target[]; readonly chosen: string | null; readonly onChoose: (key: string) => void }): ReactNode {
  const { t } = useTranslation();
  const head = ['rank', 'target', 'kindHead', 'score', 'forHead', 'againstHead', 'articlesHead', 'firstYear', 'noveltyHead'] as const;
  return (
    <table className="au-data au-target-table">
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name} scope="col">
              {t(`literature.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {targets.map((target) => (
          <tr key={target.concept.key} data-chosen={target.concept.key === chosen ? '' : undefined}>
            <td className="au-num">{target.rank}</td>
            <th scope="row">
              <button type="button" className="au-open-words" aria-pressed={target.concept.key === chosen} onClick={() => onChoose(target.concept.key)}>
                {target.concept.name}
              </button>{' '}
              <span className="au-quiet au-small">{target.concept.code === null ? t('literature.noCode') : `${target.concept.system ?? ''} ${target.concept.code}`}</span>
            </th>
            <td>{t(`literature.kind.${target.concept.kind}` as 'literature.kind.gene')}</td>
            <td className="au-num">{target.score.toFixed(2)}</td>
            <td className="au-num">{target.forCount}</td>
            <td className="au-num">{target.againstCount}</td>
            <td className="au-num">{target.articles}</td>
            <td className="au-num">{target.firstYear ?? ''}</td>
            <td className="au-num">{target.novelty.toFixed(2)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function TargetEvidenceLists({ target, onOpen }: { readonly target: Target; readonly onOpen: (articleId: string) => void }): ReactNode {
  const { t } = useTranslation();
  const [more, setMore] = useState(false);
  const list = (side: 'for' | 'against'): ReactNode => (
    <section aria-label={t(`literature.${side}`)}>
      <h3>
        {t(`literature.${side}`)} <span className="au-num">{side === 'for' ? target.forCount : target.againstCount}</span>
      </h3>
      {target[side].length === 0 ? <p className="au-quiet au-small">{t(`literature.none.${side}`)}</p> : null}
      <ul>
        {target[side].slice(0, more ? undefined : 5).map((one) => (
          <EvidenceRow key={`${one.relationId} ${one.start}`} evidence={one} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  );
  return (
    <div className="au-target-evidence" data-pane="evidence" tabIndex={0} role="region" aria-label={t('literature.evidenceOf', { name: target.concept.name })}>
      <h2>{target.concept.name}</h2>
      {list('for')}
      {list('against')}
      {Math.max(target.for.length, target.against.length) > 5 ? (
        <Button size="compact-xs" variant="subtle" onClick={() => setMore(!more)}>
          {t(more ? 'literature.fewer' : 'literature.more')}
        </Button>
      ) : null}
    </div>
  );
}

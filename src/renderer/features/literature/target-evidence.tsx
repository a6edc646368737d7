import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Target } from '../../../contract/reading.ts';
import { EvidenceRow } from './evidence-row.tsx';

/** Sentences for and against one target, the heaviest first. */
export function TargetEvidence({ target, onOpen }: { readonly target: Target; readonly onOpen: (articleId: string) => void }): ReactNode {
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

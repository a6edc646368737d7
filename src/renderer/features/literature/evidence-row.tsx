import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TargetEvidence } from '../../../contract/reading.ts';
import { Curate } from './curate.tsx';

/** One sentence: what it says, where it stands, what it weighs; accepted, rejected or corrected where it stands. */
export function EvidenceRow({ evidence, onOpen }: { readonly evidence: TargetEvidence; readonly onOpen: (articleId: string) => void }): ReactNode {
  const { t } = useTranslation();
  const { type, role, design, year, weight, sentence, title, articleId, relationId, answer } = evidence;
  return (
    <li className="au-told" data-answer={answer?.answer}>
      <p>{sentence}</p>
      <span className="au-told-side">
        <span className="au-tag">{t(`literature.relation.${type}` as 'literature.relation.Association', { defaultValue: type })}</span>
        <span className="au-quiet">
          {t(`literature.role.${role}` as 'literature.role.title')} · {t(`literature.design.${design}` as 'literature.design.cohort')}
          {year === null ? '' : ` · ${year}`} · <span className="au-num">{weight.toFixed(2)}</span>
        </span>
        <Curate articleId={articleId} relationId={relationId} answer={answer} />
      </span>
      <button type="button" className="au-open-words au-told-title" onClick={() => onOpen(articleId)}>
        {title}
      </button>
    </li>
  );
}

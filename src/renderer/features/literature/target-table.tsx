import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Target } from '../../../contract/reading.ts';

/** Targets as they are ranked; one is chosen by its name. */
export function TargetTable({ targets, chosen, onChoose }: { readonly targets: readonly Target[]; readonly chosen: string | null; readonly onChoose: (key: string) => void }): ReactNode {
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

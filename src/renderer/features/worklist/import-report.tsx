import type { ReactNode } from 'react';
import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import type { ImportOutcome } from '../../../contract/records.ts';
import { openCase } from '../../state/view-store.ts';

/** What went wrong first: refused, then duplicates, then what came in. */
const RANK = { refused: 0, duplicate: 1, imported: 2 };

/** A place in a file is said in words; the path of an entry stays as it is. */
function whereWords(where: string, t: TFunction): string {
  const place = /^line (\d+), column (\d+)$/.exec(where);
  return place === null ? where : t('import.place', { line: place[1], column: place[2] });
}

export function ImportReport({ report, onOpen }: { readonly report: readonly ImportOutcome[]; readonly onOpen: () => void }): ReactNode {
  const { t } = useTranslation();
  if (report.length === 0) return null;
  const sorted = [...report].sort((a, b) => RANK[a.outcome] - RANK[b.outcome]);
  return (
    <div className="au-report" tabIndex={0} role="region" aria-label={t('import.report')}>
      <table className="au-data">
        <thead>
          <tr>
            <th scope="col">{t('import.file')}</th>
            <th scope="col">{t('import.outcome')}</th>
            <th scope="col">{t('import.why')}</th>
            <th scope="col">{t('import.contents')}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((item, at) => (
            <tr key={`${item.name}-${at}`} data-outcome={item.outcome}>
              <td>{item.caseId === null ? item.name : <OpenLink item={item} onOpen={onOpen} />}</td>
              <td>{t(`import.outcomes.${item.outcome}`)}</td>
              <td>
                {item.reason === null ? '' : reasonText(item.reason, t)}
                {item.where === null ? null : <span className="au-quiet"> {whereWords(item.where, t)}</span>}
                {item.namesake ? <span className="au-namesake"> {t('import.namesake')}</span> : null}
              </td>
              <td className="au-num">{item.outcome === 'imported' ? t('import.counts', { notes: item.notes, facts: item.facts }) : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function OpenLink({ item, onOpen }: { readonly item: ImportOutcome; readonly onOpen: () => void }): ReactNode {
  return (
    <Anchor
      component="button"
      size="sm"
      onClick={() => {
        if (item.caseId !== null) openCase(item.caseId);
        onOpen();
      }}
    >
      {item.name}
    </Anchor>
  );
}

/** Reasons are keys; one that this window has no words for is shown as it came rather than hidden. */
function reasonText(reason: string, t: TFunction): string {
  return t(`import.reason.${reason}` as 'import.reason.not-text', { defaultValue: t(`error.${reason}` as 'error.internal', { defaultValue: reason }) });
}

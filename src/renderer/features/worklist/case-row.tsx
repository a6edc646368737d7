import type { ReactNode } from 'react';
import { Badge, Tooltip } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CaseSummary } from '../../../contract/records.ts';
import { AgeText } from '../../components/age-text.tsx';
import { formatAgo, formatDateTime } from '../../i18n/format.ts';
import { openCase } from '../../state/view-store.ts';

/** The second press of a double click lands on the case that the first has opened, where it would select whatever is under it. */
function openByClick(caseId: string): void {
  window.addEventListener('mousedown', (event) => event.detail > 1 && event.preventDefault(), { capture: true, once: true });
  openCase(caseId);
}

interface Props {
  readonly summary: CaseSummary | undefined;
  readonly index: number;
  readonly top: number;
  readonly height: number;
  readonly current: boolean;
  readonly onFocus: (index: number) => void;
}

export function CaseRow({ summary, index, top, height, current, onFocus }: Props): ReactNode {
  const { t, i18n } = useTranslation();
  const style = { height, transform: `translateY(${top}px)` };
  if (summary === undefined) {
    return (
      <div className="au-table-row" role="row" aria-rowindex={index + 2} style={style} aria-busy="true">
        <span role="gridcell">…</span>
      </div>
    );
  }
  const { patient } = summary;
  return (
    <div className="au-table-row" role="row" aria-rowindex={index + 2} style={style} data-row={index} tabIndex={current ? 0 : -1} onFocus={() => onFocus(index)} onClick={() => openByClick(summary.id)}>
      <span role="gridcell" className="au-cell-name">
        <b>{patient.name}</b>
        {summary.namesake ? (
          <Tooltip label={t('worklist.namesakeHint')}>
            <span className="au-namesake">
              <IconUsers size={14} aria-hidden />
              {t('worklist.namesake')}
            </span>
          </Tooltip>
        ) : null}
        {patient.synthetic ? (
          <Badge size="xs" variant="default" className="au-synthetic">
            {t('worklist.synthetic')}
          </Badge>
        ) : null}
      </span>
      <span role="gridcell">
        <AgeText birthDate={patient.birthDate} /> {t(`sex.short.${patient.sex}`)}
      </span>
      <span role="gridcell" className="au-num">
        {patient.recordNumber}
      </span>
      <span role="gridcell" className="au-cell-title">
        {summary.title}
        {summary.specialty === null ? null : <span className="au-quiet"> · {summary.specialty}</span>}
        {summary.status === 'closed' ? <span className="au-quiet"> · {t('worklist.statuses.closed')}</span> : null}
      </span>
      <span role="gridcell" className="au-num">
        {summary.asks > 0 ? <span className="au-asks">{t('worklist.asks', { count: summary.asks })}</span> : <span className="au-quiet">–</span>}
      </span>
      <span role="gridcell" className="au-num" title={formatDateTime(summary.updatedAt, i18n.language)}>
        {formatAgo(summary.updatedAt, new Date(), i18n.language)}
      </span>
    </div>
  );
}

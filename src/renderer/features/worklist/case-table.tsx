import { useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../components/empty.tsx';
import { openCase } from '../../state/view-store.ts';
import { CaseRow } from './case-row.tsx';
import { useCaseRows } from './list-query.ts';
import type { ListQuery } from './list-query.ts';

const ROW = 36;
const COLUMNS = ['patient', 'age', 'record', 'title', 'asks', 'updated'] as const;

/** Draws the rows in view only; the list may hold a hundred thousand. Arrows move, Enter opens. */
export function CaseTable({ query, total }: { readonly query: ListQuery; readonly total: number }): ReactNode {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const virtual = useVirtualizer({ count: total, getScrollElement: () => scroller.current, estimateSize: () => ROW, overscan: 12 });
  const items = virtual.getVirtualItems();
  const row = useCaseRows(query, items[0]?.index ?? 0, items.at(-1)?.index ?? 0);
  const current = Math.min(at, Math.max(0, total - 1));
  const move = (to: number): void => {
    const next = Math.max(0, Math.min(total - 1, to));
    setAt(next);
    virtual.scrollToIndex(next);
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-row="${next}"]`)?.focus());
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? ROW) / ROW) - 1);
    const moves: Record<string, number> = { ArrowDown: current + 1, ArrowUp: current - 1, PageDown: current + page, PageUp: current - page, Home: 0, End: total - 1 };
    const to = moves[event.key];
    if (to !== undefined) move(to);
    else if (event.key === 'Enter') {
      const chosen = row(current);
      if (chosen !== undefined) openCase(chosen.id);
    } else return;
    event.preventDefault();
  };
  if (total === 0) return <Empty title={t('worklist.noMatch')} />;
  return (
    <div className="au-table" role="grid" aria-label={t('worklist.title')} aria-rowcount={total + 1} onKeyDown={onKeyDown}>
      <div role="rowgroup">
        <div className="au-table-row au-table-head" role="row" aria-rowindex={1}>
          {COLUMNS.map((column) => (
            <span key={column} role="columnheader">
              {t(`worklist.column.${column}`)}
            </span>
          ))}
        </div>
      </div>
      <div className="au-table-body" ref={scroller} role="rowgroup" tabIndex={-1}>
        <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {items.map((item) => (
            <CaseRow key={item.key} summary={row(item.index)} index={item.index} top={item.start} height={ROW} current={item.index === current} onFocus={setAt} />
          ))}
        </div>
      </div>
    </div>
  );
}

import { useDeferredValue, useMemo, useRef } from 'react';
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChartFact } from '../../../contract/chart.ts';
import { Empty } from '../../components/empty.tsx';
import { ErrorLine } from '../../components/error-line.tsx';
import { Keys } from '../../components/kbd-hint.tsx';
import { useCall } from '../../session/hooks.ts';
import { focusFact, useView } from '../../state/view-store.ts';
import { AddFact } from './add-fact.tsx';
import { FactRow } from './fact-row.tsx';
import { groupFacts, seriesOf } from './group-facts.ts';
import { showEvidence } from './show-evidence.ts';
import { UnreadLine } from './unread-line.tsx';
import { useFactAnswers } from './use-fact-answers.tsx';

/** The chart, fact by fact. Keys work on the fact in focus; what asks for an answer stands first. */
export function Findings({ caseId }: { readonly caseId: string }): ReactNode {
  const { t, i18n } = useTranslation();
  const chart = useCall('chart.get', { caseId });
  const focused = useView((view) => view.factId);
  const answers = useFactAnswers(caseId);
  const list = useRef<HTMLDivElement>(null);
  // A new chart comes with every pause in typing: its rows are drawn in slices between keys, not before the next one.
  const shown = useDeferredValue(chart.data);
  const facts = shown?.facts;
  const groups = useMemo(() => groupFacts(facts ?? []), [facts]);
  const byId = useMemo(() => new Map((facts ?? []).map((fact) => [fact.id, fact])), [facts]);
  const order = groups.flatMap(({ group, facts: own }) => (group === 'observations' ? seriesOf(own).map(({ latest }) => latest.id) : own.map(({ id }) => id)));
  const current = focused !== null && order.includes(focused) ? focused : (order[0] ?? null);

  const focusRow = (id: string): void => {
    focusFact(id);
    list.current?.querySelector<HTMLElement>(`[data-fact="${CSS.escape(id)}"]`)?.focus();
  };
  const move = (step: number): void => {
    const next = order[Math.max(0, Math.min(order.length - 1, order.indexOf(current ?? '') + step))];
    if (next !== undefined) focusRow(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || !(event.target instanceof HTMLElement) || event.target.dataset['fact'] === undefined) return;
    const fact = current === null ? undefined : byId.get(current);
    const key = event.key.toLowerCase();
    if (key === 'arrowdown') move(1);
    else if (key === 'arrowup') move(-1);
    else if (key === 'z') answers.undo();
    else if (fact === undefined) return;
    else if (key === 'enter') showEvidence(fact);
    else if (key === 'c') answers.change(fact);
    else if (key === 'a' || key === 'x') {
      // The answered row moves to its group; the focus goes to the row after it, where the next answer is given.
      const next = order[order.indexOf(fact.id) + 1] ?? order[order.indexOf(fact.id) - 1];
      if (key === 'a') answers.accept(fact);
      else answers.reject(fact);
      if (next !== undefined) focusRow(next);
    } else return;
    event.preventDefault();
  };

  /** One listener for all rows: the newest fact is known here, and a row that looks the same is not drawn for it. */
  const onClick = ({ target }: MouseEvent): void => {
    if (!(target instanceof Element)) return;
    const fact = byId.get(target.closest('.au-fact')?.querySelector<HTMLElement>('[data-fact]')?.dataset['fact'] ?? '');
    if (fact === undefined) return;
    const deed = target.closest<HTMLElement>('[data-do]')?.dataset['do'];
    if (deed === 'accept' || deed === 'change' || deed === 'reject') answers[deed](fact);
    else if (target.closest('[data-fact]') !== null) showEvidence(fact);
  };

  if (shown === undefined) return chart.error === null ? <p className="au-quiet" role="status">{t('findings.reading')}</p> : <ErrorLine error={chart.error} />;
  const row = (fact: ChartFact, series?: ReturnType<typeof seriesOf>[number]): ReactNode => (
    <FactRow key={fact.id} fact={fact} series={series} focusable={fact.id === current} t={t} language={i18n.language} contradicted={fact.contradicts.flatMap((id) => byId.get(id) ?? [])} />
  );
  return (
    <div className="au-findings" ref={list} onKeyDown={onKeyDown} onClick={onClick}>
      <p className="au-keys" aria-hidden>
        <Keys keys="A" /> {t('findings.accept')} <Keys keys="C" /> {t('findings.change')} <Keys keys="X" /> {t('findings.reject')} <Keys keys="Z" /> {t('findings.undo')} <Keys keys="Enter" /> {t('findings.show')}
      </p>
      {shown.unread.map((unread) => (
        <UnreadLine key={unread.source + unread.reason} caseId={caseId} unread={unread} />
      ))}
      {groups.length === 0 ? <Empty title={t('findings.empty')} /> : null}
      {groups.map(({ group, facts: own }) => (
        <section key={group} className="au-group" data-group={group} aria-label={t(`group.${group}`)}>
          <h3>
            {t(`group.${group}`)} <span className="au-num au-quiet">{own.length}</span>
          </h3>
          <ul>{group === 'observations' ? seriesOf(own).map((series) => row(series.latest, series)) : own.map((fact) => row(fact))}</ul>
        </section>
      ))}
      <AddFact caseId={caseId} />
    </div>
  );
}

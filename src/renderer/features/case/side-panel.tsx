import { lazy, Suspense } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorBoundary } from '../../components/error-boundary.tsx';
import { openPanel, PANELS, useView } from '../../state/view-store.ts';
import type { Panel } from '../../state/view-store.ts';
import { DecisionSupport } from '../decision-support/decision-support.tsx';
import { Diagnosis } from '../diagnosis/diagnosis.tsx';
import { Findings } from '../findings/findings.tsx';

const Ask = lazy(async () => ({ default: (await import('../ask/ask-panel.tsx')).AskPanel }));
const Prognosis = lazy(async () => ({ default: (await import('../prognosis/prognosis.tsx')).PrognosisPanel }));

function Body({ panel, caseId }: { readonly panel: Panel; readonly caseId: string }): ReactNode {
  switch (panel) {
    case 'findings':
      return <Findings caseId={caseId} />;
    case 'diagnosis':
      return <Diagnosis caseId={caseId} />;
    case 'decision-support':
      return <DecisionSupport caseId={caseId} />;
    case 'prognosis':
      return (
        <Suspense fallback={null}>
          <Prognosis caseId={caseId} />
        </Suspense>
      );
    case 'ask':
      return (
        <Suspense fallback={null}>
          <Ask caseId={caseId} />
        </Suspense>
      );
  }
}

/** One panel at a time, chosen by tab or by Alt with a digit; on a narrow window the first tab is the note. */
export function SidePanel({ caseId }: { readonly caseId: string }): ReactNode {
  const { t } = useTranslation();
  const panel = useView((view) => view.panel);
  const side = useView((view) => view.side);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') {
      // Into the panel: to the fact whose turn it is, where there are facts.
      (document.querySelector<HTMLElement>('#au-panel-body [data-fact][tabindex="0"]') ?? document.getElementById('au-panel-body'))?.focus();
      event.preventDefault();
      return;
    }
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = PANELS[(PANELS.indexOf(panel) + step + PANELS.length) % PANELS.length];
    if (step === 0 || next === undefined) return;
    openPanel(next);
    event.currentTarget.querySelector<HTMLElement>(`#au-tab-${next}`)?.focus();
    event.preventDefault();
  };
  return (
    <aside className="au-panel" data-pane="panel" aria-label={t('panel.label')}>
      <div className="au-tabs-row">
        <button type="button" className="au-tab au-tab-note" aria-pressed={side === 'note'} onClick={() => useView.setState({ side: 'note' })}>
          {t('panel.note')}
        </button>
        <div className="au-tabs" role="tablist" aria-label={t('panel.label')} onKeyDown={onKeyDown}>
          {PANELS.map((name, at) => (
            <button key={name} id={`au-tab-${name}`} type="button" role="tab" className="au-tab" aria-selected={panel === name} aria-controls="au-panel-body" aria-keyshortcuts={`Alt+${at + 1}`} tabIndex={panel === name ? 0 : -1} onClick={() => openPanel(name)}>
              {t(`panel.${name}`)}
            </button>
          ))}
        </div>
      </div>
      <div id="au-panel-body" className="au-panel-body" role="tabpanel" aria-labelledby={`au-tab-${panel}`} tabIndex={0}>
        <h2 className="au-sr">{t(`panel.${panel}`)}</h2>
        <ErrorBoundary name={panel} key={panel}>
          <Body panel={panel} caseId={caseId} />
        </ErrorBoundary>
      </div>
    </aside>
  );
}

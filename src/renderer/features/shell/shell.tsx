import { lazy, Suspense, useEffect } from 'react';
import type { ReactNode } from 'react';
import { modals } from '@mantine/modals';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { ErrorBoundary } from '../../components/error-boundary.tsx';
import { useView } from '../../state/view-store.ts';
import type { Screen } from '../../state/view-store.ts';
import { forgetReading } from '../note/last-reading.ts';
import { Worklist } from '../worklist/worklist.tsx';
import { HelpSheet } from './help-sheet.tsx';
import { Palette } from './palette.tsx';
import { SideNav } from './side-nav.tsx';
import { StatusBar } from './status-bar.tsx';
import { TopBar } from './top-bar.tsx';
import { useApplySettings } from './use-apply-settings.ts';
import { usePresence } from './use-presence.ts';
import { useShortcuts } from './use-shortcuts.ts';

// The editor and the panels come after the worklist stands, and before anyone has chosen a row.
const loadCase = async () => ({ default: (await import('../case/case-screen.tsx')).CaseScreen });
const CaseScreen = lazy(loadCase);
const ListenScreen = lazy(async () => ({ default: (await import('../listen/listen-screen.tsx')).ListenScreen }));
const MessagesScreen = lazy(async () => ({ default: (await import('../messages/messages-screen.tsx')).MessagesScreen }));
const LibraryScreen = lazy(async () => ({ default: (await import('../library/library-screen.tsx')).LibraryScreen }));
const LiteratureScreen = lazy(async () => ({ default: (await import('../literature/literature-screen.tsx')).LiteratureScreen }));
const ModelsScreen = lazy(async () => ({ default: (await import('../models/models-screen.tsx')).ModelsScreen }));
const AuditScreen = lazy(async () => ({ default: (await import('../audit/audit-screen.tsx')).AuditScreen }));
const SettingsScreen = lazy(async () => ({ default: (await import('../settings/settings-screen.tsx')).SettingsScreen }));

function Current({ screen, caseId }: { readonly screen: Screen; readonly caseId: string | null }): ReactNode {
  switch (screen) {
    case 'worklist':
      return <Worklist />;
    case 'case':
      return caseId === null ? <Worklist /> : <CaseScreen key={caseId} caseId={caseId} />;
    case 'listen':
      return caseId === null ? <Worklist /> : <ListenScreen key={caseId} caseId={caseId} />;
    case 'messages':
      return caseId === null ? <Worklist /> : <MessagesScreen key={caseId} caseId={caseId} />;
    case 'library':
      return <LibraryScreen />;
    case 'literature':
      return <LiteratureScreen />;
    case 'models':
      return <ModelsScreen />;
    case 'audit':
      return <AuditScreen />;
    case 'settings':
      return <SettingsScreen />;
  }
}

/** Behind the lock no words of a patient's stay on the screen or in the view. */
function leaveNothing(): void {
  forgetReading();
  modals.closeAll();
  notifications.clean();
  useView.setState({ target: null, helpOpen: false, printOpen: false });
}

export function Shell(): ReactNode {
  const { t } = useTranslation();
  const screen = useView((view) => view.screen);
  const caseId = useView((view) => view.caseId);
  useApplySettings();
  usePresence();
  useShortcuts();
  useEffect(() => leaveNothing, []);
  useEffect(() => {
    const idle = window.requestIdleCallback(() => void loadCase().catch(() => undefined), { timeout: 2000 });
    return () => window.cancelIdleCallback(idle);
  }, []);
  useEffect(() => {
    document.title = `${t(`nav.${screen}`)} · Auscult`;
  }, [screen, t]);
  return (
    <div className="au-shell">
      <a className="au-skip" href="#au-main">
        {t('shell.skip')}
      </a>
      <TopBar />
      <SideNav />
      <main id="au-main" className="au-main" tabIndex={-1}>
        <ErrorBoundary name={screen} key={screen}>
          <Suspense fallback={<div className="au-waiting au-late" role="status">{t('shell.opening')}</div>}>
            <Current screen={screen} caseId={caseId} />
          </Suspense>
        </ErrorBoundary>
      </main>
      <StatusBar />
      <Palette />
      <HelpSheet />
    </div>
  );
}

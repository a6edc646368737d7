import { useEffect, useMemo } from 'react';
import type { ReactNode } from 'react';
import { MantineProvider } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { cspNonce } from './csp-nonce.ts';
import { ErrorBoundary } from './components/error-boundary.tsx';
import { Gate } from './features/vault/gate.tsx';
import { Disconnected } from './features/shell/disconnected.tsx';
import { SessionContext } from './session/hooks.ts';
import { watchHands } from './session/hands.ts';
import { createQueryClient, invalidateFromEvents } from './session/query-client.ts';
import { DraftsContext } from './features/note/drafts/drafts-context.ts';
import { createDrafts } from './features/note/drafts/drafts.ts';
import type { Session } from './session/session.ts';
import { theme } from './theme.ts';

export function App({ session }: { readonly session: Session }): ReactNode {
  const client = useMemo(createQueryClient, []);
  const drafts = useMemo(() => createDrafts(session), [session]);
  useEffect(() => {
    const hands = watchHands(document);
    const off = invalidateFromEvents(session, client, hands);
    return () => {
      off();
      hands.close();
    };
  }, [session, client]);
  useEffect(() => {
    const report = (): void => void session.call('log.report', { event: 'unhandled', component: 'window' }).catch(() => undefined);
    window.addEventListener('error', report);
    window.addEventListener('unhandledrejection', report);
    return () => {
      window.removeEventListener('error', report);
      window.removeEventListener('unhandledrejection', report);
    };
  }, [session]);
  useEffect(() => session.on('window.front', () => window.focus()), [session]);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (drafts.unsaved() > 0) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [drafts]);
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={cspNonce}>
      <SessionContext value={session}>
        <DraftsContext value={drafts}>
          <QueryClientProvider client={client}>
            <ModalsProvider>
              <Notifications position="bottom-right" limit={3} />
              <ErrorBoundary name="app">
                <Gate />
              </ErrorBoundary>
              <Disconnected />
            </ModalsProvider>
          </QueryClientProvider>
        </DraftsContext>
      </SessionContext>
    </MantineProvider>
  );
}

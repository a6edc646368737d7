/** Query cache set for a machine without a network: nothing is paused, retried or refetched by itself. */
import { QueryClient } from '@tanstack/react-query';
import type { Hands } from './hands.ts';
import type { Payload, Session } from './session.ts';

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', retry: false, staleTime: Infinity, gcTime: 5 * 60_000, refetchOnWindowFocus: false, refetchOnReconnect: false },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

type CaseChange = Payload<'case.changed'>;

/** What is worked out from the chart. */
const OF_CHART = ['chart.get', 'advice.get', 'prognosis.fit', 'prognosis.run', 'trajectories.get'];
/** What each kind of change makes stale. Another text is another chart, which reaches the advice and the worklist's count of asks. */
const STALE: Record<CaseChange['what'], readonly string[]> = {
  notes: ['messages.list', 'messages.open', 'visit.summary', 'cases.open', 'notes.versions', 'notes.search', ...OF_CHART, 'cases.list'],
  chart: [...OF_CHART, 'cases.list', 'models.corrections'],
  advice: ['advice.get'],
  listen: ['listen.list'],
  // The patient's age and sex, which reach every panel, come with the case.
  case: ['cases.open', 'cases.list', ...OF_CHART, 'differential.run', 'differential.lanes', 'differential.rare', 'notes.search'],
};
const OF_ALL_CASES = new Set(['messages.open', 'visit.summary', 'cases.list', 'notes.search', 'notes.versions', 'models.corrections']);

/**
 * Listens to the backend and marks as stale what it says has changed; a reopened wire makes everything stale. Changes of a
 * case are taken up together once nobody is writing.
 */
export function invalidateFromEvents(session: Session, client: QueryClient, hands: Hands): () => void {
  let changes: CaseChange[] = [];
  const takeUp = (): void => {
    const stale = changes;
    changes = [];
    void client.invalidateQueries({
      predicate: ({ queryKey: [method, params] }) =>
        typeof method === 'string' && stale.some(({ caseId, what }) => STALE[what].includes(method) && (OF_ALL_CASES.has(method) || isOfCase(params, caseId))),
    });
  };
  const offs = [
    session.on('case.changed', (change) => {
      if (!changes.some(({ caseId, what }) => caseId === change.caseId && what === change.what)) changes.push(change);
      hands.whenTheyRest(takeUp);
    }),
    session.on('app.changed', (status) => client.setQueryData(['app.status', {}], status)),
    session.on('reading.changed', (status) => {
      client.setQueryData(['reading.status', {}], status);
      void client.invalidateQueries({ predicate: ({ queryKey: [method] }) => typeof method === 'string' && method.startsWith('reading.') && method !== 'reading.status' });
    }),
    session.on('settings.changed', (settings) => {
      const before = client.getQueryData<typeof settings>(['settings.get', {}]);
      client.setQueryData(['settings.get', {}], settings);
      // Cards of tables that are switched off must not stand in a case that was open before.
      if (before?.signedContentOnly !== settings.signedContentOnly) void client.invalidateQueries({ queryKey: ['advice.get'] });
    }),
    session.on('models.changed', (models) => client.setQueryData(['models.list', {}], models)),
    session.on('library.changed', () => void client.invalidateQueries({ queryKey: ['library.list'] })),
    session.on('vault.changed', (vault) => {
      if (vault.state !== 'open') client.removeQueries({ predicate: ({ queryKey }) => !KEPT_WHEN_LOCKED.has(String(queryKey[0])) });
      client.setQueryData(['vault.status', {}], vault);
    }),
    session.onLink(() => {
      if (session.link() === 'open') void client.invalidateQueries();
    }),
  ];
  return () => {
    for (const off of offs) off();
  };
}

/** No words of a patient's stay in the window's memory behind a lock. */
const KEPT_WHEN_LOCKED = new Set(['vault.status', 'app.status']);

function isOfCase(params: unknown, caseId: string): boolean {
  return typeof params === 'object' && params !== null && 'caseId' in params && params.caseId === caseId;
}

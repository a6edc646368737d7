import { useQueries } from '@tanstack/react-query';
import type { CaseSummary } from '../../../contract/records.ts';
import { useSession } from '../../session/hooks.ts';

export interface ListQuery {
  readonly query: string;
  readonly status: 'open' | 'closed' | 'all';
  readonly sort: 'updated' | 'opened' | 'name' | 'asks';
}
export const PAGE = 100;

/** Rows of the pages that the eye is on; a row not fetched yet is undefined. */
export function useCaseRows(query: ListQuery, first: number, last: number): (index: number) => CaseSummary | undefined {
  const session = useSession();
  const from = Math.floor(Math.max(0, first) / PAGE);
  const to = Math.floor(Math.max(0, last) / PAGE);
  const pages = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  const results = useQueries({
    queries: pages.map((page) => {
      const params = { ...query, offset: page * PAGE, limit: PAGE };
      return { queryKey: ['cases.list', params], queryFn: ({ signal }: { signal: AbortSignal }) => session.call('cases.list', params, { signal }) };
    }),
  });
  return (index) => results[Math.floor(index / PAGE) - from]?.data?.cases[index % PAGE];
}

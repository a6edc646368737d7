import { useRef } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { AppError } from '../../../contract/errors.ts';
import type { CaseDetail } from '../../../contract/records.ts';
import { useSession } from '../../session/hooks.ts';

/** Each time the screen comes up it opens the case, which the audit keeps; what it fetches after that is a second look. */
export function useCaseDetail(caseId: string): UseQueryResult<CaseDetail, AppError> {
  const session = useSession();
  const opened = useRef(false);
  return useQuery<CaseDetail, AppError>({
    queryKey: ['cases.open', { caseId }],
    queryFn: async ({ signal }) => {
      const detail = await session.call('cases.open', { caseId, again: opened.current }, { signal });
      opened.current = true;
      return detail;
    },
    refetchOnMount: 'always',
  });
}

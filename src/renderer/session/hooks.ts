/** React's way to the backend: queries keyed by method and params, never stale until an event says so. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import type { AppError } from '../../contract/errors.ts';
import type { Answer, Link, Method, Params, Session } from './session.ts';

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('useSession outside of a session');
  return session;
}

export function useLink(): Link {
  const session = useSession();
  return useSyncExternalStore(session.onLink, session.link);
}

interface CallSettings {
  readonly enabled?: boolean;
  /** Keeps the last answer on the screen while another question is asked. */
  readonly keep?: boolean;
  /** Asks again after so many milliseconds, for what no event tells. */
  readonly every?: number;
}

export function useCall<M extends Method>(method: M, params: Params<M>, settings: CallSettings = {}): UseQueryResult<Answer<M>, AppError> {
  const session = useSession();
  return useQuery<Answer<M>, AppError>({
    queryKey: [method, params],
    queryFn: ({ signal }) => session.call(method, params, { signal }),
    enabled: settings.enabled ?? true,
    ...(settings.keep === true ? { placeholderData: keepPreviousData } : {}),
    ...(settings.every === undefined ? {} : { refetchInterval: settings.every }),
  });
}

/** A part of the answer, undefined until there is one. Only a part that is another is drawn again; `pick` should be one and the same function. */
export function useCallPart<M extends Method, Part>(method: M, params: Params<M>, pick: (answer: Answer<M>) => Part): Part | undefined {
  const session = useSession();
  return useQuery<Answer<M>, AppError, Part>({
    queryKey: [method, params],
    queryFn: ({ signal }) => session.call(method, params, { signal }),
    select: pick,
    notifyOnChangeProps: ['data'],
  }).data;
}

export function useAction<M extends Method>(method: M): UseMutationResult<Answer<M>, AppError, Params<M>> {
  const session = useSession();
  return useMutation<Answer<M>, AppError, Params<M>>({ mutationFn: (params: Params<M>) => session.call(method, params) });
}

import { useCallback, useEffect, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AskAnswer, AskRecord } from '../../../contract/library.ts';
import { useSession } from '../../session/hooks.ts';

export interface AskState {
  readonly asking: boolean;
  readonly error: unknown;
  readonly shown: AskRecord | null;
  /** True when an answer of the history is shown again. */
  readonly old: boolean;
}
const START: AskState = { asking: false, error: null, shown: null, old: false };

/** One question at a time; a new one or leaving cancels what is being looked for. */
export function useAsk(caseId: string | null): { readonly state: AskState; readonly ask: (question: string, mode: AskAnswer['mode']) => void; readonly cancel: () => void; readonly show: (record: AskRecord) => void } {
  const session = useSession();
  const client = useQueryClient();
  const { i18n } = useTranslation();
  const [state, setState] = useState(START);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const ask = useCallback(
    (question: string, mode: AskAnswer['mode']): void => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      setState((was) => ({ ...was, asking: true, error: null }));
      const language = i18n.language === 'zh-CN' ? 'zh-CN' : 'en';
      session.call('ask.run', { question, mode, language, ...(caseId === null ? {} : { caseId }) }, { signal: controller.signal }).then(
        (shown) => {
          if (controller.signal.aborted) return;
          setState({ asking: false, error: null, shown, old: false });
          if (caseId !== null) void client.invalidateQueries({ queryKey: ['ask.history'] });
        },
        (error: unknown) => {
          if (!controller.signal.aborted) setState((was) => ({ ...was, asking: false, error }));
        },
      );
    },
    [session, client, caseId, i18n],
  );
  const cancel = useCallback((): void => {
    running.current?.abort();
    setState((was) => ({ ...was, asking: false }));
  }, []);
  const show = useCallback((shown: AskRecord): void => {
    running.current?.abort();
    setState({ asking: false, error: null, shown, old: true });
  }, []);
  return { state, ask, cancel, show };
}

import { useCallback, useRef, useState } from 'react';
import type { AppError } from '../../../contract/errors.ts';
import { codeOf } from '../../components/error-line.tsx';
import { useSession } from '../../session/hooks.ts';

interface Run {
  readonly running: boolean;
  readonly step: { readonly done: number; readonly total: number; readonly title: string | null; readonly failed: number } | null;
  /** Articles a second since the start. */
  readonly pace: number | null;
  readonly error: AppError | null;
  readonly start: () => void;
  readonly pause: () => void;
}

/** Reading goes on when the screen is left; a pause keeps what was read. What another screen began is paused too. */
export function useRun(): Run {
  const session = useSession();
  const [state, setState] = useState<Omit<Run, 'start' | 'pause'>>({ running: false, step: null, pace: null, error: null });
  const abort = useRef<AbortController | null>(null);
  const start = useCallback((): void => {
    const controller = new AbortController();
    abort.current = controller;
    const begun = performance.now();
    setState({ running: true, step: null, pace: null, error: null });
    session
      .call('reading.run', {}, {
        signal: controller.signal,
        onProgress: (step) => setState((was) => ({ ...was, step, pace: step.done > 4 ? (1000 * step.done) / (performance.now() - begun) : null })),
      })
      .then(
        () => setState((was) => ({ ...was, running: false })),
        (thrown: unknown) => setState((was) => ({ ...was, running: false, error: controller.signal.aborted || codeOf(thrown) === 'cancelled' ? null : (thrown as AppError) })),
      )
      .finally(() => {
        abort.current = null;
      });
  }, [session]);
  const pause = useCallback((): void => {
    if (abort.current === null) session.call('reading.pause', {}).catch((thrown: unknown) => setState((was) => ({ ...was, error: thrown as AppError })));
    else abort.current.abort();
  }, [session]);
  return { ...state, start, pause };
}

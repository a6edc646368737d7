import { useCallback, useEffect, useRef, useState } from 'react';
import { AppError } from '../../contract/errors.ts';

interface Task {
  readonly busy: boolean;
  readonly error: AppError | null;
  readonly run: (work: (signal: AbortSignal) => Promise<void>) => void;
  readonly cancel: () => void;
}

/** One piece of work at a time that can be cancelled; leaving the screen cancels it too. */
export function useTask(): Task {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);
  const run = useCallback((work: (signal: AbortSignal) => Promise<void>): void => {
    abort.current?.abort();
    const controller = new AbortController();
    abort.current = controller;
    setBusy(true);
    setError(null);
    work(controller.signal)
      .catch((thrown: unknown) => {
        if (!controller.signal.aborted) setError(thrown instanceof AppError ? thrown : new AppError('internal', 'The work failed'));
      })
      .finally(() => {
        if (abort.current === controller) setBusy(false);
      });
  }, []);
  const cancel = useCallback(() => {
    abort.current?.abort();
    setBusy(false);
  }, []);
  return { busy, error, run, cancel };
}

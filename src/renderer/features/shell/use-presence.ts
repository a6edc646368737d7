import { useEffect } from 'react';
import { useSession } from '../../session/hooks.ts';

const EVERY = 20_000;

/** Tells the backend that a person is there, at most every twenty seconds, so that it locks only an unattended window. */
export function usePresence(): void {
  const session = useSession();
  useEffect(() => {
    let last = 0;
    const seen = (): void => {
      const now = Date.now();
      if (now - last < EVERY) return;
      last = now;
      session.call('vault.active', {}).catch(() => undefined);
    };
    const events = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
    for (const name of events) window.addEventListener(name, seen, { passive: true });
    return () => {
      for (const name of events) window.removeEventListener(name, seen);
    };
  }, [session]);
}

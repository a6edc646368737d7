/**
 * How long the loopback host lives: until a while after its last window has gone. Not before the first has come, and not
 * tied to the browser's process, which ends at once when its profile is already running.
 */
interface Presence {
  changed(sockets: number): void;
  stop(): void;
}

/** Milliseconds from the last window's end to the host's: a reload or a sleeping laptop must not cost the session. */
export const LINGER = 60_000;

export function createPresence(onAlone: () => void, linger = LINGER): Presence {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    changed(sockets): void {
      clearTimeout(timer);
      if (sockets === 0) timer = setTimeout(onAlone, linger);
    },
    stop: () => clearTimeout(timer),
  };
}

/** Locks after a time without a person. Judged by the clock as well as by a timer, since timers stand still while a laptop sleeps. */

interface AutoLock {
  /** A person is there. */
  readonly active: () => void;
  readonly setMinutes: (minutes: number) => void;
  readonly minutes: number;
  /** Puts the lock off while long work runs; call what it returns when the work is done. */
  hold(): () => void;
  /** True when the time is over and nothing holds it. */
  due(): boolean;
  start(): void;
  stop(): void;
}

export function createAutoLock(minutes: number, now: () => number, lock: () => void): AutoLock {
  let limit = minutes;
  let last = now();
  let holds = 0;
  let timer: NodeJS.Timeout | null = null;

  const due = (): boolean => holds === 0 && now() - last >= limit * 60_000;
  const arm = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(
      () => {
        if (due()) lock();
        else arm();
      },
      Math.max(1_000, Math.min(60_000, limit * 60_000 - (now() - last))),
    );
    timer.unref();
  };
  return {
    active: () => {
      if (timer !== null && due())
        lock(); // the hand that wakes a sleeping laptop is not yet known to be its owner's
      else last = now();
    },
    setMinutes: next => {
      limit = next;
      if (timer !== null) arm();
    },
    get minutes() {
      return limit;
    },
    hold: () => {
      holds += 1;
      let released = false;
      return () => {
        if (released) return;
        released = true;
        holds -= 1;
        last = now();
      };
    },
    due,
    start: () => {
      last = now();
      arm();
    },
    stop: () => {
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}

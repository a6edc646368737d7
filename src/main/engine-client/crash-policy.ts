/** What follows a crash: how long to wait, whether to step down the provider ladder, when to stop trying. */

/** Crashes further apart than this have nothing to do with each other, milliseconds. */
const WINDOW = 60_000;
const STEP_DOWN_AT = 2;
const GIVE_UP_AT = 6;

interface CrashVerdict {
  /** Milliseconds until the next start. */
  readonly delay: number;
  readonly stepDown: boolean;
  readonly giveUp: boolean;
}
interface CrashPolicy {
  crashed(): CrashVerdict;
  forget(): void;
}

export function createCrashPolicy(now: () => number, delays: readonly number[] = [50, 250, 1000, 2000, 5000]): CrashPolicy {
  let crashes: number[] = [];
  return {
    crashed(): CrashVerdict {
      crashes = [...crashes.filter((at) => now() - at < WINDOW), now()];
      return {
        delay: delays[Math.min(crashes.length, delays.length) - 1] ?? 0,
        stepDown: crashes.length % STEP_DOWN_AT === 0,
        giveUp: crashes.length >= GIVE_UP_AT,
      };
    },
    forget(): void {
      crashes = [];
    },
  };
}

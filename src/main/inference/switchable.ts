/** A session whose runtime can be changed under its users: ready on the CPU at once, on a faster provider when one is proven. */
import { AppError } from '../../contract/errors.ts';
import type { ClosableSession, Session } from './tensor.ts';

export interface SwitchableSession extends Session {
  /** New runs go to `next`; what it replaces is handed back to be closed by whoever switched. */
  replace(next: ClosableSession): ClosableSession | undefined;
  /** Closes what it holds; later runs reject with `model-unavailable`. */
  close(): Promise<void>;
}

export function switchable(first: ClosableSession): SwitchableSession {
  let held: ClosableSession | undefined = first;
  return {
    inputNames: first.inputNames,
    outputNames: first.outputNames,
    async run(feeds, signal) {
      if (held === undefined) throw new AppError('model-unavailable', 'The model was unloaded');
      return held.run(feeds, signal);
    },
    replace(next) {
      const before = held;
      held = next;
      return before;
    },
    async close() {
      const last = held;
      held = undefined;
      await last?.close();
    },
  };
}

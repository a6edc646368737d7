/** A contract with every kind of procedure, served over each wire by the same handlers in the wires' test. */
import { z } from 'zod';
import { call, defineContract, stream } from '../../../contract/define.ts';
import { AppError } from '../../../contract/errors.ts';
import type { Handlers } from '../../../rpc/types.ts';

export const echo = defineContract({
  procedures: {
    'echo.value': call(z.object({ value: z.unknown() }), z.object({ value: z.unknown() })),
    'echo.strict': call(z.object({ files: z.array(z.object({ name: z.string() })), note: z.record(z.string(), z.number()).default({}) }), z.object({ count: z.number() })),
    'echo.fail': call(z.object({ how: z.enum(['app', 'foreign']) }), z.object({})),
    'echo.count': stream(z.object({ to: z.number().int() }), z.object({ at: z.number().int() }), z.object({ total: z.number().int() })),
    'echo.wait': call(z.object({}), z.object({})),
    'echo.cancelled': call(z.object({}), z.object({ count: z.number().int() })),
    'echo.shout': call(z.object({ text: z.string() }), z.object({})),
  },
  events: { heard: z.object({ text: z.string() }) },
});
export type Echo = typeof echo;

/** `shout` sends the event; `echo.cancelled` tells how many waits were cancelled so far. */
export function echoHandlers(shout: (text: string) => void): Handlers<Echo> {
  let cancelled = 0;
  return {
    'echo.value': ({ value }) => ({ value }),
    'echo.strict': ({ files }) => ({ count: files.length }),
    'echo.fail'({ how }) {
      if (how === 'app') throw new AppError('conflict', 'A newer version was saved', { version: 7 });
      throw new Error('Invalid token in "Mrs Miller, 82"');
    },
    async 'echo.count'({ to }, { progress }) {
      for (let at = 1; at <= to; at++) {
        progress({ at });
        if (at % 5 === 0) await new Promise((resolve) => setImmediate(resolve));
      }
      return { total: to };
    },
    'echo.wait': (_input, { signal }) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          cancelled++;
          reject(new AppError('cancelled', 'Cancelled'));
        });
      }),
    'echo.cancelled': () => ({ count: cancelled }),
    'echo.shout'({ text }) {
      shout(text);
      return {};
    },
  };
}

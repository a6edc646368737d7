/** Decision support as a service for the hospital's record system: CDS Hooks on the loopback host, off until someone turns it on. */
import { z } from 'zod';
import { call } from './define.ts';

export const CdsHooksState = z.object({
  on: z.boolean(),
  /** Since when, and who turned it on. */
  since: z.string().nullable(),
  by: z.string().nullable(),
  lastCalledAt: z.string().nullable(),
});
export type CdsHooksState = z.infer<typeof CdsHooksState>;

export const cdsHooks = {
  'cdsHooks.get': call(z.object({}).default({}), CdsHooksState),
  /** Makes a new token, which this answer alone shows; an older one holds no longer. */
  'cdsHooks.turnOn': call(z.object({}).default({}), z.object({ token: z.string(), state: CdsHooksState })),
  'cdsHooks.turnOff': call(z.object({}).default({}), CdsHooksState),
} as const;

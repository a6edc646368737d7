/** "My differential first": what the clinician thought before the ranking was seen, kept with the case. */
import { z } from 'zod';
import { call } from './define.ts';

export const OwnDifferential = z.object({ id: z.string(), conditions: z.array(z.string()), by: z.string(), at: z.string() });
export type OwnDifferential = z.infer<typeof OwnDifferential>;

export const ownDifferential = {
  /** Never changed afterwards; a second one stands beside the first. */
  'differential.commit': call(z.object({ caseId: z.string(), conditions: z.array(z.string().trim().min(1).max(120)).min(1).max(20) }), OwnDifferential),
  /** Newest first. */
  'differential.committed': call(z.object({ caseId: z.string() }), z.object({ own: z.array(OwnDifferential) })),
} as const;

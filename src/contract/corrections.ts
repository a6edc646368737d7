/** How the reading of notes stands against what clinicians answered to its facts in this store. */
import { z } from 'zod';
import { FACT_KINDS } from './chart.ts';

/** A share with the bounds that 95 % of the resamplings of the cases lie between. */
const Figure = z.object({ value: z.number(), low: z.number(), high: z.number() });
/** Facts of one kind. `gold`: those that clinicians say are in the notes; `said`: those that were read and answered. */
const CorrectionScore = z.object({ gold: z.number().int(), said: z.number().int(), strict: Figure, relaxed: Figure });

export const Corrections = z.object({
  /** Cases that hold an answer, and answers that stand. */
  cases: z.number().int(),
  answers: z.object({ confirmed: z.number().int(), corrected: z.number().int(), rejected: z.number().int(), added: z.number().int() }),
  all: CorrectionScore,
  kinds: z.array(CorrectionScore.extend({ kind: z.enum(FACT_KINDS) })),
  /** Of the facts that were read rightly, those whose status (active, past, absent …) was left as read. */
  status: z.object({ right: z.number().int(), of: z.number().int() }),
  model: z.object({ id: z.string(), version: z.string() }).nullable(),
});
export type Corrections = z.infer<typeof Corrections>;

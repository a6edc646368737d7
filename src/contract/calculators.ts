/** Calculators: what each asks for, and what it made of given inputs. */
import { z } from 'zod';
import { Basis } from './cards.ts';
import { Evidence } from './chart.ts';

export const InputValue = z.object({
  value: z.union([z.number(), z.boolean(), z.string()]),
  unit: z.string().nullable(),
  evidence: z.array(Evidence).optional(),
  /** ISO time of the value; the screen shows its age. */
  time: z.string().nullable().optional(),
  /** The unit or the value was not stated: it is marked and can't clear an alarm. */
  assumed: z.string().optional(),
});
export type InputValue = z.infer<typeof InputValue>;

export const CalculatorResult = z.object({
  calculator: z.string(),
  title: z.string(),
  /** null when a needed input is missing and nothing can be said. A date score gives an ISO date. */
  value: z.union([z.number(), z.string(), z.null()]),
  unit: z.string().nullable(),
  /** What the missing inputs leave open, both ends included. */
  range: z.object({ low: z.number(), high: z.number() }).optional(),
  inputs: z.record(z.string(), InputValue),
  steps: z.array(z.string()),
  interpretation: z.string(),
  missing: z.array(z.string()),
  warnings: z.array(z.string()),
  basis: Basis,
});
export type CalculatorResult = z.infer<typeof CalculatorResult>;

/** A calculator as it can be looked for and filled by hand. */
export const CalculatorInfo = z.object({
  id: z.string(),
  title: z.string(),
  aliases: z.array(z.string()),
  unit: z.string().nullable(),
  source: z.string(),
  edition: z.string(),
  inputs: z.array(
    z.object({
      key: z.string(),
      label: z.string(),
      kind: z.enum(['number', 'flag', 'choice', 'date', 'dose']),
      unit: z.string().nullable(),
      options: z.array(z.string()).optional(),
      /** Only a person can say it. */
      judged: z.boolean(),
    }),
  ),
  bands: z.array(z.object({ upTo: z.number().optional(), words: z.string() })),
});
export type CalculatorInfo = z.infer<typeof CalculatorInfo>;

/** Decision support: cards, and the treatments that guidelines name. Each points to facts of the chart and to a source. */
import { z } from 'zod';
import { Evidence } from './chart.ts';

/** Where a rule, table or score comes from, shown beside what it says. */
export const Basis = z.object({
  rule: z.string(),
  source: z.string(),
  edition: z.string(),
  reviewed: z.string(),
  signedOff: z.boolean(),
});
export type Basis = z.infer<typeof Basis>;

/** A CDS Hooks 2.0 card with its evidence. `indicator` critical interrupts; nothing else does. */
export const Card = z.object({
  /** Same chart, same card: hash of the rule and the facts it rests on, so that an answer stays with it. */
  uuid: z.string(),
  summary: z.string().max(140),
  detail: z.string().optional(),
  indicator: z.enum(['info', 'warning', 'critical']),
  source: z.object({ label: z.string(), url: z.string().optional(), topic: z.object({ code: z.string(), display: z.string() }).optional() }),
  suggestions: z.array(z.object({ label: z.string(), uuid: z.string().optional() })).optional(),
  overrideReasons: z.array(z.object({ code: z.string(), display: z.string() })).optional(),
  links: z.array(z.object({ label: z.string(), url: z.string(), type: z.string() })).optional(),
  /** Chart facts it rests on. */
  facts: z.array(z.string()),
  evidence: z.array(Evidence),
  basis: Basis,
  kind: z.enum(['interaction', 'allergy', 'duplicate', 'contraindication', 'dose', 'pregnancy', 'lactation', 'age', 'laboratory', 'monitoring', 'score', 'not-checked']),
});
export type Card = z.infer<typeof Card>;

/** What guidelines name for a condition of this chart: always several, never an order. What speaks against each is computed, not chosen. */
export const Treatment = z.object({
  condition: z.string(),
  id: z.string(),
  /** The problem that the options are for. */
  facts: z.array(z.string()),
  evidence: z.array(Evidence),
  options: z.array(
    z.object({
      line: z.enum(['acute', 'first', 'second', 'third', 'add-on', 'non-drug']),
      name: z.string(),
      drugs: z.array(
        z.object({
          name: z.string(),
          /** In the chart already. */
          taken: z.boolean(),
          /** False: no table knows it, so that an empty `against` says nothing. */
          checked: z.boolean(),
          against: z.array(z.object({ summary: z.string(), indicator: z.enum(['info', 'warning', 'critical']), kind: z.string(), evidence: z.array(Evidence) })),
          /** Drugs for which the dose by kidney function could not be looked at, and the like. */
          notChecked: z.array(z.string()),
        }),
      ),
      favours: z.array(z.object({ words: z.string(), evidence: z.array(Evidence) })),
      monitoring: z.string().optional(),
    }),
  ),
  basis: Basis,
});
export type Treatment = z.infer<typeof Treatment>;

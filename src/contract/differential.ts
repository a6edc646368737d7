/** The differential and its three lanes: what must not be missed, common conditions, rare diseases. */
import { z } from 'zod';
import { Basis } from './cards.ts';
import { Evidence } from './chart.ts';

/** A finding that speaks for or against a condition. `weight` is the log-likelihood ratio against all other conditions. */
const DifferentialFact = z.object({
  finding: z.string(),
  name: z.string(),
  weight: z.number(),
  /** Denied, or answered with no. */
  absent: z.boolean().optional(),
  evidence: z.array(Evidence).optional(),
});
/** An answer that is tried in the ranking; `values` are those of the question, none where it is yes or no. */
export const FindingAnswer = z.object({ finding: z.string().max(40), present: z.boolean(), values: z.array(z.string().max(20)).max(200).default([]) });
export type FindingAnswer = z.input<typeof FindingAnswer>;
/** What must not be missed for one presenting complaint. It stands whatever the ranking says, and an empty list excludes nothing. */
export const CantMiss = z.object({
  complaint: z.string(),
  /** The words that present it. */
  evidence: z.array(Evidence),
  conditions: z.array(
    z.object({
      condition: z.string(),
      code: z.string(),
      supporting: z.array(z.object({ name: z.string(), evidence: z.array(Evidence) })),
      /** Findings and tests that the chart doesn't hold. */
      notExcludedBy: z.array(z.string()),
      /** Looked for: a finding that is there or `denied`, a test that was done, whatever came of it. */
      found: z.array(z.object({ name: z.string(), denied: z.boolean(), evidence: z.array(Evidence) })),
    }),
  ),
  basis: Basis,
});
export type CantMiss = z.infer<typeof CantMiss>;
/** A lane of its own beside the ranking: rare diseases by annotated phenotypes. It ranks; it gives no probabilities. */
export const RareLane = z.object({
  diseases: z.array(
    z.object({
      disease: z.string(),
      /** OMIM:154700, ORPHA:558 … */
      code: z.string(),
      /** Sum of the weights: log2 of how much more often this disease shows what was found than diseases do on the whole. */
      bits: z.number(),
      /** `weight` in bits; `finding` is a code of the Human Phenotype Ontology. */
      supporting: z.array(DifferentialFact),
      opposing: z.array(DifferentialFact),
      missing: z.array(DifferentialFact.omit({ weight: true })),
    }),
  ),
  /** False with fewer than two findings: then nothing is ranked. */
  enough: z.boolean(),
  /** What was read as terms of the ontology. */
  findings: z.array(z.object({ finding: z.string(), name: z.string(), absent: z.boolean(), evidence: z.array(Evidence) })),
  coverage: z.object({ diseases: z.number().int(), terms: z.number().int(), source: z.string(), edition: z.string() }),
});
export type RareLane = z.infer<typeof RareLane>;
export const Differential = z.object({
  /** Filled from notes; empty for a bare vocabulary, which names no complaint. */
  cantMiss: z.array(CantMiss),
  differential: z.array(
    z.object({
      condition: z.string(),
      code: z.string(),
      /** Among the conditions of the table; they sum to 1. Rests on synthetic patients: its basis is in `coverage`. */
      probability: z.number(),
      /** 1 is the worst, 5 the mildest. */
      severity: z.number().int(),
      supporting: z.array(DifferentialFact),
      opposing: z.array(DifferentialFact),
      /** What would tell most about this condition and is not known yet. */
      missing: z.array(DifferentialFact.omit({ weight: true })),
    }),
  ),
  /** Probability of a condition that the table doesn't hold; the probabilities above are what is left, divided among them. */
  noneOfThese: z.number().min(0).max(1),
  questions: z.array(
    z.object({
      finding: z.string(),
      question: z.string(),
      informationGain: z.number(),
      /** What can be answered beyond yes and no: one of a scale, or some of a list. */
      values: z.array(z.object({ value: z.string(), name: z.string() })).optional(),
      several: z.boolean().optional(),
    }),
  ),
  /** Only where findings come from words or as terms of the ontology. */
  rare: RareLane.optional(),
  coverage: z.object({ lane: z.string(), conditions: z.number().int(), source: z.string(), edition: z.string(), notCovered: z.array(z.string()) }),
});
export type Differential = z.infer<typeof Differential>;
/** What no answer moves. */
export const DifferentialLanes = z.object({ cantMiss: z.array(CantMiss) });
export type DifferentialLanes = z.infer<typeof DifferentialLanes>;

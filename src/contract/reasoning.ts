/** What reasoning hands to the clinician: cards, scores, prognoses. Each points to facts and to a source. */
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

export const Prognosis = z.object({
  model: z.string(),
  version: z.string(),
  horizons: z.array(z.object({ name: z.string(), days: z.number().optional(), risk: z.number(), low: z.number(), high: z.number() })),
  /** Survival from day 0, probability alive with its band. */
  curve: z.array(z.object({ days: z.number(), survival: z.number(), low: z.number(), high: z.number() })).optional(),
  /** Exact: with `base` they sum to the model's score on its own scale (`scale`). Positive pushes the risk up. */
  contributions: z.array(
    z.object({
      feature: z.string(),
      label: z.string().optional(),
      value: z.union([z.number(), z.string(), z.null()]),
      /** What the value means, where it is a code of the data set. */
      words: z.string().optional(),
      unit: z.string().nullable().optional(),
      effect: z.number(),
      evidence: z.array(Evidence).optional(),
      /** ISO time of the value, when it was read from the chart. */
      time: z.string().nullable().optional(),
      /** A known paradox of the cohort: an association that is no effect. */
      note: z.string().optional(),
    }),
  ),
  base: z.number().optional(),
  scale: z.string().optional(),
  warnings: z.array(z.string()),
  /** "of 100 such patients in 1989-94" */
  cohort: z.string().optional(),
  /** False when the gate refuses: the screen shows the reason instead of a number. */
  eligible: z.boolean().optional(),
  missing: z.array(z.object({ feature: z.string(), label: z.string(), unit: z.string().nullable(), narrows: z.number().optional(), low: z.number().optional(), high: z.number().optional() })).optional(),
  /** Standard deviations on the model's own scale, of the horizon that the contributions speak of. */
  uncertainty: z.object({ sampling: z.number(), missing: z.number(), distance: z.number() }).optional(),
  /** Present when so much is missing that hardly anyone of the cohort was known so little: of the inputs that place a patient, how many are known, and how many 995 of 1,000 had. */
  sparse: z.object({ known: z.number().int(), of: z.number().int(), fewest: z.number().int() }).optional(),
  /** Present when the patient is unlike those the model learned from; `farthest` names the inputs that lie farthest out. */
  unlike: z.object({ distance: z.number(), known: z.number().int(), farthest: z.array(z.string()) }).optional(),
  /** The group of the cohort most alike in plain inputs: at least ten patients, and what was observed among them. */
  similar: z
    .object({
      patients: z.number().int(), events: z.number().int(), low: z.number(), high: z.number(),
      conditions: z.array(z.object({ feature: z.string(), label: z.string(), unit: z.string().nullable(), known: z.boolean(), words: z.string().optional(), is: z.boolean().optional(), stat: z.string().optional(), above: z.number().optional(), upTo: z.number().optional() })),
    })
    .optional(),
  /** "Had the value been": the risk with one value at the cohort's median, never the effect of a treatment. */
  whatIf: z.array(z.object({ feature: z.string(), label: z.string(), unit: z.string().nullable(), from: z.number(), to: z.number(), risk: z.number() })).optional(),
  /** "died within 180 days" */
  outcome: z.string().optional(),
  event: z.enum(['death', 'readmission', 'recurrence-or-death']).optional(),
  /** What the model can't see. */
  blind: z.array(z.string()).optional(),
});
export type Prognosis = z.infer<typeof Prognosis>;
/** One that was given on a day, as it was read then; `tried` when values were changed by hand. */
export const EarlierPrognosis = z.object({ id: z.string(), madeAt: z.string(), tried: z.boolean(), prognosis: Prognosis });
export type EarlierPrognosis = z.infer<typeof EarlierPrognosis>;

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

/** Whether a risk model was made for a patient, before any risk is worked out. */
export const ModelFit = z.object({
  model: z.string(),
  eligible: z.boolean(),
  /** Why not; empty when eligible. */
  reasons: z.array(z.string()),
  /** What the chart says of the setting or the disease that the model is for; the first few. */
  grounds: z.array(Evidence).default([]),
  /** Inputs that the chart gives, of those that the model knows. */
  known: z.number().int(),
  inputs: z.number().int(),
});
export type ModelFit = z.infer<typeof ModelFit>;

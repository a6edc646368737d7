/** Prognosis: the answer, the models, trajectories, and how a model does on local cases. */
import { z } from 'zod';
import { Evidence } from './chart.ts';

export const Prognosis = z.object({
  model: z.string(),
  version: z.string(),
  /** `local`: recalibrated on local cases; the others are the model's as it came. */
  horizons: z.array(z.object({ name: z.string(), days: z.number().optional(), risk: z.number(), low: z.number(), high: z.number(), local: z.literal(true).optional() })),
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

export const RiskModel = z.object({
  id: z.string(), title: z.string(), cohort: z.string(), outcome: z.string(), event: z.enum(['death', 'readmission', 'recurrence-or-death']),
  /** The horizon that contributions and similar patients speak of. */
  primary: z.string(),
  /** `words`: what the options mean, where they are codes. */
  features: z.array(z.object({ name: z.string(), label: z.string(), unit: z.string().nullable(), kind: z.enum(['number', 'category']), words: z.record(z.string(), z.string()).optional(), low: z.number().optional(), high: z.number().optional(), options: z.array(z.string()).optional(), fixed: z.boolean().optional() })),
  /** What can be asked for and measured; without `days` it lasts until the stay ends. */
  horizons: z.array(z.object({ name: z.string(), days: z.number().optional() })),
  version: z.string(), gate: z.array(z.string()), blind: z.array(z.string()),
});
export type RiskModel = z.infer<typeof RiskModel>;

/** New log-odds of one horizon = intercept + slope * old log-odds; `version` is the local package version that answers carry. */
export const Recalibration = z.object({ horizon: z.string(), intercept: z.number(), slope: z.number(), version: z.string() });
export type Recalibration = z.infer<typeof Recalibration>;

/** What a round follows beside the models: a few values in time order and a plain statement of them. */
export const Trajectory = z.object({
  id: z.enum(['aki', 'egfr', 'haemoglobin', 'news2', 'lactate']),
  unit: z.string().nullable(),
  points: z.array(z.object({ time: z.string(), value: z.number(), evidence: z.array(Evidence), assumed: z.boolean() })),
  /** The state in the source's own terms: an AKI stage, a change a day; null when the values don't allow one. */
  stage: z.number().int().nullable(),
  /** Sentences, the first one says how it stands. */
  statements: z.array(z.string()),
  /** What would be needed and isn't in the chart. */
  missing: z.array(z.string()),
  from: z.string().nullable(), to: z.string().nullable(),
  source: z.string(),
});
export type Trajectory = z.infer<typeof Trajectory>;

const Interval = z.object({ value: z.number(), low: z.number(), high: z.number() });
export type Interval = z.infer<typeof Interval>;
export const ValidationFigures = z.object({
  cases: z.number().int(), events: z.number().int(),
  auroc: Interval, slope: Interval, intercept: Interval, brier: Interval, ece: Interval,
  groups: z.array(z.object({ predicted: z.number(), observed: z.number(), low: z.number(), high: z.number(), cases: z.number().int() })),
  decision: z.array(z.object({ threshold: z.number(), model: z.number(), everybody: z.number() })),
});
export type ValidationFigures = z.infer<typeof ValidationFigures>;

export const ValidationReport = z.object({
  model: z.string(), version: z.string(), horizon: z.string(),
  /** Rows that came in, that had an outcome and could be read, that the gate would refuse, and those left out with the reason. */
  rows: z.number().int(), used: z.number().int(), ineligible: z.number().int(),
  leftOut: z.array(z.object({ reason: z.string(), count: z.number().int(), lines: z.array(z.number().int()).optional() })), // lines of the file, the first of them
  /** Null when there are too few cases with or without the outcome to say anything. */
  whole: ValidationFigures.nullable(),
  subgroups: z.array(z.object({ by: z.string(), name: z.string(), cases: z.number().int(), events: z.number().int(), figures: ValidationFigures.omit({ decision: true, groups: true, cases: true, events: true }).nullable() })),
  drift: z.array(z.object({ column: z.string(), label: z.string(), psi: z.number(), missing: z.number(), missingThere: z.number() })),
  outcomeRate: z.object({ here: z.number(), predicted: z.number(), periods: z.array(z.object({ period: z.string(), cases: z.number().int(), observed: z.number(), predicted: z.number() })) }),
  /** Plain sentences on how far the figures carry. */
  statements: z.array(z.string()),
  recalibration: z.object({ intercept: z.number(), slope: z.number(), kind: z.enum(['intercept', 'intercept-and-slope']) }).nullable(),
});
export type ValidationReport = z.infer<typeof ValidationReport>;

export const StoredRecalibration = z.object({
  id: z.string(), model: z.string(), horizon: z.string(), baseVersion: z.string(), version: z.string(), intercept: z.number(), slope: z.number(),
  cases: z.number().int(), events: z.number().int(), by: z.string(), at: z.string(), takenBackAt: z.string().nullable(), source: z.string(),
});
export type StoredRecalibration = z.infer<typeof StoredRecalibration>;

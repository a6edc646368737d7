/** Prognosis beside the answer itself: the models, trajectories, and how a model does on local cases. */
import { z } from 'zod';
import { Evidence } from './chart.ts';

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

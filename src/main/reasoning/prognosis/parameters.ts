/** `parameters.json` of a `tabular-risk` package: inputs, columns, additive terms, heads, and what is known of the cohort. */
import { z } from 'zod';

export const InputSpec = z.object({
  name: z.string(),
  label: z.string(),
  unit: z.string().nullable(),
  kind: z.enum(['number', 'category']),
  /** Limits of the plausible; what lies outside is asked about. */
  low: z.number().optional(),
  high: z.number().optional(),
  options: z.array(z.string()).optional(),
  /** By option: what a code of the data set means. */
  words: z.record(z.string(), z.string()).optional(),
  /** Lower-cased words for the options, or for numbers (stage "iv"). */
  aliases: z.record(z.string(), z.string()).optional(),
  /** The data set's own marks of a missing value. */
  missing: z.array(z.union([z.string(), z.number()])).optional(),
  /** Comes as a time series, not as one value. */
  series: z.boolean().optional(),
  /** Other variables that count as this one: the cuff's pressure for the line's. */
  also: z.array(z.string()).optional(),
  /** Two columns of the data set that agree where it is so (1), and differ where it isn't (0). */
  same: z.tuple([z.string(), z.string()]).optional(),
  /** Belongs to the patient (age, sex, diagnosis): what-if does not touch it. */
  fixed: z.boolean().optional(),
});
export type InputSpec = z.infer<typeof InputSpec>;

const common = { name: z.string(), owners: z.array(z.string()) };
const optional = z.number().optional();
export const ColumnSpec = z.discriminatedUnion('op', [
  z.object({ op: z.literal('value'), of: z.string(), ...common }),
  z.object({ op: z.literal('log'), of: z.string(), add: z.number(), ...common }),
  z.object({ op: z.literal('is'), of: z.string(), any: z.array(z.string()), missing: optional, ...common }),
  z.object({ op: z.literal('lookup'), of: z.string(), table: z.record(z.string(), z.number()), other: optional, missing: optional, ...common }),
  z.object({ op: z.literal('ratio'), of: z.tuple([z.string(), z.string()]), ...common }),
  z.object({ op: z.literal('difference'), of: z.tuple([z.string(), z.string()]), ...common }),
  z.object({ op: z.literal('product'), of: z.tuple([z.string(), z.string()]), ...common }),
  z.object({ op: z.literal('count'), of: z.array(z.string()), none: z.array(z.string()), ...common }),
  z.object({ op: z.literal('icd'), of: z.array(z.string()), group: z.string(), ...common }),
  z.object({ op: z.literal('icd-lookup'), of: z.string(), table: z.record(z.string(), z.number()), other: z.number(), missing: optional, ...common }),
  z.object({
    op: z.literal('series'),
    /** Variables that count as one: invasive and cuff pressure. */
    names: z.array(z.string()),
    stat: z.enum(['count', 'sum', 'first', 'last', 'min', 'max', 'mean', 'deviation', 'change', 'slope', 'last-hour', 'first-hour', 'share-below', 'share-above', 'held-mean', 'held-below']),
    from: z.number().optional(),
    to: z.number().optional(),
    /** Readings outside are errors of the record and dropped. */
    keep: z.tuple([z.number(), z.number()]).optional(),
    limit: z.number().optional(),
    owner: z.string().optional(),
    ...common,
  }),
  z.object({
    op: z.literal('weighted'),
    constant: z.number(),
    /** Step tables of a published score: [[from, points], …] in rising order. */
    terms: z.record(z.string(), z.array(z.tuple([z.number(), z.number()]))),
    /** By term: the cohort's mean points. What the score does is then shared out by how far each term lies from it. */
    typical: z.record(z.string(), z.number()),
    ...common,
  }),
]);
export type ColumnSpec = z.infer<typeof ColumnSpec>;

/** [column, kind, knot, low, high, gate column or -1] (see training/prognosis/additive.py). */
const Term = z.tuple([z.number().int(), z.enum(['linear', 'hinge', 'missing']), z.number(), z.number(), z.number(), z.number().int()]);
export type Term = z.infer<typeof Term>;

const Gate = z.object({
  /** An input, or a column made from several (the hours that a series spans). */
  input: z.string(),
  min: z.number().optional(),
  max: z.number().optional(),
  any: z.array(z.string()).optional(),
  none: z.array(z.string()).optional(),
  /** Refuse when the input is missing, too. */
  required: z.boolean().optional(),
  reason: z.string(),
});

/** Nodes of a small tree: [column, threshold, missing goes left, left, right], or [-1, patients, events] for a leaf. */
const SimilarNode = z.union([z.tuple([z.literal(-1), z.number().int().min(10), z.number().int()]), z.tuple([z.number().int(), z.number(), z.number().int(), z.number().int(), z.number().int()])]);
export type SimilarNode = z.infer<typeof SimilarNode>;

export const RiskParameters = z.object({
  /** Other names that the command line takes for the model. */
  aliases: z.array(z.string()).default([]),
  /** From a head's margin to its risk: log-odds, or the log of the cumulative hazard. */
  link: z.enum(['logit', 'cloglog']).default('logit'),
  /** Readings from this hour on are not the model's. */
  until: z.number().optional(),
  inputs: z.array(InputSpec),
  columns: z.array(ColumnSpec),
  /** ICD-9 ranges [from, to) by name; V codes count from 10000, E codes from 20000. */
  groups: z.record(z.string(), z.array(z.tuple([z.number(), z.number()]))).default({}),
  terms: z.array(Term),
  termMeans: z.array(z.number()),
  /** Of the primary head, log-odds. */
  coefficients: z.array(z.number()),
  base: z.number(),
  /**
   * Outputs of the graph in order. A named head is a horizon; every head with days is a point of the curve. The graph sees to it
   * that a later day's risk is never the smaller one.
   */
  heads: z.array(z.object({ name: z.string().optional(), days: z.number().optional() })),
  /** Index of the head that contributions speak of. */
  primary: z.number().int(),
  distance: z.object({ columns: z.array(z.number().int()), median: z.array(z.number()), scale: z.array(z.number()), usual: z.number(), unlike: z.number(), fewest: z.number() }),
  /** By input: how far knowing it moves the log-odds (SD over the cohort) and the share of the cohort without it. */
  importance: z.record(z.string(), z.object({ effect: z.number(), missing: z.number() })),
  /** [from, to, patients, events]: observed outcome among patients of like predicted risk, out of fold. */
  strata: z.array(z.tuple([z.number(), z.number(), z.number(), z.number()])),
  /** Groups of the cohort alike in plain inputs, with what was observed in each; none holds fewer than ten patients. */
  similar: z.array(SimilarNode).default([]),
  /** What the cohort looked like: [column, edges, shares between them, share missing]. */
  reference: z.array(z.tuple([z.number().int(), z.array(z.number()), z.array(z.number()), z.number()])).default([]),
  /** By input: 5th percentile, median and 95th percentile of the cohort. */
  usual: z.record(z.string(), z.tuple([z.number(), z.number(), z.number()])).default({}),
  /** Associations that go against clinical sense, or look like an effect and are none. */
  paradoxes: z.array(z.object({ input: z.string(), note: z.string() })).default([]),
  cohort: z.string(),
  outcome: z.string(),
  /** What the risks are of. */
  event: z.enum(['death', 'readmission', 'recurrence-or-death']).default('death'),
  gate: z.array(Gate),
  /** What the model can't see. */
  blind: z.array(z.string()),
});
export type RiskParameters = z.infer<typeof RiskParameters>;

/** Checked by hand: a hundred thousand numbers through the schema's own check take half a second and 200 MB of garbage. */
const Numbers = z.custom<readonly number[]>((value) => Array.isArray(value) && value.every(Number.isFinite), 'not a list of numbers');
const Whole = z.custom<readonly number[]>((value) => Array.isArray(value) && value.every(Number.isInteger), 'not a list of whole numbers');

/** `trees.json`: the primary head's trees end to end; children count from their tree's start, leaves have feature -1. */
export const TreeTable = z.object({
  starts: Whole,
  feature: Whole,
  threshold: Numbers,
  missingLeft: Whole,
  left: Whole,
  right: Whole,
  value: Numbers,
  cover: Numbers,
});
export type TreeTable = z.infer<typeof TreeTable>;

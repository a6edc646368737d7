/** The format of a knowledge file (resources/knowledge/advice/*.json, documented in its README). A file that breaks it is refused whole. */
import { z } from 'zod';
import { isAnalyte } from '../analytes.ts';

const Head = z.object({
  format: z.literal('auscult-knowledge/1'),
  id: z.string().regex(/^[a-z0-9-]+$/),
  source: z.string().min(3),
  edition: z.string().min(1),
  reviewed: z.iso.date(),
  signedOff: z.boolean(),
  url: z.url().optional(),
});
/** An ingredient's name in lower case, or `@class`. */
const DrugName = z.string().min(1);
const DrugSet = z.array(DrugName).min(1);
const Pair = z.tuple([DrugName, DrugName]);
const Analyte = z.string().refine(isAnalyte, { error: ({ input }) => `no value is called ${JSON.stringify(input)} here` });
const Indicator = z.enum(['info', 'warning', 'critical']);

export interface Condition {
  drug?: string[] | undefined;
  except?: string[] | undefined;
  /** Phrases of a problem or finding, or `icd:I50` for a code's beginning. */
  problem?: string[] | undefined;
  /** A laboratory value or vital sign in its own unit; `egfr` and `crcl` are computed when not given. */
  lab?: string | undefined;
  above?: number | undefined;
  below?: number | undefined;
  /** With `lab`: fell by this share of an earlier value within so many days. */
  fell?: { by: number; days: number } | undefined;
  age?: { above?: number | undefined; below?: number | undefined } | undefined;
  sex?: 'male' | 'female' | undefined;
  pregnant?: true | undefined;
  lactating?: true | undefined;
  /** None of these problems is found in this chart: speaks for asking, since what is not written may be there. */
  without?: string[] | undefined;
  /** With `drug`: that drug's stated daily dose in milligrams is above this; a dose that nobody states doesn't hold. */
  dailyMgAbove?: number | undefined;
  /** With `drug`: words of the entry, its dose, route or frequency ("topical", "regular"). */
  written?: string[] | undefined;
  /** Not found in this chart (a drug): speaks for asking, never for silence. */
  lacking?: string[] | undefined;
  /** None of these values is found in this chart: speaks for asking. */
  unmeasured?: string[] | undefined;
  /** At least so many different drugs of the set. */
  count?: { of: string[]; least: number } | undefined;
  any?: Condition[] | undefined;
  all?: Condition[] | undefined;
}
const Condition: z.ZodType<Condition> = z.lazy(() =>
  z.strictObject({
    drug: DrugSet.optional(),
    except: DrugSet.optional(),
    problem: z.array(z.string().min(2)).min(1).optional(),
    lab: Analyte.optional(),
    above: z.number().optional(),
    below: z.number().optional(),
    fell: z.strictObject({ by: z.number().min(0.1).max(0.9), days: z.number().int().positive() }).optional(),
    age: z.strictObject({ above: z.number().optional(), below: z.number().optional() }).optional(),
    sex: z.enum(['male', 'female']).optional(),
    pregnant: z.literal(true).optional(),
    lactating: z.literal(true).optional(),
    without: z.array(z.string().min(2)).min(1).optional(),
    dailyMgAbove: z.number().positive().optional(),
    written: z.array(z.string().min(2)).min(1).optional(),
    lacking: DrugSet.optional(),
    unmeasured: z.array(Analyte).min(1).optional(),
    count: z.strictObject({ of: DrugSet, least: z.number().int().positive() }).optional(),
    any: z.array(Condition).min(1).optional(),
    all: z.array(Condition).min(1).optional(),
  }),
);
const CARD_KINDS = ['interaction', 'allergy', 'duplicate', 'contraindication', 'dose', 'pregnancy', 'lactation', 'age', 'laboratory', 'monitoring'] as const;
const Rule = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  kind: z.enum(CARD_KINDS),
  indicator: Indicator,
  /** All must hold; each `drug` binds another drug: {1}, {2} in the words. {lab}, {problem} are filled likewise. */
  when: z.array(Condition).min(1),
  summary: z.string().min(8).max(120),
  detail: z.string().optional(),
  /** In order; the last that holds decides. */
  change: z.array(z.strictObject({ when: z.array(Condition).min(1), indicator: Indicator, note: z.string() })).optional(),
  /** Overrides the file's: the label or guideline that states this one. */
  source: z.string().optional(),
  url: z.url().optional(),
});
export type Rule = z.infer<typeof Rule>;

const Classes = Head.extend({ kind: z.literal('classes'), classes: z.record(z.string(), z.array(z.string())) });
/** What problems are called, by the name that rules use. */
const Words = Head.extend({ kind: z.literal('words'), words: z.record(z.string().min(3), z.array(z.string().min(2)).min(1)) });
const Tiers = Head.extend({ kind: z.literal('tiers'), critical: z.array(Pair), never: z.array(Pair) });
export const SEVERITIES = ['contraindicated', 'avoid', 'precaution', 'note'] as const;
const Entry = z.strictObject({ a: DrugSet, b: DrugSet, severity: z.enum(SEVERITIES), what: z.string(), do: z.string().optional() });
export type Entry = z.infer<typeof Entry>;
const Interactions = Head.extend({ kind: z.literal('interactions'), entries: z.array(Entry) });
const Contraindications = Head.extend({ kind: z.literal('contraindications'), problems: z.record(z.string(), z.array(z.string())) });
const Rules = Head.extend({ kind: z.literal('rules'), rules: z.array(Rule) });
const Allergies = Head.extend({
  kind: z.literal('allergies'),
  groups: z.array(
    z.strictObject({
      id: z.string(),
      /** What an allergy entry may call the whole group: "penicillin", "sulfa". */
      names: z.array(z.string()),
      drugs: DrugSet,
      words: z.string(),
    }),
  ),
  /** An allergy to a drug of `from` speaks against `to`; `same` names a shared side chain. */
  cross: z.array(z.strictObject({ from: DrugSet, to: DrugSet, indicator: Indicator, words: z.string() })),
});
export type AllergyTable = z.infer<typeof Allergies>;
const Duplicates = Head.extend({
  kind: z.literal('duplicates'),
  classes: z.array(z.strictObject({ class: z.string(), words: z.string(), indicator: Indicator.default('warning'), except: z.array(Pair).default([]) })),
});

const TREATMENT_LINES = ['acute', 'first', 'second', 'third', 'add-on', 'non-drug'] as const;
const Option = z.strictObject({
  line: z.enum(TREATMENT_LINES),
  name: z.string().min(3).max(140),
  /** Named examples; the same engine that checks the chart's drugs says what this chart has against each. None for what is no drug. */
  drugs: z.array(DrugName),
  monitoring: z.string().optional(),
  /** Problems of this chart that speak for the option, with the words to say it. */
  favours: z.array(z.strictObject({ problem: z.array(z.string().min(2)).min(1), words: z.string().min(3) })).optional(),
});
/** Two options at least: a single one would be an order. `unless`: a problem that has a table of its own. */
const Treated = z.strictObject({ id: z.string().regex(/^[a-z0-9-]+$/), name: z.string().min(3), problems: z.array(z.string().min(2)).min(1), unless: z.array(z.string().min(2)).optional(), source: z.string().min(3), edition: z.string().min(1), options: z.array(Option).min(2) });
export type Treated = z.infer<typeof Treated>;
const Treatments = Head.extend({ kind: z.literal('treatments'), conditions: z.array(Treated) });

export const KnowledgeFile = z.discriminatedUnion('kind', [Classes, Words, Tiers, Interactions, Contraindications, Rules, Allergies, Duplicates, Treatments]);
export type KnowledgeFile = z.infer<typeof KnowledgeFile>;
export type FileHead = Pick<KnowledgeFile, 'id' | 'source' | 'edition' | 'reviewed' | 'signedOff' | 'url'>;

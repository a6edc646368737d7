/** The words of the text side: entities, assertion, sections, measurements, codes. Offsets are UTF-16 code units, end exclusive. */
import { z } from 'zod';

export const CLINICAL_TYPES = [
  'problem', 'finding', 'drug', 'dose', 'route', 'frequency', 'duration', 'test', 'value', 'procedure',
  'anatomy', 'severity', 'description', 'date', 'age', 'sex', 'history', 'family_history', 'event',
] as const;
export const BIOMEDICAL_TYPES = ['disease', 'chemical', 'gene', 'anatomy', 'species', 'variant', 'cell_line'] as const;
export const Scheme = z.enum(['clinical', 'biomedical']);
export type Scheme = z.infer<typeof Scheme>;
export const EntityType = z.enum([...new Set([...CLINICAL_TYPES, ...BIOMEDICAL_TYPES])]);
export type EntityType = z.infer<typeof EntityType>;

export const Span = z.object({ start: z.number().int().nonnegative(), end: z.number().int().nonnegative() });
export type Span = z.infer<typeof Span>;

export const Assertion = z.object({
  polarity: z.enum(['positive', 'negative']),
  certainty: z.enum(['certain', 'probable', 'possible']),
  temporality: z.enum(['current', 'past', 'future']),
  experiencer: z.enum(['patient', 'family', 'other']),
  conditional: z.boolean(),
});
export type Assertion = z.infer<typeof Assertion>;
export const PLAIN_ASSERTION: Assertion = {
  polarity: 'positive', certainty: 'certain', temporality: 'current', experiencer: 'patient', conditional: false,
};

/** The words, section or model that turned one axis of an assertion. A section cue spans its header. */
export const Cue = Span.extend({
  axis: z.enum(['polarity', 'certainty', 'temporality', 'experiencer', 'conditional']),
  by: z.enum(['trigger', 'section', 'model']),
});
export type Cue = z.infer<typeof Cue>;

export const CODE_SYSTEMS = ['ICD-10-CM', 'RxNorm', 'MeSH', 'DOID', 'HPO', 'HGNC', 'NCBI Gene', 'LOINC', 'SNOMED CT'] as const;
export const Code = z.object({
  system: z.enum(CODE_SYSTEMS),
  code: z.string(),
  display: z.string(),
  score: z.number(),
  edition: z.string().optional(),
});
export type Code = z.infer<typeof Code>;

const Flag = z.enum(['low', 'normal', 'high', 'critical-low', 'critical-high']);

/** A number read from text. `value` is in `unit` as written; `canonical` in the analyte's own unit when the conversion is known. */
export const Measurement = z.object({
  value: z.number(),
  /** The diastolic pressure of a blood pressure, the upper end of a range. */
  second: z.number().optional(),
  unit: z.string().nullable(),
  comparator: z.enum(['<', '<=', '>', '>=', '~']).optional(),
  flag: Flag.optional(),
  /** Our key of what was measured (`potassium`, `systolic-pressure`, …), absent when unknown. */
  analyte: z.string().optional(),
  canonical: z.object({ value: z.number(), unit: z.string() }).optional(),
  /** The unit was not written: `unit` is null and `canonical` rests on the usual unit. It can't clear an alarm. */
  assumedUnit: z.boolean().optional(),
  range: z.object({ low: z.number().optional(), high: z.number().optional(), source: z.string() }).optional(),
  /** How the patient was when it was measured: a pressure that falls on standing is two pressures. */
  position: z.enum(['lying', 'sitting', 'standing']).optional(),
  /** Anything the text says against trusting it: "haemolysed", "lipaemic". */
  caveat: z.string().optional(),
});
export type Measurement = z.infer<typeof Measurement>;

export const Entity = Span.extend({
  text: z.string(),
  type: EntityType,
  score: z.number().min(0).max(1),
  assertion: Assertion,
  cues: z.array(Cue).default([]),
  codes: z.array(Code).default([]),
  measurement: Measurement.optional(),
  /** What found it: the model, a rule of the language engine, the caller, or both. */
  by: z.enum(['model', 'rule', 'both', 'given']).default('model'),
  /** Calendar date the entity is said to hold, ISO, when the text or its section says so. */
  time: z.string().optional(),
});
export type Entity = z.infer<typeof Entity>;

const SECTION_KINDS = [
  'chief_complaint', 'history_present', 'past_history', 'medications', 'allergies', 'family_history', 'social_history',
  'review_of_systems', 'vital_signs', 'examination', 'results', 'imaging', 'procedures', 'hospital_course', 'assessment', 'plan',
  'assessment_plan', 'discharge', 'instructions', 'demographics', 'obstetric_history', 'immunisations', 'other',
] as const;
export const SectionKind = z.enum(SECTION_KINDS);
export type SectionKind = z.infer<typeof SectionKind>;
/** Starts at the header's first character. `title` is the header as written, null where there is none. */
export const Section = Span.extend({ kind: SectionKind, title: z.string().nullable() });
export type Section = z.infer<typeof Section>;

const RELATION_TYPES = [
  'drug-dose', 'drug-route', 'drug-frequency', 'drug-duration', 'drug-reason', 'drug-adverse-effect',
  'test-value', 'finding-anatomy', 'finding-severity', 'has-date',
] as const;
/** `from` and `to` index the entities of the same annotation. */
export const Relation = z.object({
  type: z.enum(RELATION_TYPES),
  from: z.number().int(),
  to: z.number().int(),
  score: z.number(),
});
export type Relation = z.infer<typeof Relation>;

/** Everything read from one text. `unread` are paragraphs in a language that the models don't read: not "no entities". */
export const Annotation = z.object({
  sections: z.array(Section),
  entities: z.array(Entity),
  relations: z.array(Relation),
  unread: z.array(Span.extend({ language: z.string() })),
  model: z.object({ id: z.string(), version: z.string(), provider: z.string() }),
  ms: z.number(),
});
export type Annotation = z.infer<typeof Annotation>;

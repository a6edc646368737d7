/** Model packages: the manifest (`auscult.json`) beside a model's files, and what a screen shows of a loaded one. */
import { z } from 'zod';

/** One measured figure. `split` names documents the model never saw; `command` makes the figure again. */
const Metric = z.object({
  dataset: z.string(),
  split: z.string(),
  measure: z.string(),
  value: z.number(),
  low: z.number().optional(),
  high: z.number().optional(),
  n: z.number().int().optional(),
  command: z.string(),
});

/** What a recipe was given to learn from, with the licence under which it was used. */
const TrainingData = z.object({ name: z.string(), licence: z.string(), citation: z.string().optional() });

/**
 * The manifest of a model package. `files` holds the sha256 (hex) of every other file of the folder, paths with `/`.
 * `labels` maps the model's own label names onto the words of our schemes; a label mapped to null is dropped.
 */
export const ModelManifest = z.object({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{1,63}$/),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  title: z.string(),
  task: z.enum(['entities', 'risk', 'assertion', 'relations', 'sentences', 'generation']),
  scheme: z.enum(['clinical', 'biomedical']).optional(),
  /** How inputs and outputs are shaped; the reader of that name lives in src/main/inference or beside its task. */
  architecture: z.enum(['word-tagger', 'bert-tagger', 'tabular-risk', 'pair-relations', 'term-encoder', 'hf-decoder']),
  model: z.string(),
  tokenizer: z
    .object({
      kind: z.enum(['word-char', 'huggingface', 'wordpiece-vocab']),
      file: z.string(),
      lowercase: z.boolean().optional(),
    })
    .optional(),
  labels: z.record(z.string(), z.string().nullable()).default({}),
  /** What the architecture's reader needs beyond tensors: transitions, feature definitions, calibration. */
  parameters: z.string().optional(),
  licence: z.string().min(1),
  trainingData: z.array(TrainingData),
  metrics: z.array(Metric),
  intendedUse: z.string(),
  limits: z.array(z.string()).default([]),
  recipe: z.string(),
  created: z.string(),
  files: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)),
  /** Tensors in and out, made by the recipe on CPU; every provider must agree within `tolerance`. */
  golden: z.object({ file: z.string(), tolerance: z.number().positive() }),
});
export type ModelManifest = z.infer<typeof ModelManifest>;

const TensorJson = z.object({
  type: z.enum(['int64', 'int32', 'float32', 'bool']),
  dims: z.array(z.number().int().nonnegative()),
  data: z.array(z.number()),
});
/** `golden.json`: named input tensors and the output tensors that the CPU gave for them. */
export const Golden = z.object({
  inputs: z.record(z.string(), TensorJson),
  outputs: z.record(z.string(), TensorJson),
});
export type Golden = z.infer<typeof Golden>;

/** `golden.json` of a decoder: what it writes to a prompt when it always takes the likeliest word. */
export const GoldenText = z.object({ prompt: z.string(), text: z.string() });
export type GoldenText = z.infer<typeof GoldenText>;

/** One rung of the provider ladder that was tried, and what came of it. */
const ProviderAttempt = z.object({
  provider: z.string(),
  outcome: z.enum(['kept', 'slower', 'wrong', 'unavailable']),
  reason: z.string(),
  milliseconds: z.number().nullable(),
});

/** A package as the workstation sees it. */
export const ModelStatus = z.object({
  id: z.string(),
  folder: z.string(),
  state: z.enum(['loading', 'ready', 'refused', 'restarting', 'stopped']),
  /** Why it was refused or is restarting; null when there is nothing to say. */
  reason: z.string().nullable(),
  provider: z.string().nullable(),
  attempts: z.array(ProviderAttempt),
  manifest: ModelManifest.nullable(),
  /** It came with the workstation, and can't be removed. */
  shipped: z.boolean().optional(),
  /** It is the one that reads the texts of its scheme. */
  reads: z.boolean().optional(),
  bytes: z.number().int(),
});
export type ModelStatus = z.infer<typeof ModelStatus>;

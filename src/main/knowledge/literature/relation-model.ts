/** A `pair-relations` package in use: for every pair of an article's concepts, how likely each relation is. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../../contract/errors.ts';
import type { ModelManifest } from '../../../contract/models.ts';
import type { Session, Tensor } from '../../inference/tensor.ts';
import { FEATURE_NAMES, denseFeatures } from './features.ts';
import type { Context } from './features.ts';
import { LEXICAL_ROWS, lexicalRows } from './lexical.ts';
import { BIORED_TYPES } from './types.ts';
import type { Pair } from './types.ts';

/** What goes with the graph: the features it was trained on, by name, and from which probability a relation is said. */
const Parameters = z.object({
  features: z.array(z.string()),
  lexicalRows: z.number().int(),
  types: z.array(z.string()),
  thresholds: z.object({ related: z.number(), induced: z.number() }),
});

/** Probabilities of one pair: any of BioRED's relations, each type if there is one, chemical-induced disease. */
export interface PairScores {
  readonly related: number;
  readonly types: readonly number[];
  readonly induced: number;
}
export interface RelationModel {
  readonly id: string;
  readonly version: string;
  readonly thresholds: { readonly related: number; readonly induced: number };
  /** Scores in the order of `pairs`. Rejects with `cancelled` or `model-failed`. */
  score(context: Context, pairs: readonly Pair[], signal?: AbortSignal): Promise<PairScores[]>;
}

const BATCH = 512;

/** Opens a package of architecture `pair-relations`. Rejects with `model-refused` when it was trained on other features. */
export async function createRelationModel(manifest: ModelManifest, folder: string, session: Session): Promise<RelationModel> {
  if (manifest.architecture !== 'pair-relations' || manifest.parameters === undefined) throw refused(manifest.id, 'architecture');
  const read = Parameters.safeParse(JSON.parse(await readFile(join(folder, manifest.parameters), 'utf8').catch(() => 'null')));
  if (!read.success) throw refused(manifest.id, 'parameters');
  const { features, lexicalRows: rows, types, thresholds } = read.data;
  if (rows !== LEXICAL_ROWS || features.join() !== FEATURE_NAMES.join() || types.join() !== BIORED_TYPES.join()) throw refused(manifest.id, 'features');

  return {
    id: manifest.id,
    version: manifest.version,
    thresholds,
    async score(context, pairs, signal) {
      const scores: PairScores[] = [];
      for (let from = 0; from < pairs.length; from += BATCH) scores.push(...(await scoreBatch(session, context, pairs.slice(from, from + BATCH), signal)));
      return scores;
    },
  };
}

async function scoreBatch(session: Session, context: Context, pairs: readonly Pair[], signal?: AbortSignal): Promise<PairScores[]> {
  const words = pairs.map((pair) => lexicalRows(context.article, pair, context.meetings.get(pair) ?? []));
  const width = Math.max(1, ...words.map((own) => own.length));
  const rows = new BigInt64Array(pairs.length * width);
  words.forEach((own, at) => own.forEach((row, column) => (rows[at * width + column] = BigInt(row))));
  const dense = new Float32Array(pairs.length * FEATURE_NAMES.length);
  pairs.forEach((pair, at) => dense.set(denseFeatures(context, pair), at * FEATURE_NAMES.length));
  const out = await session.run({ dense: { type: 'float32', dims: [pairs.length, FEATURE_NAMES.length], data: dense }, rows: { type: 'int64', dims: [pairs.length, width], data: rows } }, signal);
  const [related, types, induced] = [floats(out['related']), floats(out['types']), floats(out['induced'])];
  return pairs.map((_, at) => ({ related: related[at] ?? 0, induced: induced[at] ?? 0, types: Array.from(types.slice(at * BIORED_TYPES.length, (at + 1) * BIORED_TYPES.length)) }));
}

function floats(tensor: Tensor | undefined): Float32Array {
  if (!(tensor?.data instanceof Float32Array)) throw new AppError('model-failed', 'The relation model gave no scores');
  return tensor.data;
}

function refused(id: string, reason: string): AppError {
  return new AppError('model-refused', 'The relation package does not fit its reader', { id, where: reason, reason: 'reader' });
}

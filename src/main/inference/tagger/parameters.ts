/** The parameter file of a word tagger (`tagger.json`), as training/entities/package.py writes it. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { AppError } from '../../../contract/errors.ts';
import type { Chain } from './crf.ts';

const HeadJson = z.object({
  /** Name of the output tensor with this head's emissions. */
  output: z.string(),
  labels: z.array(z.string()).min(1),
  /** [labels + 1][labels], from row to column; the last row starts a sentence. */
  transitions: z.array(z.array(z.number())),
});

const Parameters = z.object({
  /** Known characters; their numbers start at 2. */
  characters: z.string(),
  /** Characters a word that the model reads. */
  letters: z.number().int().positive().max(64),
  gazetteer: z.string(),
  heads: z.array(HeadJson).min(1),
  /** Knots of a rising map from the chain's probability to the share that was right, 0 to 1. */
  calibration: z.object({ from: z.array(z.number()).min(2), to: z.array(z.number()).min(2) }),
  /** Spans that score less are left out: more of them would be wrong than the missed ones are worth. */
  least: z.number().min(0).max(1).default(0),
  /** A name that scores at least this is tagged wherever the document repeats it; absent: no repetition is looked for. */
  repeats: z.number().min(0).max(1).optional(),
});

interface Head extends Chain {
  readonly output: string;
}

export interface TaggerParameters {
  readonly characters: ReadonlyMap<string, number>;
  readonly letters: number;
  readonly gazetteer: string;
  readonly heads: readonly Head[];
  readonly calibration: Calibration;
  readonly least: number;
  readonly repeats?: number | undefined;
}

interface Calibration {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** Linear between the knots, flat beyond them. */
export function calibrate(knots: Calibration, value: number): number {
  const { from, to } = knots;
  let at = 1;
  while (at < from.length - 1 && value > (from[at] ?? 1)) at++;
  const low = from[at - 1] ?? 0;
  const high = from[at] ?? 1;
  const share = high > low ? Math.min(1, Math.max(0, (value - low) / (high - low))) : 0;
  return (to[at - 1] ?? 0) + share * ((to[at] ?? 0) - (to[at - 1] ?? 0));
}

function refused(where: string): AppError {
  return new AppError('model-refused', 'The parameter file of the tagger is not of its form', { where });
}

function toHead(head: z.infer<typeof HeadJson>): Head {
  const size = head.labels.length;
  if (head.transitions.length !== size + 1 || head.transitions.some((row) => row.length !== size)) throw refused('transitions');
  // The decoder relies on each B standing right before its I.
  head.labels.forEach((label, at) => {
    if (label.startsWith('B-') && head.labels[at + 1] !== `I-${label.slice(2)}`) throw refused('labels');
  });
  return { output: head.output, labels: head.labels, transitions: Float64Array.from(head.transitions.flat()) };
}

/** Reads a JSON file of a package and throws `model-refused` when it is not JSON. */
export async function readJson(file: string, where: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new AppError('model-refused', 'A file of the package cannot be read', { where }, error);
  }
}

export async function readParameters(folder: string, file: string): Promise<TaggerParameters> {
  const parsed = Parameters.safeParse(await readJson(path.join(folder, file), 'parameters'));
  if (!parsed.success) throw refused('parameters');
  const { characters, heads, ...rest } = parsed.data;
  return {
    ...rest,
    characters: new Map(Array.from(characters, (letter, at) => [letter, at + 2])),
    heads: heads.map(toHead),
  };
}

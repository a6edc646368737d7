/** Linear models as the recipes write them: damped counts times idf, unit length, 8-bit weights. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { AppError } from '../../contract/errors.ts';

const File = z.object({ labels: z.array(z.string()), bias: z.array(z.number()), scale: z.array(z.number()), features: z.array(z.string()), idf: z.array(z.number()), weights: z.string() });

export interface LinearModel {
  readonly labels: readonly string[];
  /** One score a label. */
  score(features: readonly string[]): number[];
}

/** @throws AppError `model-unavailable` when the file is not of the form that the recipes write. */
export function openLinear(path: string): LinearModel {
  try {
    return linearOf(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw new AppError('model-unavailable', 'A linear model is missing or broken');
  }
}

/** @param file What the recipe wrote, parsed. */
export function linearOf(file: unknown): LinearModel {
  const { labels, bias, scale, features, idf, weights: coded } = File.parse(file);
  const weights = new Int8Array(Buffer.from(coded, 'base64'));
  if (weights.length !== labels.length * features.length || idf.length !== features.length || bias.length !== labels.length || scale.length !== labels.length) throw new AppError('model-unavailable', 'A table of the dialogue models is broken');
  const indices = new Map(features.map((name, at) => [name, at]));
  return {
    labels,
    score(given) {
      const counts = new Map<number, number>();
      for (const name of given) {
        const at = indices.get(name);
        if (at !== undefined) counts.set(at, (counts.get(at) ?? 0) + 1);
      }
      const sums = new Float64Array(labels.length);
      let square = 0;
      for (const [at, count] of counts) {
        const value = (1 + Math.log(count)) * (idf[at] ?? 0);
        square += value * value;
        for (let row = 0; row < sums.length; row++) sums[row] = (sums[row] ?? 0) + value * (weights[row * features.length + at] ?? 0);
      }
      const length = Math.sqrt(square) || 1;
      return labels.map((_, row) => ((sums[row] ?? 0) / length) * (scale[row] ?? 0) + (bias[row] ?? 0));
    },
  };
}

/** The label with the highest score, and the scores' lead over the next. */
export function best(model: LinearModel, features: readonly string[]): { readonly label: string; readonly lead: number } {
  const ranked = model.score(features).map((score, at) => ({ label: model.labels[at] ?? '', score })).toSorted((a, b) => b.score - a.score);
  return { label: ranked[0]?.label ?? '', lead: (ranked[0]?.score ?? 0) - (ranked[1]?.score ?? 0) };
}

/** The label that several models of the same labels score highest together. */
export function bestOf(scores: readonly (readonly number[])[], labels: readonly string[]): string {
  const sums = labels.map((_, at) => scores.reduce((sum, one) => sum + (one[at] ?? 0), 0));
  return labels[sums.indexOf(Math.max(...sums))] ?? '';
}

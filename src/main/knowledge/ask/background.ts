/** How much a term tells in general, whatever the library at hand: "worse" and "away" little, "psoriasis" much. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { AppError } from '../../../contract/errors.ts';

const File = z.object({ source: z.string(), terms: z.string(), worth: z.string() });

/** A bare number, an age or a dose mostly, says little of what is asked about. */
const NUMBER = 0.3;

/** From 0, a word that every text has, to 1, one that hardly any has. */
export type Telling = (term: string) => number;

/** @throws AppError `model-unavailable` when the table is missing or broken. */
export function openBackground(path: string): Telling {
  let file: z.output<typeof File>;
  try {
    file = File.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw new AppError('model-unavailable', 'The table of common words is missing or broken');
  }
  const bytes = Buffer.from(file.worth, 'base64');
  const terms = file.terms.split(' ');
  if (terms.length !== bytes.length) throw new AppError('model-unavailable', 'The table of common words is missing or broken');
  const worth = new Map(terms.map((term, at) => [term, (bytes[at] ?? 255) / 255]));
  return (term) => worth.get(term) ?? (/^\d+$/.test(term) ? NUMBER : 1);
}

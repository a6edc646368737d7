/** Parsing by the contract, with an error that says where the input is wrong and never what it was. */
import type { z } from 'zod';
import { AppError } from '../contract/errors.ts';

/** Throws AppError `bad-input` with `details.where` (a path such as `files.3.name`) and `details.problem`. */
export function parseInput<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new AppError('bad-input', 'The input is not of its form', {
    where: (issue?.path ?? []).map(pathPart).join('.'),
    problem: issue?.code ?? 'invalid',
  });
}

/** A key of a free record may be a patient's words: only what looks like a name of ours is repeated. */
function pathPart(part: PropertyKey): string {
  if (typeof part === 'number') return String(part);
  return typeof part === 'string' && /^[A-Za-z][\w-]{0,39}$/.test(part) ? part : '?';
}

/** What a line is held against: refused with the field's name, never with its value, which may be a patient's. */
import type { z } from 'zod';
import { AppError } from '../../contract/errors.ts';
import { MineInput } from '../../contract/literature.ts';

export const MineLine = MineInput;

export function parse<T extends z.ZodType>(schema: T, line: Record<string, unknown>): z.output<T> {
  const result = schema.safeParse(line);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new AppError('bad-input', issue?.code === 'invalid_type' && issue.message.includes('undefined') ? 'A field is missing' : 'A field is not of its form', { where: issue?.path.join('.') ?? '' });
}

/** What every format's reader gives, and how each says what it could not read. */
import { AppError } from '../../../contract/errors.ts';
import type { Turn } from '../speakers/transcript.ts';

/** A turn with its time in seconds where the format gives one. */
export interface TimedTurn extends Turn {
  readonly start?: number;
  readonly end?: number;
}

/** The error that says which file, why, and where in it; never the words of the file. */
export function unread(name: string, reason: string, where?: string): AppError {
  return new AppError('bad-input', 'The transcript was not understood', { file: name, reason, ...(where === undefined ? {} : { where }) });
}

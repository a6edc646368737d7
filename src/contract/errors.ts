/** Every failure that crosses a wall of the house is one of these codes; the words are the screen's business. */
import { z } from 'zod';

export const ERROR_CODES = [
  'bad-input', // an argument or file is not of its form; details.where says which part
  'not-found',
  'conflict', // someone saved a newer version; details.version is the newest
  'cancelled',
  'timeout',
  'disconnected', // the wire closed before the answer; what was asked may be asked again
  'unknown-method',
  'forbidden',
  'store-locked',
  'store-empty', // first run: no store yet
  'wrong-passphrase',
  'wrong-recovery-code',
  'keystore-unavailable',
  'key-slot-missing',
  'store-corrupt',
  'store-too-new', // made by a newer version of Auscult
  'store-busy', // another instance holds it
  'disk-full',
  'read-only',
  'model-refused', // hash, licence or golden check failed
  'model-unavailable',
  'model-failed',
  'engine-crashed',
  'not-applicable',
  'internal',
] as const;
export const ErrorCode = z.enum(ERROR_CODES);
export type ErrorCode = z.infer<typeof ErrorCode>;

/** Scalars only, and never words of a patient's: details reach logs and screens. */
export const ErrorDetails = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
export type ErrorDetails = z.infer<typeof ErrorDetails>;

/** An error that may cross a wire. `message` is for developers and holds no patient text, key or path of a user. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }
}

/** Turns whatever was thrown into an AppError; a foreign error's message is dropped, since parsers quote their input. */
export function toAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  if (thrown instanceof Error && thrown.name === 'AbortError') return new AppError('cancelled', 'The request was cancelled');
  return new AppError('internal', `Unexpected ${thrown instanceof Error ? thrown.name : typeof thrown}`, {}, thrown);
}

/** The start command's arguments, the same for both hosts. */
import { parseArgs } from 'node:util';
import { AppError } from '../../contract/errors.ts';

export interface StartArguments {
  readonly demo: boolean;
  /** Print the address instead of opening a window. Loopback host only. */
  readonly noWindow: boolean;
  readonly data: string | null;
}

export const USAGE = 'npm start -- [--demo] [--no-window] [--data FOLDER]';

/** Throws AppError `bad-input` for anything it doesn't know. */
export function parseStartArguments(argv: readonly string[]): StartArguments {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: { demo: { type: 'boolean', default: false }, 'no-window': { type: 'boolean', default: false }, data: { type: 'string' } },
      strict: true,
      allowPositionals: false,
    });
    return { demo: values.demo, noWindow: values['no-window'], data: values.data ?? null };
  } catch {
    throw new AppError('bad-input', `Unknown argument. ${USAGE}`);
  }
}

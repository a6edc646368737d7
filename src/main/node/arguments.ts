/** The start command's arguments, the same for both hosts. */
import { parseArgs } from 'node:util';
import { AppError } from '../../contract/errors.ts';

export interface StartArguments {
  readonly demo: boolean;
  /** Print the address instead of opening a window. Loopback host only. */
  readonly noWindow: boolean;
  readonly data: string | null;
  /** The loopback host's port, for a record system that calls it; any free one where null. */
  readonly port?: number;
}

const USAGE = 'npm start -- [--demo] [--no-window] [--data FOLDER] [--port NUMBER]';

/**
 * Throws AppError `bad-input` for anything it doesn't know, unless `lenient`: Electron's command line also holds
 * Chromium's switches.
 */
export function parseStartArguments(argv: readonly string[], { lenient = false } = {}): StartArguments {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: { demo: { type: 'boolean', default: false }, 'no-window': { type: 'boolean', default: false }, data: { type: 'string' }, port: { type: 'string' } },
      strict: !lenient,
      allowPositionals: lenient,
    });
    const port = typeof values.port === 'string' ? Number(values.port) : null;
    if (port !== null && (!Number.isInteger(port) || port < 1024 || port > 65_535)) throw new Error('port');
    return { demo: values.demo === true, noWindow: values['no-window'] === true, data: typeof values.data === 'string' ? values.data : null, ...(port === null ? {} : { port }) };
  } catch {
    throw new AppError('bad-input', `Unknown argument. ${USAGE}`);
  }
}

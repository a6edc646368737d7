/** The log: one line of JSON an event, in the data folder, with fields from a list. Written at once: it must survive a crash. */
import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import pino from 'pino';
import type { Log, LogFields } from '../platform.ts';

const FIELDS = [
  'method', 'ms', 'outcome', 'code', 'host', 'state', 'provider', 'port', 'count', 'bytes', 'exitCode', 'signal', 'version', 'component',
] as const satisfies readonly (keyof LogFields)[];

/** A word of ours: a long text or one with odd characters is none. */
const WORD = /^[\w.:@/+-]{1,80}$/;

/** Above this the old log is put aside (one is kept), bytes. */
const LARGEST = 5 * 1024 * 1024;

interface FileLog extends Log {
  close(): void;
}

export function openLog(dataFolder: string): FileLog {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const file = path.join(dataFolder, 'auscult.log');
  if (existsSync(file) && statSync(file).size > LARGEST) renameSync(file, `${file}.1`);
  const destination = pino.destination({ dest: file, sync: true, mode: 0o600 });
  // A full disk must not end the program through its log.
  destination.on('error', () => undefined);
  const logger = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination);
  return {
    info: (event, fields) => logger.info(allowed(event, fields)),
    warn: (event, fields) => logger.warn(allowed(event, fields)),
    error: (event, fields) => logger.error(allowed(event, fields)),
    close: () => destination.end(),
  };
}

/** Keeps the listed fields whose values are numbers or words; the types say so already, the log doesn't rely on it. */
export function allowed(event: string, fields: LogFields = {}): Record<string, string | number> {
  const kept: Record<string, string | number> = { event: WORD.test(event) ? event : 'unnamed' };
  for (const name of FIELDS) {
    const value = fields[name];
    if (typeof value === 'number') kept[name] = value;
    else if (typeof value === 'string') kept[name] = WORD.test(value) ? value : '(withheld)';
  }
  return kept;
}

/** For programs that keep no log. */
export const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

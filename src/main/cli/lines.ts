/** JSON Lines in, JSON Lines out, in the order given, in constant memory: a few lines are in work, the rest wait on the pipe. */
import { once } from 'node:events';
import { Writable } from 'node:stream';
import type { Readable } from 'node:stream';
import { AppError, toAppError } from '../../contract/errors.ts';
import { linesOf } from './line-reader.ts';
import { tableLines } from './table-lines.ts';

export type Answer = (line: Record<string, unknown>, signal: AbortSignal, number: number) => Promise<Record<string, unknown>>;

/** How a run went. `failed` lines were answered with an error object; the run went on. */
interface RunSummary {
  readonly lines: number;
  readonly failed: number;
}

interface RunOptions {
  readonly onLine?: (done: number) => void;
  /** A line may be a row: a table with a header is read as well. */
  readonly table?: boolean;
}

/**
 * Answers every line of `input`. A line that fails gives `{id, error: {code, message}}`; empty lines are passed over.
 * `width` lines are in work at a time. Stops early, without error, when the reader of `output` goes away.
 */
export async function answerLines(input: Readable, output: Writable, answer: Answer, width: number, { onLine, table = false }: RunOptions = {}): Promise<RunSummary> {
  const abort = new AbortController();
  const lost: { code: string | null } = { code: null };
  output.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that goes away has had enough; a full disk has not got what it was promised.
    if (error.code !== 'EPIPE') lost.code = error.code ?? 'unknown';
    abort.abort();
  });
  const queue: Promise<{ text: string; failed: boolean }>[] = [];
  let lines = 0;
  let failed = 0;
  const flushOne = async (): Promise<void> => {
    const next = await queue.shift();
    if (next === undefined || abort.signal.aborted) return;
    if (next.failed) failed += 1;
    lines += 1;
    if (!output.write(`${next.text}\n`)) await roomIn(output).catch(() => abort.abort());
    onLine?.(lines);
  };
  let number = 0;
  for await (const raw of table ? tableLines(linesOf(input)) : linesOf(input)) {
    number += 1;
    if (raw.trim() === '') continue;
    if (abort.signal.aborted) break;
    queue.push(answerLine(raw, number, answer, abort.signal));
    if (queue.length >= width) await flushOne();
  }
  while (queue.length > 0) await flushOne();
  if (lost.code !== null) throw new AppError(lost.code === 'ENOSPC' ? 'disk-full' : 'read-only', `The answers could not be written (${lost.code})`);
  return { lines, failed };
}

/** Waits until the reader of `output` has caught up or is gone; of both listeners none stays behind. */
async function roomIn(output: Writable): Promise<void> {
  const settled = new AbortController();
  try {
    await Promise.race([once(output, 'drain', settled), once(output, 'close', settled)]);
  } finally {
    settled.abort();
  }
}

async function answerLine(raw: string, number: number, answer: Answer, signal: AbortSignal): Promise<{ text: string; failed: boolean }> {
  let id: unknown = null;
  try {
    const line = parseLine(raw);
    if (line === null) return failure(null, 'bad-input', `Line ${number} is not a JSON object`);
    id = idAsGiven(raw, line);
    return { text: onOneLine({ id, ...(await answer(line, signal, number)) }), failed: false };
  } catch (error) {
    const known = toAppError(error);
    const where = known.details['where'];
    const message = where === undefined || where === '' ? known.message : `${known.message} (${String(where)})`;
    return failure(id, known.code, id === null ? `Line ${number}: ${message}` : message);
  }
}

function parseLine(raw: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(raw);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** The line's id; a number that JavaScript would round or write otherwise keeps its digits. */
function idAsGiven(raw: string, line: Record<string, unknown>): unknown {
  const id = line['id'] ?? null;
  if (typeof id !== 'number' || /"id"\s*:\s*([-+.\deE]+)/.exec(raw)?.[1] === String(id)) return id;
  const written = new Map<object, string>();
  const whole: unknown = JSON.parse(raw, function (this: object, key: string, value: unknown, context?: { readonly source?: string }) {
    if (key === 'id' && context?.source !== undefined) written.set(this, context.source);
    return value;
  });
  const source = typeof whole === 'object' && whole !== null ? written.get(whole) : undefined;
  const { rawJSON } = JSON as unknown as { rawJSON: (text: string) => unknown };
  return source === undefined ? id : rawJSON(source);
}

/** JSON without the characters at which some readers also break lines. */
export function onOneLine(value: Record<string, unknown>): string {
  return JSON.stringify(value).replace(/[\u0085\u2028\u2029]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function failure(id: unknown, code: string, message: string): { text: string; failed: boolean } {
  return { text: onOneLine({ id, error: { code, message } }), failed: true };
}

/** Passes on the lines that failed and drops the others: for commands whose answer comes at the end. */
export function onlyErrors(output: Writable): Writable {
  return new Writable({
    decodeStrings: false,
    write(line: string, _encoding, done) {
      if ('error' in (JSON.parse(line) as object)) output.write(line, () => done());
      else done();
    },
  });
}

/** Documents read in a thread of their own, with limits of time and memory; a thread that exceeds them is ended and the next file gets a new one. */
import { Worker } from 'node:worker_threads';
import { AppError } from '../../../contract/errors.ts';
import type { ReadDocument } from './document.ts';

export interface DocumentOrder {
  readonly name: string;
  readonly bytes: Uint8Array;
}
export type DocumentReply = { readonly ok: true; readonly document: ReadDocument } | { readonly ok: false; readonly reason: string };

export interface DocumentReader {
  /** One after the other, in the order asked. Rejects with `bad-input` (`details.reason`) for the file's faults, `cancelled` when the signal fires. */
  read(name: string, bytes: Uint8Array, signal?: AbortSignal): Promise<ReadDocument>;
  close(): void;
}
interface ReaderOptions {
  /** The thread's module, where a bundler has moved it. */
  readonly worker?: URL;
  /** Milliseconds for one document. */
  readonly limit?: number;
  readonly memory?: number;
}

export function createDocumentReader({ worker = new URL('./worker.ts', import.meta.url), limit = 60_000, memory = 768 }: ReaderOptions = {}): DocumentReader {
  let thread: Worker | null = null;
  const end = (): void => {
    void thread?.terminate();
    thread = null;
  };
  const readOne = (name: string, bytes: Uint8Array, signal?: AbortSignal): Promise<ReadDocument> =>
    new Promise((resolve, reject) => {
      if (signal?.aborted === true) return reject(new AppError('cancelled', 'The request was cancelled'));
      const current = (thread ??= new Worker(worker, { resourceLimits: { maxOldGenerationSizeMb: memory }, env: {}, stdout: true, stderr: true }));
      // A worker that nobody waits for does not keep the program open.
      current.ref();
      const fail = (reason: string): void => settle(() => reject(new AppError('bad-input', 'The document can’t be read', { reason })), true);
      const cancel = (): void => settle(() => reject(new AppError('cancelled', 'The request was cancelled')), true);
      const timer = setTimeout(() => fail('timeout'), limit);
      const reply = (given: DocumentReply): void => (given.ok ? settle(() => resolve(given.document), false) : settle(() => reject(new AppError('bad-input', 'The document can’t be read', { reason: given.reason })), false));
      const broke = (thrown: Error): void => fail('code' in thrown && thrown.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'broken');
      const exited = (): void => fail('broken');
      function settle(then: () => void, ended: boolean): void {
        clearTimeout(timer);
        signal?.removeEventListener('abort', cancel);
        current.off('message', reply).off('error', broke).off('exit', exited);
        if (ended) end();
        else current.unref();
        then();
      }
      current.on('message', reply).once('error', broke).once('exit', exited);
      signal?.addEventListener('abort', cancel, { once: true });
      current.postMessage({ name, bytes } satisfies DocumentOrder);
    });
  let before: Promise<unknown> = Promise.resolve();
  return {
    close: end,
    read(name, bytes, signal) {
      const reading = before.then(() => readOne(name, bytes, signal));
      before = reading.catch(() => undefined);
      return reading;
    },
  };
}

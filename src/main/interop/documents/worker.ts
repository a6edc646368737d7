/** The thread that reads documents: one that hangs or eats memory costs the thread, not the program. */
import { parentPort } from 'node:worker_threads';
import { toAppError } from '../../../contract/errors.ts';
import { readDocument } from './index.ts';
import type { DocumentOrder, DocumentReply } from './reader.ts';

parentPort?.on('message', ({ name, bytes }: DocumentOrder) => {
  void readDocument(name, bytes).then(
    (document): DocumentReply => ({ ok: true, document }),
    (thrown: unknown): DocumentReply => {
      const { code, details } = toAppError(thrown);
      return { ok: false, reason: code === 'bad-input' && typeof details['reason'] === 'string' ? details['reason'] : 'broken' };
    },
  ).then((reply) => parentPort?.postMessage(reply));
});

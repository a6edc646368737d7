/** The seam between two processes: what travels, and the small thing that carries it. JSON values only, on every wire. */
import { z } from 'zod';
import { ErrorCode, ErrorDetails } from '../contract/errors.ts';

export const PROTOCOL = 'auscult.1';

const WireError = z.object({ code: ErrorCode, message: z.string(), details: ErrorDetails });
export const WireMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('hello'), protocol: z.string(), appVersion: z.string(), host: z.string() }),
  z.object({ kind: z.literal('request'), id: z.number().int(), method: z.string(), params: z.unknown() }),
  z.object({ kind: z.literal('result'), id: z.number().int(), value: z.unknown(), ms: z.number() }),
  z.object({ kind: z.literal('failure'), id: z.number().int(), error: WireError, ms: z.number() }),
  z.object({ kind: z.literal('progress'), id: z.number().int(), value: z.unknown() }),
  z.object({ kind: z.literal('cancel'), id: z.number().int() }),
  z.object({ kind: z.literal('event'), name: z.string(), payload: z.unknown() }),
]);
export type WireMessage = z.infer<typeof WireMessage>;

export type Unsubscribe = () => void;

/** The only host-specific part. `onMessage` gets unparsed values; whoever sits on the wire parses them. */
export interface Wire {
  /** Nothing happens on a closed wire: whoever waits for an answer learns of it through `onClose`. */
  send(message: WireMessage): void;
  onMessage(listener: (message: unknown) => void): Unsubscribe;
  /** Fires once, at once when the wire is already closed. */
  onClose(listener: () => void): Unsubscribe;
  /**
   * Only on wires that mend themselves: the other end was lost and what was in flight with it, but the wire lives on
   * and keeps what is sent from here until it is mended. `mended` says that this has happened.
   */
  onInterruption?(listener: (state: 'interrupted' | 'mended') => void): Unsubscribe;
  close(): void;
}

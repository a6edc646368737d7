/** The seam between two processes: what travels, and the four-method thing that carries it. JSON values only, on every wire. */
import { z } from 'zod';
import { ErrorCode, ErrorDetails } from '../contract/errors.ts';

export const PROTOCOL = 'auscult.1';

export const WireError = z.object({ code: ErrorCode, message: z.string(), details: ErrorDetails });
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
  send(message: WireMessage): void;
  onMessage(listener: (message: unknown) => void): Unsubscribe;
  onClose(listener: () => void): Unsubscribe;
  close(): void;
}

/** The two ends of a contract as TypeScript sees them. */
import type { Contract, Events, InputOf, OutputOf, ParsedInputOf, Procedures, ProgressOf } from '../contract/define.ts';
import type { z } from 'zod';

/** What a handler gets beside its input. Throw AppError; anything else reaches the other side as `internal`. */
export interface RequestContext<P = unknown> {
  readonly signal: AbortSignal;
  readonly progress: (value: P) => void;
}
export type Handlers<C extends Contract> = {
  [K in keyof C['procedures'] & string]: (
    input: ParsedInputOf<C['procedures'][K]>,
    context: RequestContext<ProgressOf<C['procedures'][K]>>,
  ) => Promise<OutputOf<C['procedures'][K]>> | OutputOf<C['procedures'][K]>;
};

export interface CallOptions<P = unknown> {
  readonly signal?: AbortSignal;
  readonly onProgress?: (value: P) => void;
}

/** `interrupted`: what was in flight failed with `disconnected`, what is asked now waits until the wire is mended. */
export type Connection = 'open' | 'interrupted' | 'closed';

export interface Client<C extends Contract<Procedures, Events>> {
  call<K extends keyof C['procedures'] & string>(
    method: K,
    params: InputOf<C['procedures'][K]>,
    options?: CallOptions<ProgressOf<C['procedures'][K]>>,
  ): Promise<OutputOf<C['procedures'][K]>>;
  on<K extends keyof C['events'] & string>(event: K, listener: (payload: z.output<C['events'][K]>) => void): () => void;
  /** Changes of the connection from now on; events may have been missed while it was interrupted. */
  onConnection(listener: (connection: Connection) => void): () => void;
  onClose(listener: () => void): () => void;
  close(): void;
}

/** One finished request, for the timing log: names and numbers only. */
export interface RequestTiming {
  readonly method: string;
  readonly ms: number;
  readonly outcome: 'ok' | 'failed' | 'cancelled';
  /** Why it failed; absent when it didn't. */
  readonly code?: string;
}

/** What the backend sees of the engine child. */
import type { InputOf, OutputOf } from '../../contract/define.ts';
import type { Engine } from '../../contract/engine.ts';
import type { CallOptions, Client } from '../../rpc/types.ts';
import type { Log } from '../platform.ts';
import type { Priority } from './job-queue.ts';

/**
 * `reason` is `crashed`, `time-limit`, `crashed-repeatedly`, `closed`, or null. A ready engine keeps the reason of its last
 * restart, so that a window can say what happened.
 */
export interface EngineState {
  readonly state: 'starting' | 'ready' | 'restarting' | 'stopped';
  readonly reason: string | null;
}
export interface EngineCallOptions extends CallOptions {
  /** What a person waits for goes before work in bulk. Interactive when not said. */
  readonly priority?: Priority;
  /** Milliseconds with the child, after which it is killed and started anew. */
  readonly limit?: number;
}
export interface EngineClient {
  /**
   * Rejects with AppError: the engine's own, `cancelled`, `timeout` over the limit, `engine-crashed` when the child died
   * twice under the same request, `model-unavailable` when the engine is stopped.
   */
  call<K extends keyof Engine['procedures']>(
    method: K,
    params: InputOf<Engine['procedures'][K]>,
    options?: EngineCallOptions,
  ): Promise<OutputOf<Engine['procedures'][K]>>;
  /** Listeners stay over restarts. */
  on: Client<Engine>['on'];
  state(): EngineState;
  onState(listener: (state: EngineState) => void): () => void;
  /** Kills the child and starts anew from the top of the ladder. */
  restart(): void;
  close(): Promise<void>;
}
export interface EngineClientOptions {
  readonly log: Log;
  /** Runs at each start before anything else is asked: loads the user's packages again. */
  readonly prepare?: (client: Client<Engine>) => Promise<unknown>;
  readonly now?: () => number;
  readonly delays?: readonly number[];
  /** Milliseconds that the child's start waits, unless it is asked for something before: a window that opens has the cores first. */
  readonly headStart?: number;
  /** How long a child may take until it answers at all, milliseconds. */
  readonly startLimit?: number;
}

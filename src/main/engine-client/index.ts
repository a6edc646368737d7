/**
 * The backend's hold on the engine child: starts it, asks it, and starts it again when it dies. A crash costs a retry and
 * nothing else, since every engine call is pure.
 */
import { engine } from '../../contract/engine.ts';
import type { Engine } from '../../contract/engine.ts';
import { AppError, toAppError } from '../../contract/errors.ts';
import { connect } from '../../rpc/connect.ts';
import { createListeners, createNamedListeners } from '../../rpc/listeners.ts';
import type { CallOptions, Client } from '../../rpc/types.ts';
import type { EngineProcess, SpawnEngine } from '../platform.ts';
import { createCrashPolicy } from './crash-policy.ts';
import { createJobQueue } from './job-queue.ts';
import type { Priority } from './job-queue.ts';
import { PROVIDERS, stepDown } from './ladder.ts';
import type { EngineCallOptions, EngineClient, EngineClientOptions, EngineState } from './types.ts';

export type { EngineCallOptions, EngineClient, EngineClientOptions, EngineState } from './types.ts';

const LIMITS: Readonly<Record<Priority, number>> = { interactive: 30_000, batch: 120_000 };
const START_LIMIT = 60_000;
const EVENTS = ['models.changed'] as const;

interface Job {
  readonly method: string;
  readonly params: unknown;
  readonly priority: Priority;
  readonly limit: number;
  readonly options: EngineCallOptions;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: AppError) => void;
  retried: boolean;
}
/** One life of the child. */
interface Life {
  readonly child: EngineProcess;
  readonly client: Client<Engine>;
  readonly running: Set<Job>;
  open: boolean;
  /** Why we killed it ourselves, if we did. */
  killedFor: 'time-limit' | 'restart' | 'close' | null;
}
type AnyCall = (method: string, params: unknown, options: CallOptions) => Promise<unknown>;

/** Starts the child at once, or after `headStart` milliseconds, or when it is first asked; it never throws, what fails is told by `state`. */
export function createEngineClient(spawn: SpawnEngine, options: EngineClientOptions): EngineClient {
  const { log } = options;
  const policy = createCrashPolicy(options.now ?? Date.now, options.delays);
  const queue = createJobQueue<Job>();
  const states = createListeners<[EngineState]>();
  const events = createNamedListeners();
  let allowed: readonly string[] = PROVIDERS;
  let inUse: readonly string[] = [];
  let life: Life | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** No child yet: the window has its head start. */
  let waiting = false;
  let state: EngineState = { state: 'starting', reason: null };
  let exited: () => void = () => undefined;

  function become(next: EngineState): void {
    if (next.state === state.state && next.reason === state.reason) return;
    state = next;
    log.info('engine.state', next.reason === null ? { state: next.state } : { state: next.state, code: next.reason });
    states.tell(next);
  }

  function start(): void {
    clearTimeout(timer);
    waiting = false;
    let child: EngineProcess;
    try {
      child = spawn({ providers: allowed });
    } catch (thrown) {
      log.error('engine.spawn', { code: toAppError(thrown).code });
      return stop('crashed-repeatedly');
    }
    const client = connect(child.wire, engine);
    const own: Life = { child, client, running: new Set(), open: false, killedFor: null };
    life = own;
    inUse = [];
    // The wire closes before the exit is known: what comes back into the queue must not go to the dead child again.
    client.onClose(() => (own.open = false));
    child.onExit((exit) => ended(own, exit));
    client.on('models.changed', ({ models }) => noteProviders(models));
    for (const event of EVENTS) client.on(event, (payload) => events.tell(event, payload));
    void open(own);
  }
  async function open(own: Life): Promise<void> {
    const late = setTimeout(() => kill(own, 'time-limit'), options.startLimit ?? START_LIMIT);
    try {
      noteProviders((await own.client.call('engine.status', {})).models);
    } catch (thrown) {
      // A dead child is told by its exit; a living one that can't answer is of no use either.
      const { code } = toAppError(thrown);
      log.warn('engine.start', { code });
      if (code !== 'disconnected') kill(own, null);
      return;
    } finally {
      clearTimeout(late);
    }
    // A package that doesn't load is that package's matter, not the engine's.
    await options.prepare?.(own.client).catch((thrown: unknown) => log.warn('engine.prepare', { code: toAppError(thrown).code }));
    if (life !== own || own.killedFor !== null) return;
    own.open = true;
    become({ state: 'ready', reason: state.reason });
    pump();
  }
  function noteProviders(models: readonly { readonly provider: string | null }[]): void {
    const used = models.map((model) => model.provider).filter((provider) => provider !== null);
    if (used.length > 0) inUse = used;
  }
  function kill(own: Life, why: Life['killedFor']): void {
    own.killedFor ??= why;
    own.child.kill();
  }

  function ended(own: Life, exit: { readonly code: number | null; readonly signal: string | null }): void {
    if (life !== own) return;
    life = null;
    log.warn('engine.exit', { ...(exit.code === null ? {} : { exitCode: exit.code }), ...(exit.signal === null ? {} : { signal: exit.signal }) });
    if (own.killedFor === 'close') return exited();
    if (own.killedFor === 'restart') return start();
    const verdict = policy.crashed();
    if (verdict.giveUp) return stop('crashed-repeatedly');
    if (verdict.stepDown) allowed = stepDown(allowed, inUse);
    become({ state: 'restarting', reason: own.killedFor ?? 'crashed' });
    timer = setTimeout(start, verdict.delay);
  }
  function stop(reason: string): void {
    become({ state: 'stopped', reason });
    for (const job of queue.drain()) job.reject(new AppError('model-unavailable', 'The engine is stopped'));
  }

  function pump(): void {
    while (life?.open === true) {
      const job = queue.take(life.running);
      if (job === null) return;
      void run(life, job);
    }
  }
  async function run(own: Life, job: Job): Promise<void> {
    own.running.add(job);
    let late = false;
    const limit = setTimeout(() => {
      late = true;
      kill(own, 'time-limit');
    }, job.limit);
    try {
      job.resolve(await (own.client.call as unknown as AnyCall)(job.method, job.params, job.options));
    } catch (thrown) {
      const error = toAppError(thrown);
      if (late) job.reject(new AppError('timeout', 'The engine took too long', { method: job.method }));
      else if (error.code !== 'disconnected') job.reject(error);
      else if (state.state === 'stopped') job.reject(new AppError('model-unavailable', 'The engine is stopped'));
      else if (job.retried) job.reject(new AppError('engine-crashed', 'The engine died twice under this request', { method: job.method }));
      else {
        job.retried = true;
        queue.addFirst(job);
      }
    } finally {
      clearTimeout(limit);
      own.running.delete(job);
      pump();
    }
  }

  function call(method: string, params: unknown, callOptions: EngineCallOptions = {}): Promise<unknown> {
    const { signal, priority = 'interactive', limit = LIMITS[priority] } = callOptions;
    if (signal?.aborted === true) return Promise.reject(new AppError('cancelled', 'The request was cancelled'));
    if (state.state === 'stopped') return Promise.reject(new AppError('model-unavailable', 'The engine is stopped'));
    if (waiting) start();
    return new Promise<unknown>((resolve, reject) => {
      const onAbort = (): void => {
        if (queue.remove(job)) job.reject(new AppError('cancelled', 'The request was cancelled'));
      };
      const settled = (): void => signal?.removeEventListener('abort', onAbort);
      const job: Job = {
        method, params, priority, limit, options: callOptions, retried: false,
        resolve: (value) => { settled(); resolve(value); },
        reject: (error) => { settled(); reject(error); },
      };
      signal?.addEventListener('abort', onAbort);
      queue.add(job);
      pump();
    });
  }

  if (options.headStart === undefined) start();
  else {
    waiting = true;
    timer = setTimeout(start, options.headStart);
  }
  return {
    call: call as EngineClient['call'],
    on: (event, listener) => events.add(event, listener as (payload: unknown) => void),
    state: () => state,
    onState: states.add,
    restart(): void {
      policy.forget();
      allowed = PROVIDERS;
      clearTimeout(timer);
      become({ state: 'restarting', reason: null });
      if (life === null) start();
      else kill(life, 'restart');
    },
    async close(): Promise<void> {
      clearTimeout(timer);
      waiting = false;
      stop('closed');
      const own = life;
      if (own === null) return;
      await new Promise<void>((resolve) => {
        exited = resolve;
        kill(own, 'close');
      });
    },
  };
}

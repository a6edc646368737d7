/** The answering end of a contract on one wire. */
import type { z } from 'zod';
import type { Contract, Procedure } from '../contract/define.ts';
import { AppError, toAppError } from '../contract/errors.ts';
import { parseInput } from './parse-input.ts';
import type { Handlers, RequestContext, RequestTiming } from './types.ts';
import { PROTOCOL, WireMessage } from './wire.ts';
import type { Wire } from './wire.ts';

interface ServeOptions {
  readonly hello?: { readonly appVersion: string; readonly host: string };
  readonly onTiming?: (timing: RequestTiming) => void;
  /** What a handler threw that is not an AppError: a fault of ours, for the log. */
  readonly onFault?: (method: string, thrown: unknown) => void;
  /** Checks answers and progress too. For tests: the handlers' types promise it already. */
  readonly parseOutput?: boolean;
}
export interface Service<C extends Contract> {
  emit<K extends keyof C['events'] & string>(name: K, payload: z.input<C['events'][K]>): void;
  /** Requests that are being worked on. */
  pending(): number;
  /** Cancels what is being worked on and stops listening; the wire stays its owner's. */
  close(): void;
}

type AnyHandler = (input: unknown, context: RequestContext) => unknown;
interface Route {
  readonly procedure: Procedure;
  readonly handler: AnyHandler;
}

/**
 * Answers requests until the wire closes, which cancels whatever still runs. Only the contract's own names are found (a
 * Map, so `constructor` and `__proto__` are names like any other). Every input is parsed before its handler sees it.
 */
export function serve<C extends Contract>(wire: Wire, contract: C, handlers: Handlers<C>, options: ServeOptions = {}): Service<C> {
  const routes = routesOf(contract, handlers);
  const running = new Map<number, AbortController>();

  async function answer(id: number, method: string, params: unknown): Promise<void> {
    const started = performance.now();
    const elapsed = (): number => Math.round((performance.now() - started) * 100) / 100;
    const controller = new AbortController();
    running.set(id, controller);
    try {
      const route = routes.get(method);
      if (route === undefined) throw new AppError('unknown-method', 'No such procedure');
      const value = await run(route, params, controller.signal, (step) => wire.send({ kind: 'progress', id, value: step }), options.parseOutput === true);
      wire.send({ kind: 'result', id, value, ms: elapsed() });
      options.onTiming?.({ method, ms: elapsed(), outcome: 'ok' });
    } catch (thrown) {
      const error = controller.signal.aborted ? new AppError('cancelled', 'The request was cancelled') : toAppError(thrown);
      if (error.code === 'internal') options.onFault?.(routes.has(method) ? method : 'unknown', thrown);
      wire.send({ kind: 'failure', id, error: { code: error.code, message: error.message, details: error.details }, ms: elapsed() });
      // A name from outside may be anything: only ours reach the log.
      const name = routes.has(method) ? method : 'unknown';
      options.onTiming?.({ method: name, ms: elapsed(), outcome: error.code === 'cancelled' ? 'cancelled' : 'failed', code: error.code });
    } finally {
      running.delete(id);
    }
  }

  function receive(raw: unknown): void {
    const parsed = WireMessage.safeParse(raw);
    if (!parsed.success) return wire.close();
    const message = parsed.data;
    if (message.kind === 'cancel') running.get(message.id)?.abort();
    else if (message.kind === 'request' && running.has(message.id)) wire.close(); // two answers under one number would be a lie
    else if (message.kind === 'request') void answer(message.id, message.method, message.params);
  }

  const stop = [wire.onMessage(receive), wire.onClose(cancelAll)];
  if (options.hello !== undefined) wire.send({ kind: 'hello', protocol: PROTOCOL, ...options.hello });

  function cancelAll(): void {
    for (const controller of running.values()) controller.abort();
  }
  return {
    emit: (name, payload) => wire.send({ kind: 'event', name, payload }),
    pending: () => running.size,
    close(): void {
      for (const unsubscribe of stop) unsubscribe();
      cancelAll();
    },
  };
}

function routesOf<C extends Contract>(contract: C, handlers: Handlers<C>): Map<string, Route> {
  const given = new Map<string, unknown>(Object.entries(handlers));
  const routes = new Map<string, Route>();
  for (const [name, procedure] of Object.entries(contract.procedures)) {
    const handler = given.get(name);
    if (typeof handler === 'function') routes.set(name, { procedure, handler: handler as AnyHandler });
  }
  return routes;
}

async function run(route: Route, params: unknown, signal: AbortSignal, send: (value: unknown) => void, check: boolean): Promise<unknown> {
  const { procedure, handler } = route;
  const input = parseInput(procedure.input, params);
  const progress = (value: unknown): void => {
    if (!signal.aborted) send(check && procedure.progress !== undefined ? procedure.progress.parse(value) : value);
  };
  const value = await handler(input, { signal, progress });
  if (signal.aborted) throw new AppError('cancelled', 'The request was cancelled');
  return check ? procedure.output.parse(value) : value;
}

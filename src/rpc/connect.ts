/** The asking end of a contract on one wire. */
import type { Contract } from '../contract/define.ts';
import { AppError } from '../contract/errors.ts';
import { createListeners, createNamedListeners } from './listeners.ts';
import type { CallOptions, Client, Connection } from './types.ts';
import { PROTOCOL, WireMessage } from './wire.ts';
import type { Wire } from './wire.ts';

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: AppError) => void;
  readonly onProgress: ((value: unknown) => void) | undefined;
}

/**
 * Calls reject with AppError: what the other end says, `cancelled` as soon as the signal fires, `disconnected` when the
 * wire closes or is interrupted before the answer.
 */
export function connect<C extends Contract>(wire: Wire, contract: C): Client<C> {
  const pending = new Map<number, Pending>();
  const eventNames = new Set(Object.keys(contract.events));
  const events = createNamedListeners();
  const connections = createListeners<[Connection]>();
  let nextId = 1;
  let closed = false;

  function receive(raw: unknown): void {
    const parsed = WireMessage.safeParse(raw);
    if (!parsed.success) return wire.close();
    const message = parsed.data;
    switch (message.kind) {
      case 'hello':
        if (message.protocol !== PROTOCOL) wire.close();
        return;
      case 'result':
        return take(message.id)?.resolve(message.value);
      case 'failure':
        return take(message.id)?.reject(new AppError(message.error.code, message.error.message, message.error.details));
      case 'progress':
        return pending.get(message.id)?.onProgress?.(message.value);
      case 'event':
        return events.tell(message.name, message.payload);
      case 'request':
      case 'cancel':
        return; // this end only asks
    }
  }
  function take(id: number): Pending | undefined {
    const found = pending.get(id);
    pending.delete(id);
    return found;
  }
  function failAll(): void {
    for (const id of pending.keys()) take(id)?.reject(new AppError('disconnected', 'The wire closed before the answer'));
  }

  wire.onMessage(receive);
  wire.onInterruption?.((state) => {
    if (state === 'interrupted') failAll();
    connections.tell(state === 'interrupted' ? 'interrupted' : 'open');
  });
  wire.onClose(() => {
    closed = true;
    failAll();
    connections.tell('closed');
  });

  function call(method: string, params: unknown, options: CallOptions = {}): Promise<unknown> {
    const { signal, onProgress } = options;
    if (signal?.aborted === true) return Promise.reject(new AppError('cancelled', 'The request was cancelled'));
    if (closed) return Promise.reject(new AppError('disconnected', 'The wire is closed'));
    const id = nextId++;
    return new Promise<unknown>((resolve, reject) => {
      function onAbort(): void {
        if (take(id) === undefined) return;
        wire.send({ kind: 'cancel', id });
        reject(new AppError('cancelled', 'The request was cancelled'));
      }
      const settled = (): void => signal?.removeEventListener('abort', onAbort);
      pending.set(id, {
        resolve: (value) => { settled(); resolve(value); },
        reject: (error) => { settled(); reject(error); },
        onProgress,
      });
      signal?.addEventListener('abort', onAbort, { once: true });
      wire.send({ kind: 'request', id, method, params });
    });
  }

  const client = {
    call,
    on(event: string, listener: (payload: unknown) => void): () => void {
      if (!eventNames.has(event)) throw new AppError('unknown-method', 'No such event');
      return events.add(event, listener);
    },
    onConnection: connections.add,
    onClose: (listener: () => void): (() => void) => wire.onClose(listener),
    close: (): void => wire.close(),
  };
  // The contract's types are the client's; at run time they are names and JSON values.
  return client as unknown as Client<C>;
}

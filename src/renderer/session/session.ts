/** The window's one connection to the backend: reopens when the wire closes, and keeps every listener over it. */
import type { Workstation } from '../../contract/workstation.ts';
import { createListeners } from '../../rpc/listeners.ts';
import type { CallOptions, Client } from '../../rpc/types.ts';
import type { InputOf, OutputOf, ProgressOf } from '../../contract/define.ts';
import type { z } from 'zod';
import { AppError } from '../../contract/errors.ts';

type Procedures = Workstation['procedures'];
export type Method = keyof Procedures;
export type Params<M extends Method> = InputOf<Procedures[M]>;
export type Answer<M extends Method> = OutputOf<Procedures[M]>;
type EventName = keyof Workstation['events'];
export type Payload<E extends EventName> = z.output<Workstation['events'][E]>;
export type Link = 'connecting' | 'open' | 'lost';

export interface Session {
  call<M extends Method>(method: M, params: Params<M>, options?: CallOptions<ProgressOf<Procedures[M]>>): Promise<Answer<M>>;
  on<E extends EventName>(event: E, listener: (payload: Payload<E>) => void): () => void;
  link(): Link;
  onLink(listener: () => void): () => void;
  /** True when this page may not speak to the backend at all: its ticket is used up and it has no session. */
  refused(): boolean;
  /** Only for a link that is lost: drops what is left of the wire and opens a new one. */
  retryNow(): void;
  close(): void;
}

const FIRST_WAIT = 250;
const LONGEST_WAIT = 5000;

interface Listener {
  attach(client: Client<Workstation>): void;
  detach(): void;
}

/** `open` gives a connected client or rejects; it is asked again, ever more slowly, until it gives one. */
export function createSession(open: () => Promise<Client<Workstation>>): Session {
  let client: Client<Workstation> | null = null;
  let state: Link = 'connecting';
  let wait = FIRST_WAIT;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let closed = false;
  let refused = false;
  const listeners = new Set<Listener>();
  const links = createListeners<[]>();

  const become = (next: Link): void => {
    state = next;
    links.tell();
  };
  const again = (): void => {
    if (closed || timer !== null) return;
    timer = setTimeout(() => {
      timer = null;
      void attempt();
    }, wait);
    wait = Math.min(wait * 2, LONGEST_WAIT);
  };
  const attempt = async (): Promise<void> => {
    try {
      const opened = await open();
      if (closed) return opened.close();
      client = opened;
      wait = FIRST_WAIT;
      opened.onConnection((connection) => {
        if (client !== opened) return;
        if (connection !== 'closed') return become(connection === 'open' ? 'open' : 'lost');
        client = null;
        for (const listener of listeners) listener.detach();
        become('lost');
        again();
      });
      for (const listener of listeners) listener.attach(opened);
      become('open');
    } catch (thrown) {
      refused = thrown instanceof AppError && thrown.code === 'forbidden';
      if (state === 'connecting') become('lost');
      again();
    }
  };
  void attempt();

  return {
    call: async (method, params, options) => {
      if (client === null) throw new AppError('disconnected', 'The backend is not connected');
      return client.call(method, params, options);
    },
    on: (event, fn) => {
      let off: (() => void) | null = null;
      const listener: Listener = {
        attach: (to) => {
          off = to.on(event, fn);
        },
        detach: () => {
          off?.();
          off = null;
        },
      };
      listeners.add(listener);
      if (client !== null) listener.attach(client);
      return () => {
        listener.detach();
        listeners.delete(listener);
      };
    },
    link: () => state,
    refused: () => refused,
    onLink: links.add,
    retryNow: () => {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      wait = FIRST_WAIT;
      const interrupted = client;
      client = null;
      if (interrupted !== null) for (const listener of listeners) listener.detach();
      interrupted?.close();
      void attempt();
    },
    close: () => {
      closed = true;
      if (timer !== null) clearTimeout(timer);
      client?.close();
    },
  };
}

/**
 * A wire over anything that carries strings. Strings on every wire, even where objects could travel, so that no wire can
 * carry what another can't (dates, maps, undefined, prototypes).
 */
import { createListeners } from './listeners.ts';
import type { Unsubscribe, Wire, WireMessage } from './wire.ts';

interface TextTransport {
  send(text: string): void;
  close(): void;
}
/** `receive` and `ended` are for the transport's owner: hand in what came, and say when the other end has gone. */
export interface TextWire {
  readonly wire: Wire;
  readonly receive: (text: unknown) => void;
  readonly ended: () => void;
}

/** Text that isn't JSON closes the wire: the other end doesn't speak this protocol. */
export function textWire(transport: TextTransport): TextWire {
  const messages = createListeners<[unknown]>();
  const closings = createListeners<[]>();
  // What comes before anyone listens is kept: a child may be asked while it still loads.
  let early: unknown[] = [];
  let open = true;

  function ended(): void {
    if (!open) return;
    open = false;
    early = [];
    closings.tell();
    closings.clear();
  }
  function close(): void {
    if (!open) return;
    transport.close();
    ended();
  }
  function receive(text: unknown): void {
    if (!open) return;
    const message = parse(text);
    if (message === undefined) return close();
    if (messages.size() === 0) early.push(message);
    else messages.tell(message);
  }

  const wire: Wire = {
    send(message: WireMessage): void {
      if (open) transport.send(JSON.stringify(message));
    },
    onMessage(listener): Unsubscribe {
      const stop = messages.add(listener);
      const kept = early;
      early = [];
      for (const message of kept) listener(message);
      return stop;
    },
    onClose(listener): Unsubscribe {
      if (open) return closings.add(listener);
      listener();
      return () => undefined;
    },
    close,
  };
  return { wire, receive, ended };
}

function parse(text: unknown): unknown {
  if (typeof text !== 'string') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

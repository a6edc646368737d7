/** The window's end of a WebSocket that mends itself: after a drop it comes back with the session it was given. */
import { createListeners } from '../../rpc/listeners.ts';
import { textWire } from '../../rpc/text-wire.ts';
import type { TextWire } from '../../rpc/text-wire.ts';
import type { Wire, WireMessage } from '../../rpc/wire.ts';

/** The part of the browser's WebSocket that the wire uses. */
export interface BrowserSocket {
  send(text: string): void;
  close(): void;
  addEventListener(type: 'open' | 'close', listener: () => void): void;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
}
interface SocketWireOptions {
  /** Opens a socket with the credential that holds now: the ticket at first, the session afterwards. */
  readonly open: () => BrowserSocket;
  /** Gets the session that the host sends as its first message, outside the contract. */
  readonly onSession: (session: string) => void;
  /** Waits between attempts; when they are used up, the wire closes. Milliseconds. */
  readonly delays?: readonly number[];
}

const DELAYS = [100, 250, 500, 1000, 2000, 2000, 5000, 5000, 5000, 10_000, 10_000, 15_000];
/** Messages kept while the wire is being mended. */
const KEPT = 200;

export function mendingSocketWire(options: SocketWireOptions): Wire {
  const delays = options.delays ?? DELAYS;
  const interruptions = createListeners<['interrupted' | 'mended']>();
  let socket: BrowserSocket | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: string[] = [];
  let attempt = 0;
  let wasOpen = false;
  let over = false;

  const outer: TextWire = textWire({
    send(text): void {
      if (socket !== null) socket.send(text);
      else if (waiting.length < KEPT) waiting.push(text);
    },
    close(): void {
      over = true;
      clearTimeout(timer);
      socket?.close();
    },
  });

  function dial(): void {
    const next = options.open();
    let ready = false;
    next.addEventListener('message', (event) => {
      if (ready) return outer.receive(event.data);
      const session = sessionOf(event.data);
      if (session === null) return next.close();
      ready = true;
      opened(next, session);
    });
    next.addEventListener('close', () => lost(ready));
  }
  function opened(next: BrowserSocket, session: string): void {
    options.onSession(session);
    socket = next;
    attempt = 0;
    const kept = waiting;
    waiting = [];
    for (const text of kept) next.send(text);
    if (wasOpen) interruptions.tell('mended');
    wasOpen = true;
  }
  function lost(ready: boolean): void {
    if (over) return;
    socket = null;
    if (ready) interruptions.tell('interrupted');
    const delay = delays[attempt++];
    // A first dial that fails isn't repeated: its ticket is used up or too old.
    if (delay === undefined || !wasOpen) {
      over = true;
      return outer.ended();
    }
    timer = setTimeout(dial, delay);
  }

  dial();
  return {
    send: (message: WireMessage) => outer.wire.send(message),
    onMessage: (listener) => outer.wire.onMessage(listener),
    onClose: (listener) => outer.wire.onClose(listener),
    onInterruption: interruptions.add,
    close: () => outer.wire.close(),
  };
}

/** The host's first message is `{"session": "…"}`: it can't travel as a subprotocol, which must be one that was offered. */
function sessionOf(data: unknown): string | null {
  if (typeof data !== 'string' || data.length > 200) return null;
  try {
    const value: unknown = JSON.parse(data);
    const session = typeof value === 'object' && value !== null && 'session' in value ? value.session : null;
    return typeof session === 'string' ? session : null;
  } catch {
    return null;
  }
}

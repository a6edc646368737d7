/** Both ends of the wire between the backend and a child process, for Node's fork and for Electron's utilityProcess. */
import type { ChildProcess } from 'node:child_process';
import { textWire } from '../../rpc/text-wire.ts';
import type { Wire } from '../../rpc/wire.ts';

/** The part of Electron's UtilityProcess that carries messages. */
interface UtilityChild {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  once(event: 'exit', listener: (code: number) => void): unknown;
  kill(): boolean;
}
/** Electron's `process.parentPort` in a utility process. */
interface ParentPort {
  on(event: 'message', listener: (event: { data: unknown }) => void): unknown;
  start?(): void;
  postMessage(message: unknown): void;
}

/** The parent's end for a forked Node process. Closing it closes the channel, which ends a child that serves only it. */
export function forkedChildWire(child: ChildProcess): Wire {
  const { wire, receive, ended } = textWire({
    send(text): void {
      // A failed write means that the child is going: 'exit' says so, and its error must not end the parent.
      if (child.connected) child.send(text, () => undefined);
    },
    close: () => {
      if (child.connected) child.disconnect();
    },
  });
  child.on('message', receive);
  child.once('disconnect', ended);
  child.once('exit', ended);
  child.once('error', ended);
  return wire;
}

/** The parent's end for Electron's utility process. */
export function utilityChildWire(child: UtilityChild): Wire {
  const { wire, receive, ended } = textWire({ send: (text) => child.postMessage(text), close: () => void child.kill() });
  child.on('message', receive);
  child.once('exit', ended);
  return wire;
}

/** The child's own end, whichever of the two it was started by. Null when there is no parent to speak to. */
export function parentWire(): Wire | null {
  const port = (process as NodeJS.Process & { parentPort?: ParentPort }).parentPort;
  if (port !== undefined) {
    const { wire, receive } = textWire({ send: (text) => port.postMessage(text), close: () => process.exit(0) });
    port.on('message', (event) => receive(event.data));
    port.start?.();
    return wire;
  }
  if (process.send === undefined) return null;
  const { wire, receive, ended } = textWire({
    send(text): void {
      if (process.connected) process.send?.(text, undefined, {}, () => undefined);
    },
    close: () => {
      if (process.connected) process.disconnect();
    },
  });
  process.on('message', receive);
  process.once('disconnect', ended);
  return wire;
}

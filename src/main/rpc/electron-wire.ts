/** The backend's end of Electron's IPC: one channel, strings only, every message's sender checked before it is read. */
import { textWire } from '../../rpc/text-wire.ts';
import type { Wire } from '../../rpc/wire.ts';

export const IPC_CHANNEL = 'auscult';

/** What tells who sent a message: the parts of Electron's IpcMainEvent that the check needs. */
export interface SenderFrame {
  readonly origin: string;
  readonly parent: unknown;
}
interface IpcEvent {
  /** Null when the frame has navigated away or gone. */
  readonly senderFrame: SenderFrame | null;
}
/** The part of `webContents.ipc` and `webContents` that the wire uses. */
interface WebContentsLike {
  readonly ipc: {
    on(channel: string, listener: (event: IpcEvent, ...args: unknown[]) => void): unknown;
    removeListener(channel: string, listener: (event: IpcEvent, ...args: unknown[]) => void): unknown;
  };
  send(channel: string, ...args: unknown[]): void;
  isDestroyed(): boolean;
  once(event: 'destroyed', listener: () => void): unknown;
}

/** `isTrusted` decides by the sending frame; what it refuses is dropped and told to `onRefused`. */
export function electronWire(contents: WebContentsLike, isTrusted: (frame: SenderFrame | null) => boolean, onRefused: () => void): Wire {
  const listener = (event: IpcEvent, ...args: unknown[]): void => {
    if (!isTrusted(event.senderFrame)) return onRefused();
    receive(args[0]);
  };
  const { wire, receive, ended } = textWire({
    send(text): void {
      if (!contents.isDestroyed()) contents.send(IPC_CHANNEL, text);
    },
    close: () => {
      if (!contents.isDestroyed()) contents.ipc.removeListener(IPC_CHANNEL, listener);
    },
  });
  contents.ipc.on(IPC_CHANNEL, listener);
  contents.once('destroyed', ended);
  return wire;
}

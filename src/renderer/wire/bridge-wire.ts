/** The window's end of Electron's IPC, over what the preload script exposes. */
import { textWire } from '../../rpc/text-wire.ts';
import type { Wire } from '../../rpc/wire.ts';

export interface WireBridge {
  send(text: string): void;
  onMessage(listener: (text: string) => void): void;
}

/** The other end lives as long as the window: this wire never ends by itself. */
export function bridgeWire(bridge: WireBridge): Wire {
  const { wire, receive } = textWire({ send: (text) => bridge.send(text), close: () => undefined });
  bridge.onMessage(receive);
  return wire;
}

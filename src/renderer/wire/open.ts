/** Finds the backend of this window: the preload's bridge in Electron, the loopback host's socket in a browser. */
import { AppError } from '../../contract/errors.ts';
import { PROTOCOL } from '../../rpc/wire.ts';
import type { Wire } from '../../rpc/wire.ts';
import { bridgeWire } from './bridge-wire.ts';
import type { WireBridge } from './bridge-wire.ts';
import { mendingSocketWire } from './socket-wire.ts';

const SESSION_KEY = 'auscult.session';

/**
 * Opens the window's wire. In a browser the ticket is taken out of the address at once and burnt by the host; the
 * session that comes back lives in this tab only. Rejects with AppError `forbidden` where there is neither.
 */
export function openWire(): Promise<Wire> {
  const bridge = (window as Window & { auscultWire?: WireBridge }).auscultWire;
  if (bridge !== undefined) return Promise.resolve(bridgeWire(bridge));

  let ticket = /^#ticket=([\w-]{20,100})$/.exec(window.location.hash)?.[1] ?? null;
  if (window.location.hash !== '') window.history.replaceState(null, '', window.location.pathname);
  if (ticket === null && window.sessionStorage.getItem(SESSION_KEY) === null) {
    return Promise.reject(new AppError('forbidden', 'This address needs the ticket that the start command gives'));
  }
  const address = `ws://${window.location.host}/rpc`;
  return Promise.resolve(
    mendingSocketWire({
      open(): WebSocket {
        const credential = ticket === null ? `session.${window.sessionStorage.getItem(SESSION_KEY) ?? ''}` : `ticket.${ticket}`;
        return new WebSocket(address, [PROTOCOL, credential]);
      },
      onSession(session): void {
        ticket = null;
        window.sessionStorage.setItem(SESSION_KEY, session);
      },
    }),
  );
}

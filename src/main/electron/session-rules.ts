/** The session in which the window lives: in memory, without permissions, without a network. */
import { app, session } from 'electron';
import type { Session } from 'electron';
import { pageAnswer } from '../page/page-files.ts';
import { APP_HOST, APP_SCHEME, mayRequest, mayUse } from './policy.ts';

/** No `persist:`: cache, storage and cookies end with the process. */
const PARTITION = 'auscult';

/** `page` is the folder of the built page. `onRefused` hears of each request that was kept from leaving. */
export function windowSession(page: string, onRefused: () => void): Session {
  const own = session.fromPartition(PARTITION);
  own.protocol.handle(APP_SCHEME, async (request) => {
    const url = new URL(request.url);
    if (url.host !== APP_HOST) return new Response(null, { status: 404 });
    const { status, headers, body } = await pageAnswer(page, request.method, url.pathname);
    return new Response(body === null ? null : new Uint8Array(body), { status, headers });
  });
  return closeSession(own, onRefused);
}

/** Every session that anything in Electron opens, the default one too. */
export function closeEverySession(onRefused: () => void): void {
  app.on('session-created', (created) => void closeSession(created, onRefused));
  closeSession(session.defaultSession, onRefused);
}

function closeSession(closed: Session, onRefused: () => void): Session {
  closed.setPermissionRequestHandler((_contents, permission, callback, details) => callback(mayUse(permission, originOf(details.requestingUrl))));
  closed.setPermissionCheckHandler((_contents, permission, origin) => mayUse(permission, origin));
  closed.setDevicePermissionHandler(() => false);
  closed.setDisplayMediaRequestHandler((_request, callback) => callback(null));
  closed.setBluetoothPairingHandler((_details, callback) => callback({ confirmed: false }));
  closed.webRequest.onBeforeRequest((details, callback) => {
    const cancel = !mayRequest(details.url, app.isPackaged);
    if (cancel) onRefused();
    callback({ cancel });
  });
  closed.on('will-download', (event) => event.preventDefault());
  closed.setSpellCheckerEnabled(false);
  return closed;
}

function originOf(url: string): string {
  return URL.canParse(url) ? `${new URL(url).protocol}//${new URL(url).host}` : '';
}

/** Electron's `session`: keeps the handlers it is given, and asks them as Chromium would. */
import { EventEmitter } from 'node:events';
import type { Session } from 'electron';

type Parts = Pick<
  Session,
  'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler' | 'setDisplayMediaRequestHandler' | 'setBluetoothPairingHandler' | 'setSpellCheckerEnabled'
>;
type First<K extends keyof Parts> = Parameters<Parts[K]>[0];
type BeforeRequest = (details: { url: string }, callback: (answer: { cancel?: boolean }) => void) => void;

export class StandInSession extends EventEmitter implements Parts {
  permissionRequest: First<'setPermissionRequestHandler'> = null;
  permissionCheck: First<'setPermissionCheckHandler'> = null;
  device: First<'setDevicePermissionHandler'> = null;
  display: First<'setDisplayMediaRequestHandler'> = null;
  bluetooth: First<'setBluetoothPairingHandler'> = null;
  spellChecker = true;
  readonly #schemes = new Map<string, (request: Request) => Response | Promise<Response>>();
  #before: BeforeRequest | null = null;

  readonly protocol = {
    handle: (scheme: string, handler: (request: Request) => Response | Promise<Response>): void => void this.#schemes.set(`${scheme}:`, handler),
  };
  readonly webRequest = {
    onBeforeRequest: (listener: BeforeRequest): void => void (this.#before = listener),
  };
  setPermissionRequestHandler(handler: First<'setPermissionRequestHandler'>): void {
    this.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: First<'setPermissionCheckHandler'>): void {
    this.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: First<'setDevicePermissionHandler'>): void {
    this.device = handler;
  }
  setDisplayMediaRequestHandler(handler: First<'setDisplayMediaRequestHandler'>): void {
    this.display = handler;
  }
  setBluetoothPairingHandler(handler: First<'setBluetoothPairingHandler'>): void {
    this.bluetooth = handler;
  }
  setSpellCheckerEnabled(enable: boolean): void {
    this.spellChecker = enable;
  }
  /** What a page of this session gets for an address; null when the request is cancelled or has no handler. */
  async load(url: string): Promise<Response | null> {
    const cancelled = await new Promise<boolean>((resolve) => {
      if (this.#before === null) return resolve(false);
      this.#before({ url }, ({ cancel }) => resolve(cancel === true));
    });
    const handler = this.#schemes.get(new URL(url).protocol);
    return cancelled || handler === undefined ? null : handler(new Request(url));
  }
  /** Whether a page at `origin` would be granted a permission, by asking and by checking. */
  grants(permission: string, origin: string): { asked: boolean; checked: boolean } {
    let asked = true; // what Electron does without a handler
    const given = permission as Parameters<NonNullable<First<'setPermissionRequestHandler'>>>[1];
    const nobody = null as never;
    this.permissionRequest?.(nobody, given, (granted) => (asked = granted), { requestingUrl: `${origin}/`, isMainFrame: true });
    const checked = this.permissionCheck?.(null, given, origin, { isMainFrame: true, requestingUrl: `${origin}/` }) ?? true;
    return { asked, checked };
  }
}

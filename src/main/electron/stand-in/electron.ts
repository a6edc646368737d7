/**
 * Stands in for the `electron` module where its runtime isn't: the parts that the desktop root uses, typed against
 * electron.d.ts, and strict about what Electron is strict about (what must come before `ready`, and what after).
 */
import type { BrowserWindowConstructorOptions, Dialog, SafeStorage, Shell } from 'electron';
import { StandInApp } from './app.ts';
import { StandInSession } from './session.ts';
import type { StandInUtility } from './utility.ts';
import { forkUtility } from './utility.ts';
import { StandInWindow } from './window.ts';

/** What the desktop root did, for the test that drives it. */
export const record = {
  privileged: [] as string[],
  opened: [] as string[],
  windows: [] as StandInWindow[],
  utilities: [] as StandInUtility[],
  errorBoxes: [] as string[],
};
const sessions = new Map<string, StandInSession>();

export const app = new StandInApp();

export const session = {
  get defaultSession(): StandInSession {
    return session.fromPartition('');
  },
  fromPartition(name: string): StandInSession {
    app.mustBeReady('A session');
    const known = sessions.get(name);
    if (known !== undefined) return known;
    const created = new StandInSession();
    sessions.set(name, created);
    app.emit('session-created', created);
    return created;
  },
};

export class BrowserWindow extends StandInWindow {
  constructor(options: BrowserWindowConstructorOptions = {}) {
    // The root hands back a session that it got from here.
    super(app, options, (options.webPreferences?.session as unknown as StandInSession | undefined) ?? session.defaultSession);
    record.windows.push(this);
  }
}

export const protocol = {
  registerSchemesAsPrivileged(schemes: { scheme: string }[]): void {
    if (app.isReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    record.privileged.push(...schemes.map(({ scheme }) => scheme));
  },
};

export const utilityProcess = {
  fork(...given: Parameters<typeof forkUtility>): ReturnType<typeof forkUtility> {
    app.mustBeReady('A utility process');
    const child = forkUtility(...given);
    record.utilities.push(child);
    return child;
  },
};

/** `keyring`: a desktop with one; `refuses`: one that gives nothing back (another user, a new machine); else none, where encryption protects nothing. */
const keyring = process.env['STAND_IN_KEYRING'] ?? 'none';
/** What comes of a string in the keyring: not the string. */
const turned = (bytes: Uint8Array): Buffer => Buffer.from(bytes.map((byte) => byte ^ 0x5a));
export const safeStorage: Pick<SafeStorage, 'isAsyncEncryptionAvailable' | 'getSelectedStorageBackend' | 'encryptStringAsync' | 'decryptStringAsync'> = {
  isAsyncEncryptionAvailable: () => Promise.resolve(true),
  getSelectedStorageBackend: () => (keyring === 'none' ? 'basic_text' : 'gnome_libsecret'),
  encryptStringAsync: (plainText) => Promise.resolve(turned(Buffer.from(plainText))),
  decryptStringAsync: (encrypted) => (keyring === 'refuses' ? Promise.reject(new Error(`refused ${encrypted.toString()}`)) : Promise.resolve({ result: turned(encrypted).toString(), shouldReEncrypt: false })),
};

export const shell: Pick<Shell, 'openExternal'> = {
  openExternal(url) {
    record.opened.push(url);
    return Promise.resolve();
  },
};

export const dialog: Pick<Dialog, 'showErrorBox'> = {
  showErrorBox: (_title, content) => void record.errorBoxes.push(content),
};

export const Menu = {
  buildFromTemplate: (template: unknown): unknown => template,
  setApplicationMenu: (): void => undefined,
};

/** Electron's BrowserWindow: loads its page through its session and runs its preload script beside it. */
import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions, WindowOpenHandlerResponse } from 'electron';
import type { StandInApp } from './app.ts';
import { createIpcPair, StandInContents } from './ipc.ts';
import type { StandInSession } from './session.ts';

type OpenHandler = (details: { url: string }) => WindowOpenHandlerResponse;

class StandInWebContents extends StandInContents {
  openHandler: OpenHandler | null = null;
  reloads = 0;
  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }
  reload(): void {
    this.reloads++;
  }
  /** Whether a navigation of this kind would go through. */
  wouldNavigate(event: 'will-navigate' | 'will-frame-navigate' | 'will-redirect' | 'will-attach-webview', url: string): boolean {
    let prevented = false;
    this.emit(event, { url, preventDefault: () => (prevented = true) });
    return !prevented;
  }
}

export class StandInWindow extends EventEmitter {
  readonly webContents = new StandInWebContents();
  readonly options: BrowserWindowConstructorOptions;
  readonly session: StandInSession;
  readonly #app: StandInApp;
  shown = false;
  focused = 0;
  page: Response | null = null;
  /** What the preload script exposed. */
  world: Record<string, unknown> = {};

  constructor(app: StandInApp, options: BrowserWindowConstructorOptions, session: StandInSession) {
    super();
    app.mustBeReady('A window');
    this.#app = app;
    this.options = options;
    this.session = session;
    app.emit('web-contents-created', {}, this.webContents);
  }
  async loadURL(url: string): Promise<void> {
    this.page = await this.session.load(url);
    const { protocol, host } = new URL(url);
    const preload = this.options.webPreferences?.preload;
    if (preload !== undefined) this.world = await createIpcPair(`${protocol}//${host}`, this.webContents).loadPreload(preload);
    this.emit('ready-to-show');
  }
  show(): void {
    this.shown = true;
  }
  focus(): void {
    this.focused++;
  }
  isMinimized(): boolean {
    return false;
  }
  restore(): void {
    this.shown = true;
  }
  isDestroyed(): boolean {
    return this.webContents.isDestroyed();
  }
  /** What the user does. */
  close(): void {
    this.webContents.destroy();
    this.emit('closed');
    this.#app.emit('window-all-closed');
  }
}

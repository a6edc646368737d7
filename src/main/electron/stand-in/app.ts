/** Electron's `app`: it becomes ready after the root has run, and quits as Electron does (`before-quit` may prevent it). */
import { EventEmitter } from 'node:events';
import type { App } from 'electron';

type Parts = Pick<App, 'setPath' | 'getVersion' | 'isPackaged' | 'enableSandbox' | 'whenReady' | 'isReady' | 'requestSingleInstanceLock' | 'quit' | 'exit'>;

export class StandInApp extends EventEmitter implements Parts {
  readonly isPackaged = false;
  readonly paths: Record<string, string> = {};
  readonly switches = new Map<string, string>();
  sandboxed = false;
  readonly commandLine = {
    appendSwitch: (name: string, value = ''): void => void this.switches.set(name, value),
    hasSwitch: (name: string): boolean => this.switches.has(name),
  };
  #ready = false;
  readonly #becomesReady: Promise<void>;

  constructor() {
    super();
    this.#becomesReady = new Promise((resolve) => {
      setTimeout(() => {
        this.#ready = true;
        this.emit('ready');
        resolve();
      }, 20);
    });
  }
  setPath(name: string, path: string): void {
    if (this.#ready) throw new Error('Where Chromium writes is settled before ready');
    this.paths[name] = path;
  }
  getVersion(): string {
    return '0.0.0-stand-in';
  }
  enableSandbox(): void {
    if (this.#ready) throw new Error('app.enableSandbox() can only be called before app is ready');
    this.sandboxed = true;
  }
  requestSingleInstanceLock(): boolean {
    return process.env['STAND_IN_LOCK'] !== 'held';
  }
  whenReady(): Promise<void> {
    return this.#becomesReady;
  }
  isReady(): boolean {
    return this.#ready;
  }
  mustBeReady(what: string): void {
    if (!this.#ready) throw new Error(`${what} can only be had after app is ready`);
  }
  quit(): void {
    let prevented = false;
    this.emit('before-quit', { preventDefault: () => (prevented = true) });
    if (!prevented) this.exit(0);
  }
  exit(code = 0): void {
    this.emit('quit', {}, code);
    process.exit(code);
  }
}

/**
 * Electron's IPC between one window and the main process, in one process: structured clones, asynchronous, and the
 * preload script run as a sandboxed one is (CommonJS, nothing but `electron` to require).
 */
import { EventEmitter } from 'node:events';
import { readFile } from 'node:fs/promises';
import { compileFunction } from 'node:vm';
import { buildSync } from 'esbuild';

export interface StandInFrame {
  origin: string;
  url: string;
  parent: StandInFrame | null;
}
/** The main process's side of a window's messages. */
export class StandInContents extends EventEmitter {
  readonly ipc = new EventEmitter();
  readonly renderer = new EventEmitter();
  #destroyed = false;

  send(channel: string, ...args: unknown[]): void {
    if (this.#destroyed) throw new TypeError('Object has been destroyed');
    const copies = structuredClone(args);
    setImmediate(() => this.renderer.emit(channel, { sender: null }, ...copies));
  }
  isDestroyed(): boolean {
    return this.#destroyed;
  }
  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    this.emit('destroyed');
  }
  /** What a frame of the window sends; tests pass a frame of a stranger, or null for one that has gone. */
  fromFrame(frame: StandInFrame | null, channel: string, ...args: unknown[]): void {
    const copies = structuredClone(args);
    setImmediate(() => {
      if (!this.#destroyed) this.ipc.emit(channel, { senderFrame: frame, sender: this }, ...copies);
    });
  }
}

interface IpcPair {
  readonly contents: StandInContents;
  /** Runs a preload script, TypeScript or built, and gives what it exposed to the window. */
  loadPreload(file: string): Promise<Record<string, unknown>>;
  destroy(): void;
}

export function createIpcPair(origin: string, contents = new StandInContents()): IpcPair {
  const frame: StandInFrame = { origin, url: `${origin}/`, parent: null };
  return {
    contents,
    async loadPreload(file): Promise<Record<string, unknown>> {
      const world: Record<string, unknown> = {};
      const electron = {
        contextBridge: {
          exposeInMainWorld(key: string, api: unknown): void {
            world[key] = api;
          },
        },
        ipcRenderer: {
          send: (channel: string, ...args: unknown[]): void => contents.fromFrame(frame, channel, ...args),
          on: (channel: string, listener: (...args: unknown[]) => void): unknown => contents.renderer.on(channel, listener),
        },
      };
      const require = (name: string): unknown => {
        if (name === 'electron') return electron;
        throw new Error('A sandboxed preload script can require only electron');
      };
      const code = file.endsWith('.ts') ? bundle(file) : await readFile(file, 'utf8');
      compileFunction(code, ['require', 'module', 'exports'], { filename: file })(require, { exports: {} }, {});
      return world;
    },
    destroy: () => contents.destroy(),
  };
}

function bundle(file: string): string {
  const built = buildSync({ entryPoints: [file], bundle: true, format: 'cjs', platform: 'node', external: ['electron'], write: false });
  return built.outputFiles[0]?.text ?? '';
}

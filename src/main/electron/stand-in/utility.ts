/** Electron's utilityProcess over Node's fork: the child speaks through `process.parentPort` and has no `process.send`. */
import { fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ForkOptions } from 'electron';

export class StandInUtility extends EventEmitter {
  readonly #child;
  constructor(module: string, args: string[], options: ForkOptions) {
    super();
    this.#child = fork(module, args, {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: options.env as NodeJS.ProcessEnv,
      execArgv: ['--import', fileURLToPath(new URL('./parent-port.ts', import.meta.url))],
    });
    this.#child.on('message', (message) => this.emit('message', message));
    this.#child.once('exit', (code) => this.emit('exit', code ?? 1));
  }
  get pid(): number | undefined {
    return this.#child.pid;
  }
  postMessage(message: unknown): void {
    if (this.#child.connected) this.#child.send(message as string, () => undefined);
  }
  kill(): boolean {
    return this.#child.kill();
  }
}

export function forkUtility(module: string, args: string[] = [], options: ForkOptions = {}): StandInUtility {
  return new StandInUtility(module, args, options);
}

/** Starts the engine child with Node's fork. */
import { fork } from 'node:child_process';
import { forkedChildWire } from '../rpc/child-wire.ts';
import type { EngineProcess, SpawnEngine } from '../platform.ts';

/** `module` is the engine's built root (or its source, in tests); `resources` the folder it reads models from. */
export function forkEngine(module: string, environment: Readonly<Record<string, string>>): SpawnEngine {
  return ({ providers }): EngineProcess => {
    const child = fork(module, [], {
      serialization: 'advanced',
      // Nothing of the parent's standard streams: a library's warning must not mix into the command line's output.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: { ...process.env, ...environment, AUSCULT_PROVIDERS: providers.join(',') },
    });
    const wire = forkedChildWire(child);
    return {
      wire,
      onExit(listener): void {
        let told = false;
        const tell = (code: number | null, signal: string | null): void => {
          if (!told) listener({ code, signal });
          told = true;
        };
        child.once('exit', tell);
        child.once('error', () => tell(null, null));
      },
      kill: () => void child.kill('SIGKILL'),
    };
  };
}

/** Starts the engine child with Node's fork. */
import { fork } from 'node:child_process';
import path from 'node:path';
import { forkedChildWire } from '../rpc/child-wire.ts';
import type { EngineProcess, SpawnEngine } from '../platform.ts';

/**
 * glibc gives what was freed back to the system, and keeps two pools instead of one a thread: reading the packages at the
 * start leaves 90 MB behind otherwise. Other systems' allocators don't read these.
 */
const FRUGAL = { MALLOC_ARENA_MAX: '2', MALLOC_TRIM_THRESHOLD_: '131072', MALLOC_MMAP_THRESHOLD_: '131072' };
/** Node's flags for the child. 8 MB for what is young: twice as much reads no faster and never gives its peak back. */
export const ENGINE_FLAGS = ['--max-semi-space-size=8'];

/** What an engine child is told at its start, beside its providers: folders, and nothing of a patient's. */
export function engineEnvironment(dataFolder: string, resources: string): Record<string, string> {
  // Which files of packages were hashed already, by size and time.
  return { ...FRUGAL, AUSCULT_RESOURCES: resources, AUSCULT_HASHES: path.join(dataFolder, 'checked-packages.json') };
}

/** `module` is the engine's built root (or its source, in tests); `resources` the folder it reads models from. */
export function forkEngine(module: string, environment: Readonly<Record<string, string>>): SpawnEngine {
  return ({ providers }): EngineProcess => {
    const child = fork(module, [], {
      serialization: 'advanced',
      execArgv: [...process.execArgv, ...ENGINE_FLAGS],
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

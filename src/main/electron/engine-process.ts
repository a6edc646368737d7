/** Starts the engine child as a utility process: with the RunAsNode fuse off, Electron can't fork. */
import { utilityProcess } from 'electron';
import type { EngineProcess, SpawnEngine } from '../platform.ts';
import { utilityChildWire } from '../rpc/child-wire.ts';

export function utilityEngine(module: string, environment: Readonly<Record<string, string>>): SpawnEngine {
  return ({ providers }): EngineProcess => {
    const child = utilityProcess.fork(module, [], {
      serviceName: 'Auscult engine',
      stdio: 'ignore',
      env: { ...process.env, ...environment, AUSCULT_PROVIDERS: providers.join(',') },
    });
    return {
      wire: utilityChildWire(child),
      onExit: (listener) => void child.once('exit', (code) => listener({ code, signal: null })),
      kill(): void {
        // `kill()` asks politely; a child inside native code doesn't hear it.
        if (child.pid === undefined) child.kill();
        else process.kill(child.pid, 'SIGKILL');
      },
    };
  };
}

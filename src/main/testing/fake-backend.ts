/** A backend for tests of the hosts: it answers `app.status` and `vault.status` (locked), and says what was asked. */
import type { Workstation } from '../../contract/workstation.ts';
import type { Handlers } from '../../rpc/types.ts';
import type { Backend, BackendListener, Platform } from '../platform.ts';

export interface FakeBackend extends Backend {
  isClosed(): boolean;
  /** Procedures that were called, in order. */
  readonly asked: readonly string[];
}

export function fakeBackend(platform: Platform, { demo }: { readonly demo: boolean }): FakeBackend {
  const listeners = new Set<BackendListener>();
  const asked: string[] = [];
  let closed = false;
  const handlers: Pick<Handlers<Workstation>, 'app.status' | 'vault.status'> = {
    'app.status'() {
      asked.push('app.status');
      return {
        version: platform.version, host: platform.host, demo, dataFolder: platform.paths.data,
        engine: 'ready', engineReason: null, bytesSent: 0, outsideHost: null, capabilities: [...platform.capabilities],
      };
    },
    'vault.status'() {
      asked.push('vault.status');
      return { state: 'locked', problem: null, slots: ['passphrase'], keystoreAvailable: false, folder: platform.paths.data, demo, autoLockMinutes: 10 };
    },
  };
  return {
    cds: { admits: () => 404, answer: async () => ({ status: 404, body: null }) },
    handlers: handlers as Handlers<Workstation>,
    subscribe(listener): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close(): Promise<void> {
      closed = true;
      return Promise.resolve();
    },
    isClosed: () => closed,
    asked,
  };
}

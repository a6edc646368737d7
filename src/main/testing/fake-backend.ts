/** A backend for tests of the hosts: it answers `app.status` and says whether it was closed. */
import type { Workstation } from '../../contract/workstation.ts';
import type { Handlers } from '../../rpc/types.ts';
import type { Backend, BackendListener, Platform } from '../platform.ts';

export interface FakeBackend extends Backend {
  isClosed(): boolean;
}

export function fakeBackend(platform: Platform, { demo }: { readonly demo: boolean }): FakeBackend {
  const listeners = new Set<BackendListener>();
  let closed = false;
  const handlers: Pick<Handlers<Workstation>, 'app.status'> = {
    'app.status': () => ({
      version: platform.version, host: platform.host, demo, dataFolder: platform.paths.data,
      engine: 'ready', engineReason: null, bytesSent: 0, capabilities: [...platform.capabilities],
    }),
  };
  return {
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
  };
}

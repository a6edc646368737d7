/** One window on its wire: requests go to the backend, the backend's events to the window. The same for both hosts. */
import { workstation } from '../../contract/workstation.ts';
import type { Workstation } from '../../contract/workstation.ts';
import { serve } from '../../rpc/serve.ts';
import type { Service } from '../../rpc/serve.ts';
import type { Wire } from '../../rpc/wire.ts';
import type { Backend, Platform } from '../platform.ts';

/** Calls slower than this are logged even when they succeed, milliseconds. */
const SLOW = 50;

export function serveWindow(wire: Wire, backend: Backend, platform: Pick<Platform, 'host' | 'version' | 'log'>): Service<Workstation> {
  const service = serve(wire, workstation, backend.handlers, {
    hello: { appVersion: platform.version, host: platform.host },
    onTiming(timing): void {
      if (timing.outcome === 'failed') platform.log.warn('request.failed', timing);
      else if (timing.ms > SLOW) platform.log.info('request.slow', timing);
    },
    onFault: (method, thrown) => platform.log.error('request.fault', { method, component: thrown instanceof Error ? thrown.name : typeof thrown }),
  });
  const leave = backend.subscribe((name, payload) => service.emit(name, payload));
  wire.onClose(() => {
    leave();
    service.close();
  });
  return service;
}

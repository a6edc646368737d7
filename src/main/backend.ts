/** The backend put together: store, engine and services behind the `workstation` contract. The same for every host. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ModelStatus } from '../contract/models.ts';
import type { AppStatus, Workstation } from '../contract/workstation.ts';
import type { Handlers } from '../rpc/types.ts';
import { createEngineClient } from './engine-client/index.ts';
import { createDocumentReader } from './interop/documents/reader.ts';
import { createReaders } from './interop/readers.ts';
import { measureRecord } from './language/measurements/record.ts';
import type { Backend, BackendListener, Platform } from './platform.ts';
import { createCharts } from './services/analysis/charts.ts';
import { cdsHooksHandlers, createCdsEndpoint } from './services/cds-hooks/service.ts';
import { analysisHandlers } from './services/analysis/handlers.ts';
import { createReadings } from './services/analysis/readings.ts';
import { createServiceContext } from './services/context.ts';
import type { Emit } from './services/context.ts';
import { readDemoCases } from './services/demo-cases.ts';
import { correctionHandlers } from './services/corrections.ts';
import { listenHandlers } from './services/listen/handlers.ts';
import { messageHandlers } from './services/messages/handlers.ts';
import { generationHandlers } from './services/generation/handlers.ts';
import { readEndpoint } from './services/generation/endpoint.ts';
import { libraryForReplies } from './services/library/for-reply.ts';
import { libraryHandlers } from './services/library/handlers.ts';
import { createLibrary } from './services/library/library.ts';
import { modelHandlers } from './services/models.ts';
import { ownDifferentialHandlers } from './services/own-differential.ts';
import { readingHandlers } from './services/reading/handlers.ts';
import { storeHandlers, withStoreErrors } from './services/store-handlers.ts';
import { trajectoryHandlers } from './services/trajectories.ts';
import { validationHandlers } from './services/validation/handlers.ts';
import { listPackages } from './storage/stores/packages-store.ts';
import { getSettings } from './storage/stores/settings-store.ts';
import { openDemoVault } from './storage/vault/demo.ts';
import { createVault } from './storage/vault/vault.ts';

/** In the demo the store is a temporary one, open, and holds the demo cases. */
export async function createBackend(platform: Platform, { demo }: { readonly demo: boolean }): Promise<Backend> {
  const listeners = new Set<BackendListener>();
  const emit: Emit = (event, payload) => {
    // Parsed and unparsed payloads are the same JSON; TypeScript can't see it through the generic.
    for (const listener of listeners) (listener as (name: string, value: unknown) => void)(event, payload);
  };
  const vault = demo ? await openDemoVault(platform.clock) : createVault({ folder: platform.paths.data, keyStore: platform.keyStore, clock: platform.clock });
  const context = createServiceContext({ vault, emit, clock: platform.clock });

  let models: readonly ModelStatus[] = [];
  const engine = createEngineClient(platform.spawnEngine, {
    log: platform.log,
    ...(platform.headStart === undefined ? {} : { headStart: platform.headStart }),
    // Packages that people added are known only while the store is open; a locked one asks for them when it opens.
    prepare: async client => {
      models = (await client.call('engine.status', {})).models;
      // A hospital's own tables of decision support lie in its data folder; they are no patient's and need no key.
      const tables = join(platform.paths.data, 'tables');
      if (existsSync(tables)) await client.call('advice.addTables', { folder: tables }).catch(() => platform.log.warn('tables.refused'));
      if ((await vault.status()).state !== 'open') return;
      for (const { folder } of listPackages(vault.db())) await client.call('engine.loadPackage', { folder }).catch(() => platform.log.warn('package.refused'));
    },
  });
  engine.on('models.changed', payload => {
    models = payload.models;
    emit('models.changed', payload);
  });

  let sent = 0;
  const outsideHost = (): string | null => {
    if (!vault.isOpen()) return null;
    const { mode, endpoint } = getSettings(vault.db()).generation;
    return mode === 'endpoint' ? readEndpoint(endpoint).host : null;
  };
  const status = (): AppStatus => ({
    version: platform.version,
    host: platform.host,
    demo,
    dataFolder: platform.paths.data,
    engine: engine.state().state,
    engineReason: engine.state().reason,
    bytesSent: sent, // to the host that was named for generation; no other part of the backend opens a connection to another machine
    outsideHost: outsideHost(),
    capabilities: [...platform.capabilities],
  });
  const told = (): void => emit('app.changed', status());
  engine.onState(told);
  // The named host shows from the moment it is named, and from the opening of the store on.
  listeners.add((event) => event === 'settings.changed' && told());
  vault.onChange(told);
  vault.onChange(changed => {
    if (changed.state !== 'open') return;
    for (const { folder } of listPackages(vault.db())) engine.call('engine.loadPackage', { folder }).catch(() => platform.log.warn('package.refused'));
  });

  const readings = createReadings(context, engine, () => models);
  const charts = createCharts(context, readings, engine);
  const library = createLibrary(context, engine, { knowledge: join(platform.paths.resources, 'knowledge', 'ask'), shipped: join(platform.paths.resources, 'library', 'library.json') }, platform.log);
  const outside = {
    sent: () => sent,
    add: (bytes: number) => {
      sent += bytes;
      emit('app.changed', status());
    },
  };
  const documents = createDocumentReader({ worker: pathToFileURL(platform.paths.documentWorker) });
  const handlers: Handlers<Workstation> = {
    ...storeHandlers(context, {
      ...charts,
      readers: createReaders(measureRecord, () => context.now().slice(0, 10), (name, bytes) => documents.read(name, bytes)),
      demo: () => readDemoCases(join(platform.paths.resources, 'demo')),
      backupWorker: pathToFileURL(platform.paths.backupWorker),
    }),
    ...withStoreErrors({ ...analysisHandlers(context, engine, readings, charts), ...modelHandlers(context, engine), ...correctionHandlers(context, readings), ...validationHandlers(context, engine), ...trajectoryHandlers(charts), ...ownDifferentialHandlers(context), ...cdsHooksHandlers(context) }),
    ...withStoreErrors(listenHandlers(context, engine, charts)),
    ...withStoreErrors(readingHandlers(context, (article, signal) => engine.call('literature.mine', article, { signal, priority: 'batch' }), documents)),
    ...withStoreErrors(messageHandlers(context, engine, charts, libraryForReplies(context, library))),
    ...withStoreErrors({ ...libraryHandlers(context, library, documents, charts), ...generationHandlers(context, library, engine, outside) }),
    'app.status': status,
    'app.restartEngine': () => {
      engine.restart();
      return { done: true };
    },
    'log.report': ({ event, component }) => {
      platform.log.warn(`renderer.${event}`, { component });
      return { done: true };
    },
  };
  if (demo) await handlers['demo.load']({}, { signal: new AbortController().signal, progress: () => undefined });

  return {
    cds: createCdsEndpoint(context, engine),
    handlers,
    subscribe: listener => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async close() {
      listeners.clear();
      documents.close();
      await engine.close();
      vault.close();
    },
  };
}

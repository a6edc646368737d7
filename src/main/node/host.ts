/** The loopback host: the backend, its server, and the window in the installed browser. */
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { AppError, toAppError } from '../../contract/errors.ts';
import type { Workstation } from '../../contract/workstation.ts';
import type { Service } from '../../rpc/serve.ts';
import type { Wire } from '../../rpc/wire.ts';
import type { Backend, CdsEndpoint, Platform, SpawnEngine } from '../platform.ts';
import { serveWindow } from '../rpc/serve-window.ts';
import { holderOf, tryAcquire } from '../storage/instance-lock.ts';
import type { StartArguments } from './arguments.ts';
import { findBrowser, hasDisplay, surroundings } from './browser.ts';
import type { Surroundings } from './browser.ts';
import { prepareFolders } from './data-folder.ts';
import { engineEnvironment } from './engine-process.ts';
import { bringToFront, removeControl, writeControl } from './instance.ts';
import { openLog } from './log.ts';
import { startLoopbackServer } from './loopback-server.ts';
import { createNodePlatform } from './platform.ts';
import { createPresence, LINGER } from './presence.ts';
import { createTickets } from './tickets.ts';
import { createWindowOpener } from './window-opener.ts';

interface NodeHostOptions {
  readonly arguments: StartArguments;
  readonly version: string;
  /** Folder of the built page. */
  readonly page: string;
  readonly resources: string;
  readonly backupWorker: string;
  readonly documentWorker: string;
  readonly spawnEngine: (environment: Readonly<Record<string, string>>) => SpawnEngine;
  readonly createBackend: (platform: Platform, options: { readonly demo: boolean }) => Backend | Promise<Backend>;
  /** A line for the person at the terminal. */
  readonly say: (line: string) => void;
  readonly around?: Surroundings;
  readonly linger?: number;
}
export interface NodeHost {
  readonly port: number;
  /** A new ticket's address, for tests and for the terminal. */
  readonly address: () => string;
  readonly closed: Promise<void>;
  readonly close: () => Promise<void>;
}

/** Null when the folder's store is open already: that host has come to front, and this one has nothing to do. */
export async function startNodeHost(options: NodeHostOptions): Promise<NodeHost | null> {
  const { arguments: args, say } = options;
  const around = options.around ?? surroundings();
  const { data, run: folder, temporary } = prepareFolders(args.data, args.demo);
  // Looked for in the store's own folder too: with the disk full since, this start runs from a temporary one.
  if ((await bringToFront(folder)) || (folder !== data && (await bringToFront(data)))) {
    say('Auscult is open already; its window comes to front.');
    return null;
  }
  if (folder !== data && holderOf(data) !== null) throw new AppError('store-busy', 'Another Auscult holds this store');
  const lock = tryAcquire(folder);
  // Another program, or one that is still starting or already closing, and so didn't come to front.
  if (!lock.acquired) throw new AppError('store-busy', 'Another Auscult holds this store');
  const { release } = lock;
  const log = openLog(folder);
  const platform = createNodePlatform({
    version: options.version,
    paths: { data, resources: options.resources, backupWorker: options.backupWorker, documentWorker: options.documentWorker },
    spawnEngine: options.spawnEngine(engineEnvironment(folder, options.resources)),
    log,
  });
  const tickets = createTickets(Date.now);
  const windows = new Set<Service<Workstation>>();
  const windowed = !args.noWindow && hasDisplay(around);
  const browser = windowed ? findBrowser(around) : null;
  const secret = randomBytes(32).toString('base64url');
  const { promise: backend, resolve: backendReady, reject: backendFailed } = Promise.withResolvers<Backend>();
  const { promise: closed, resolve: finish } = Promise.withResolvers<void>();
  const presence = createPresence(() => void close(), options.linger ?? LINGER);
  let closing: Promise<void> | undefined;

  let cds: CdsEndpoint | null = null;
  const server = await startLoopbackServer({
    root: options.page,
    tickets,
    onWire(wire): void {
      // A window may be quicker than the store: what it asks meanwhile waits on the wire.
      backend.then((ready) => attach(wire, ready), () => wire.close());
    },
    onPresence(sockets): void {
      if (browser !== null) presence.changed(sockets);
    },
    cds: () => cds,
    ...(args.port === undefined ? {} : { port: args.port }),
    front: { secret, onFront: comeToFront },
    onRefused: (status) => log.warn('loopback.refused', { count: status }),
  });
  const opener = createWindowOpener({
    folder, port: server.port, tickets, browser, say,
    why: args.noWindow ? '' : windowed ? 'No Chromium, Chrome or Edge was found. ' : 'There is no display. ',
  });
  writeControl(folder, { port: server.port, secret, pid: process.pid });
  log.info('host.started', { host: 'node', port: server.port, version: options.version });
  // The browser starts while the store opens.
  opener.show();
  Promise.resolve().then(() => options.createBackend(platform, { demo: args.demo })).then(backendReady, backendFailed);
  backend.then((ready) => (cds = ready.cds), () => undefined);
  await backend.catch(async (thrown: unknown) => {
    log.error('backend.failed', { code: toAppError(thrown).code });
    await close();
    throw thrown;
  });

  function attach(wire: Wire, ready: Backend): void {
    const service = serveWindow(wire, ready, platform);
    windows.add(service);
    wire.onClose(() => windows.delete(service));
  }
  function comeToFront(): void {
    for (const service of windows) service.emit('window.front', {});
    opener.show();
  }
  function close(): Promise<void> {
    closing ??= shutDown().finally(finish);
    return closing;
  }
  async function shutDown(): Promise<void> {
    presence.stop();
    opener.stop();
    removeControl(folder, secret);
    await server.close();
    await backend.then((ready) => ready.close(), () => undefined);
    log.info('host.stopped');
    release();
    log.close();
    if (temporary) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  return { port: server.port, address: opener.address, closed, close };
}

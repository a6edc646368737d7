/** The loopback host: the backend, its server, and the window in the installed browser. */
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { AppError, toAppError } from '../../contract/errors.ts';
import type { Workstation } from '../../contract/workstation.ts';
import type { Service } from '../../rpc/serve.ts';
import type { Backend, Platform, SpawnEngine } from '../platform.ts';
import { serveWindow } from '../rpc/serve-window.ts';
import { tryAcquire } from '../storage/instance-lock.ts';
import type { StartArguments } from './arguments.ts';
import { findBrowser, hasDisplay, openBrowser, surroundings } from './browser.ts';
import type { Surroundings } from './browser.ts';
import { prepareDataFolder } from './data-folder.ts';
import { engineEnvironment } from './engine-process.ts';
import { bringToFront, removeControl, writeControl } from './instance.ts';
import { addressOf, launchFilePath, writeLaunchFile } from './launch-file.ts';
import { openLog } from './log.ts';
import { startLoopbackServer } from './loopback-server.ts';
import { createNodePlatform } from './platform.ts';
import { createPresence, LINGER } from './presence.ts';
import { createTickets, TICKET_LIFE } from './tickets.ts';

export interface NodeHostOptions {
  readonly arguments: StartArguments;
  readonly version: string;
  /** Folder of the built page. */
  readonly page: string;
  readonly resources: string;
  readonly backupWorker: string;
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
  address(): string;
  readonly closed: Promise<void>;
  close(): Promise<void>;
}

/** A printed address is typed or clicked by a person: its ticket lives longer, still for one use. Milliseconds. */
const PRINTED_TICKET_LIFE = 5 * 60_000;

/** Null when the folder's store is open already: that host has come to front, and this one has nothing to do. */
export async function startNodeHost(options: NodeHostOptions): Promise<NodeHost | null> {
  const { arguments: args, say } = options;
  const around = options.around ?? surroundings();
  const folder = prepareDataFolder(args.data, args.demo);
  if (await bringToFront(folder)) {
    say('Auscult is open already; its window comes to front.');
    return null;
  }
  const lock = tryAcquire(folder);
  // Another program, or one that is still starting or already closing, and so didn't come to front.
  if (!lock.acquired) throw new AppError('store-busy', 'Another Auscult holds this store');
  const { release } = lock;
  const log = openLog(folder);
  const platform = createNodePlatform({ version: options.version, paths: { data: folder, resources: options.resources, backupWorker: options.backupWorker }, spawnEngine: options.spawnEngine(engineEnvironment(folder, options.resources)), log });
  const backend = await Promise.resolve(options.createBackend(platform, { demo: args.demo })).catch((thrown: unknown) => {
    log.error('backend.failed', { code: toAppError(thrown).code });
    putAway();
    throw thrown;
  });
  const tickets = createTickets(Date.now);
  const windows = new Set<Service<Workstation>>();
  const windowed = !args.noWindow && hasDisplay(around);
  const browser = windowed ? findBrowser(around) : null;
  const presence = createPresence(() => void close(), options.linger ?? LINGER);
  const secret = randomBytes(32).toString('base64url');
  let refresher: ReturnType<typeof setInterval> | undefined;

  const server = await startLoopbackServer({
    root: options.page,
    tickets,
    onWire(wire): void {
      const service = serveWindow(wire, backend, platform);
      windows.add(service);
      wire.onClose(() => windows.delete(service));
    },
    onPresence(sockets): void {
      if (browser !== null) presence.changed(sockets);
    },
    front: { secret, onFront: comeToFront },
    onRefused: (status) => log.warn('loopback.refused', { count: status }),
  });
  writeControl(folder, { port: server.port, secret, pid: process.pid });
  log.info('host.started', { host: 'node', port: server.port, version: options.version });
  showWindow();

  function address(): string {
    return addressOf(server.port, tickets.issue(PRINTED_TICKET_LIFE));
  }
  function showWindow(): void {
    if (browser === null) return printAddress(args.noWindow ? '' : windowed ? 'No Chromium, Chrome or Edge was found. ' : 'There is no display. ');
    const file = writeLaunchFile(folder, server.port, tickets.issue());
    openBrowser(browser, file, path.join(folder, 'browser'), () => printAddress('The browser did not open. '));
  }
  function printAddress(why: string): void {
    say(`${why}Auscult is at ${address()} (for one use within five minutes), and always behind ${launchFilePath(folder)}`);
    keepLaunchFileFresh();
  }
  /** Whoever may read the file can open a window at any time: its ticket is replaced when it is used or getting old. */
  function keepLaunchFileFresh(): void {
    if (refresher !== undefined) return;
    let ticket = '';
    let written = 0;
    const refresh = (): void => {
      if (tickets.isFresh(ticket) && Date.now() - written < TICKET_LIFE / 2) return;
      ticket = tickets.issue();
      written = Date.now();
      writeLaunchFile(folder, server.port, ticket);
    };
    refresh();
    refresher = setInterval(refresh, 1000);
  }
  function comeToFront(): void {
    for (const service of windows) service.emit('window.front', {});
    showWindow();
  }

  let closing: Promise<void> | undefined;
  let finish: () => void = () => undefined;
  const closed = new Promise<void>((resolve) => {
    finish = resolve;
  });
  function close(): Promise<void> {
    closing ??= shutDown().finally(finish);
    return closing;
  }
  async function shutDown(): Promise<void> {
    presence.stop();
    clearInterval(refresher);
    removeControl(folder, secret);
    rmSync(launchFilePath(folder), { force: true });
    await server.close();
    await backend.close();
    log.info('host.stopped');
    putAway();
  }
  function putAway(): void {
    release();
    log.close();
    if (args.demo && args.data === null) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  return { port: server.port, address, closed, close };
}

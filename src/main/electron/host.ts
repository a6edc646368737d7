/** The Electron host: settles the environment, then the backend and its one window. */
import path from 'node:path';
import { app, Menu, shell } from 'electron';
import type { BrowserWindow } from 'electron';
import { AppError } from '../../contract/errors.ts';
import { parseStartArguments } from '../node/arguments.ts';
import { prepareFolders } from '../node/data-folder.ts';
import { engineEnvironment } from '../node/engine-process.ts';
import { bringToFront as askNodeHost } from '../node/instance.ts';
import { openLog } from '../node/log.ts';
import { HEAD_START } from '../platform.ts';
import type { Backend, Log, Platform, PlatformPaths } from '../platform.ts';
import { electronWire } from '../rpc/electron-wire.ts';
import { serveWindow } from '../rpc/serve-window.ts';
import { holderOf, tryAcquire } from '../storage/instance-lock.ts';
import { applyContentsRules } from './contents-rules.ts';
import { utilityEngine } from './engine-process.ts';
import { settleEnvironment, switchesAgainstUs } from './environment.ts';
import { electronKeyStore } from './keystore.ts';
import { isTrustedFrame, mayOpenOutside } from './policy.ts';
import { closeEverySession, windowSession } from './session-rules.ts';
import { bringToFront, openWindow } from './window.ts';

interface ElectronHostOptions {
  readonly argv: readonly string[];
  /** Folder of the built page, the built preload script, the engine's module. */
  readonly page: string;
  readonly preload: string;
  readonly engine: string;
  readonly paths: Omit<PlatformPaths, 'data'>;
  readonly createBackend: (platform: Platform, options: { readonly demo: boolean }) => Backend | Promise<Backend>;
}

/** Call it at once, before Electron is ready. Resolves when the window is open, or when this start has nothing to do. */
export async function startElectronHost(options: ElectronHostOptions): Promise<void> {
  const args = parseStartArguments(options.argv, { lenient: true });
  const { data, run: folder } = prepareFolders(args.data, args.demo);
  settleEnvironment(folder);
  if (switchesAgainstUs().length > 0) throw new AppError('forbidden', 'An installed Auscult does not start with a switch that opens it to other programs');
  // The lock lies in the data folder (as `userData` does): one instance a store, not one a user.
  if (!app.requestSingleInstanceLock()) return app.quit();
  applyContentsRules();
  await app.whenReady();
  if ((await askNodeHost(folder)) || (folder !== data && (await askNodeHost(data)))) return app.quit();
  if (folder !== data && holderOf(data) !== null) throw new AppError('store-busy', 'Another Auscult holds this store');
  const lock = tryAcquire(folder);
  if (!lock.acquired) throw new AppError('store-busy', 'Another Auscult holds this store');

  const log = openLog(folder);
  log.info('host.started', { host: 'electron', version: app.getVersion() });
  const platform: Platform = {
    host: 'electron',
    version: app.getVersion(),
    capabilities: ['os-keystore'],
    paths: { ...options.paths, data },
    keyStore: electronKeyStore,
    spawnEngine: utilityEngine(options.engine, engineEnvironment(folder, options.paths.resources)),
    headStart: HEAD_START,
    async openExternal(url): Promise<void> {
      if (!mayOpenOutside(url)) throw new AppError('forbidden', 'Only pages of the sources that we cite');
      await shell.openExternal(url);
    },
    clock: () => new Date(),
    log,
  };
  const refused = (): void => log.warn('network.refused');
  closeEverySession(refused);
  const session = windowSession(options.page, refused);
  // No menu but the roles that keyboards expect; their words are Electron's.
  Menu.setApplicationMenu(Menu.buildFromTemplate([{ role: 'editMenu' }, { role: 'viewMenu', visible: false }, { role: 'windowMenu' }]));
  // The window loads while the store opens; what it asks meanwhile waits on the wire.
  const window = openWindow(session, options.preload);
  reloadWhenGone(window, log);
  const wire = electronWire(window.webContents, isTrustedFrame, () => log.warn('ipc.refused'));
  const backend = await options.createBackend(platform, { demo: args.demo });
  const service = serveWindow(wire, backend, platform);
  app.on('second-instance', () => {
    service.emit('window.front', {});
    bringToFront(window);
  });
  closeWithWindow(window, backend, log, lock.release);
}

function reloadWhenGone(window: BrowserWindow, log: Log): void {
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log.error('window.gone', { code: reason, exitCode });
    if (reason !== 'clean-exit' && !window.isDestroyed()) window.webContents.reload();
  });
}

/** The program ends with its window, after the backend has put everything away. */
function closeWithWindow(window: BrowserWindow, backend: Backend, log: Log & { close(): void }, release: () => void): void {
  let closed = false;
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    closed = true;
    void backend.close().finally(() => {
      release();
      log.info('host.stopped');
      log.close();
      app.exit(0);
    });
  });
  // It may have been closed before the store was open.
  if (window.isDestroyed()) app.quit();
}

/** Where a start's own files lie, from the folder of the built root. */
export function builtPlaces(dirname: string): Pick<ElectronHostOptions, 'page' | 'preload' | 'engine' | 'paths'> {
  const home = path.resolve(dirname, '../..');
  return {
    page: path.join(home, 'out', 'renderer'),
    preload: path.join(home, 'out', 'preload', 'index.cjs'),
    engine: path.join(dirname, 'engine.js'),
    // Models are opened by path, which nothing inside the packaged archive can be.
    paths: { resources: path.join(app.isPackaged ? process.resourcesPath : home, 'resources'), backupWorker: path.join(dirname, 'backup-worker.js'), documentWorker: path.join(dirname, 'document-worker.js') },
  };
}

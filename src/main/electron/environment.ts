/** What must be settled before Electron is ready: where it writes, which scheme is ours, what no start may switch on. */
import { app, protocol } from 'electron';
import path from 'node:path';
import { APP_SCHEME, forbiddenSwitches } from './policy.ts';

/** Everything that Chromium keeps goes into the data folder; nothing of it holds patient text (the session is in memory). */
export function settleEnvironment(dataFolder: string): void {
  app.setPath('userData', path.join(dataFolder, 'electron'));
  app.setPath('sessionData', path.join(dataFolder, 'electron', 'session'));
  // The crash reporter is never started; should Chromium write a dump all the same, it stays with the data.
  app.setPath('crashDumps', path.join(dataFolder, 'electron', 'crashes'));
  app.enableSandbox();
  for (const name of ['disable-background-networking', 'disable-component-update', 'disable-domain-reliability', 'no-pings']) app.commandLine.appendSwitch(name);
  app.commandLine.appendSwitch('disable-features', 'SpellCheckService,Translate,MediaRouter,OptimizationHints');
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Switches that would open an installed Auscult to other programs; a build under development may have them. */
export function switchesAgainstUs(): string[] {
  return app.isPackaged ? forbiddenSwitches((name) => app.commandLine.hasSwitch(name)) : [];
}

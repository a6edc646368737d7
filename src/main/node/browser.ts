/** Finds an installed Chromium, Chrome or Edge and opens Auscult in it as an application window with its own profile. */
import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const LINUX = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable'];
const MAC = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const WINDOWS = ['Chromium\\Application\\chrome.exe', 'Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isExecutable: (file: string) => boolean;
}

/** Every place where a browser may be, best first. */
export function browserCandidates({ platform, env }: Surroundings): string[] {
  if (platform === 'darwin') return MAC;
  if (platform === 'win32') {
    const roots = [env['LOCALAPPDATA'], env['PROGRAMFILES'], env['PROGRAMFILES(X86)']].filter((root) => root !== undefined);
    return WINDOWS.flatMap((tail) => roots.map((root) => path.win32.join(root, tail)));
  }
  const folders = (env['PATH'] ?? '').split(':').filter((folder) => folder.startsWith('/'));
  return LINUX.flatMap((name) => folders.map((folder) => path.posix.join(folder, name)));
}

export function findBrowser(around: Surroundings): string | null {
  return browserCandidates(around).find(around.isExecutable) ?? null;
}

/** A window can be shown: always on Windows and macOS, with a display server elsewhere. */
export function hasDisplay({ platform, env }: Pick<Surroundings, 'platform' | 'env'>): boolean {
  if (platform === 'win32' || platform === 'darwin') return true;
  return (env['DISPLAY'] ?? '') !== '' || (env['WAYLAND_DISPLAY'] ?? '') !== '';
}

/**
 * The browser's arguments: nothing of the user's own profile, no extensions, no sync, no service that sends what is typed
 * elsewhere. No ticket is among them (see launch-file.ts).
 */
export function browserArguments(launchFile: string, profile: string, isRoot: boolean): string[] {
  const flags = [
    `--app=${pathToFileURL(launchFile).href}`,
    `--user-data-dir=${profile}`,
    '--incognito', '--inprivate', // Chromium's and Edge's word: history, form fields and session files would hold what was on the screen
    '--no-first-run', '--no-default-browser-check', '--disable-extensions', '--disable-sync', '--disable-background-networking',
    '--disable-component-update', '--disable-default-apps', '--disable-breakpad', '--disable-crash-reporter', '--disable-domain-reliability',
    '--disable-client-side-phishing-detection', '--metrics-recording-only', '--no-pings', '--no-service-autorun', '--password-store=basic',
    '--disable-features=Translate,SpellCheckService,SpellingServiceRestAPI,OptimizationHints,MediaRouter,AutofillServerCommunication,CertificateTransparencyComponentUpdater,InterestFeedContentSuggestions',
    '--proxy-server=127.0.0.1:9', '--proxy-bypass-list=127.0.0.1', // whatever else the browser itself would fetch leads nowhere
    '--window-size=1366,900',
  ];
  // Chromium's own sandbox refuses to start for root; nobody should work as root, but containers do.
  return isRoot ? [...flags, '--no-sandbox'] : flags;
}

export function surroundings(): Surroundings {
  return {
    platform: process.platform,
    env: process.env,
    isExecutable(file): boolean {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    },
  };
}

/** Starts the browser and lets go of it. `onFailure` when it can't be started or goes at once with an error. */
export function openBrowser(browser: string, launchFile: string, profile: string, onFailure: () => void): void {
  const isRoot = process.getuid?.() === 0;
  const child = spawn(browser, browserArguments(launchFile, profile, isRoot), { stdio: 'ignore', detached: process.platform !== 'win32' });
  child.once('error', onFailure);
  child.once('exit', (code) => {
    if (code !== 0 && code !== null) onFailure();
  });
  child.unref();
}

/** What an Electron window may and may not do, as plain functions, so that each rule has a test. */
import type { SenderFrame } from '../rpc/electron-wire.ts';

export const APP_SCHEME = 'app';
export const APP_HOST = 'workstation';
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;

/** Only the window's own main frame speaks on the wire; a frame that has gone is null. */
export function isTrustedFrame(frame: SenderFrame | null): boolean {
  return frame !== null && frame.origin === APP_ORIGIN && frame.parent === null;
}

/** The whole of a window's network: our own pages, and the developer tools of an unpackaged build. */
export function mayRequest(url: string, packaged: boolean): boolean {
  const parsed = parseUrl(url);
  if (parsed === null) return false;
  if (parsed.protocol === `${APP_SCHEME}:`) return parsed.host === APP_HOST;
  // Made by the page itself out of what it holds; the content security policy says where they may be used.
  if (parsed.protocol === 'data:' || parsed.protocol === 'blob:') return true;
  return !packaged && parsed.protocol === 'devtools:';
}

/** A window shows one page. Reloading it is all the navigation there is. */
export function mayNavigate(url: string): boolean {
  const parsed = parseUrl(url);
  return parsed !== null && parsed.protocol === `${APP_SCHEME}:` && parsed.host === APP_HOST && (parsed.pathname === '/' || parsed.pathname === '/index.html');
}

/** Copying what the user selected; nothing else a page can ask for. */
export function mayUse(permission: string, origin: string): boolean {
  return permission === 'clipboard-sanitized-write' && (origin === APP_ORIGIN || origin === `${APP_ORIGIN}/`);
}

/** Pages of the sources that we cite, for the system's browser, and only on a click. */
const EXTERNAL_HOSTS: ReadonlySet<string> = new Set([
  'pubmed.ncbi.nlm.nih.gov', 'www.ncbi.nlm.nih.gov', 'pmc.ncbi.nlm.nih.gov', 'doi.org', 'www.nice.org.uk',
  'www.fda.gov', 'dailymed.nlm.nih.gov', 'www.who.int', 'www.rcp.ac.uk', 'www.healthit.gov',
]);
export function mayOpenOutside(url: string): boolean {
  const parsed = parseUrl(url);
  return parsed !== null && parsed.protocol === 'https:' && parsed.username === '' && parsed.port === '' && EXTERNAL_HOSTS.has(parsed.hostname);
}

/** Electron's "encryption" without a keyring on Linux has a key that every copy of Electron knows. */
export function protectsReally(platform: NodeJS.Platform, backend: string): boolean {
  return platform !== 'linux' || (backend !== 'basic_text' && backend !== 'unknown');
}

const FORBIDDEN_SWITCHES = [
  'remote-debugging-port', 'remote-debugging-pipe', 'inspect', 'inspect-brk', 'js-flags', 'no-sandbox', 'disable-web-security',
  'load-extension', 'host-rules', 'host-resolver-rules', 'proxy-server', 'ssl-key-log-file', 'log-net-log',
];
/** Those of the switches that let another program into the window or its traffic which are set. */
export function forbiddenSwitches(isSet: (name: string) => boolean): string[] {
  return FORBIDDEN_SWITCHES.filter(isSet);
}

function parseUrl(url: string): URL | null {
  return URL.canParse(url) ? new URL(url) : null;
}

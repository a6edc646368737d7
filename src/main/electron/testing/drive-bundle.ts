/**
 * Drives the built desktop root from inside its process, as user, page and attacker, and writes what came of it to the
 * file named in `STAND_IN_REPORT`. Loaded beside the root with `--import`; see bundle.test.ts.
 */
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { workstation } from '../../../contract/workstation.ts';
import { connect } from '../../../rpc/connect.ts';
import { bridgeWire } from '../../../renderer/wire/bridge-wire.ts';
import type { WireBridge } from '../../../renderer/wire/bridge-wire.ts';
import { app, record, session } from '../stand-in/electron.ts';

async function until<T>(what: string, get: () => T | undefined | null | false): Promise<T> {
  for (let waited = 0; waited < 20_000; waited += 10) {
    const value = get();
    if (value !== undefined && value !== null && value !== false) return value;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`Waited in vain for ${what}`);
}
const withTimeout = <T>(promise: Promise<T>): Promise<T> =>
  Promise.race([promise, new Promise<T>((_resolve, reject) => setTimeout(() => reject(new Error('No answer in time')), 60_000))]);

async function drive(): Promise<Record<string, unknown>> {
  const window = await until('a window', () => record.windows[0]);
  await until('the window to show', () => window.shown);
  const { webContents } = window;
  const client = connect(bridgeWire(window.world['auscultWire'] as WireBridge), workstation);
  const status = await withTimeout(client.call('app.status', {}));
  const engineReady = await until('the engine', () => (engine === 'ready' ? 'ready' : poll()));
  const killed = await killEngineMidCall();
  const fronts: unknown[] = [];
  client.on('window.front', (payload) => fronts.push(payload));
  app.emit('second-instance', {}, [], '');
  await until('the event', () => fronts.length > 0);
  const stranger = { origin: 'https://evil.example', url: 'https://evil.example/', parent: null };
  let leaked = false;
  const listener = (_event: unknown, text: string): void => { leaked ||= text.includes('"id":4242'); };
  webContents.renderer.on('auscult', listener);
  webContents.fromFrame(stranger, 'auscult', JSON.stringify({ kind: 'request', id: 4242, method: 'app.status', params: {} }));
  await new Promise((resolve) => setTimeout(resolve, 200));
  return {
    ready: { privileged: record.privileged, sandboxed: app.sandboxed, paths: app.paths },
    page: { status: window.page?.status, policy: window.page?.headers.get('content-security-policy'), html: await window.page?.text() },
    exposed: Object.fromEntries(Object.entries(window.world).map(([name, api]) => [name, Object.keys(api as object)])),
    preferences: window.options.webPreferences === undefined ? null : { ...window.options.webPreferences, session: undefined, preload: path.basename(window.options.webPreferences.preload ?? '') },
    status,
    engineReady,
    killed,
    second: { fronts, focused: window.focused },
    strangerAnswered: leaked,
    opens: ['https://evil.example/', 'file:///etc/passwd', 'app://workstation/', 'https://doi.org/10.1000/1'].map((url) => webContents.openHandler?.({ url }).action),
    openedOutside: record.opened,
    navigations: (['will-navigate', 'will-frame-navigate', 'will-redirect'] as const).map((event) => webContents.wouldNavigate(event, 'https://evil.example/')),
    reload: webContents.wouldNavigate('will-navigate', 'app://workstation/'),
    webview: webContents.wouldNavigate('will-attach-webview', 'app://workstation/'),
    loads: Object.fromEntries(
      await Promise.all(
        ['https://evil.example/x', 'http://127.0.0.1:1/', 'ws://127.0.0.1:1/', 'file:///etc/passwd', 'app://elsewhere/', 'app://workstation/..%2f..%2fpackage.json'].map(
          async (url) => [url, (await window.session.load(url))?.status ?? null] as const,
        ),
      ),
    ),
    grants: ['media', 'geolocation', 'notifications', 'clipboard-read', 'clipboard-sanitized-write', 'openExternal', 'fileSystem', 'unknown'].map((permission) => [permission, window.session.grants(permission, 'app://workstation')]),
    grantsToStrangers: [window.session.grants('clipboard-sanitized-write', 'https://evil.example'), session.defaultSession.grants('media', 'https://evil.example')],
    spellChecker: [window.session.spellChecker, session.defaultSession.spellChecker],
    lockHeld: existsSync(path.join(status.dataFolder, 'instance.lock')),
  };

  /** A long note is being read when the engine dies: the answer comes all the same, and the window is told what happened. */
  async function killEngineMidCall(): Promise<Record<string, unknown>> {
    const said: (string | null)[] = [];
    client.on('app.changed', (next) => said.push(`${next.engine} ${next.engineReason ?? ''}`.trim()));
    const [first] = (await client.call('cases.list', {})).cases;
    const [note] = (await client.call('cases.open', { caseId: first?.id ?? '' })).notes;
    const text = Array.from({ length: 1200 }, (_, line) => `Day ${line}: creatinine ${100 + line} umol/L, on ramipril ${line} mg, no chest pain.`).join('\n');
    const reading = client.call('notes.read', { noteId: note?.id ?? '', text });
    await new Promise((resolve) => setTimeout(resolve, 150));
    const before = record.utilities.length;
    const victim = record.utilities.at(-1)?.pid;
    if (victim !== undefined) process.kill(victim, 'SIGKILL');
    const { annotation } = await withTimeout(reading);
    await until('the words', () => said.includes('ready crashed'));
    return { entities: annotation.entities.length > 500, newChildren: record.utilities.length - before, said };
  }
  function poll(): null {
    void client.call('app.status', {}).then((next) => (engine = next.engine));
    return null;
  }
}

let engine = '';
drive().then(
  (report) => finish(report),
  (error: unknown) => finish({ failed: String(error), errorBoxes: record.errorBoxes }),
);
function finish(report: Record<string, unknown>): void {
  writeFileSync(process.env['STAND_IN_REPORT'] ?? '', JSON.stringify(report));
  record.windows[0]?.close();
  if (record.windows.length === 0) process.exit(1);
}

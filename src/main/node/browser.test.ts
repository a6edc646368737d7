/** Which browser is found where, and what it is told. */
import path from 'node:path';
import { expect, test } from 'vitest';
import { browserArguments, browserCandidates, findBrowser, hasDisplay } from './browser.ts';

const here = (...files: string[]) => (file: string): boolean => files.includes(file);

test('Chromium goes before Chrome, Chrome before Edge, on every system', () => {
  const linux = { platform: 'linux' as const, env: { PATH: '/a:/usr/bin:relative' } };
  expect(findBrowser({ ...linux, isExecutable: here('/usr/bin/google-chrome', '/usr/bin/chromium') })).toBe('/usr/bin/chromium');
  expect(findBrowser({ ...linux, isExecutable: here('/usr/bin/microsoft-edge') })).toBe('/usr/bin/microsoft-edge');
  expect(findBrowser({ ...linux, isExecutable: here('relative/chromium') })).toBeNull();
  const windows = browserCandidates({ platform: 'win32', env: { PROGRAMFILES: 'C:\\Program Files', 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' }, isExecutable: () => true });
  expect(windows.at(-1)).toBe('C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe');
});

test('a display is asked for where there may be none', () => {
  expect(hasDisplay({ platform: 'linux', env: {} })).toBe(false);
  expect(hasDisplay({ platform: 'linux', env: { DISPLAY: '' } })).toBe(false);
  expect(hasDisplay({ platform: 'linux', env: { WAYLAND_DISPLAY: 'wayland-0' } })).toBe(true);
  expect(hasDisplay({ platform: 'win32', env: {} })).toBe(true);
});

test('its own sandbox goes only for root', () => {
  const file = path.resolve('/tmp/a folder/launch.html');
  expect(browserArguments(file, '/tmp/profile', false)).not.toContain('--no-sandbox');
  expect(browserArguments(file, '/tmp/profile', true)).toContain('--no-sandbox');
  expect(browserArguments(file, '/tmp/profile', false)[0]).toBe('--app=file:///tmp/a%20folder/launch.html');
});

test('nothing of what was on the screen is kept, and nothing is fetched from elsewhere', () => {
  const flags = browserArguments('/tmp/launch.html', '/tmp/profile', false);
  for (const flag of ['--incognito', '--inprivate', '--disable-extensions', '--disable-sync', '--disable-background-networking', '--disable-component-update', '--user-data-dir=/tmp/profile', '--proxy-bypass-list=127.0.0.1']) expect(flags).toContain(flag);
  expect(flags.find((flag) => flag.startsWith('--disable-features='))).toMatch(/Translate,SpellCheckService/);
  expect(flags.join(' ')).not.toMatch(/remote-debugging|disable-web-security|ticket/);
});

/** Each rule of the desktop window, with the addresses that would like to get past it. */
import { describe, expect, test } from 'vitest';
import { forbiddenSwitches, isTrustedFrame, mayNavigate, mayOpenOutside, mayRequest, mayUse, protectsReally } from './policy.ts';

test('the main frame of our own page is trusted, and nothing else', () => {
  const own = { origin: 'app://workstation', parent: null };
  expect(isTrustedFrame(own)).toBe(true);
  for (const frame of [null, { ...own, parent: own }, { ...own, origin: 'app://workstation:1' }, { ...own, origin: 'app://' }, { ...own, origin: 'null' }]) expect(isTrustedFrame(frame)).toBe(false);
});

describe('the network', () => {
  test.each(['app://workstation/', 'app://workstation/assets/index.js', 'data:image/png;base64,AA==', 'blob:app://workstation/1'])('lets %s pass', (url) => {
    expect(mayRequest(url, true)).toBe(true);
  });
  test.each([
    'http://127.0.0.1/', 'https://www.google.com/', 'ws://127.0.0.1/', 'wss://example.org/', 'file:///etc/passwd', 'ftp://example.org/', 'chrome://gpu/', 'app://elsewhere/',
    'app://workstation.evil/', 'APP://WORKSTATION@evil/', 'devtools://devtools/', 'not an address', '',
  ])('stops %s', (url) => {
    expect(mayRequest(url, true)).toBe(false);
  });
  test('has developer tools only in an unpackaged build', () => {
    expect(mayRequest('devtools://devtools/bundled/x.js', false)).toBe(true);
  });
});

test('a window may reload and go nowhere', () => {
  for (const url of ['app://workstation/', 'app://workstation/index.html', 'app://workstation/?a#b']) expect(mayNavigate(url)).toBe(true);
  for (const url of ['app://workstation/assets/x.js', 'app://elsewhere/', 'https://example.org/', 'file:///', 'javascript:alert(1)', 'data:text/html,x', 'about:blank']) expect(mayNavigate(url)).toBe(false);
});

test('copying is all that a page may use', () => {
  expect(mayUse('clipboard-sanitized-write', 'app://workstation')).toBe(true);
  expect(mayUse('clipboard-sanitized-write', 'app://workstation/')).toBe(true);
  expect(mayUse('clipboard-sanitized-write', 'https://example.org')).toBe(false);
  for (const permission of ['clipboard-read', 'media', 'openExternal', 'fileSystem', 'unknown']) expect(mayUse(permission, 'app://workstation')).toBe(false);
});

test('only https pages of the sources that we cite open outside', () => {
  expect(mayOpenOutside('https://pubmed.ncbi.nlm.nih.gov/12345/')).toBe(true);
  for (const url of [
    'http://pubmed.ncbi.nlm.nih.gov/1', 'https://pubmed.ncbi.nlm.nih.gov.evil.example/', 'https://pubmed.ncbi.nlm.nih.gov@evil.example/', 'https://user@doi.org/1', 'https://doi.org:444/',
    'file:///etc/passwd', 'smb://doi.org/', 'javascript:alert(1)', 'ms-word:doi.org', '',
  ]) expect(mayOpenOutside(url)).toBe(false);
});

test('a keystore that only obscures is none', () => {
  expect(protectsReally('linux', 'gnome_libsecret')).toBe(true);
  for (const backend of ['basic_text', 'unknown']) expect(protectsReally('linux', backend)).toBe(false);
  expect(protectsReally('darwin', 'native')).toBe(true);
});

test('switches that open the window to others are named', () => {
  expect(forbiddenSwitches((name) => name === 'remote-debugging-port' || name === 'lang')).toEqual(['remote-debugging-port']);
});

/** The start command's words, and where the data goes. */
import { expect, test } from 'vitest';
import { parseStartArguments } from './arguments.ts';
import { defaultDataFolder } from './data-folder.ts';

test('the three words of the start command', () => {
  expect(parseStartArguments([])).toEqual({ demo: false, noWindow: false, data: null });
  expect(parseStartArguments(['--demo', '--no-window', '--data', '/x'])).toEqual({ demo: true, noWindow: true, data: '/x' });
});
test.each([[['--dmeo']], [['file.txt']], [['--data']]])('%j is refused', (argv) => {
  expect(() => parseStartArguments(argv)).toThrow(expect.objectContaining({ code: 'bad-input' }) as Error);
});
test('each system has its own place for data', () => {
  expect(defaultDataFolder('linux', {}, '/home/a')).toBe('/home/a/.local/share/auscult');
  expect(defaultDataFolder('linux', { XDG_DATA_HOME: '/data' }, '/home/a')).toBe('/data/auscult');
  expect(defaultDataFolder('linux', { XDG_DATA_HOME: 'relative' }, '/home/a')).toBe('/home/a/.local/share/auscult');
  expect(defaultDataFolder('darwin', {}, '/Users/a')).toBe('/Users/a/Library/Application Support/Auscult');
  expect(defaultDataFolder('win32', { LOCALAPPDATA: 'C:\\Users\\a\\AppData\\Local' }, 'C:\\Users\\a')).toBe('C:\\Users\\a\\AppData\\Local\\Auscult');
});
test("Electron's command line also holds Chromium's switches and the program's folder", () => {
  expect(parseStartArguments(['--no-sandbox', '/home/a/auscult', '--remote-debugging-port=0', '--demo', '--data', '/x'], { lenient: true })).toEqual({ demo: true, noWindow: false, data: '/x' });
});

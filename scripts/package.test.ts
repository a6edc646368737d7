import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import config, { packedProgram } from '../electron-builder.config.mjs';
import { packerArguments } from './package.mjs';

const root = path.resolve(import.meta.dirname, '..');

test('packs built code alone, in an archive', () => {
  expect(config.asar).toBe(true);
  expect(config.files.filter((pattern: string) => /^(?:src|e2e|training|bench|node_modules)/.test(pattern))).toEqual([]);
  const { main } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { main: string };
  expect(main.startsWith('out/')).toBe(true);
});
test('lays beside the archive what can only be opened as a file: libraries and resources', () => {
  const native = globSync('node_modules/{onnxruntime-node,better-sqlite3}/**/*.node', { cwd: root });
  expect(native.length).toBeGreaterThan(0);
  for (const file of native) expect(config.asarUnpack.some((pattern: string) => path.matchesGlob(file, pattern))).toBe(true);
  expect(config.extraResources).toEqual([{ from: 'resources', to: 'resources' }]);
  expect(existsSync(path.join(root, 'resources', 'models'))).toBe(true);
});
test('sets the fuses on the program of each system, and publishes nothing', () => {
  expect(config.afterPack).toBeTypeOf('function');
  expect(config.publish).toBeNull();
  const packed = (electronPlatformName: string): string => packedProgram({ electronPlatformName, appOutDir: 'o', packager: { appInfo: { productFilename: 'Auscult' }, executableName: 'auscult' } }).replaceAll('\\', '/');
  expect(['linux', 'win32', 'darwin'].map(packed)).toEqual(['o/auscult', 'o/Auscult.exe', 'o/Auscult.app/Contents/MacOS/Auscult']);
  expect(packerArguments(['--dir']).slice(-3)).toEqual(['--publish', 'never', '--dir']);
});

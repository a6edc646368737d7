/**
 * How the desktop program is packed (`npm run package`). Only what runs goes in: the built code, in an archive whose hash the program
 * checks; native modules beside it, since an archive can't be loaded as a library; models and tables as files, since they are opened by
 * path. Fuses are set before anything is signed; each one is named in scripts/flip-fuses.mjs.
 */
import path from 'node:path';

/** @type {import('electron-builder').Configuration} */
export default {
  appId: 'org.auscult.workstation',
  productName: 'Auscult',
  copyright: 'Apache-2.0',
  directories: { output: 'dist' },
  files: ['out/**', '!out/.built-from', '!out/e2e/**', '!**/*.map', 'package.json', 'LICENSE', 'NOTICE'],
  asar: true,
  asarUnpack: ['**/*.node', '**/node_modules/onnxruntime-node/bin/**', '**/node_modules/better-sqlite3/build/**'],
  extraResources: [{ from: 'resources', to: 'resources' }],
  // Nothing is fetched after it is installed: no update server.
  publish: null,
  afterPack: flipFuses,
  win: { target: ['nsis'] },
  nsis: { oneClick: false, perMachine: true, allowToChangeInstallationDirectory: true },
  mac: { target: ['dmg'], hardenedRuntime: true, category: 'public.app-category.medical' },
  linux: { target: ['deb', 'AppImage'], category: 'Science' },
};

/** The program that was just packed, by system. */
export function packedProgram({ electronPlatformName, appOutDir, packager }) {
  const name = packager.appInfo.productFilename;
  if (electronPlatformName === 'darwin') return path.join(appOutDir, `${name}.app`, 'Contents', 'MacOS', name);
  return path.join(appOutDir, electronPlatformName === 'win32' ? `${name}.exe` : packager.executableName);
}

async function flipFuses(context) {
  const fuses = await import('@electron/fuses');
  const { fuseConfig } = await import('./scripts/flip-fuses.mjs');
  await fuses.flipFuses(packedProgram(context), fuseConfig(fuses));
}

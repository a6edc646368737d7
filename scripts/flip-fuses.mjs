/**
 * Sets Electron's fuses in a packaged program, before it is signed: `node scripts/flip-fuses.mjs PROGRAM`. Every fuse must be
 * named here (`strictlyRequireAllFuses`), so that a new one stops the packaging until somebody has thought about it.
 */
import { pathToFileURL } from 'node:url';

/** By the names of `FuseV1Options`. */
export const FUSES = {
  RunAsNode: false, // the program can't be used as a plain Node
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
  WasmTrapHandlers: true,
};

/** The configuration for `flipFuses`; throws when this version of @electron/fuses knows other fuses than we do. */
export function fuseConfig({ FuseVersion, FuseV1Options }) {
  const known = Object.keys(FuseV1Options).filter((name) => Number.isNaN(Number(name)));
  const unsettled = known.filter((name) => !Object.hasOwn(FUSES, name));
  const unknown = Object.keys(FUSES).filter((name) => !known.includes(name));
  if (unsettled.length + unknown.length > 0) throw new Error(`Fuses not settled here: ${unsettled.join(', ') || 'none'}; not known to @electron/fuses: ${unknown.join(', ') || 'none'}`);
  const values = Object.fromEntries(Object.entries(FUSES).map(([name, value]) => [FuseV1Options[name], value]));
  return { version: FuseVersion.V1, strictlyRequireAllFuses: true, resetAdHocDarwinSignature: process.platform === 'darwin', ...values };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const program = process.argv[2];
  if (program === undefined) {
    process.stderr.write('node scripts/flip-fuses.mjs PROGRAM\n');
    process.exit(2);
  }
  const fuses = await import('@electron/fuses');
  await fuses.flipFuses(program, fuseConfig(fuses));
}

/** The platform of a plain Node process: no desktop, no keystore of the system. */
import { AppError } from '../../contract/errors.ts';
import type { KeyStore, Log, Platform, PlatformPaths, SpawnEngine } from '../platform.ts';

/** Without a keystore the store opens with its passphrase or its recovery code. There is no lesser fallback. */
export const noKeyStore: KeyStore = {
  available: () => Promise.resolve(false),
  wrap: () => Promise.reject(new AppError('keystore-unavailable', 'This host has no keystore')),
  unwrap: () => Promise.reject(new AppError('keystore-unavailable', 'This host has no keystore')),
};

export interface NodePlatformOptions {
  readonly version: string;
  readonly paths: PlatformPaths;
  readonly spawnEngine: SpawnEngine;
  readonly log: Log;
}

export function createNodePlatform({ version, paths, spawnEngine, log }: NodePlatformOptions): Platform {
  return {
    host: 'node',
    version,
    capabilities: [],
    paths,
    keyStore: noKeyStore,
    spawnEngine,
    openExternal: () => Promise.reject(new AppError('forbidden', 'The browser opens its own links')),
    clock: () => new Date(),
    log,
  };
}

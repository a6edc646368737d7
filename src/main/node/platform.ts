/** The platform of a plain Node process: no desktop, no keystore of the system. */
import { AppError } from '../../contract/errors.ts';
import { HEAD_START } from '../platform.ts';
import type { Log, Platform, PlatformPaths, SpawnEngine } from '../platform.ts';
import { NO_KEY_STORE } from '../storage/vault/keyslots.ts';

interface NodePlatformOptions {
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
    // The store opens with its passphrase or its recovery code; there is no lesser fallback.
    keyStore: NO_KEY_STORE,
    spawnEngine,
    headStart: HEAD_START,
    openExternal: () => Promise.reject(new AppError('forbidden', 'The browser opens its own links')),
    clock: () => new Date(),
    log,
  };
}

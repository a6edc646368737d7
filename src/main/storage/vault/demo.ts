/** A store for this run only: its key is random, is held in memory and dies with the process. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KeyStore } from './keyslots.ts';
import type { Vault } from './types.ts';
import { createVault } from './vault.ts';

const COST = 2 ** 14; // nobody types the demo's passphrase, so there is none to guess

/** A demo store, open. */
export async function openDemoVault(clock?: () => Date): Promise<Vault> {
  const folder = mkdtempSync(join(tmpdir(), 'auscult-demo-'));
  const vault = createVault({ folder, keyStore: memoryKeyStore(), demo: true, scryptCost: COST, ...(clock === undefined ? {} : { clock }) });
  await vault.setup({ passphrase: randomBytes(24).toString('base64'), useKeystore: true });
  return vault;
}

/** The demo's keystore: one process long. Locking and opening again work as in a real store. */
function memoryKeyStore(): KeyStore {
  let kept: Uint8Array = new Uint8Array();
  return {
    available: async () => true,
    wrap: async bytes => {
      kept = Uint8Array.from(bytes);
      return Uint8Array.of(0);
    },
    unwrap: async () => Uint8Array.from(kept),
  };
}

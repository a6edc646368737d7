/** Opens a store in a process of its own and prints the code it ends with. The passphrase comes through stdin. */
import { readFileSync } from 'node:fs';
import { createVault } from '../vault/vault.ts';
import { toStoreError } from '../store-errors.ts';

const vault = createVault({ folder: process.argv[2] ?? '', scryptCost: 2 ** 13 });
const secret = readFileSync(0, 'utf8');
const setup = process.argv[3] === 'setup';
try {
  if (setup) await vault.setup({ passphrase: secret, useKeystore: false });
  else await vault.unlock({ with: 'passphrase', secret });
  process.stdout.write('opened');
} catch (thrown) {
  const error = toStoreError(thrown);
  process.stdout.write(String(error instanceof Error ? Reflect.get(error, 'code') : error));
} finally {
  vault.close();
}

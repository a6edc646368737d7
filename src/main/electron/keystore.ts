/** The system's keystore through Electron's safeStorage. Where that only obscures, there is none: no plaintext fallback. */
import { safeStorage } from 'electron';
import { AppError } from '../../contract/errors.ts';
import type { KeyStore } from '../storage/vault/keyslots.ts';
import { protectsReally } from './policy.ts';

export const electronKeyStore: KeyStore = {
  available,
  async wrap(bytes): Promise<Uint8Array> {
    if (!(await available())) throw new AppError('keystore-unavailable', 'The system has no keystore');
    // safeStorage takes strings; base64 carries any byte.
    return guarded(() => safeStorage.encryptStringAsync(Buffer.from(bytes).toString('base64')));
  },
  async unwrap(bytes): Promise<Uint8Array> {
    if (!(await available())) throw new AppError('keystore-unavailable', 'The system has no keystore');
    return guarded(async () => Buffer.from((await safeStorage.decryptStringAsync(Buffer.from(bytes))).result, 'base64'));
  },
};

async function available(): Promise<boolean> {
  if (!(await safeStorage.isAsyncEncryptionAvailable())) return false;
  return protectsReally(process.platform, process.platform === 'linux' ? safeStorage.getSelectedStorageBackend() : 'native');
}

/** The keystore's own error could quote what it was given. */
async function guarded<T>(action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch {
    throw new AppError('keystore-unavailable', 'The keystore of the system refused');
  }
}

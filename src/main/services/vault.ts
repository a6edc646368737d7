/** First run, unlocking and locking. Secrets pass through and are kept nowhere. */
import type { Workstation } from '../../contract/workstation.ts';
import type { Handlers } from '../../rpc/types.ts';
import { getSettings } from '../storage/settings-store.ts';
import type { Unlocking } from '../storage/vault.ts';
import type { ServiceContext } from './context.ts';

type VaultMethods = 'vault.status' | 'vault.setup' | 'vault.unlock' | 'vault.lock' | 'vault.active' | 'vault.changePassphrase';

export function vaultHandlers(context: ServiceContext): Pick<Handlers<Workstation>, VaultMethods> {
  const { vault } = context;
  vault.onChange((status) => context.emit('vault.changed', status));

  /** What can be written only now that the store is open. */
  const entered = (how: Unlocking['with'] | 'setup'): void => {
    const db = context.db();
    vault.setAutoLock(getSettings(db).autoLockMinutes);
    db.transaction(() => {
      const refused = vault.takeRefusals();
      if (refused > 0) context.audit('store.refused', null, { times: refused });
      context.audit(how === 'setup' ? 'store.created' : 'store.unlocked', null, { with: how });
    });
  };
  return {
    'vault.status': () => vault.status(),
    'vault.setup': async (input) => {
      const made = await vault.setup(input);
      entered('setup');
      return made;
    },
    'vault.unlock': async (input) => {
      await vault.unlock(input);
      entered(input.with);
      return vault.status();
    },
    'vault.lock': async () => {
      try {
        if (vault.isOpen()) context.audit('store.locked', null);
      } finally {
        await vault.lock(); // also when the disk is too full to write about it
      }
      return vault.status();
    },
    'vault.active': () => {
      vault.active();
      return { done: true };
    },
    'vault.changePassphrase': async ({ current, next }) => {
      await vault.changePassphrase(current, next);
      context.audit('passphrase.changed', null);
      return { done: true };
    },
  };
}

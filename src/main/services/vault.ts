/** First run, unlocking and locking. Secrets pass through and are kept nowhere. */
import type { Workstation } from '../../contract/workstation.ts';
import type { Handlers } from '../../rpc/types.ts';
import { getSettings } from '../storage/stores/settings-store.ts';
import type { Unlocking } from '../storage/vault/types.ts';
import { unlessFull } from './disk-full.ts';
import type { ServiceContext } from './context.ts';

type VaultMethods = 'vault.status' | 'vault.setup' | 'vault.unlock' | 'vault.lock' | 'vault.active' | 'vault.changePassphrase';

export function vaultHandlers(context: ServiceContext): Pick<Handlers<Workstation>, VaultMethods> {
  const { vault } = context;
  vault.onChange(status => context.emit('vault.changed', status));

  /** What can be written only now that the store is open. */
  const entered = (how: Unlocking['with'] | 'setup'): void => {
    const db = context.db();
    vault.setAutoLock(getSettings(db).autoLockMinutes);
    unlessFull(() =>
      db.transaction(() => {
        const refused = vault.refusals();
        if (refused > 0) context.audit('store.refused', null, { times: refused });
        context.audit(how === 'setup' ? 'store.created' : 'store.unlocked', null, { with: how });
      }),
    );
    vault.forgetRefusals();
  };
  return {
    'vault.status': () => vault.status(),
    'vault.setup': async input => {
      const made = await vault.setup(input);
      entered('setup');
      return made;
    },
    'vault.unlock': async input => {
      await vault.unlock(input);
      entered(input.with);
      return vault.status();
    },
    'vault.lock': async () => {
      if (vault.isOpen()) unlessFull(() => context.audit('store.locked', null));
      return vault.lock();
    },
    'vault.active': () => {
      vault.active();
      return { done: true };
    },
    'vault.changePassphrase': async ({ current, next }) => {
      context.db(); // a locked window changes nothing
      await vault.changePassphrase(current, next);
      context.audit('passphrase.changed', null);
      return { done: true };
    },
  };
}

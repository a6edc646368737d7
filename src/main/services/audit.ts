/** The audit trail, read and proved. */
import { setImmediate } from 'node:timers/promises';
import type { Workstation } from '../../contract/workstation.ts';
import { AppError } from '../../contract/errors.ts';
import type { Handlers } from '../../rpc/types.ts';
import { listAudit, verifyAudit } from '../storage/stores/audit-store.ts';
import type { ServiceContext } from './context.ts';

export function auditHandlers(context: ServiceContext): Pick<Handlers<Workstation>, 'audit.list' | 'audit.verify'> {
  return {
    'audit.list': ({ before, limit }) => ({ entries: listAudit(context.db(), before, limit) }),
    'audit.verify': async (_input, { signal }) => {
      const steps = verifyAudit(context.db());
      for (;;) {
        const step = steps.next();
        if (step.done === true) return step.value;
        await setImmediate(); // a long trail must not hold up typing
        context.db(); // throws when the store was locked meanwhile
        if (signal.aborted) throw new AppError('cancelled', 'The check was cancelled');
      }
    },
  };
}

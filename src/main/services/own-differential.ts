/** Keeps what the clinician thought before the ranking was seen. The audit says that it was, not what. */
import type { Workstation } from '../../contract/workstation.ts';
import type { Handlers } from '../../rpc/types.ts';
import { getCase } from '../storage/stores/cases-store.ts';
import { listOwnDifferentials, saveOwnDifferential } from '../storage/stores/own-differentials-store.ts';
import type { ServiceContext } from './context.ts';

export function ownDifferentialHandlers(context: ServiceContext): Pick<Handlers<Workstation>, 'differential.commit' | 'differential.committed'> {
  return {
    'differential.commit': ({ caseId, conditions }) => {
      const db = context.db();
      getCase(db, caseId);
      const own = { id: context.newId(), conditions, by: context.actor(), at: context.now() };
      db.transaction(() => {
        saveOwnDifferential(db, caseId, own);
        context.audit('differential.committed', caseId, { conditions: String(conditions.length) });
      });
      return own;
    },
    'differential.committed': ({ caseId }) => {
      getCase(context.db(), caseId);
      return { own: listOwnDifferentials(context.db(), caseId) };
    },
  };
}

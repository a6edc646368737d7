/** All handlers that need nothing but the store, with what SQLite and the file system throw turned into codes. */
import type { Workstation } from '../../contract/workstation.ts';
import type { Handlers } from '../../rpc/types.ts';
import { toStoreError } from '../storage/store-errors.ts';
import { auditHandlers } from './audit.ts';
import { backupHandlers } from './backups.ts';
import { caseHandlers } from './cases.ts';
import { chartAnswerHandlers } from './chart-answers.ts';
import type { ChartSource } from './chart-answers.ts';
import type { ServiceContext } from './context.ts';
import { importHandlers } from './imports.ts';
import type { ImportSources } from './imports.ts';
import { noteHandlers } from './notes.ts';
import { settingsHandlers } from './settings.ts';
import { vaultHandlers } from './vault.ts';

interface StoreSources extends ChartSource, ImportSources {
  readonly backupWorker?: URL;
}

export function storeHandlers(context: ServiceContext, sources: StoreSources) {
  return withStoreErrors({
    ...vaultHandlers(context),
    ...caseHandlers(context),
    ...noteHandlers(context),
    ...chartAnswerHandlers(context, sources),
    ...auditHandlers(context),
    ...settingsHandlers(context),
    ...importHandlers(context, sources),
    ...backupHandlers(context, sources.backupWorker),
  });
}

/** The same handlers; what they throw is told in codes. */
export function withStoreErrors<H extends Partial<Handlers<Workstation>>>(handlers: H): H {
  const wrapped = Object.entries(handlers).map(([name, handler]) => [
    name,
    async (...args: unknown[]): Promise<unknown> => {
      try {
        return await (handler as (...given: unknown[]) => unknown)(...args);
      } catch (thrown) {
        throw toStoreError(thrown);
      }
    },
  ]);
  return Object.fromEntries(wrapped) as H;
}

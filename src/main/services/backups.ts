/** Copies of the store, made while people work. */
import { AppError } from '../../contract/errors.ts';
import type { Workstation } from '../../contract/workstation.ts';
import type { Handlers } from '../../rpc/types.ts';
import { createBackup } from '../storage/backup.ts';
import type { ServiceContext } from './context.ts';

/** `worker` is the compiled backup thread, where a bundler has moved it. */
export function backupHandlers(context: ServiceContext, worker?: URL): Pick<Handlers<Workstation>, 'backup.create'> {
  let running = false;
  return {
    'backup.create': async (_input, { signal, progress }) => {
      if (running) throw new AppError('conflict', 'A backup is being made');
      const key = context.vault.keyCopy();
      running = true;
      try {
        return await context.vault.during(async () => {
          const made = await createBackup({
            folder: context.vault.folder,
            key,
            now: context.clock(),
            signal,
            onEnd: () => (running = false),
            onProgress: (done, total) => progress({ done, total, name: null }),
            ...(worker === undefined ? {} : { worker }),
          });
          context.audit('backup.created', null, { bytes: made.bytes });
          return made;
        });
      } catch (thrown) {
        // A cancelled backup goes on inside SQLite for a while; `onEnd` tells when it is over.
        if (!(thrown instanceof AppError && thrown.code === 'cancelled')) running = false;
        throw thrown;
      }
    },
  };
}

/** Model packages: those that are shipped, and those that this store's people added from a folder. */
import { resolve } from 'node:path';
import { AppError } from '../../contract/errors.ts';
import type { Workstation } from '../../contract/workstation.ts';
import type { Handlers } from '../../rpc/types.ts';
import type { EngineClient } from '../engine-client/index.ts';
import { addPackage, listPackages, removePackage } from '../storage/stores/packages-store.ts';
import type { ServiceContext } from './context.ts';

type ModelMethods = 'models.list' | 'models.addFolder' | 'models.remove';

export function modelHandlers(context: ServiceContext, engine: EngineClient): Pick<Handlers<Workstation>, ModelMethods> {
  return {
    'models.list': async () => ({ models: (await engine.call('engine.status', {})).models }),
    'models.addFolder': async ({ folder }) => {
      context.db(); // adding is an act on the open store
      const status = await engine.call('engine.loadPackage', { folder });
      const { manifest, state, folder: place } = status;
      if (manifest === null || state === 'refused') {
        // It was not added, so it is not listed; a refused one that was added before stays on the list with its reason.
        if (!stored(context, place)) await engine.call('engine.unloadPackage', { folder: place });
        return status;
      }
      const db = context.db();
      db.transaction(() => {
        addPackage(db, { folder: place, manifest, at: context.now() });
        context.audit('model.added', manifest.id, { version: manifest.version });
      });
      return status;
    },
    'models.remove': async ({ folder }) => {
      const id = stored(context, folder);
      if (id === undefined) throw new AppError('not-found', 'No such package was added here', { what: 'model' });
      const db = context.db();
      db.transaction(() => {
        removePackage(db, { id, at: context.now() });
        context.audit('model.removed', id);
      });
      await engine.call('engine.unloadPackage', { folder });
      return { done: true };
    },
  };
}

/** The id of the package that was added from a folder. By folder: what is refused may not even say its id. */
function stored(context: ServiceContext, folder: string): string | undefined {
  return listPackages(context.db()).find((added) => resolve(added.folder) === resolve(folder))?.manifest.id;
}

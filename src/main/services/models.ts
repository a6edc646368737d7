/** Model packages: those that are shipped, and those that this store's people added from a folder. */
import { AppError } from '../../contract/errors.ts';
import type { Workstation } from '../../contract/workstation.ts';
import type { Handlers } from '../../rpc/types.ts';
import type { EngineClient } from '../engine-client/index.ts';
import { addPackage, removePackage } from '../storage/packages-store.ts';
import type { ServiceContext } from './context.ts';

type ModelMethods = 'models.list' | 'models.addFolder' | 'models.remove';

export function modelHandlers(context: ServiceContext, engine: EngineClient): Pick<Handlers<Workstation>, ModelMethods> {
  return {
    'models.list': async () => ({ models: (await engine.call('engine.status', {})).models }),
    'models.addFolder': async ({ folder }) => {
      context.db(); // adding is an act on the open store
      const status = await engine.call('engine.loadPackage', { folder });
      if (status.manifest === null || status.state === 'refused') return status;
      const { manifest } = status;
      const db = context.db();
      db.transaction(() => {
        addPackage(db, { folder, manifest, at: context.now() });
        context.audit('model.added', manifest.id, { version: manifest.version });
      });
      return status;
    },
    'models.remove': async ({ id }) => {
      const db = context.db();
      const removed = db.transaction(() => {
        const known = removePackage(db, { id, at: context.now() });
        if (known) context.audit('model.removed', id);
        return known;
      });
      if (!removed) throw new AppError('not-found', 'No such package was added here', { what: 'model' });
      await engine.call('engine.unloadPackage', { id });
      return { done: true };
    },
  };
}

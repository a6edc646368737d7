/** Risk models over features that the caller gives. */
import type { Engine } from '../../contract/engine.ts';
import { AppError } from '../../contract/errors.ts';
import type { Handlers } from '../../rpc/types.ts';
import type { Models } from './models.ts';

type PrognosisHandlers = Pick<Handlers<Engine>, 'prognosis.list' | 'prognosis.predict'>;

export function prognosisHandlers(models: Models): PrognosisHandlers {
  return {
    'prognosis.list': async () => ({
      models: [...(await models.risks()).values()].map((model) => {
        const { id, title, cohort, features } = model.describe();
        return { id, title, cohort, features };
      }),
    }),
    async 'prognosis.predict'({ model: id, features, series }, { signal }) {
      const model = (await models.risks()).get(id);
      if (model === undefined) throw new AppError('not-found', 'No risk model of that name is ready', { where: 'model', id });
      return model.predict({ features, ...(series === undefined ? {} : { series }) }, { signal });
    },
  };
}

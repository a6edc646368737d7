/** Scores by their declarations: none are declared yet. */
import type { Engine } from '../../contract/engine.ts';
import { AppError } from '../../contract/errors.ts';
import type { Handlers } from '../../rpc/types.ts';

type ScoreHandlers = Pick<Handlers<Engine>, 'scores.fromChart' | 'scores.calculate' | 'scores.list'>;

export function scoreHandlers(): ScoreHandlers {
  return {
    'scores.list': () => ({ calculators: [] }),
    'scores.fromChart': () => ({ scores: [] }),
    'scores.calculate': () => {
      throw new AppError('not-found', 'No such calculator', { where: 'calculator' });
    },
  };
}

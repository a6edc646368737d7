/** Scores and formulas, by what the caller gives or by what the chart holds. */
import type { Engine } from '../../contract/engine.ts';
import { calculate, listCalculators, scoresFromChart } from '../reasoning/calculators/index.ts';
import type { Handlers } from '../../rpc/types.ts';

type ScoreHandlers = Pick<Handlers<Engine>, 'scores.fromChart' | 'scores.calculate' | 'scores.list'>;

export const scoreHandlers: ScoreHandlers = {
  'scores.list': () => ({ calculators: listCalculators() }),
  'scores.fromChart': ({ chart, calculators, inputs, question, text, notes }) => ({ scores: scoresFromChart(chart, calculators, inputs, question, text ?? notes) }),
  'scores.calculate': ({ calculator, inputs, question }) => calculate(calculator, inputs, question),
};

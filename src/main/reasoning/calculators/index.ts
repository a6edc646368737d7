/** The calculators: list them, run one on given inputs, or fill them from a chart. */
import type { CalculatorInfo, CalculatorResult } from '../../../contract/calculators.ts';
import { AppError } from '../../../contract/errors.ts';
import type { Calculator } from './declare.ts';
import { evaluate } from './evaluate.ts';
import { calculatorNamed } from './names.ts';
import { readInputs } from './read-inputs.ts';
import { CALCULATORS } from './scores/index.ts';

export { scoresFromChart } from './from-chart.ts';
export { CALCULATORS } from './scores/index.ts';

/** All of them, with what each asks for and where it comes from. */
export function listCalculators(): CalculatorInfo[] {
  return CALCULATORS.map(({ id, title, aliases, unit, source, edition, inputs, bands }) => ({
    id, title, aliases: [...aliases], unit, source, edition,
    inputs: Object.entries(inputs).map(([key, input]) => ({ key, label: input.label, kind: input.kind, unit: 'unit' in input && input.unit !== '1' && input.unit !== 'points' ? input.unit : null, ...(input.kind === 'choice' ? { options: Object.keys(input.options) } : {}), judged: input.judged === true })),
    bands: (bands ?? []).map(({ upTo, words }) => ({ ...(upTo === undefined ? {} : { upTo }), words })),
  }));
}

/** By id, title, any alias or their telling words. @throws AppError `not-found`. */
export function findCalculator(name: string): Calculator {
  const found = calculatorNamed(name, CALCULATORS);
  if (!found) throw new AppError('not-found', 'No calculator of that name', { where: 'calculator' });
  return found;
}

/**
 * Runs one calculator. `inputs`: number, [number, unit], [name, number, unit], boolean, date or word, by our names or aliases.
 * `question` may say what is asked (which steroid, which weight).
 */
export function calculate(name: string, inputs: Readonly<Record<string, unknown>>, question = ''): CalculatorResult {
  const calculator = findCalculator(name);
  return evaluate(calculator, { ...readInputs(calculator, inputs), question });
}

export type { Calculator } from './declare.ts';

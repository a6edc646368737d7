/** Lines of `prognose` that hold features alone, many to a question: their reasons cost a third of what they cost one by one. */
import type { Prognosis } from '../../contract/prognosis.ts';
import type { Asks } from './commands.ts';
import { gather } from './gather.ts';

export interface Given {
  readonly model: string;
  readonly features: Record<string, number | string | boolean | null>;
  readonly series?: [string, string, number][];
}

/** Lines that go to the engine together; while it answers some, the next are read and the last written. */
const TOGETHER = 64;
/** Lines of `prognose` in work at a time. */
export const RISKS_IN_WORK = 3 * TOGETHER;

export function riskOf(engine: Asks): (given: Given) => Promise<Prognosis> {
  const byModel = new Map<string, (given: Given) => Promise<Prognosis>>();
  const asked = async (all: readonly Given[]): Promise<readonly Prognosis[]> => {
    const [first] = all;
    if (first === undefined) return [];
    if (all.length === 1) return [await engine.call('prognosis.predict', first)];
    return (await engine.call('prognosis.predictMany', { model: first.model, patients: all.map(({ features, series }) => ({ features, ...(series === undefined ? {} : { series }) })) })).answers;
  };
  return async (given) => {
    const ask = byModel.get(given.model) ?? gather(asked, TOGETHER);
    byModel.set(given.model, ask);
    return ask(given);
  };
}

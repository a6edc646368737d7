/** `validate --model ID [--horizon NAME]`: cases with outcomes line by line, one report at the end. What is kept of a line is its risk and its groups. */
import { localCase, measureCases } from '../reasoning/validation/index.ts';
import type { LocalCase } from '../reasoning/validation/index.ts';
import type { Asks } from './commands.ts';

type Line = Record<string, unknown>;
interface ValidationRun {
  /** Takes one case in. What it gives back is not a line of the answer. */
  readonly read: (line: Line, signal: AbortSignal, number: number) => Promise<Line>;
  /** The report, as the only line. */
  readonly targets: () => Promise<Line[]>;
}

export function openValidation(model: string, horizon: string | null, engine: Asks): ValidationRun {
  const cases: LocalCase[] = [];
  return {
    async read(line, _signal, number) {
      cases.push(localCase(line, number));
      return {};
    },
    async targets() {
      const report = await measureCases(model, cases, (patients) => engine.call('prognosis.cohort', { model, ...(horizon === null ? {} : { horizon }), patients: patients.map(({ features, series }) => ({ features, ...(series === undefined ? {} : { series }) })) }));
      return [{ ...report }];
    },
  };
}

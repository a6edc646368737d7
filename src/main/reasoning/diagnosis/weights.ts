/** How much a finding speaks for one condition against all the others, as these stand now. */
import { logLikelihood } from './likelihood.ts';
import type { Posterior } from './posterior.ts';
import type { DiagnosisTable } from './table.ts';

/** Log of P(finding | condition `index`) over P(finding | the others). `values` null means absent. */
export type WeightOf = (index: number, code: string, values: readonly string[] | null) => number;

/** Keeps a condition that is all but excluded from being divided by. */
const LEAST_SHARE = 1e-6;

/** Each finding's likelihoods are worked out once for all conditions, then shared by the rows that ask. */
export function weights(table: DiagnosisTable, posterior: Posterior): WeightOf {
  const shares = Array.from(posterior, share => share + LEAST_SHARE);
  const total = shares.reduce((sum, share) => sum + share, 0);
  const known = new Map<string, { logs: number[]; joint: number }>();
  return (index, code, values) => {
    const name = `${code} ${values === null ? '-' : values.join(' ')}`;
    let finding = known.get(name);
    if (finding === undefined) {
      const logs = table.conditions.map(condition => logLikelihood(table, condition, code, values));
      finding = { logs, joint: logs.reduce((sum, log, at) => sum + (shares[at] ?? 0) * Math.exp(log), 0) };
      known.set(name, finding);
    }
    const own = finding.logs[index] ?? 0;
    const share = shares[index] ?? 0;
    return own - Math.log(Math.max(Number.MIN_VALUE, finding.joint - share * Math.exp(own)) / (total - share));
  };
}

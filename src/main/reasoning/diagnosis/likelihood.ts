/** P(what was found | condition), evidence by evidence. Findings are taken as independent given the condition. */
import type { ConditionRow, DiagnosisTable } from './table.ts';

/** The findings so far. A code in neither map is unknown. */
export interface Findings {
  /** Code → the values given for it; an empty list is "present, value unknown". */
  readonly present: ReadonlyMap<string, readonly string[]>;
  readonly absent: ReadonlySet<string>;
}

/** A finding that a condition does not list still happens, by error or by a second illness. */
export const UNLISTED = 0.002;
const CERTAIN = 0.998;
/** The published table names the five most frequent values; a sixth is taken to be this much rarer than the fifth. */
const TAIL = 0.35;
const NAMED_VALUES = 5;

/** Parses `E_53`, `E_54_@_V_179` and `E_56_@_4`; a value that is the evidence's default says "no" and makes it absent. */
export function readFindings(table: DiagnosisTable, evidences: readonly string[], absent: readonly string[]): Findings {
  const present = new Map<string, string[]>();
  const denied = new Set<string>(absent);
  for (const evidence of evidences) {
    const [code = '', value] = evidence.split('_@_');
    const row = table.evidences[code];
    if (row === undefined) continue;
    if (value !== undefined && value === row.default && row.type !== 'categorical') {
      denied.add(code);
      continue;
    }
    present.set(code, [...(present.get(code) ?? []), ...(value === undefined ? [] : [value])]);
  }
  for (const code of present.keys()) denied.delete(code);
  return { present, absent: denied };
}

/** Probability that the condition shows a binary evidence. */
export function presence(condition: ConditionRow, code: string): number {
  return Math.min(CERTAIN, Math.max(UNLISTED, condition.evidences[code] ?? 0));
}

/** Probability that a pain of this condition has the value, given that there is pain. */
export function valueShare(condition: ConditionRow, code: string, value: string, parent: string | undefined): number {
  const known = condition.values[code];
  if (known === undefined) return UNLISTED;
  const share = known[value];
  const shares = Object.values(known);
  const own = share ?? (shares.length >= NAMED_VALUES ? TAIL * Math.min(...shares) : UNLISTED);
  const pain = parent === undefined ? 1 : presence(condition, parent);
  return Math.min(CERTAIN, Math.max(UNLISTED, own / pain));
}

/** Probability of a number from 0 to 10 with the published mean: binomial, mixed with a flat share for its unknown spread. */
export function numberShare(condition: ConditionRow, code: string, value: number, parent: string | undefined): number {
  const mean = condition.numeric[code];
  if (mean === undefined || !Number.isFinite(value)) return 1 / 11;
  const rate = Math.min(0.97, Math.max(0.03, mean / 10 / (parent === undefined ? 1 : presence(condition, parent))));
  return 0.75 * binomial(10, Math.round(value), rate) + 0.25 / 11;
}

function binomial(n: number, k: number, p: number): number {
  let ways = 1;
  for (let i = 0; i < k; i += 1) ways = (ways * (n - i)) / (i + 1);
  return ways * p ** k * (1 - p) ** (n - k);
}

export type Modelled = 'binary' | 'values' | 'number' | 'none';
const modelledBy = new WeakMap<DiagnosisTable, Map<string, Modelled>>();

/** What the table publishes of an evidence: how often it is there, its values, its mean, or nothing. */
export function modelledAs(table: DiagnosisTable, code: string): Modelled {
  let kinds = modelledBy.get(table);
  if (kinds === undefined) {
    const numeric = new Set(table.conditions.flatMap(condition => Object.keys(condition.numeric)));
    const valued = new Set(table.conditions.flatMap(condition => Object.keys(condition.values)));
    kinds = new Map(Object.entries(table.evidences).map(([name, row]) => [name, row.type === 'binary' ? 'binary' : numeric.has(name) ? 'number' : valued.has(name) ? 'values' : 'none']));
    modelledBy.set(table, kinds);
  }
  return kinds.get(code) ?? 'none';
}

/** Log-likelihood of one finding. `values` null means absent. Evidences without published frequencies say nothing (0). */
export function logLikelihood(table: DiagnosisTable, condition: ConditionRow, code: string, values: readonly string[] | null): number {
  const kind = modelledAs(table, code);
  if (kind === 'binary') return Math.log(values === null ? 1 - presence(condition, code) : presence(condition, code));
  if (kind === 'none' || values === null || values.length === 0) return 0;
  const parent = table.evidences[code]?.parent;
  if (kind === 'number') return Math.log(numberShare(condition, code, Number(values[0]), parent));
  const said = new Set(values);
  let sum = 0;
  for (const value of said) sum += Math.log(valueShare(condition, code, value, parent));
  for (const value of Object.keys(condition.values[code] ?? {})) if (!said.has(value)) sum += Math.log(1 - valueShare(condition, code, value, parent));
  return sum;
}

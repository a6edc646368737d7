/** The additive part's contributions: straight lines, hinges and missing marks of single columns (see training/prognosis/additive.py). */
import type { Term } from './parameters.ts';

/** Value of a term for one row; NaN columns count as missing. */
export function termValue(term: Term, row: Float32Array): number {
  const [column, kind, knot, low, high, gate] = term;
  const x = row[column] ?? Number.NaN;
  const open = gate < 0 ? 1 : row[gate] || 0;
  if (open === 0) return 0;
  if (kind === 'missing') return Number.isNaN(x) ? open : 0;
  if (Number.isNaN(x)) return 0;
  const value = Math.min(Math.max(x, low), high) - knot;
  return open * (kind === 'hinge' ? Math.max(value, 0) : value);
}

/** Adds to `effects` (a number for each column, log-odds) what each term gives beyond the cohort's mean. */
export function addTermEffects(terms: readonly Term[], means: readonly number[], coefficients: readonly number[], row: Float32Array, effects: Float64Array): void {
  terms.forEach((term, at) => {
    const coefficient = coefficients[at] ?? 0;
    if (coefficient === 0) return;
    const column = term[0];
    effects[column] = (effects[column] ?? 0) + coefficient * (termValue(term, row) - (means[at] ?? 0));
  });
}

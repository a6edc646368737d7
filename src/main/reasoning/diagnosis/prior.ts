/** How often each condition is seen before any finding. */
import { normalise } from './posterior.ts';
import type { Posterior } from './posterior.ts';
import type { ConditionRow, DiagnosisTable } from './table.ts';

interface PatientBasics {
  /** Years. */
  readonly age: number | null;
  /** male or female; anything else says nothing. */
  readonly sex: string;
}

/**
 * The table publishes no ages. Conditions of infancy are held back in older patients and brought forward in the young; those that
 * come with decades are seldom in children. Nothing is excluded.
 */
export function priorOf(table: DiagnosisTable, patient: PatientBasics): Posterior {
  return normalise(table.conditions.map(condition => Math.log(condition.patients) + Math.log(fit(condition.name, patient.age))));
}

/**
 * Patients come with one complaint out of all that they have. Where a condition gives many, each of them is less often the one, so
 * the complaint speaks less for it than how often it is there.
 */
export function complaintPrior(table: DiagnosisTable, prior: Posterior): Posterior {
  return normalise(table.conditions.map((condition, at) => Math.log(prior[at] ?? 0) - Math.log(complaintsOf(table, condition))));
}
function complaintsOf(table: DiagnosisTable, condition: ConditionRow): number {
  return Object.entries(condition.evidences).reduce((sum, [code, share]) => sum + (table.evidences[code]?.antecedent === true ? 0 : share), 0.5);
}

/** Oldest age, and how much commoner it is below that age than over all ages. */
const CHILDHOOD: Readonly<Record<string, readonly [number, number]>> = { Bronchiolitis: [2, 20], Croup: [5, 10] };
const HELD_BACK = 0.02;
const LATE = new Set(['Acute COPD exacerbation / infection', 'Atrial fibrillation', 'Pancreatic neoplasm', 'Possible NSTEMI / STEMI', 'Pulmonary neoplasm', 'Stable angina', 'Unstable angina']);
const LATE_FROM = 16;
const SELDOM_IN_CHILDREN = 0.4;

function fit(name: string, age: number | null): number {
  if (age === null) return 1;
  const early = CHILDHOOD[name];
  if (early !== undefined) return age <= early[0] ? early[1] : HELD_BACK;
  return age < LATE_FROM && LATE.has(name) ? SELDOM_IN_CHILDREN : 1;
}

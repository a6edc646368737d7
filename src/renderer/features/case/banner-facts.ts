/** What the banner takes from the chart. Rejected facts stay out; a suggested allergy stays in, a suggested denial removes none. */
import type { ChartFact } from '../../../contract/chart.ts';

export interface Allergies {
  readonly present: readonly ChartFact[];
  readonly denied: readonly ChartFact[];
}

export function allergiesOf(facts: readonly ChartFact[]): Allergies {
  const held = facts.filter((fact) => fact.kind === 'allergy' && fact.state !== 'rejected' && fact.assertion.experiencer === 'patient');
  return { present: held.filter(({ status }) => status !== 'absent'), denied: held.filter(({ status }) => status === 'absent') };
}

export interface Kidney {
  readonly text: string;
  readonly value: number;
  readonly unit: string | null;
  readonly time: string | null;
}
const KIDNEY = ['egfr', 'creatinine-clearance', 'creatinine'];

/** The newest eGFR, else clearance, else creatinine; of equal dates the one that comes last in the chart. */
export function kidneyOf(facts: readonly ChartFact[]): Kidney | null {
  for (const analyte of KIDNEY) {
    let newest: ChartFact | null = null;
    for (const fact of facts) {
      if (fact.kind !== 'observation' || fact.state === 'rejected' || fact.measurement?.analyte !== analyte) continue;
      if (newest === null || (fact.time ?? '') >= (newest.time ?? '')) newest = fact;
    }
    if (newest?.measurement !== undefined) return { text: newest.text, value: newest.measurement.value, unit: newest.measurement.unit, time: newest.time };
  }
  return null;
}

/** Kidney function from the chart: eGFR (CKD-EPI 2021) and creatinine clearance (Cockcroft-Gault), or why neither can be said. */
import type { LabItem, View } from './view.ts';

export interface Kidney {
  /** Computed values, as laboratory items. */
  computed: LabItem[];
  /** Dialysis and acute injury make an estimate meaningless. */
  state: 'stable' | 'acute' | 'dialysis' | 'unknown';
  why: string;
}
const ACUTE = /\b(aki|acute kidney injury|acute renal failure|arf|acute on chronic (kidney|renal)|acute tubular necrosis|atn|oliguri|anuri)/i;
const DIALYSIS = /\b(ha?emodialysis|dialysis|peritoneal dialysis|capd|h[ae]mofiltration|cvvh|crrt|on hd)\b/i;

export function kidneyOf(view: View): Kidney {
  const problems = view.problems.filter((fact) => fact.status !== 'past');
  // Acute injury first: "full treatment incl. dialysis" beside it is a plan as often as a fact, and neither allows an estimate.
  if (problems.some((fact) => ACUTE.test(fact.text) || fact.codes.some((c) => c.code.startsWith('N17')))) return { computed: [], state: 'acute', why: 'acute kidney injury is in the chart' };
  if (problems.some((fact) => DIALYSIS.test(fact.text))) return { computed: [], state: 'dialysis', why: 'dialysis is in the chart' };
  const rising = risingCreatinine(view);
  if (rising) return { computed: [], state: 'acute', why: rising };
  const given = view.labs.filter((item) => item.analyte === 'egfr' || item.analyte === 'crcl');
  const creatinine = view.labs.filter((item) => item.analyte === 'creatinine');
  const { age, sex } = view.chart.patient;
  const computed: LabItem[] = [];
  const weight = view.chart.patient.weight?.kg ?? view.labs.find((item) => item.analyte === 'weight')?.values[0]?.value;
  for (const item of creatinine) {
    if (age === null || age < 18 || (sex !== 'male' && sex !== 'female')) break;
    if (!given.some((g) => g.analyte === 'egfr')) computed.push({ ...item, analyte: 'egfr', from: [item.fact], values: item.values.map((v) => ({ value: ckdEpi2021(v.value, age, sex), assumed: v.assumed })) });
    if (weight && !given.some((g) => g.analyte === 'crcl')) {
      computed.push({ ...item, analyte: 'crcl', from: [item.fact], values: item.values.map((v) => ({ value: ((140 - age) * weight * (sex === 'female' ? 0.85 : 1)) / (72 * v.value), assumed: v.assumed })) });
    }
  }
  if (given.length + computed.length > 0) return { computed, state: 'stable', why: '' };
  return { computed, state: 'unknown', why: creatinine.length > 0 ? 'age, sex or a readable creatinine is not found in this chart' : 'no creatinine or eGFR is found in this chart' };
}

/** mg/dL, years → mL/min/1.73 m². Inker et al. 2021, without race. */
export function ckdEpi2021(creatinine: number, age: number, sex: 'male' | 'female'): number {
  const k = sex === 'female' ? 0.7 : 0.9;
  const alpha = sex === 'female' ? -0.241 : -0.302;
  return 142 * Math.min(creatinine / k, 1) ** alpha * Math.max(creatinine / k, 1) ** -1.2 * 0.9938 ** age * (sex === 'female' ? 1.012 : 1);
}

/** KDIGO: 1.5 times an earlier value of the last days counts as acute whatever the words say. */
function risingCreatinine(view: View): string | undefined {
  const values = view.chart.facts
    .filter((fact) => fact.kind === 'observation' && fact.state !== 'rejected' && fact.time && fact.measurement && /^creatinine$/i.test(fact.measurement.analyte ?? fact.text) && fact.measurement.unit)
    .map((fact) => ({ time: Date.parse(fact.time ?? ''), value: fact.measurement?.value ?? 0, unit: fact.measurement?.unit }))
    .filter((v) => Number.isFinite(v.time))
    .sort((a, b) => a.time - b.time);
  const last = values.at(-1);
  const week = 7 * 86_400_000;
  return last && values.some((v) => v.unit === last.unit && last.time - v.time <= week && last.time > v.time && last.value >= 1.5 * v.value) ? 'creatinine rose by half or more within a week' : undefined;
}

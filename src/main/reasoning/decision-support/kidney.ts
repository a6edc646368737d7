/** Kidney function from the chart: eGFR (CKD-EPI 2021) and creatinine clearance (Cockcroft-Gault), or why neither can be said. */
import type { Fold } from './problem-words.ts';
import { labWords } from './view.ts';
import type { LabItem, View } from './view.ts';

export interface Kidney {
  /** Computed values, as laboratory items. */
  computed: LabItem[];
  /** eGFR where clearance can't be had, and the other way: they may raise an alarm, not clear one. */
  standIns: LabItem[];
  /** Why creatinine clearance is not known although eGFR is. */
  noClearance: string;
  /** Dialysis and acute injury make an estimate meaningless. */
  state: 'stable' | 'acute' | 'dialysis' | 'unknown';
  why: string;
}
const ACUTE = /\b(aki|acute kidney injury|acute renal failure|arf|acute on chronic (kidney|renal)|acute tubular necrosis|atn|oliguri|anuri)/i;
const DIALYSIS = /\b(ha?emodialysis|dialysis|peritoneal dialysis|capd|h[ae]mofiltration|cvvh|crrt|on hd)\b/i;

export function kidneyOf(view: View, fold: Fold): Kidney {
  // A history of it is over; that a note calls it resolved now is not confirmed by anybody, and allows no estimate yet.
  const problems = view.problems.filter((fact) => fact.status !== 'past' || (fact.state === 'suggested' && fact.assertion.temporality === 'current'));
  // Acute injury first: "full treatment incl. dialysis" beside it is a plan as often as a fact, and neither allows an estimate.
  if (problems.some((fact) => ACUTE.test(fact.text) || fact.codes.some((c) => c.code.startsWith('N17')))) return { ...NONE, state: 'acute', why: 'acute kidney injury is in the chart' };
  if (problems.some((fact) => DIALYSIS.test(fact.text))) return { ...NONE, state: 'dialysis', why: 'dialysis is in the chart' };
  const rising = risingCreatinine(view);
  if (rising) return { ...NONE, state: 'acute', why: rising };
  const given = view.labs.filter((item) => item.analyte === 'egfr' || item.analyte === 'crcl');
  const creatinine = view.labs.filter((item) => item.analyte === 'creatinine');
  const { age, sex } = view.chart.patient;
  const computed: LabItem[] = [];
  const weighed = view.labs.find((item) => item.analyte === 'weight');
  const weight = weighed?.values[0]?.value;
  for (const item of creatinine) {
    if (age === null || age < 18 || (sex !== 'male' && sex !== 'female')) break;
    const person = `${labWords(item)}, ${Math.floor(age)} years, ${sex}`;
    if (!given.some((g) => g.analyte === 'egfr')) computed.push({ ...item, analyte: 'egfr', from: [item.fact], how: `eGFR by CKD-EPI 2021 from ${person}.`, values: item.values.map((v) => ({ value: ckdEpi2021(v.value, age, sex), assumed: v.assumed })) });
    if (weighed && weight && !given.some((g) => g.analyte === 'crcl')) {
      const from = weighed.fact.evidence.length > 0 ? [item.fact, weighed.fact] : [item.fact];
      computed.push({ ...item, analyte: 'crcl', from, how: `Creatinine clearance by Cockcroft-Gault from ${person}, weight ${Math.round(weight * 10) / 10} kg as stated (actual weight).`, values: item.values.map((v) => ({ value: ((140 - age) * weight * (sex === 'female' ? 0.85 : 1)) / (72 * v.value), assumed: v.assumed })) });
    }
  }
  const known = [...given, ...computed];
  const staged = known.length === 0 ? stagedIn(problems, fold) : [];
  if (staged.length > 0) return { computed, standIns: staged, noClearance: creatinine.length === 0 ? 'no creatinine is found in this chart' : 'age, sex or a readable creatinine is not found in this chart', state: 'stable', why: '' };
  if (known.length === 0) return { ...NONE, state: 'unknown', why: creatinine.length > 0 ? 'age, sex or a readable creatinine is not found in this chart' : 'no creatinine or eGFR is found in this chart' };
  const has = (analyte: string): boolean => known.some((item) => item.analyte === analyte);
  const noClearance = has('crcl') ? '' : creatinine.length === 0 ? 'no creatinine is found in this chart' : weight ? 'age or sex is not found in this chart' : 'no weight is found in this chart';
  const standIns = [
    ...(has('crcl') ? [] : known.filter((item) => item.analyte === 'egfr').map((item): LabItem => ({ ...item, analyte: 'crcl', shownAs: 'egfr', how: `Its label goes by creatinine clearance, which is not known (${noClearance}); the eGFR alone raises this.` }))),
    ...(has('egfr') ? [] : known.filter((item) => item.analyte === 'crcl').map((item): LabItem => ({ ...item, analyte: 'egfr', shownAs: 'crcl', how: 'Its label goes by eGFR, which is not known; the creatinine clearance alone raises this.' }))),
  ];
  return { computed, standIns, noClearance, state: 'stable', why: '' };
}
const NONE = { computed: [], standIns: [], noClearance: '' };

/** A stage in words is a band: its upper end may raise an alarm where no value is found. */
const STAGES: readonly (readonly [RegExp, number, string])[] = [
  [/\b(?:chronic kidney disease stage 5|end stage renal disease)\b/, 14.9, 'below 15'],
  [/\bchronic kidney disease stage 4\b/, 29.9, '15 to 29'],
  [/\bchronic kidney disease stage 3\b/, 59.9, '30 to 59'],
];
function stagedIn(problems: View['problems'], fold: Fold): LabItem[] {
  for (const [pattern, value, band] of STAGES) {
    const fact = problems.find(({ text }) => pattern.test(fold(text)));
    if (fact) return (['egfr', 'crcl'] as const).map((analyte) => ({ fact, analyte, values: [{ value, assumed: false }], caveat: undefined, said: `${fact.text} (eGFR ${band})`, how: 'No value is found in this chart: the stage in words raises this.' }));
  }
  return [];
}

/** mg/dL, years → mL/min/1.73 m². Inker et al. 2021, without race. */
function ckdEpi2021(creatinine: number, age: number, sex: 'male' | 'female'): number {
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

/** What only a chart can say of whether a model was made for the patient: its setting and its disease. Silence refuses; it excludes nothing. */
import type { Chart, ChartFact } from '../../../contract/chart.ts';

const INTENSIVE_CARE = /\b(?:ICU|ITU|intensive care|critical care|intubat\w*|mechanical(?:ly)? ventilat\w*|endotracheal|PEEP|noradrenaline|norepinephrine|vasopressin|propofol|vasopressors?|inotropes?|CRRT|CVVHD?F?)\b/iu;
const DIABETES = /\b(?:diabet\w*|T[12]DM|IDDM|NIDDM|insulin|metformin|gliclazide|glipizide|glimepiride|glyburide|sitagliptin|linagliptin|empagliflozin|dapagliflozin|canagliflozin|semaglutide|liraglutide|dulaglutide)\b/iu;
const isSaid = ({ state, status, assertion }: ChartFact): boolean => state !== 'rejected' && (status === 'active' || status === 'past') && assertion.experiencer === 'patient';
const named = (chart: Chart, words: RegExp): boolean => chart.facts.some((fact) => isSaid(fact) && (words.test(fact.text) || fact.codes.some(({ display }) => words.test(display))));

const GATES: Readonly<Record<string, (chart: Chart) => string | null>> = {
  'icu-mortality': (chart) => (named(chart, INTENSIVE_CARE) ? null : 'Not eligible: Intensive care is not named in this chart.'),
  'readmission-30d': (chart) => (named(chart, DIABETES) || chart.facts.some((fact) => isSaid(fact) && fact.codes.some(({ system, code }) => system === 'ICD-10-CM' && /^E(?:08|09|1[0-3])/u.test(code))) ? null : 'Not eligible: Diabetes is not named in this chart.'),
};

/** Reasons, none when the chart names what the model was made for. */
export function chartGate(chart: Chart, model: string): string[] {
  const reason = GATES[model]?.(chart) ?? null;
  return reason === null ? [] : [reason];
}

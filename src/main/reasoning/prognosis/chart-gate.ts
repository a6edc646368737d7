/** What only a chart can say of whether a model was made for the patient: its setting and its disease. Silence refuses; it excludes nothing. */
import type { Chart, ChartFact } from '../../../contract/chart.ts';

const INTENSIVE_CARE = /\b(?:ICU|ITU|intensive care|critical care|intubat\w*|mechanical(?:ly)? ventilat\w*|endotracheal|PEEP|noradrenaline|norepinephrine|vasopressin|propofol|vasopressors?|inotropes?|CRRT|CVVHD?F?)\b/iu;
const DIABETES = /\b(?:diabet\w*|T[12]DM|IDDM|NIDDM|insulin|metformin|gliclazide|glipizide|glimepiride|glyburide|sitagliptin|linagliptin|empagliflozin|dapagliflozin|canagliflozin|semaglutide|liraglutide|dulaglutide)\b/iu;
const isSaid = ({ state, status, assertion }: ChartFact): boolean => state !== 'rejected' && (status === 'active' || status === 'past') && assertion.experiencer === 'patient';
const named = (chart: Chart, words: RegExp): boolean => chart.facts.some((fact) => isSaid(fact) && (words.test(fact.text) || fact.codes.some(({ display }) => words.test(display))));

/** The disease that a survival model is for, by ICD-10-CM code or by its words; it must be stated, not merely thought of. */
const disease = (codes: readonly string[], words: RegExp, reason: string) => (chart: Chart): string | null => {
  const stated = (fact: ChartFact): boolean => isSaid(fact) && (fact.kind === 'problem' || fact.kind === 'finding') && fact.assertion.polarity === 'positive' && fact.assertion.certainty === 'certain';
  const found = chart.facts.some((fact) => stated(fact) && (words.test(fact.text) || fact.codes.some(({ system, code }) => system === 'ICD-10-CM' && codes.some((prefix) => code.startsWith(prefix)))));
  return found ? null : `Not eligible: ${reason}`;
};

const GATES: Readonly<Record<string, (chart: Chart) => string | null>> = {
  'icu-mortality': (chart) => (named(chart, INTENSIVE_CARE) ? null : 'Not eligible: No fact of this chart names intensive care.'),
  'readmission-30d': (chart) => (named(chart, DIABETES) || chart.facts.some((fact) => isSaid(fact) && fact.codes.some(({ system, code }) => system === 'ICD-10-CM' && /^E(?:08|09|1[0-3])/u.test(code))) ? null : 'Not eligible: No fact of this chart names diabetes.'),
  pbc: disease(['K74.3'], /primary biliary (?:cholangitis|cirrhosis)|\bPBC\b/iu, 'The model is for patients with primary biliary cholangitis; the chart names none.'),
  mgus: disease(['D47.2'], /monoclonal gammopathy|\bMGUS\b/iu, 'The model is for people with a monoclonal gammopathy (MGUS); the chart names none.'),
  nafld: disease(['K76.0', 'K75.81'], /fatty liver|\bNAFLD\b|\bMASLD\b|\bNASH\b|steatohepatitis/iu, 'The model is for people with fatty liver disease (NAFLD); the chart names none.'),
  flchain: (chart) => (named(chart, /light chains?\b/iu) ? null : 'Not eligible: No fact of this chart names free light chains.'),
  veteran: disease(['C34'], /lung (?:cancer|carcinoma)|(?:small|large)[- ]cell (?:lung )?carcinoma/iu, 'The model is for patients with advanced lung cancer; the chart names none.'),
  breast: disease(['C50'], /breast (?:cancer|carcinoma)|carcinoma of the breast/iu, 'The model is for women operated for breast cancer; the chart names none.'),
};

/** Reasons, none when the chart names what the model was made for. */
export function chartGate(chart: Chart, model: string): string[] {
  const reason = GATES[model]?.(chart) ?? null;
  return reason === null ? [] : [reason];
}

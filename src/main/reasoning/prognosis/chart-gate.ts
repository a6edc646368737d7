/** What only a chart can say of whether a model was made for the patient: its setting and its disease, with the words that say it. Silence refuses; it excludes nothing. */
import type { Chart, ChartFact, Evidence } from '../../../contract/chart.ts';

export interface ChartGate {
  /** Why the model was not made for this patient; none when the chart names what it was made for. */
  readonly reasons: string[];
  /** What the chart says for it. */
  readonly grounds: Evidence[];
}
type Opens = (chart: Chart) => ChartFact[];

const INTENSIVE_CARE = /\b(?:\p{L}{0,3}ICU|ITU|intensive care|critical care|coronary care|intubat\w*|extubat\w*|mechanical(?:ly)? ventilat\w*|endotracheal|PEEP|noradrenaline|norepinephrine|propofol|vasopressors?|vasopressin|inotropes?|CRRT|CVVHD?F?)\b/iu;
const DIABETES = /\b(?:diabet\w*|T[12]DM|IDDM|NIDDM|insulin|metformin|gliclazide|glipizide|glimepiride|glyburide|sitagliptin|linagliptin|empagliflozin|dapagliflozin|canagliflozin|semaglutide|liraglutide|dulaglutide)\b/iu;
const isSaid = ({ state, status, assertion }: ChartFact): boolean => state !== 'rejected' && (status === 'active' || status === 'past') && assertion.experiencer === 'patient';
const named = (words: RegExp) => (fact: ChartFact): boolean => words.test(fact.text) || fact.codes.some(({ display }) => words.test(display));
const coded = (prefixes: readonly string[]) => ({ codes }: ChartFact): boolean => codes.some(({ system, code }) => system === 'ICD-10-CM' && prefixes.some((prefix) => code.startsWith(prefix)));

/** Now, or within the last weeks: a stay years ago is none of the first two days. */
const RECENT_DAYS = 30;
const intensiveCare: Opens = ({ facts, asOf }) =>
  facts.filter((fact) => isSaid(fact) && named(INTENSIVE_CARE)(fact) && (fact.status === 'active' || (fact.time !== null && asOf !== null && Date.parse(asOf) - Date.parse(fact.time) <= RECENT_DAYS * 86_400_000)));

const said = (words: RegExp, codes: readonly string[] = []): Opens => ({ facts }) => facts.filter((fact) => isSaid(fact) && (named(words)(fact) || coded(codes)(fact)));

/** The disease that a survival model is for, by ICD-10-CM code or by its words; it must be stated, not merely thought of. */
const disease = (codes: readonly string[], words: RegExp): Opens => ({ facts }) =>
  facts.filter((fact) => isSaid(fact) && (fact.kind === 'problem' || fact.kind === 'finding') && fact.assertion.polarity === 'positive' && fact.assertion.certainty === 'certain' && (words.test(fact.text) || coded(codes)(fact)));

const GATES: Readonly<Record<string, { readonly opens: Opens; readonly reason: string }>> = {
  'icu-mortality': { opens: intensiveCare, reason: 'No fact of this chart names intensive care.' },
  'readmission-30d': { opens: said(DIABETES, ['E08', 'E09', 'E10', 'E11', 'E12', 'E13']), reason: 'No fact of this chart names diabetes.' },
  pbc: { opens: disease(['K74.3'], /primary biliary (?:cholangitis|cirrhosis)|\bPBC\b/iu), reason: 'The model is for patients with primary biliary cholangitis; the chart names none.' },
  mgus: { opens: disease(['D47.2'], /monoclonal gammopathy|\bMGUS\b/iu), reason: 'The model is for people with a monoclonal gammopathy (MGUS); the chart names none.' },
  nafld: { opens: disease(['K76.0', 'K75.81'], /fatty liver|\bNAFLD\b|\bMASLD\b|\bNASH\b|steatohepatitis/iu), reason: 'The model is for people with fatty liver disease (NAFLD); the chart names none.' },
  flchain: { opens: said(/light chains?\b/iu), reason: 'No fact of this chart names free light chains.' },
  veteran: { opens: disease(['C34'], /lung (?:cancer|carcinoma)|(?:small|large)[- ]cell (?:lung )?carcinoma/iu), reason: 'The model is for patients with advanced lung cancer; the chart names none.' },
  breast: { opens: disease(['C50'], /breast (?:cancer|carcinoma)|carcinoma of the breast/iu), reason: 'The model is for women operated for breast cancer; the chart names none.' },
};

export function chartGate(chart: Chart, model: string): ChartGate {
  const gate = GATES[model];
  if (gate === undefined) return { reasons: [], grounds: [] };
  const facts = gate.opens(chart);
  return { reasons: facts.length > 0 ? [] : [`Not eligible: ${gate.reason}`], grounds: facts.flatMap(({ evidence }) => evidence).slice(0, 3) };
}

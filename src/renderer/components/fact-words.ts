/** How a fact is named on a screen: the note's own words as they stand; what we named ourselves, a test or a denial, in the window's language. */
import type { ChartFact } from '../../contract/chart.ts';
import { bookOf, sayIn } from '../i18n/phrases.ts';

/** Tests that keep a dash, or are written in a way of their own. */
const WRITTEN: Readonly<Record<string, string>> = {
  'nt-probnp': 'NT-proBNP', 'ck-mb': 'CK-MB', 'd-dimer': 'D-dimer', 'ca-125': 'CA-125', 'ca-19-9': 'CA 19-9', 'phq-9': 'PHQ-9', 'gad-7': 'GAD-7', 'fev1-fvc': 'FEV1/FVC', 'beta-hcg': 'beta-hCG',
  'troponin-i': 'troponin I', 'troponin-t': 'troponin T', 'vitamin-d': 'vitamin D', 'anti-xa': 'anti-Xa', 'anti-ccp': 'anti-CCP', pt: 'prothrombin time', 'pf-ratio': 'P/F ratio',
};
const SPELT = new Map(
  ['eGFR', 'ALT', 'AST', 'GGT', 'LDH', 'CK', 'BNP', 'CRP', 'ESR', 'MCV', 'MCH', 'MCHC', 'RDW', 'INR', 'aPTT', 'TSH', 'T3', 'T4', 'HbA1c', 'LDL', 'HDL', 'B12', 'PSA', 'PTH', 'AFP', 'CEA', 'TIBC', 'pH', 'pCO2', 'pO2', 'PaCO2', 'PaO2', 'FiO2', 'SpO2', 'QTc', 'QRS', 'PEEP', 'FEV1', 'FVC', 'TLCO', 'MoCA', 'AMTS', '4AT', 'BMI', 'GCS', 'RASS', 'NIHSS', 'mRS', 'Apgar', 'NEWS', 'NEWS2', 'MMSE', 'CD4', 'ASA', 'CURB-65', 'CFS', 'ECOG', 'MRC', 'ALP', 'BP', 'RVSP', 'VIP', 'AKPS', 'EF', 'LVEF', 'CRT', 'WHO', 'UK', 'ICP', 'CVP', 'MAP', 'PR', 'QT'].map((name) => [name.toLowerCase(), name]),
);

/** "egfr" is eGFR, "gcs-eye" GCS eye, "mean-arterial-pressure" mean arterial pressure. */
export function testName(key: string): string {
  return WRITTEN[key] ?? spaced(key).split(' ').map((word) => SPELT.get(word) ?? word).join(' ');
}

export function factWords({ kind, status, text, measurement }: Pick<ChartFact, 'kind' | 'status' | 'text' | 'measurement'>, language: string): string {
  if (kind === 'allergy' && status === 'absent') return sayIn(language, text);
  if (kind !== 'observation') return text;
  const key = text === 'systolic-pressure' && measurement?.second !== undefined ? 'blood-pressure' : text;
  return bookOf(language) === null ? testName(key) : sayIn(language, spaced(key));
}

const spaced = (key: string): string => key.replaceAll(/(?<=[a-z0-9])-(?=[a-z0-9])/g, ' ');

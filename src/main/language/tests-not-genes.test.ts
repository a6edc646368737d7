import { describe, expect, it } from 'vitest';
import { withoutTests } from './tests-not-genes.ts';

function kept(text: string, name: string): boolean {
  const start = text.indexOf(name);
  return withoutTests(text, [{ start, end: start + name.length, type: 'gene', score: 0.9, by: 'model' }]).length === 1;
}

describe('tests among the genes of an article', () => {
  it.each([
    ['Mean HbA1c fell from 8.4% to 7.1%.', 'HbA1c'], ['The eGFR fell below 30 ml/min.', 'eGFR'], ['A screening PSA of 6.2 ng/mL prompted biopsy.', 'PSA'], ['CRP was 45 mg/L on admission.', 'CRP'],
    ['Laboratory tests revealed AST 88 IU/L.', 'AST'], ['CK rose to 12,000 U/L.', 'CK'], ['Serum CRP levels were 45 mg/L.', 'CRP'],
    ['ALT more than three times the upper limit of normal occurred in 5%.', 'ALT'],
  ])('%s', (text, name) => expect(kept(text, name)).toBe(false));
  it.each([
    ['The CRP gene polymorphism was associated with 3 mg/L more.', 'CRP'], ['EGFR mutations were found in exon 19.', 'EGFR'], ['AP-1 activity rose.', 'AP-1'], ['PSA expression was lost in 12 of 40 tumours.', 'PSA'],
    ['NF-kappa B p50 homodimers bind.', 'NF-kappa B'], ['Alpha-fetoprotein rose in 40%.', 'Alpha-fetoprotein'],
  ])('still a gene: %s', (text, name) => expect(kept(text, name)).toBe(true));
});

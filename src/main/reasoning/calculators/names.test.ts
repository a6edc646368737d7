import { describe, expect, it } from 'vitest';
import { CALCULATORS, calculate, findCalculator } from './index.ts';
import { inputNamed } from './names.ts';

describe('names of calculators', () => {
  it.each([
    ['CHA2DS2-VA', 'cha2ds2-va'], ['CHA₂DS₂-VASc', 'cha2ds2-vasc'], ['P/F', 'pf-ratio'], ["Winters' formula", 'winters'], ['winters', 'winters'], ['SAPS II', 'saps-ii'], ['UKELD', 'ukeld'], ['PREVENT 10 years', 'prevent-10'], ['PREVENT 30-year', 'prevent-30'], ['ORBIT', 'orbit'],
    ['MME calculator', 'mme'], ['SOFA score', 'sofa'], ['eGFR CKD-EPI', 'ckd-epi-2021'], ['Framingham risk score', 'framingham-hard-chd'], ['QTcF', 'qtc-fridericia'], ['MELD 3.0 score', 'meld-3'], ['TIMI risk score for STEMI', 'timi-stemi'], ['A-a gradient', 'aa-gradient'], ['Richmond Agitation Sedation Scale', 'rass'],
  ])('%s', (name, id) => {
    expect(findCalculator(name).id).toBe(id);
  });
  it.each(['Wells', 'CKD-EPI 2009', 'PREVENT 5 years', 'MELD XI', 'score', ''])('"%s" could be none or several, and is neither', (name) => {
    expect(() => findCalculator(name)).toThrow('No calculator of that name');
  });
  it('are found by their own ids, titles and aliases, each by one', () => {
    for (const calculator of CALCULATORS) for (const name of [calculator.id, calculator.title, ...calculator.aliases]) expect([name, findCalculator(name).id]).toEqual([name, calculator.id]);
  });
});

describe('names of inputs', () => {
  const named = (name: string, id: string): string | undefined => inputNamed(name, findCalculator(id));
  it('are understood by their telling words', () => {
    expect(named('BP systolic', 'mean-arterial-pressure')).toBe('systolic');
    expect(named('fasting glucose', 'homa-ir')).toBe('glucose');
    expect(named('TC', 'ldl')).toBe('cholesterol');
    expect(named('urine Na', 'fena')).toBe('urineSodium');
    expect(named('Na', 'fena')).toBe('sodium');
    expect(named('bicarb', 'anion-gap')).toBe('bicarbonate');
  });
  it('are not guessed between nitrogen and urea, nor made of another thing', () => {
    expect(named('urea', 'curb-65')).toBe('urea');
    expect(named('BUN', 'curb-65')).toBe('bun');
    expect(calculate('osmolality', { sodium: 140, glucose: 90, urea: [5, 'mmol/L'] }).value).toBeCloseTo(290, 1);
    expect(calculate('osmolality', { sodium: 140, glucose: 90, urea: [30, 'mg/dL'] }).value).toBeCloseTo(290, 1);
    expect(calculate('osmolality', { sodium: 140, glucose: 90, bun: [14, 'mg/dL'] }).value).toBe(290);
    expect(calculate('osmolality', { sodium: 140, glucose: 90, urea: 30 }).value).toBeNull();
    expect(calculate('glasgow-imrie', { BUN: [50, 'mg/dL'] }).value).toBe(1);
    expect(named('creatinine clearance', 'ckd-epi-2021')).toBeUndefined();
    expect(named('LDL', 'ldl')).toBeUndefined();
  });
  it('and their own labels and aliases lead to each', () => {
    for (const calculator of CALCULATORS) for (const key of Object.keys(calculator.inputs)) expect([calculator.id, inputNamed(key, calculator)]).toEqual([calculator.id, key]);
  });
  it('take grades in Roman numerals and figures behind their letter', () => {
    expect(calculate('GCS', { eye: 'E3', verbal: 'V4', motor: 'M5' }).value).toBe(12);
    expect(calculate('Child-Pugh', { Encephalopathy: 'grade III' }).inputs['encephalopathy']?.value).toBe('grade 3-4');
  });
  it('take a mean pressure for the two that it is made of', () => {
    expect(calculate('SOFA', { MAP: 62 }).value).toBe(1);
    expect(calculate('SOFA', { MAP: 62 }).missing).not.toContain('systolic pressure');
  });
});

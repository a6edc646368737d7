import { describe, expect, it } from 'vitest';
import type { Chart, ChartFact } from '../../../contract/chart.ts';
import { CalculatorResult } from '../../../contract/calculators.ts';
import { chartFromLists } from '../decision-support/index.ts';
import { convert } from '../units.ts';
import { CALCULATORS, calculate, listCalculators, scoresFromChart } from './index.ts';
import { nameKey } from './declare.ts';
import { GATED } from './gates.ts';

describe('each calculator', () => {
  it.each(CALCULATORS.map((c) => [c.id, c] as const))('%s gives its worked example', (_, c) => {
    const result = calculate(c.id, c.example.inputs, c.example.question);
    expect(CalculatorResult.parse(result)).toBeTruthy();
    if (typeof c.example.value === 'number') expect(result.value as number).toBeCloseTo(c.example.value, Math.abs(c.example.value) > 50 ? 0 : 1);
    else expect(result.value).toBe(c.example.value);
  });
  it('has a name of its own', () => {
    const names = listCalculators().flatMap((c) => [...new Set([c.id, c.title, ...c.aliases].map(nameKey))]);
    expect(names.length).toBe(new Set(names).size);
  });
  it('is refused when nobody knows it', () => expect(() => calculate('no such score', {})).toThrow(expect.objectContaining({ code: 'not-found' })));
});

describe('inputs', () => {
  it('come in the spellings that people use', () => {
    const bmi = (height: unknown): unknown => calculate('bmi', { weight: [70, 'kg'], height }).value;
    for (const height of ["5'9\"", '5 ft 9 in', '5 feet, 9 inches', [5, 'ft', 9, 'in'], [69, 'inches'], ['height', 69, 'in']]) expect(bmi(height)).toBeCloseTo(22.79, 1);
    for (const creatinine of [[88.4, 'micromol/L'], [88.4, 'micromoles per litre'], '1,0', '1.0 mg/dL', [10, 'milligrams/liter']]) expect(calculate('ckd-epi-2021', { age: 50, sex: 'M', creatinine }).value).toBeCloseTo(calculate('ckd-epi-2021', { age: 50, sex: 'M', creatinine: 1 }).value as number, 1);
  });
  it('are missing where they say so', () => {
    for (const word of ['NA', 'n/a', 'unknown', 'not available', '?', '']) {
      if (word !== 'unknown') expect(calculate('wells-pe', { haemoptysis: word }).missing).toContain('haemoptysis');
      expect(calculate('wells-pe', { haemoptysis: word }).value).toBe(0);
    }
  });
  it('whose unit nobody knows are used only where the number can be believed', () => {
    expect(calculate('bmi', { weight: [70, 'kg'], height: [5, 'flurbs'] }).value).toBeNull();
    expect(calculate('ckd-epi-2021', { age: 50, sex: 'M', creatinine: [1, 'flurbs'] }).inputs.creatinine?.assumed).toContain('not understood');
  });
  it('are converted', () => {
    expect(calculate('ckd-epi-2021', { age: 50, sex: 'M', creatinine: [88.4, 'µmol/L'] }).value).toBeCloseTo(calculate('ckd-epi-2021', { age: 50, sex: 'male', creatinine: [1, 'mg/dL'] }).value as number, 0);
    expect(convert(98.6, 'degF', 'Cel')).toBeCloseTo(37, 5);
    expect(convert(5, 'mg/dL', 'mmol/L')).toBeNull();
    expect(convert(2, 'mEq/L', 'mmol/L', 'calcium')).toBeCloseTo(1, 6);
  });
  it('without a unit are marked', () => expect(calculate('anion-gap', { sodium: 140, chloride: [104, 'mmol/L'], bicarbonate: [24, 'mmol/L'] }).inputs.sodium?.assumed).toContain('unit not given'));
  it('never turn urea into urea nitrogen', () => {
    expect(calculate('curb-65', { urea: [8, 'mmol/L'] }).value).toBe(1);
    expect(calculate('curb-65', { urea: [8, 'mmol/L'] }).missing).not.toContain('blood urea nitrogen');
    expect(calculate('qsofa', { respiratoryRate: 20, systolic: 120, gcs: 15 })).toMatchObject({ value: 0, missing: [] });
    expect(calculate('curb-65', { urea: [15, 'mg/dL'] }).value).toBe(0);
  });
  it('that are missing leave a range to a score and nothing to a formula', () => {
    const score = calculate('curb-65', { age: 70, confusion: false });
    expect([score.value, score.range]).toEqual([1, { low: 1, high: 4 }]);
    const formula = calculate('osmolality', { sodium: 140 });
    expect([formula.value, formula.missing]).toEqual([null, ['blood urea nitrogen', 'glucose']]);
  });
  it('that nobody knows are said to be unused', () => expect(calculate('bmi', { weight: [70, 'kg'], height: [170, 'cm'], shoe: 42 }).warnings[0]).toContain('shoe'));
  it('outside what applies still answer, with a warning', () => expect(calculate('ckd-epi-2021', { age: 9, sex: 'F', creatinine: [0.5, 'mg/dL'] }).warnings.join()).toContain('Does not apply'));
});

describe('who it is for', () => {
  it('is said for each', () => expect(CALCULATORS.filter((c) => !GATED.has(c.id) && !c.applies).map((c) => c.id)).toEqual([]));
  const warned = (id: string, lists: Parameters<typeof chartFromLists>[0]) => scoresFromChart(chartFromLists(lists), [id])[0]?.warnings.join('; ') ?? '';
  it('goes by age, pregnancy, sex and problems', () => {
    expect(warned('wells-pe', { patient: { age: 30, sex: 'F', pregnant: true } })).toContain('Does not apply: pregnancy');
    expect(warned('sofa', { patient: { age: 9 } })).toContain('under 18 years');
    expect(warned('due-date', { patient: { age: 30, sex: 'M' } })).toContain('for women only');
    expect(warned('qtc-fridericia', { patient: { age: 60 }, problems: ['left bundle branch block'] })).toContain('wide QRS');
    expect(warned('sofa', { patient: { age: 50 } })).not.toContain('Does not apply');
  });
  it('names what it was made for and the chart does not show', () => {
    expect(warned('has-bled', { patient: { age: 70 } })).toContain('Made for atrial fibrillation, which is not found in this chart');
    expect(warned('has-bled', { patient: { age: 70 }, problems: ['atrial fibrillation'] })).not.toContain('Made for');
  });
  it('goes by the values too', () => expect(calculate('winters', { bicarbonate: [26, 'mmol/L'] }).warnings.join()).toContain('no metabolic acidosis'));
});

describe('from a chart', () => {
  const observation = (text: string, value: number, unit: string | null, date: string) => ({ text, value, unit, date });
  const chart = (): Chart => chartFromLists({ patient: { age: 72, sex: 'F' }, observations: [observation('respiratory rate', 24, '/min', '2026-03-01T10:00:00Z'), observation('systolic pressure', 98, 'mmHg', '2026-03-01T10:00:00Z'), observation('pulse', 118, '/min', '2026-03-01T10:00:00Z'), observation('temperature', 38.4, 'Cel', '2026-02-20T10:00:00Z'), observation('spo2', 90, '%', '2026-03-01T10:00:00Z')] });
  it('each input carries its evidence and time', () => {
    const result = scoresFromChart(chart(), ['qsofa'])[0];
    expect(result?.value).toBe(2);
    expect(result?.inputs.respiratoryRate?.evidence).toHaveLength(1);
    expect(result?.range).toEqual({ low: 2, high: 3 });
  });
  it('a value from another day is not mixed in, and says so', () => {
    const result = scoresFromChart(chart(), ['news2'])[0];
    expect(result?.inputs.temperature).toBeUndefined();
    expect(result?.warnings.join()).toContain('not used');
  });
  it('scale 2 is never inferred', () => {
    const facts: ChartFact[] = [...chart().facts, ...chartFromLists({ problems: ['COPD', 'hypercapnic respiratory failure'] }).facts];
    const result = scoresFromChart({ ...chart(), facts }, ['news2'])[0];
    expect(result?.inputs.scale).toBeUndefined();
    expect(result?.warnings.join()).toContain('never inferred');
  });
  it('what a person types stands above the chart', () => expect(scoresFromChart(chart(), ['qsofa'], { gcs: 13 })[0]?.value).toBe(3));
  it('a problem of the family is not the patient’s', () => {
    const facts = chartFromLists({ problems: ['stroke'] }).facts.map((fact) => ({ ...fact, assertion: { ...fact.assertion, experiencer: 'family' as const } }));
    expect(scoresFromChart({ ...chart(), facts }, ['cha2ds2-vasc'])[0]?.inputs.stroke).toBeUndefined();
  });
});

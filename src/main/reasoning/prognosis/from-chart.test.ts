import { describe, expect, it } from 'vitest';
import type { Chart, ChartFact } from '../../../contract/chart.ts';
import { PLAIN_ASSERTION } from '../../../contract/clinical.ts';
import { featuresFromChart } from './from-chart.ts';

const evidence = [{ kind: 'note' as const, noteId: 'n1', version: 1, start: 0, end: 8, text: 'something' }];
const fact = (part: Partial<ChartFact>): ChartFact => ({
  id: 'f', kind: 'observation', text: 'x', codes: [], state: 'suggested', status: 'active', assertion: PLAIN_ASSERTION, score: 0.9, time: null, evidence, copies: 1, contradicts: [], asks: false, ...part,
});
const result = (analyte: string, value: number, unit: string, time: string | null, more: object = {}): ChartFact =>
  fact({ time, measurement: { value, unit, analyte, canonical: { value, unit }, ...more } });
const problem = (code: string, more: Partial<ChartFact> = {}): ChartFact =>
  fact({ kind: 'problem', codes: [{ system: 'ICD-10-CM', code, display: code, score: 1 }], ...more });
const chart = (facts: ChartFact[], age: number | null = 66): Chart => ({ patient: { age, sex: 'female', pregnant: null, weight: null }, facts, unread: [], asOf: '2031-03-02' });

describe('features from the chart', () => {
  it('takes the newest value, with its evidence and time', () => {
    const { features } = featuresFromChart(chart([result('creatinine', 1.4, 'mg/dL', '2031-03-01'), result('creatinine', 2.2, 'mg/dL', '2031-03-02'), result('creatinine', 0.9, 'mg/dL', null)]), 'support2');
    expect(features['crea']).toEqual({ value: 2.2, time: '2031-03-02', evidence });
    expect(features['age']).toMatchObject({ value: 66 });
    expect(features['sex']).toMatchObject({ value: 'female' });
    expect(features).not.toHaveProperty('bili');
  });

  it('works out the mean pressure and the gas ratio', () => {
    const { features } = featuresFromChart(chart([result('systolic-pressure', 120, 'mm[Hg]', '2031-03-01', { second: 60 }), result('pao2', 80, 'mm[Hg]', '2031-03-01'), result('fio2', 40, '%', '2031-03-01')]), 'support2');
    expect(features['meanbp']?.value).toBe(80);
    expect(features['pafi']?.value).toBe(200);
  });

  it('marks an assumed unit and leaves out bounds and rejected facts', () => {
    const facts = [result('sodium', 128, 'mmol/L', null, { assumedUnit: true, unit: null }), result('albumin', 2, 'g/dL', null, { comparator: '<' }), { ...result('glucose', 99, 'mg/dL', null), state: 'rejected' as const }];
    const { features } = featuresFromChart(chart(facts), 'support2');
    expect(features['sod']).toMatchObject({ value: 128, assumed: true });
    expect(features).not.toHaveProperty('alb');
    expect(features).not.toHaveProperty('glucose');
  });

  it('reads the disease group from active problems of the patient only', () => {
    expect(featuresFromChart(chart([problem('A41.9'), problem('C34.1')]), 'support2').features['dzgroup']?.value).toBe('MOSF w/Malig');
    expect(featuresFromChart(chart([problem('I50.9')]), 'support2').features['dzgroup']?.value).toBe('CHF');
    const others = [problem('I50.9', { status: 'past' }), problem('J44.9', { status: 'possible' }), problem('C18.9', { assertion: { ...PLAIN_ASSERTION, experiencer: 'family' } }), problem('E11.9', { status: 'absent' })];
    const { features } = featuresFromChart(chart(others), 'support2');
    expect(features).not.toHaveProperty('dzgroup');
    expect(features).not.toHaveProperty('diabetes');
  });

  it('gives intensive care its stream of dated readings, in the data set\'s units', () => {
    const facts = [result('heart-rate', 98, '/min', '2031-03-01T08:00:00Z'), result('fio2', 50, '%', '2031-03-01T09:30:00Z'), result('heart-rate', 91, '/min', '2031-03-04T08:00:00Z'), result('lactate', 2.5, 'mmol/L', '2031-03-01')];
    const { features, series, streams } = featuresFromChart(chart(facts), 'icu-mortality');
    expect(streams['HR']).toEqual({ time: '2031-03-01T08:00:00Z', evidence });
    expect(series).toEqual([['00:00', 'HR', 98], ['01:30', 'FiO2', 0.5]]);
    expect(features).toEqual({ Age: expect.objectContaining({ value: 66 }) as unknown, Gender: expect.objectContaining({ value: '0' }) as unknown });
  });

  it('gives the age band of the readmission data, and nothing for a model it does not know', () => {
    expect(featuresFromChart(chart([]), 'readmission-30d').features['age']?.value).toBe('[60-70)');
    expect(featuresFromChart(chart([], 101), 'readmission-30d').features['age']?.value).toBe('[90-100)');
    expect(featuresFromChart(chart([]), 'other')).toEqual({ features: {}, series: [], streams: {} });
  });

  it('takes a denial in words as no, and silence as nothing', () => {
    const denied = (text: string) => fact({ kind: 'problem', text, status: 'absent', assertion: { ...PLAIN_ASSERTION, polarity: 'negative' } });
    expect(featuresFromChart(chart([denied('cancer'), denied('dementia')]), 'support2').features).toMatchObject({ ca: { value: 'no', evidence }, dementia: { value: 0 } });
    expect(featuresFromChart(chart([problem('C34.1'), denied('malignancy')]), 'support2').features['ca']?.value).toBe('yes');
    expect(featuresFromChart(chart([]), 'support2').features).not.toHaveProperty('ca');
  });

  it('joins drugs, results and coded problems for the readmission model, each with its words', () => {
    const drug = (text: string, more: Partial<ChartFact> = {}) => fact({ kind: 'medication', text, ...more });
    const facts = [drug('Metformin 500 mg'), drug('insulin glargine'), drug('aspirin'), drug('glipizide', { status: 'past' }), result('hba1c', 8.4, '%', '2031-02-01'), problem('I50.9'), problem('N18.3'), problem('I50.1'), problem('E11.9')];
    expect(featuresFromChart(chart(facts), 'readmission-30d').features).toMatchObject({
      metformin: { value: 'Steady', evidence }, insulin: { value: 'Steady' }, diabetesMed: { value: 'Yes' }, num_medications: { value: 3 }, A1Cresult: { value: '>8', time: '2031-02-01' },
      diag_1: { value: '428' }, diag_2: { value: '585' }, diag_3: { value: '250' }, number_diagnoses: { value: 4 },
    });
    expect(featuresFromChart(chart(facts), 'readmission-30d').features).not.toHaveProperty('glipizide');
  });
});

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
    const { features, series } = featuresFromChart(chart(facts), 'icu-mortality');
    expect(series).toEqual([['00:00', 'HR', 98], ['01:30', 'FiO2', 0.5]]);
    expect(features).toEqual({ Age: expect.objectContaining({ value: 66 }) as unknown, Gender: expect.objectContaining({ value: '0' }) as unknown });
  });

  it('gives the age band of the readmission data, and nothing for a model it does not know', () => {
    expect(featuresFromChart(chart([]), 'readmission-30d').features['age']?.value).toBe('[60-70)');
    expect(featuresFromChart(chart([], 101), 'readmission-30d').features['age']?.value).toBe('[90-100)');
    expect(featuresFromChart(chart([]), 'other')).toEqual({ features: {}, series: [] });
  });
});

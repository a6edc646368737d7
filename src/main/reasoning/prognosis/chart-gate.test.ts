import { describe, expect, it } from 'vitest';
import { makeFact } from '../../chart/fact.ts';
import { chartGate } from './chart-gate.ts';

const chart = (...texts: string[]) => ({ patient: { age: 60, sex: 'male' as const, pregnant: null, weight: null }, facts: texts.map((text) => makeFact({ kind: 'problem', text, status: 'active', evidence: [] })), unread: [], asOf: null });

describe('what only a chart says of a model', () => {
  it('refuses the intensive care model outside of it', () => {
    expect(chartGate(chart('pneumonia'), 'icu-mortality')).toHaveLength(1);
    expect(chartGate(chart('intubated'), 'icu-mortality')).toEqual([]);
  });
  it('refuses the model of stays with diabetes without diabetes', () => {
    expect(chartGate(chart('hypertension'), 'readmission-30d')).toHaveLength(1);
    expect(chartGate(chart('T2DM'), 'readmission-30d')).toEqual([]);
  });
  it('opens a survival model to whose disease is stated, not to whose is only thought of', () => {
    expect(chartGate(chart('primary biliary cholangitis'), 'pbc')).toEqual([]);
    expect(chartGate(chart('COPD'), 'pbc')).toHaveLength(1);
    const possible = chart('breast cancer');
    const [fact] = possible.facts;
    expect(chartGate(possible, 'breast')).toEqual([]);
    expect(chartGate({ ...possible, facts: [{ ...fact!, assertion: { ...fact!.assertion, certainty: 'possible' } }] }, 'breast')).toHaveLength(1);
  });
  it('says nothing of other models', () => expect(chartGate(chart(), 'support2')).toEqual([]));
});

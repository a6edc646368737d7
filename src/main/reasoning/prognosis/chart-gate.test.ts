import { describe, expect, it } from 'vitest';
import { makeFact } from '../../chart/fact.ts';
import { factsOfNote } from '../../chart/from-note.ts';
import { annotatedNote } from '../../chart/testing.ts';
import { chartGate } from './chart-gate.ts';

const chart = (...texts: string[]) => ({ patient: { age: 60, sex: 'male' as const, pregnant: null, weight: null }, facts: texts.map((text) => makeFact({ kind: 'problem', text, status: 'active', evidence: [] })), unread: [], asOf: null });

describe('what only a chart says of a model', () => {
  it('refuses the intensive care model outside of it', () => {
    expect(chartGate(chart('pneumonia'), 'icu-mortality').reasons).toHaveLength(1);
    expect(chartGate(chart('intubated'), 'icu-mortality').reasons).toEqual([]);
  });
  it('opens the intensive care model by "ICU day 2" in a note, and shows these words; a stay long ago does not open it', () => {
    const note = annotatedNote('n1', 'ICU day 2. Lactate 2.1.', '2031-03-02T08:00:00Z', []);
    const facts = factsOfNote(note);
    expect(chartGate({ ...chart(), facts }, 'icu-mortality')).toEqual({ reasons: [], grounds: [{ kind: 'note', noteId: 'n1', version: 1, start: 0, end: 9, text: 'ICU day 2' }] });
    const [stay] = facts;
    const past = (time: string) => ({ ...chart(), asOf: '2031-03-02', facts: [{ ...stay!, status: 'past' as const, time }] });
    expect(chartGate(past('2031-02-27'), 'icu-mortality').reasons).toEqual([]);
    expect(chartGate(past('2021-02-27'), 'icu-mortality').reasons).toHaveLength(1);
  });
  it('refuses the model of stays with diabetes without diabetes', () => {
    expect(chartGate(chart('hypertension'), 'readmission-30d').reasons).toHaveLength(1);
    expect(chartGate(chart('T2DM'), 'readmission-30d').reasons).toEqual([]);
  });
  it('opens a survival model to whose disease is stated, not to whose is only thought of', () => {
    expect(chartGate(chart('primary biliary cholangitis'), 'pbc').reasons).toEqual([]);
    expect(chartGate(chart('COPD'), 'pbc').reasons).toHaveLength(1);
    const possible = chart('breast cancer');
    const [fact] = possible.facts;
    expect(chartGate(possible, 'breast').reasons).toEqual([]);
    expect(chartGate({ ...possible, facts: [{ ...fact!, assertion: { ...fact!.assertion, certainty: 'possible' } }] }, 'breast').reasons).toHaveLength(1);
  });
  it('says nothing of other models', () => expect(chartGate(chart(), 'support2').reasons).toEqual([]));
});

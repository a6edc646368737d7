import { describe, expect, it } from 'vitest';
import type { Chart, FactAnswer } from '../../contract/chart.ts';
import { applyAnswers } from './answers.ts';
import type { AnswerGiven } from './answers.ts';
import { makeFact } from './fact.ts';

const aspirin = makeFact({
  kind: 'medication',
  text: 'aspirin',
  status: 'active',
  asks: true,
  codes: [{ system: 'RxNorm', code: '1191', display: 'aspirin', score: 1 }],
  evidence: [],
});
const gout = makeFact({ kind: 'problem', text: 'gout', status: 'active', evidence: [] });
const chartOf = (...facts: Chart['facts']): Chart => ({
  patient: { age: null, sex: 'unknown', pregnant: null, weight: null },
  facts,
  unread: [],
  asOf: null,
});

let sequence = 0;
const give = (answer: FactAnswer | { answer: 'add' }, fact = aspirin): AnswerGiven => ({
  sequence: (sequence += 1),
  factId: fact.id,
  answer,
  fact,
  undoes: null,
  by: 'Dr Ngo',
  at: '2026-03-01T08:00:00Z',
});
const undo = (given: AnswerGiven): AnswerGiven => ({
  ...given,
  sequence: (sequence += 1),
  answer: { answer: 'undo' },
  fact: null,
  undoes: given.sequence,
});
const aspirinAfter = (...answers: AnswerGiven[]) =>
  applyAnswers(chartOf(aspirin, gout), answers).facts.find(fact => fact.id === aspirin.id);

describe('answers upon a chart', () => {
  it('leave what nobody answered', () => {
    expect(applyAnswers(chartOf(aspirin, gout), [give({ answer: 'confirm' })]).facts[1]).toBe(gout);
  });
  it('let the newest stand, and the one before it once that is undone', () => {
    const [confirm, reject] = [give({ answer: 'confirm' }), give({ answer: 'reject' })];
    expect(aspirinAfter(confirm, reject)?.state).toBe('rejected');
    expect(aspirinAfter(confirm, reject, undo(reject))).toMatchObject({ state: 'confirmed', asks: false });
    expect(aspirinAfter(confirm, undo(confirm))).toEqual(aspirin);
  });
  it('correct words, status and what follows from them', () => {
    const corrected = aspirinAfter(give({ answer: 'correct', text: 'aspirin 75 mg', status: 'past' }));
    expect(corrected).toMatchObject({
      id: aspirin.id,
      state: 'corrected',
      text: 'aspirin 75 mg',
      status: 'past',
      codes: [],
      assertion: { temporality: 'past' },
      asks: false,
    });
    expect(corrected?.evidence.at(-1)).toMatchObject({ kind: 'typed', by: 'Dr Ngo' });
    expect(aspirinAfter(give({ answer: 'correct', status: 'absent' }))).toMatchObject({
      codes: aspirin.codes,
      assertion: { polarity: 'negative' },
    });
  });
  it('keep a correction that is confirmed, and add to one that is corrected further', () => {
    const answers = [give({ answer: 'correct', text: 'ASA' }), give({ answer: 'correct', status: 'past' }), give({ answer: 'confirm' })];
    expect(aspirinAfter(...answers)).toMatchObject({ state: 'corrected', text: 'ASA', status: 'past' });
    expect(aspirinAfter(...answers, give({ answer: 'reject' }), give({ answer: 'confirm' }))).toMatchObject({
      state: 'confirmed',
      text: 'aspirin',
    });
  });
  it('hold a fact that a later reading lost, unless it was rejected', () => {
    const lost = (answer: FactAnswer | { answer: 'add' }) => applyAnswers(chartOf(gout), [give(answer)]).facts.map(fact => fact.state);
    expect(lost({ answer: 'confirm' })).toEqual(['suggested', 'confirmed']);
    expect(lost({ answer: 'correct', status: 'past' })).toEqual(['suggested', 'corrected']);
    expect(lost({ answer: 'add' })).toEqual(['suggested', 'added']);
    expect(lost({ answer: 'reject' })).toEqual(['suggested']);
  });
  it('join a typed fact with the same one when it is found in a note', () => {
    const typed = makeFact({ ...aspirin, evidence: [{ kind: 'typed', by: 'Dr Ngo', at: 'now', text: 'aspirin' }] });
    expect(typed.id).toBe(aspirin.id);
    const facts = applyAnswers(chartOf(aspirin), [give({ answer: 'add' }, typed)]).facts;
    expect(facts).toHaveLength(1);
    expect(facts[0]).toMatchObject({ state: 'added', evidence: [{ kind: 'typed' }] });
  });
  it('change nothing of what they were given', () => {
    const chart = chartOf(aspirin);
    const before = JSON.stringify(chart);
    applyAnswers(chart, [give({ answer: 'correct', text: 'x' })]);
    expect(JSON.stringify(chart)).toBe(before);
  });
});

import { describe, expect, it } from 'vitest';
import type { FactKind } from '../../contract/chart.ts';
import type { AnswerGiven } from '../chart/answers.ts';
import { makeFact } from '../chart/fact.ts';
import { scoreCorrections } from './corrections.ts';

let sequence = 0;
function given(answer: AnswerGiven['answer'], kind: FactKind, text: string, inNote = true): AnswerGiven {
  const fact = makeFact({ kind, text, status: 'active', evidence: inNote ? [{ kind: 'note', noteId: 'n', version: 1, start: 0, end: text.length, text }] : [{ kind: 'typed', by: 'a', at: '2026-01-01', text }] });
  return { sequence: ++sequence, factId: fact.id, answer, fact, undoes: null, by: 'a', at: '2026-01-01' };
}

describe('answers as gold', () => {
  it('counts what was left standing, and what was not', () => {
    const found = scoreCorrections([{
      answers: [
        given({ answer: 'confirm' }, 'problem', 'asthma'),
        given({ answer: 'correct', status: 'past' }, 'problem', 'pneumonia'),
        given({ answer: 'correct', text: 'chronic cough' }, 'problem', 'cough'),
        given({ answer: 'reject' }, 'problem', 'well'),
        given({ answer: 'add' }, 'problem', 'gout', false),
      ],
      texts: ['She has asthma and gout.'],
    }], { id: 'm', version: '1.0.0' });
    expect(found.all).toMatchObject({ gold: 4, said: 4, strict: { value: 0.5 }, relaxed: { value: 0.75 } });
    expect(found.status).toEqual({ right: 2, of: 3 });
    expect(found.answers).toEqual({ confirmed: 1, corrected: 2, rejected: 1, added: 1 });
  });
  it('takes a changed kind for too much of one and a missed one of the other', () => {
    const found = scoreCorrections([{ answers: [given({ answer: 'correct', kind: 'finding' }, 'problem', 'cough')], texts: [] }], null);
    expect(found.kinds).toMatchObject([{ kind: 'problem', gold: 0, said: 1 }, { kind: 'finding', gold: 1, said: 0 }]);
    expect(found.all.strict.value).toBe(0);
  });
  it('leaves out what no note says, whole words only', () => {
    const found = scoreCorrections([{ answers: [given({ answer: 'add' }, 'medication', 'aspirin', false), given({ answer: 'confirm' }, 'medication', 'insulin', false)], texts: ['aspirins'] }], null);
    expect(found.all).toMatchObject({ gold: 0, said: 0 });
    expect(found.kinds).toEqual([]);
  });
  it('has nothing to say about nothing', () => expect(scoreCorrections([], null)).toMatchObject({ cases: 0, all: { gold: 0, strict: { value: 0 } } }));
  it('gives an interval over cases', () => {
    const right = { answers: [given({ answer: 'confirm' }, 'problem', 'asthma')], texts: [] };
    const wrong = { answers: [given({ answer: 'reject' }, 'problem', 'asthma')], texts: [] };
    const { strict } = scoreCorrections([right, right, right, wrong], null).all;
    expect(strict.low).toBeLessThan(strict.value);
    expect(strict.high).toBe(1);
  });
});

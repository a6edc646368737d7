import { describe, expect, it } from 'vitest';
import type { ChartFact } from '../../../../contract/chart.ts';
import { PLAIN_ASSERTION } from '../../../../contract/clinical.ts';
import { factForEntity } from './fact-for-entity.ts';

const fact = (id: string, start: number, text: string, noteId = 'n1'): ChartFact => ({
  id, kind: 'problem', text, codes: [], state: 'suggested', status: 'active', assertion: PLAIN_ASSERTION, score: 0.9, time: null, copies: 1, contradicts: [], asks: true,
  evidence: [{ kind: 'note', noteId, version: 1, start, end: start + text.length, text }],
});

describe('factForEntity', () => {
  const facts = [fact('far', 400, 'anaemia'), fact('near', 40, 'anaemia'), fact('other', 42, 'anaemia', 'n2')];
  it('takes the nearest fact with the same words of the same note', () => expect(factForEntity(facts, 'n1', { start: 46, end: 53, text: 'anaemia' })?.id).toBe('near'));
  it('takes overlapping words when none are the same', () => expect(factForEntity(facts, 'n1', { start: 36, end: 47, text: 'iron anaemia' })?.id).toBe('near'));
  it('finds nothing elsewhere', () => expect(factForEntity(facts, 'n1', { start: 200, end: 205, text: 'cough' })).toBeNull());
});

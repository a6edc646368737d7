import { describe, expect, it } from 'vitest';
import { PLAIN_ASSERTION } from '../../../contract/clinical.ts';
import type { ChartFact } from '../../../contract/chart.ts';
import { groupFacts, groupOf, seriesOf } from './group-facts.ts';

const fact = (change: Partial<ChartFact>): ChartFact => ({
  id: 'f', kind: 'problem', text: 'x', codes: [], state: 'suggested', status: 'active', assertion: PLAIN_ASSERTION, score: 1, time: null, evidence: [], copies: 1, contradicts: [], asks: false, ...change,
});
const potassium = (id: string, value: number, time: string | null, unit: string | null = 'mmol/L'): ChartFact => fact({ id, kind: 'observation', text: 'Potassium', time, measurement: { value, unit, analyte: 'potassium' } });

describe('groupOf', () => {
  it('puts what asks for an answer first, until it is answered', () => {
    expect(groupOf(fact({ asks: true }))).toBe('asks');
    expect(groupOf(fact({ asks: true, state: 'confirmed' }))).toBe('problems');
  });
  it('keeps a denied allergy beside the allergies', () => expect(groupOf(fact({ kind: 'allergy', status: 'absent' }))).toBe('allergies'));
  it('keeps what is said of relatives apart from the patient', () => expect(groupOf(fact({ assertion: { ...PLAIN_ASSERTION, experiencer: 'family' } }))).toBe('family'));
  it('loses no fact', () => {
    const facts = [fact({ id: '1' }), fact({ id: '2', kind: 'social' }), fact({ id: '3', status: 'past' }), fact({ id: '4', state: 'rejected' })];
    expect(groupFacts(facts).flatMap(({ facts: own }) => own.map(({ id }) => id)).sort()).toEqual(['1', '2', '3', '4']);
  });
});

describe('seriesOf', () => {
  it('shows the newest with its trend', () => {
    const [series] = seriesOf([potassium('new', 6.1, '2026-03-02'), potassium('old', 5.2, '2026-03-01')]);
    expect(series?.latest.id).toBe('new');
    expect(series?.trend).toBe('up');
  });
  it('compares no values without date or with different units', () => {
    expect(seriesOf([potassium('a', 5, null), potassium('b', 6, '2026-03-01')])[0]?.trend).toBeNull();
    expect(seriesOf([potassium('a', 5, '2026-03-01', null), potassium('b', 6, '2026-03-02')])[0]?.trend).toBeNull();
  });
});

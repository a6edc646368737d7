import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Card } from '../../../contract/cards.ts';
import { chartFromLists } from '../../reasoning/decision-support/index.ts';
import { look, questionOf, shape } from './alert-fatigue.ts';

const chart = (...medications: string[]) => chartFromLists({ medications });
const card = (more: Partial<Card> & { rule?: string }): Card => ({
  uuid: more.uuid ?? 'u', summary: more.summary ?? 'a with b', indicator: more.indicator ?? 'critical', source: { label: 's' }, facts: more.facts ?? [], evidence: [], kind: more.kind ?? 'interaction',
  basis: { rule: more.rule ?? 'own/x', source: 's', edition: '1', reviewed: '2026-01-01', signedOff: false },
});
const idOf = (medication: string): string => chart(medication).facts[0]?.id ?? '';

describe('interruptions', () => {
  const pair = card({ facts: [idOf('warfarin'), idOf('ibuprofen')] });
  it('do not come at the first look', () => expect(look([pair], chart('warfarin', 'ibuprofen'), null).waiting).toEqual([]));
  it('come with a new drug, and once', () => {
    const first = look([], chart('warfarin'), null);
    const second = look([pair], chart('warfarin', 'ibuprofen'), first);
    expect(second.waiting).toEqual([questionOf(pair)]);
    const shown = { ...second, waiting: [], done: second.waiting };
    expect(look([pair], chart('warfarin', 'ibuprofen'), shown).waiting).toEqual([]);
    // Under another fact's id as well: the same words are the same question.
    expect(look([{ ...pair, uuid: 'v' }], chart('warfarin', 'ibuprofen', 'aspirin'), shown).waiting).toEqual([]);
  });
  it('wait until they were shown', () => {
    const second = look([pair], chart('warfarin', 'ibuprofen'), look([], chart('warfarin'), null));
    expect(look([pair], chart('warfarin', 'ibuprofen'), second).waiting).toEqual([questionOf(pair)]);
  });
  it('are of the top tier and about a drug', () => {
    const first = look([], chart('warfarin'), null);
    const others = [card({ facts: [idOf('ibuprofen')], indicator: 'warning' }), card({ facts: [idOf('ibuprofen')], kind: 'laboratory' }), card({ facts: [idOf('warfarin')] })];
    expect(look(others, chart('warfarin', 'ibuprofen'), first).waiting).toEqual([]);
  });
  it('end with an answer', () => {
    const seen = { drugs: [], waiting: [questionOf(pair)], done: [] };
    expect(shape([pair], seen, [], new Set(), new Set()).get('u')?.interrupts).toBe(true);
    expect(shape([pair], seen, [], new Set(['u']), new Set()).get('u')?.interrupts).toBe(false);
  });
});

describe('the budget', () => {
  const none = { drugs: [], waiting: [], done: [] };
  it('never folds the top tier, and never drops a card', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom('critical' as const, 'warning' as const, 'info' as const), { maxLength: 60 }), (tiers) => {
        const cards = tiers.map((indicator, at) => card({ uuid: String(at), summary: `card ${at}`, indicator }));
        const shaped = shape(cards, none, [], new Set(), new Set());
        expect(shaped.size).toBe(cards.length);
        for (const one of cards) if (one.indicator === 'critical') expect(shaped.get(one.uuid)?.folded).toBeNull();
        expect(cards.filter((one) => one.indicator === 'warning' && shaped.get(one.uuid)?.folded === null).length).toBeLessThanOrEqual(8);
      }),
    ));
  it('goes by how clinicians here answered', () => {
    const cards = Array.from({ length: 9 }, (_, at) => card({ uuid: String(at), rule: `own/r${at}`, indicator: 'warning' }));
    const rules = [{ rule: 'own/r8', accepted: 12, overridden: 0, wrong: 0 }, { rule: 'own/r0', accepted: 1, overridden: 19, wrong: 3 }];
    const shaped = shape(cards, none, rules, new Set(), new Set());
    expect(shaped.get('8')).toEqual({ interrupts: false, folded: null, local: { accepted: 12, overridden: 0 } });
    expect(shaped.get('0')?.folded).toBe('rarely-accepted');
    expect(shape([card({ indicator: 'critical', rule: 'own/r0' })], none, rules, new Set(), new Set()).get('u')?.folded).toBeNull();
  });
  it('lets what was tolerated stand back, below the top tier only', () => {
    const tolerated = new Set([questionOf(card({}))]);
    expect(shape([card({ indicator: 'warning' })], none, [], new Set(), tolerated).get('u')?.folded).toBe('tolerated');
    expect(shape([card({ indicator: 'critical' })], none, [], new Set(), tolerated).get('u')?.folded).toBeNull();
  });
});

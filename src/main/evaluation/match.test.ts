import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchSpans } from './match.ts';

const span = (start: number, end: number) => ({ start, end, label: 'x' });

describe('matching', () => {
  it('takes the same place strictly and an overlap relaxedly', () => {
    expect(matchSpans([span(0, 5), span(10, 20)], [{ start: 0, end: 5 }, { start: 12, end: 20 }, { start: 30, end: 31 }])).toEqual({ gold: 2, said: 3, strict: 1, relaxed: 2 });
    expect(matchSpans([span(0, 5)], [{ start: 5, end: 9 }])).toMatchObject({ relaxed: 0 });
  });

  it('counts a long span that covers three once, and finds the pairing that is largest', () => {
    expect(matchSpans([span(0, 3), span(4, 7), span(8, 11)], [{ start: 0, end: 11 }]).relaxed).toBe(1);
    // The long one must be left to the second gold span.
    expect(matchSpans([span(0, 5), span(6, 9)], [{ start: 0, end: 9 }, { start: 0, end: 2 }]).relaxed).toBe(2);
  });

  it('counts what is given twice once', () => {
    expect(matchSpans([span(0, 5), span(0, 5)], [{ start: 0, end: 5 }, { start: 0, end: 5 }])).toEqual({ gold: 1, said: 1, strict: 1, relaxed: 1 });
  });

  it('finds a mention with a gap by any of its parts, strictly never', () => {
    const gap = { start: 0, end: 20, label: 'x', parts: [{ start: 0, end: 4 }, { start: 15, end: 20 }] };
    expect(matchSpans([gap], [{ start: 0, end: 20 }])).toMatchObject({ strict: 0, relaxed: 1 });
    expect(matchSpans([gap], [{ start: 6, end: 10 }])).toMatchObject({ relaxed: 0 });
  });

  it('never counts more than there are, nor fewer relaxed than strict', () => {
    const spans = fc.array(fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 8 })).map(([start, length]) => span(start, start + length)), { maxLength: 15 });
    fc.assert(
      fc.property(spans, spans, (gold, said) => {
        const counts = matchSpans(gold, said);
        expect(counts.relaxed).toBeGreaterThanOrEqual(counts.strict);
        expect(counts.relaxed).toBeLessThanOrEqual(Math.min(counts.gold, counts.said));
        expect(matchSpans(said, gold)).toEqual({ gold: counts.said, said: counts.gold, strict: counts.strict, relaxed: counts.relaxed });
      }),
    );
  });
});

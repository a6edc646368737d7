import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flattenSpans } from './flatten-spans.ts';

const span = fc.tuple(fc.nat(60), fc.nat(12)).map(([start, length]) => ({ start, end: start + length }));

describe('flattenSpans', () => {
  it('splits a span where another begins inside it', () => {
    expect(flattenSpans([{ start: 0, end: 10 }, { start: 4, end: 6 }])).toEqual([
      { start: 0, end: 4, covers: [0] },
      { start: 4, end: 6, covers: [1, 0] },
      { start: 6, end: 10, covers: [0] },
    ]);
  });

  it('gives sorted, disjoint, non-empty segments', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 30 }), (spans) => {
        let last = -1;
        for (const segment of flattenSpans(spans)) {
          expect(segment.start).toBeGreaterThanOrEqual(last);
          expect(segment.end).toBeGreaterThan(segment.start);
          last = segment.end;
        }
      }),
    );
  });

  it('covers each place with exactly the spans that hold it, the shortest first', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 30 }), (spans) => {
        const segments = flattenSpans(spans);
        for (let at = 0; at < 75; at += 1) {
          const wanted = spans.flatMap(({ start, end }, index) => (start <= at && at < end ? [index] : []));
          const covers = segments.find(({ start, end }) => start <= at && at < end)?.covers ?? [];
          expect([...covers].sort((a, b) => a - b)).toEqual(wanted);
          const lengths = covers.map((index) => (spans[index]?.end ?? 0) - (spans[index]?.start ?? 0));
          expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
        }
      }),
    );
  });
});

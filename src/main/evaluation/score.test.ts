import { describe, expect, it } from 'vitest';
import type { Counts } from './match.ts';
import { score } from './score.ts';

const counts = (gold: number, said: number, strict: number, relaxed = strict): Counts => ({ gold, said, strict, relaxed });

describe('scores', () => {
  it('sums for the micro F1 and takes the mean of classes for the macro F1', () => {
    const found = score(['a', 'b', 'never'], [[counts(8, 10, 6), counts(1, 1, 0, 1), counts(0, 0, 0)], [counts(2, 0, 0), counts(1, 1, 1), counts(0, 3, 0)]]);
    expect(found.micro).toMatchObject({ gold: 12, said: 15, strict: { right: 7 } });
    expect(found.micro.strict.f1.value).toBeCloseTo(14 / 27);
    expect(found.classes['a']?.strict).toMatchObject({ precision: 0.6, recall: 0.6 });
    expect(found.macro.strict.value).toBeCloseTo((0.6 + 0.5) / 2);
    expect(found.macro.relaxed.value).toBeCloseTo((0.6 + 1) / 2);
  });

  it('gives an interval about the value, the same each time, empty for one document', () => {
    const rows = Array.from({ length: 40 }, (_, at) => [counts(10, 10, at % 11)]);
    const { f1 } = score(['a'], rows).micro.strict;
    const [low, value, high] = [f1.low, f1.value, f1.high].map(Number) as [number, number, number];
    expect(low).toBeLessThan(value);
    expect(high).toBeGreaterThan(value);
    // The normal interval of a mean of 40 draws with this spread is 0.20 wide.
    expect(high - low).toBeGreaterThan(0.12);
    expect(high - low).toBeLessThan(0.28);
    expect(score(['a'], rows).micro.strict.f1).toEqual(f1);
    expect(score(['a'], [[counts(4, 4, 2)]]).micro.strict.f1).toEqual({ value: 0.5, low: null, high: null });
    expect(score(['a'], [[counts(5, 5, 5)], [counts(9, 9, 9)]]).micro.strict.f1).toEqual({ value: 1, low: null, high: null });
    expect(score(['a'], [[counts(0, 0, 0)], [counts(0, 0, 0)]]).micro.strict).toEqual({ right: 0, precision: null, recall: null, f1: { value: null, low: null, high: null } });
  });
});

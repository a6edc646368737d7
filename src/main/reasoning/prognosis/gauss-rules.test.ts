import { describe, expect, it } from 'vitest';
import { GAUSS_RULES } from './gauss-rules.ts';

describe('Gauss-Legendre rules', () => {
  it('integrate powers of t exactly up to twice the points', () => {
    GAUSS_RULES.forEach((rule, points) => {
      for (let power = 0; power < 2 * points; power += 1) {
        const sum = rule.reduce((total, { t, weight }) => total + weight * t ** power, 0);
        expect.soft(sum, `${points} points, t^${power}`).toBeCloseTo(1 / (power + 1), 12);
      }
    });
  });

  it('has the published points of the rule of two', () => {
    const [high, low] = GAUSS_RULES[2] ?? [];
    expect(low?.t).toBeCloseTo(0.5 - Math.sqrt(3) / 6, 14);
    expect(high?.t).toBeCloseTo(0.5 + Math.sqrt(3) / 6, 14);
    expect(low?.weight).toBeCloseTo(0.5, 14);
  });
});

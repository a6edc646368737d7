import { describe, expect, it } from 'vitest';
import { curveOf, horizonsOf } from './horizons.ts';
import { limits } from './interval.ts';

const SURE = { missing: 0, distance: 0 };
const margin = (risk: number): number => Math.log(risk / (1 - risk));

describe('horizons and curve', () => {
  it('gives named heads as horizons, in order', () => {
    const heads = [{ name: 'hospital', margin: margin(0.2), sampling: 0.1 }, { name: '60d', days: 60, margin: margin(0.3), sampling: 0.1 }, { days: 90, margin: 0, sampling: 0.1 }];
    expect(horizonsOf(heads, SURE)).toMatchObject([{ name: 'hospital', risk: expect.closeTo(0.2, 9) as number }, { name: '60d', days: 60 }]);
  });

  it('multiplies later stretches onto half a year, and never rises', () => {
    const heads = [
      { days: 30, margin: margin(0.35), sampling: 0.2 }, { name: '60d', days: 60, margin: margin(0.3), sampling: 0.2 }, { name: '180d', days: 180, margin: margin(0.5), sampling: 0.2 },
      { days: 365, after: 180, margin: margin(0.2), sampling: 0.2 }, { days: 730, after: 365, margin: margin(0.25), sampling: 0.2 },
    ];
    const curve = curveOf(heads, SURE);
    expect(curve.map(({ days }) => days)).toEqual([0, 30, 60, 180, 365, 730]);
    expect(curve.map(({ survival }) => Number(survival.toFixed(6)))).toEqual([1, 0.65, 0.65, 0.5, 0.4, 0.3]);
    for (const { low, survival, high } of curve.slice(1)) {
      expect(low).toBeLessThan(survival);
      expect(high).toBeGreaterThan(survival);
    }
  });

  it('has no curve for a single horizon', () => {
    expect(curveOf([{ name: '30d', days: 30, margin: 0, sampling: 0.1 }], SURE)).toEqual([]);
  });

  it('joins the sources of uncertainty as independent', () => {
    const { risk, low, high } = limits(0, { sampling: 0.3, missing: 0.4, distance: 0 });
    expect(risk).toBe(0.5);
    expect(Math.log(high / (1 - high))).toBeCloseTo(1.645 * 0.5, 9);
    expect(low).toBeCloseTo(1 - high, 9);
  });
});

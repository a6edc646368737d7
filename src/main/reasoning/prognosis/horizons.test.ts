import { describe, expect, it } from 'vitest';
import { crossing, curveOf, horizonsOf } from './horizons.ts';
import { limits } from './interval.ts';

const SURE = { missing: 0, distance: 0 };
const margin = (risk: number): number => Math.log(risk / (1 - risk));

describe('horizons and curve', () => {
  it('gives named heads as horizons, in order', () => {
    const heads = [{ name: 'hospital', margin: margin(0.2), sampling: 0.1 }, { name: '60d', days: 60, margin: margin(0.3), sampling: 0.1 }, { days: 90, margin: 0, sampling: 0.1 }];
    expect(horizonsOf(heads, SURE)).toMatchObject([{ name: 'hospital', risk: expect.closeTo(0.2, 9) as number }, { name: '60d', days: 60 }]);
  });

  const HEADS = [{ name: '180d', days: 180, margin: margin(0.5), sampling: 0.2 }, { name: '60d', days: 60, margin: margin(0.49), sampling: 0.6 }, { days: 365, margin: margin(0.6), sampling: 0.2 }, { name: 'hospital', margin: margin(0.4), sampling: 0.2 }];
  it('lets the curve say what the horizons say, the stay first, then by day', () => {
    const horizons = horizonsOf(HEADS, SURE);
    expect(horizons.map(({ name }) => name)).toEqual(['hospital', '60d', '180d']);
    const curve = curveOf(HEADS, SURE);
    expect(curve.map(({ days }) => days)).toEqual([0, 60, 180, 365]);
    for (const { days, risk, low, high } of horizons.slice(1)) {
      const point = curve.find((each) => each.days === days);
      expect([point?.survival, point?.low, point?.high]).toEqual([1 - risk, 1 - high, 1 - low]);
    }
  });

  it('takes no limit beyond a later day\'s, or short of an earlier one\'s', () => {
    const [, early, late] = horizonsOf(HEADS, SURE);
    expect(limits(margin(0.49), { ...SURE, sampling: 0.6 }).high).toBeGreaterThan(limits(margin(0.5), { ...SURE, sampling: 0.2 }).high);
    expect(early?.high).toBe(late?.high);
    expect(early?.low).toBeLessThan(late?.low ?? 0);
  });

  it('names horizons that a local recalibration has put across', () => {
    const put = HEADS.map((head) => (head.name === '180d' ? { ...head, margin: margin(0.3) } : head));
    expect(crossing(horizonsOf(HEADS, SURE))).toEqual([]);
    expect(crossing(horizonsOf(put, SURE))).toEqual(['60d', '180d']);
    const survival = curveOf(put, SURE).map((point) => point.survival);
    expect(survival.toSorted((a, b) => b - a)).toEqual(survival);
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

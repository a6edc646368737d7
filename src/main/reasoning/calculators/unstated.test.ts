import { describe, expect, it } from 'vitest';
import { calculate } from './index.ts';

describe('a number without its unit', () => {
  it('is read in the one unit that can be, and marked', () => {
    const { inputs } = calculate('meld-3', { sex: 'F', bilirubin: [3, 'mg/dL'], inr: 1.8, creatinine: 133, sodium: 130, albumin: 30 });
    expect(inputs['creatinine']).toMatchObject({ assumed: 'unit not given: can only be umol/L' });
    expect(inputs['creatinine']?.value).toBeCloseTo(1.504, 2);
    expect(inputs['albumin']).toMatchObject({ value: 3, assumed: 'unit not given: can only be g/L' });
  });
  it('cannot clear an alarm where another unit would raise it', () => {
    const bare = calculate('curb-65', { age: 50, confusion: false, BUN: 8, respiratoryRate: 18, systolic: 120, diastolic: 80 });
    expect([bare.value, bare.range]).toEqual([0, { low: 0, high: 1 }]);
    expect(calculate('curb-65', { age: 50, confusion: false, BUN: [8, 'mg/dL'], respiratoryRate: 18, systolic: 120, diastolic: 80 }).range).toBeUndefined();
  });
  it('says what a formula would give otherwise', () => {
    expect(calculate('osmolality', { sodium: 140, glucose: 30, bun: [14, 'mg/dL'] }).warnings).toContain('If glucose were in mmol/L, the result would be 315');
    expect(calculate('osmolality', { sodium: 140, glucose: [30, 'mg/dL'], bun: [14, 'mg/dL'] }).warnings).toEqual([]);
  });
});
describe('a score of which nothing is known', () => {
  it('does not call itself low', () => {
    expect(calculate('phq-9', {}).interpretation).toBe('Nothing that it asks for is known (open: Minimal to Severe)');
    expect(calculate('apgar', {}).range).toEqual({ low: 0, high: 10 });
  });
});

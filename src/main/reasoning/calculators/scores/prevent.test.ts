import { describe, expect, it } from 'vitest';
import { calculate } from '../index.ts';
import { PREVENT_10, PREVENT_30 } from './prevent-coefficients.ts';

/** The example of the paper's supplement. */
const WOMAN = { age: 50, sex: 'female', cholesterol: [200, 'mg/dL'], hdl: [45, 'mg/dL'], systolic: 160, diabetes: true, smoker: false, treated: true, statin: false, egfr: 90, bmi: [35, 'kg/m2'] };

describe('PREVENT', () => {
  it.each([
    ['prevent-10', 14.7, '9.2', '8.1'],
    ['prevent-30', 53, '35.4', '39.0'],
  ])('%s gives the published risks of the worked example', (id, total, ascvd, failure) => {
    const result = calculate(id, WOMAN);
    expect(result.value as number).toBeCloseTo(total, 1);
    expect(result.steps.join('\n')).toContain(`disease within ${id.slice(-2)} years: ${ascvd} %`);
    expect(result.steps.join('\n')).toContain(`Heart failure within ${id.slice(-2)} years: ${failure} %`);
    expect(result.warnings).toEqual([]);
  });
  it('has a coefficient for each term', () => {
    for (const [table, length] of [[PREVENT_10, 23], [PREVENT_30, 24]] as const) for (const rows of Object.values(table)) for (const row of Object.values(rows)) expect(row).toHaveLength(length);
  });
  it('takes cholesterol in mmol/L', () => {
    expect(calculate('prevent-10', { ...WOMAN, cholesterol: [5.172, 'mmol/L'], hdl: [1.1637, 'mmol/L'] }).value as number).toBeCloseTo(14.7, 1);
  });
  it('rises with smoking and with pressure, for men too', () => {
    const man = { ...WOMAN, sex: 'male' };
    const base = calculate('prevent-10', man).value as number;
    expect(calculate('prevent-10', { ...man, smoker: true }).value as number).toBeGreaterThan(base);
    expect(calculate('prevent-10', { ...man, systolic: 130 }).value as number).toBeLessThan(base);
  });
  it('says what was not said, and nothing of heart failure without BMI', () => {
    const { bmi: _, smoker: __, ...less } = WOMAN;
    const result = calculate('prevent-10', less);
    expect(result.warnings.join()).toContain('smoking now: not said');
    expect(result.steps.join()).toContain('cannot be said without BMI');
  });
  it('does not apply beyond its ages or with known disease', () => {
    expect(calculate('prevent-30', { ...WOMAN, age: 65 }).warnings.join()).toContain('30 to 59');
    expect(calculate('prevent-10', { ...WOMAN, known: true }).warnings.join()).toContain('without known');
  });
});

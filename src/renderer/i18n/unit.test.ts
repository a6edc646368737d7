import { describe, expect, it } from 'vitest';
import { unitWords } from './unit.ts';

describe('unitWords', () => {
  it.each([
    ['Cel', '°C'], ['mm[Hg]', 'mmHg'], ['10*9/L', '×10⁹/L'], ['10*3/uL', '×10³/µL'], ['ug/L', 'µg/L'], ['umol/L', 'µmol/L'], ['mL/min/{1.73_m2}', 'mL/min/1.73 m²'],
    ['[IU]/L', 'IU/L'], ['m[IU]/L', 'mIU/L'], ['meq/L', 'mEq/L'], ['kg/m2', 'kg/m²'], ['{score}', ''],
  ])('writes %s as %s', (code, words) => expect(unitWords(code)).toBe(words));
  it.each(['mg/dL', 'mmol/L', '/min', '%', 'mL', 'U/L', 'kg', 'units', 'µg/L', '°C'])('leaves %s', (unit) => expect(unitWords(unit)).toBe(unit));
});

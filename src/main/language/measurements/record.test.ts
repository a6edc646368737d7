import { describe, expect, it } from 'vitest';
import { measureRecord } from './record.ts';

describe('results of records', () => {
  it('knows a result by its LOINC code, and flags it', () => {
    expect(measureRecord({ loinc: '2823-3', name: 'whatever', value: 6.4, unit: 'mmol/L' })).toMatchObject({ analyte: 'potassium', canonical: { value: 6.4, unit: 'mmol/L' }, flag: 'critical-high' });
  });
  it('knows codes of the same quantity by another method', () => {
    expect(measureRecord({ loinc: '8480-6', name: 'Systolic blood pressure', value: 121, unit: 'mm[Hg]' })).toMatchObject({ analyte: 'systolic-pressure' });
  });
  it('marks a unit that it had to assume', () => {
    expect(measureRecord({ loinc: null, name: 'Sodium [Moles/volume] in Serum', value: 131, unit: null })).toMatchObject({ analyte: 'sodium', unit: null, assumedUnit: true, flag: 'low' });
  });
  it('converts nothing from a unit that it does not know', () => {
    expect(measureRecord({ loinc: '2823-3', name: 'Potassium', value: 4, unit: 'furlong' }).canonical).toBeUndefined();
  });
  it('keeps a result that it does not know', () => {
    expect(measureRecord({ loinc: '99999-9', name: 'Something new', value: 1, unit: 'x' })).toEqual({ value: 1, unit: 'x' });
  });
});

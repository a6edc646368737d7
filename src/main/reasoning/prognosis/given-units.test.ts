import { expect, it } from 'vitest';
import { inModelUnits } from './given-units.ts';
import type { InputSpec } from './parameters.ts';

const number = (name: string, unit: string | null): InputSpec => ({ name, label: name, unit, kind: 'number' });
const SUPPORT = [number('crea', 'mg/dL'), number('meanbp', 'mm[Hg]'), number('age', 'a'), number('alb', 'g/dL'), number('wblc', '10*9/L'), number('adlp', null)];

it.each([
  ['crea', '1.8 mg/dL', 1.8], ['crea', '160 umol/L', 1.81], ['crea', '160 µmol/l', 1.81], ['meanbp', '75 mmHg', 75], ['age', '62 years', 62], ['age', '62y', 62], ['alb', '31 g/L', 3.1], ['wblc', '12 x10^9/L', 12], ['alb', '2,9 g/dl', 2.9], ['Crea', '2mg/dL', 2],
])('%s "%s" is %d', (name, text, value) => expect(inModelUnits('support2', SUPPORT, { [name]: text })[name]).toBeCloseTo(value, 2));

it.each([['crea', '3 apples'], ['crea', '< 1 mg/dL'], ['adlp', '3 points'], ['age', '62 kg'], ['crea', '1.8'], ['crea', 'two'], ['other', '5 mg']])('leaves %s "%s" as it is', (name, text) => expect(inModelUnits('support2', SUPPORT, { [name]: text })).toEqual({ [name]: text }));

it('takes oxygen in per cent for the share that intensive care counts in', () => expect(inModelUnits('icu-mortality', [number('FiO2', null)], { FiO2: '50 %' })).toEqual({ FiO2: 0.5 }));

const AGES: InputSpec = { name: 'age', label: 'Age band', unit: null, kind: 'category', options: ['[70-80)', '[80-90)', '[90-100)'] };
const result = (name: string, top: readonly string[]): InputSpec => ({ name, label: name, unit: null, kind: 'category', options: ['None', 'Norm', ...top] });
const READMISSION = [AGES, result('A1Cresult', ['>7', '>8']), result('max_glu_serum', ['>200', '>300'])];
it.each([
  ['age', '75 years', 75], ['age', '75 y/o', 75], ['age', '75岁', 75], ['age', '>89', 90], ['age', '90+', 90],
  ['A1Cresult', '8.4 %', '>8'], ['A1Cresult', 8.4, '>8'], ['A1Cresult', '7,4', '>7'], ['A1Cresult', 5.6, 'Norm'], ['A1Cresult', '69 mmol/mol', '>8'],
  ['max_glu_serum', 260, '>200'], ['max_glu_serum', '14.4 mmol/L', '>200'],
])('knows the band of %s %j', (name, given, word) => expect(inModelUnits('readmission-30d', READMISSION, { [name]: given })[name]).toBe(word));

it('does not guess the unit of a bare number that may be in another one', () => {
  expect(inModelUnits('readmission-30d', READMISSION, { A1Cresult: 42, max_glu_serum: 14.4 })).toEqual({ A1Cresult: '42 ?', max_glu_serum: '14.4 ?' });
});

it('reads a tumour in centimetres, months and a percentage of a score', () => {
  expect(inModelUnits('breast', [{ ...AGES, name: 'size', unit: 'mm' }], { size: '1.8 cm' })['size']).toBe(18);
  expect(inModelUnits('veteran', [number('diagtime', 'mo'), { ...number('karno', null), high: 100 }], { diagtime: '7 months', karno: '60 %' })).toEqual({ diagtime: 7, karno: 60 });
});

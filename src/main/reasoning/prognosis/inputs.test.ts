import { describe, expect, it } from 'vitest';
import { readInputs } from './inputs.ts';
import type { InputSpec } from './parameters.ts';

const spec = (part: Partial<InputSpec> & { name: string }): InputSpec => ({ label: part.name, unit: null, kind: 'number', ...part });
const sex = spec({ name: 'sex', kind: 'category', options: ['male', 'female'], aliases: { m: 'male', f: 'female', '1': 'male', '0': 'female' } });
const one = (input: InputSpec, value: unknown) => readInputs([input], { [input.name]: value as string }).values.get(input.name);

describe('inputs as callers write them', () => {
  it('reads sex in any spelling', () => {
    for (const word of ['M', 'm', 'Male', 'MALE', ' male ', 1, '1', '1.0', 1.0]) expect(one(sex, word), String(word)).toBe('male');
    for (const word of ['F', 'Female', 0, '0', '0.0', false]) expect(one(sex, word), String(word)).toBe('female');
  });
  it('reads numbers from text, with a decimal comma, and from yes and no', () => {
    expect(one(spec({ name: 'crea' }), ' 1.4 ')).toBe(1.4);
    expect(one(spec({ name: 'crea' }), '1,4')).toBe(1.4);
    expect(one(spec({ name: 'diabetes', low: 0, high: 1 }), 'Yes')).toBe(1);
    expect(one(spec({ name: 'diabetes', low: 0, high: 1 }), true)).toBe(1);
    expect(one(spec({ name: 'crea' }), '1.4 mg')).toBeUndefined();
  });
  it('knows every mark of missing, and an option called None', () => {
    for (const mark of [null, '', ' ', '?', 'NA', 'nan', 'NaN', 'null']) {
      expect(one(spec({ name: 'crea' }), mark), String(mark)).toBeUndefined();
      expect(one(sex, mark), String(mark)).toBeUndefined();
    }
    expect(one(spec({ name: 'A1Cresult', kind: 'category', options: ['None', 'Norm', '>7', '>8'] }), 'none')).toBe('None');
    expect(one(spec({ name: 'A1Cresult', kind: 'category', options: ['None', 'Norm', '>7', '>8'] }), '> 7')).toBe('>7');
    for (const mark of [-1, '-1', -1.0, '-1.0']) expect(one(spec({ name: 'Height', missing: [-1] }), mark), String(mark)).toBeUndefined();
  });
  it('finds names in other spellings; the exact one goes first', () => {
    expect(readInputs([spec({ name: 'num.co' })], { num_co: 2 }).values.get('num.co')).toBe(2);
    expect(readInputs([spec({ name: 'num.co' })], { num_co: 2, 'num.co': 3 }).values.get('num.co')).toBe(3);
    expect(readInputs([spec({ name: 'Age' })], { age: '66' }).values.get('Age')).toBe(66);
  });
  it('reads options whatever the capitals, ids written as decimals, and a number into its band', () => {
    expect(one(spec({ name: 'dzgroup', kind: 'category', options: ['ARF/MOSF w/Sepsis', 'CHF'] }), 'arf/mosf W/SEPSIS')).toBe('ARF/MOSF w/Sepsis');
    expect(one(spec({ name: 'admission_type_id', kind: 'category' }), '1.0')).toBe('1');
    expect(one(spec({ name: 'age', kind: 'category', options: ['[60-70)', '[70-80)'] }), 70)).toBe('[70-80)');
    const size = spec({ name: 'size', kind: 'category', options: ['<=20', '20-50', '>50'] });
    expect([18, 20, '20.5', 50, 51, '> 50'].map((value) => one(size, value))).toEqual(['<=20', '<=20', '20-50', '20-50', '>50', '>50']);
    expect(['Woman', '男', 'female'].map((word) => one(sex, word))).toEqual(['female', 'male', 'female']);
  });
  it('reads a range that lies in one band, the last of open bands, words for numbers, and a value that names its input', () => {
    const ages = spec({ name: 'age', kind: 'category', options: ['[60-70)', '[70-80)'] });
    expect(['70-79', '70–80', '72 to 75', 'age 72', '72,5', '65-75'].map((value) => one(ages, value))).toEqual(['[70-80)', '[70-80)', '[70-80)', '[70-80)', '[70-80)', undefined]);
    expect(one(spec({ name: 'A1Cresult', kind: 'category', options: ['None', 'Norm', '>7', '>8'] }), 8.4)).toBe('>8');
    const stage = spec({ name: 'stage', low: 1, high: 4, aliases: { iv: '4' } });
    expect(['IV', 'stage 4', 'Stage IV', 4].map((value) => one(stage, value))).toEqual([4, 4, 4, 4]);
  });
  it('takes no negative number where there can be none', () => {
    expect(one(spec({ name: 'alb', low: 0.3, high: 11 }), -1)).toBeUndefined();
    expect(one(spec({ name: 'change', low: -5, high: 5 }), -1)).toBe(-1);
    expect([...readInputs([spec({ name: 'alb', low: 0 }), spec({ name: 'crea' }), sex], { ALB: -1, Crea: 'high', sex: 'divers' }).unread]).toEqual([['alb', 'below zero'], ['crea', 'not read as a number'], ['sex', 'a value that the model does not know']]);
  });
});

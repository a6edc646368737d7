import { describe, expect, it } from 'vitest';
import { withOtherNames } from './other-names.ts';
import type { InputSpec } from './parameters.ts';

const SEX: InputSpec = { name: 'sex', label: 'Sex', unit: null, kind: 'category', options: ['male', 'female'] };
const MALE: InputSpec = { name: 'male', label: 'Male', unit: null, kind: 'number', low: 0, high: 1 };
const CASE: InputSpec = { name: 'nafld', label: 'NAFLD', unit: null, kind: 'number', low: 0, high: 1, same: ['id', 'case.id'] };

describe('sex under another name', () => {
  it('is taken from gender or male where the own name says nothing', () => {
    expect(withOtherNames([SEX], { gender: 'F' })['sex']).toBe('F');
    expect(withOtherNames([SEX], { male: '1' })['sex']).toBe('male');
    expect(withOtherNames([SEX], { sex: '', Male: 0 })['sex']).toBe('female');
    expect(withOtherNames([MALE], { Sex: 'female' })['male']).toBe(0);
    expect(withOtherNames([MALE], { gender: '男' })['male']).toBe(1);
  });
  it('never goes before the own name, and no code is guessed at', () => {
    expect(withOtherNames([SEX], { SEX: 'female', gender: 'male' })).toEqual({ SEX: 'female', gender: 'male' });
    expect(withOtherNames([MALE], { sex: 1 })).toEqual({ sex: 1 });
    expect(withOtherNames([SEX], { gender: 1 })['sex']).toBe(1);
    expect(withOtherNames([SEX], { age: 60 })).toEqual({ age: 60 });
  });
});

it('tells a case from its control by the two columns, where both are given and nothing is said', () => {
  expect(withOtherNames([CASE], { id: 7, 'case.id': '7' })['nafld']).toBe(1);
  expect(withOtherNames([CASE], { id: 7, case_id: 9 })['nafld']).toBe(0);
  expect(withOtherNames([CASE], { id: 7 })['nafld']).toBeUndefined();
  expect(withOtherNames([CASE], { id: 7, 'case.id': 9, nafld: 1 })['nafld']).toBe(1);
});

import { describe, expect, it } from 'vitest';
import { inputWords, parseInput, parseInputs } from './score-values.ts';

describe('parseInput', () => {
  it('reads numbers, also with a decimal comma', () => {
    expect(parseInput(' 38.5 ')).toBe(38.5);
    expect(parseInput('38,5')).toBe(38.5);
  });
  it('reads yes and no in both languages', () => expect(['yes', '否', 'N', '是'].map(parseInput)).toEqual([true, false, false, true]));
  it('keeps words', () => expect(parseInput('alert')).toBe('alert'));
});

describe('parseInputs', () => {
  it('leaves out what is empty: missing is never zero', () => expect(parseInputs({ a: '', b: ' ', c: '0' })).toEqual({ c: 0 }));
});

describe('inputWords', () => {
  it('puts keys into words and leaves words alone', () => expect(['respiratoryRate', 'SpO2 scale', 'systolic'].map(inputWords)).toEqual(['respiratory rate', 'SpO2 scale', 'systolic']));
});

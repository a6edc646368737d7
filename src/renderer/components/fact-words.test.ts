import { describe, expect, it } from 'vitest';
import table from '../../../resources/language/analytes.json' with { type: 'json' };
import { factWords, testName } from './fact-words.ts';

describe('names of tests', () => {
  it.each([
    ['egfr', 'eGFR'], ['inr', 'INR'], ['gcs-eye', 'GCS eye'], ['nt-probnp', 'NT-proBNP'], ['mean-arterial-pressure', 'mean arterial pressure'], ['vitamin-b12', 'vitamin B12'], ['free-t4', 'free T4'], ['ph', 'pH'],
  ])('%s is written %s', (key, name) => expect(testName(key)).toBe(name));
  // Letters without a vowel are no word: whoever adds a test writes its name.
  it('leave no letters in lower case', () => expect(table.analytes.map(({ key }) => testName(key)).filter((name) => name.split(' ').some((word) => /^[b-df-hj-np-tv-xz]{2,}\d*$/.test(word)))).toEqual([]));
  it('calls two pressures a blood pressure and leaves the words of a note', () => {
    expect(factWords({ kind: 'observation', status: 'active', text: 'systolic-pressure', measurement: { value: 120, second: 80, unit: 'mm[Hg]' } }, 'en')).toBe('blood pressure');
    expect(factWords({ kind: 'problem', status: 'active', text: 'AF', measurement: undefined }, 'en')).toBe('AF');
  });
});

import { describe, expect, it } from 'vitest';
import { featureLabel, parseFeatures } from './features.ts';

const shapes = [{ name: 'age', kind: 'number' }, { name: 'dzgroup', kind: 'category' }, { name: 'crea', kind: 'number' }, { name: 'diag_1', kind: 'category' }] as const;

describe('parseFeatures', () => {
  it('gives numbers and words, and leaves out what was not typed', () => expect(parseFeatures({ age: '71', dzgroup: 'COPD', crea: ' ' }, shapes)).toEqual({ age: 71, dzgroup: 'COPD' }));
  it('takes a decimal comma and refuses words for a number', () => expect(parseFeatures({ crea: '1,4', age: 'old' }, shapes)).toEqual({ crea: 1.4 }));
  it('passes on a code that is no number', () => expect(parseFeatures({ diag_1: 'V57' }, shapes)).toEqual({ diag_1: 'V57' }));
  it('ignores what the model does not know', () => expect(parseFeatures({ race: 'x' }, shapes)).toEqual({}));
});

describe('featureLabel', () => {
  it('leaves out codes that nobody types', () => expect(featureLabel('Sex (1 male, 0 female)')).toBe('Sex'));
  it('keeps what else stands in brackets', () => expect(['Urea nitrogen (BUN)', 'Glasgow coma scale (3 to 15)'].map(featureLabel)).toEqual(['Urea nitrogen (BUN)', 'Glasgow coma scale (3 to 15)']));
});

import { describe, expect, it } from 'vitest';
import { parseFeatures } from './features.ts';

const shapes = [{ name: 'age' }, { name: 'dzgroup', options: ['COPD', 'CHF'] }, { name: 'crea' }];

describe('parseFeatures', () => {
  it('gives numbers and words, and leaves out what was not typed', () => expect(parseFeatures({ age: '71', dzgroup: 'COPD', crea: ' ' }, shapes)).toEqual({ age: 71, dzgroup: 'COPD' }));
  it('takes a decimal comma and refuses words for a number', () => expect(parseFeatures({ crea: '1,4', age: 'old' }, shapes)).toEqual({ crea: 1.4 }));
  it('ignores what the model does not know', () => expect(parseFeatures({ race: 'x' }, shapes)).toEqual({}));
});

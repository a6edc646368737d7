import { describe, expect, it } from 'vitest';
import { byFit } from './fit.ts';

describe('byFit', () => {
  const fit = (model: string, eligible: boolean, known: number) => ({ model, eligible, reasons: [], grounds: [], known, inputs: 10 });
  it('puts models made for the patient first, then those that know more', () =>
    expect([fit('icu', false, 9), fit('a', true, 2), fit('b', true, 7), fit('c', false, 1)].sort(byFit).map(({ model }) => model)).toEqual(['b', 'a', 'icu', 'c']));
});

import { describe, expect, it } from 'vitest';
import { slipsOf, swaps } from './misspelt.ts';

describe('misspelt words', () => {
  const meant = slipsOf(['fever', 'pleural', 'diarrhea', 'seizure', 'nausea', 'dropsy', 'vomiting', 'rash']);

  it('are known by one slip', () => {
    expect(['feaver', 'plueral', 'siezure', 'nausia', 'vomitting', 'seizue'].map(meant)).toEqual(['fever', 'pleural', 'seizure', 'nausea', 'vomiting', 'seizure']);
  });

  it('are known by their letters in another order', () => {
    expect(meant('diahrrea')).toBe('diarrhea');
  });

  it('are not looked for in other words', () => {
    expect(['drowsy', 'lever', 'rush', 'feaverish', 'fever'].map(meant)).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });

  it('turn round each pair of neighbours', () => {
    expect(swaps('abc')).toEqual(['bac', 'acb']);
    expect(swaps('aa')).toEqual([]);
  });
});

it('makes no words of a run of letters without end, which would fill the memory', () => {
  expect(slipsOf(['pleural', 'a'.repeat(40)])('a'.repeat(200_000))).toBeUndefined();
});

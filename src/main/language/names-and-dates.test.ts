import { expect, it } from 'vitest';
import type { EntityType } from '../../contract/clinical.ts';
import { withCommonNames } from './common-names.ts';

const text = 'PMH: HTN, lap chole 2019.';
const draft = (words: string, type: EntityType, score: number): { start: number; end: number; type: EntityType; score: number; by: 'model' } => {
  const start = text.indexOf(words);
  return { start, end: start + words.length, type, score, by: 'model' };
};
const read = (score: number): string[] => withCommonNames(text, [draft('HTN', 'problem', 0.94), draft('lap', 'problem', score), draft('chole 2019', 'date', 0.28)]).map((d) => `${d.type} ${text.slice(d.start, d.end)}`).toSorted();

it('takes a name of several words before a guess at a part of it, and leaves the year a date', () => {
  expect(read(0.28)).toEqual(['date 2019', 'problem HTN', 'procedure lap chole']);
});

it('leaves a part of which the model is sure', () => {
  expect(read(0.9)).toContain('problem lap');
});

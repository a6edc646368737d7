import { expect, it } from 'vitest';
import type { EntityType } from '../../contract/clinical.ts';
import { trimmed } from './trimmed.ts';

it.each([
  ['date', 'chole 2019', '2019'],
  ['date', 'x3 2012', '2012'],
  ['date', 'right knee 2001', '2001'],
  ['date', 'March 2019', 'March 2019'],
  ['date', 'early in 2019', 'early in 2019'],
  ['date', '12 May 2020', '12 May 2020'],
  ['date', '2019', '2019'],
  ['dose', '40mg BD - held', '40mg BD'],
  ['dose', '5 mg once daily', '5 mg once daily'],
  ['problem', 'ataxia 2019', 'ataxia 2019'],
] as [EntityType, string, string][])('%s %s', (type, said, kept) => {
  const [draft] = trimmed(said, [{ start: 0, end: said.length, type, score: 0.5, by: 'model' }]);
  expect(said.slice(draft?.start, draft?.end)).toBe(kept);
});

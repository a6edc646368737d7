/** The rungs and the patience of the supervisor, without children. */
import { expect, test } from 'vitest';
import { createCrashPolicy } from './crash-policy.ts';
import { PROVIDERS, stepDown } from './ladder.ts';

test('stepping down leaves what is below the lowest provider in use, and always the CPU', () => {
  expect(stepDown(PROVIDERS, ['cuda'])).toEqual(['dml', 'webgpu', 'coreml', 'cpu']);
  expect(stepDown(PROVIDERS, ['dml', 'cuda'])).toEqual(['webgpu', 'coreml', 'cpu']);
  expect(stepDown(PROVIDERS, ['cpu'])).toEqual(['cpu']);
  expect(stepDown(PROVIDERS, [])).toEqual(['cpu']);
  expect(stepDown(['webgpu', 'cpu'], ['cuda'])).toEqual(['cpu']);
});

test('crashes far apart are each the first', () => {
  let now = 0;
  const policy = createCrashPolicy(() => now, [1, 2, 3]);
  expect(policy.crashed()).toEqual({ delay: 1, stepDown: false, giveUp: false });
  now += 60_001;
  expect(policy.crashed()).toEqual({ delay: 1, stepDown: false, giveUp: false });
  now += 1000;
  expect(policy.crashed()).toEqual({ delay: 2, stepDown: true, giveUp: false });
  for (let more = 0; more < 3; more++) policy.crashed();
  expect(policy.crashed()).toEqual({ delay: 3, stepDown: true, giveUp: true });
  policy.forget();
  expect(policy.crashed().delay).toBe(1);
});

import { describe, expect, it } from 'vitest';
import { readDuration, withTimes } from './durations.ts';

describe('durations', () => {
  it.each([
    ['three-day', 3, 'd'], ['for 2 weeks', 2, 'wk'], ['a 7-day course', 7, 'd'], ['18 months', 18, 'mo'], ['half an hour', 0.5, 'h'], ['30 min', 30, 'min'], ['10 yrs', 10, 'a'], ['an hour', 1, 'h'],
  ])('reads %s', (text, value, unit) => expect(readDuration(text)).toEqual({ value, unit }));
  it('reads a range', () => expect(readDuration('5-7 days')).toEqual({ value: 5, second: 7, unit: 'd' }));
  it('reads none where none is', () => expect(readDuration('several visits')).toBeUndefined());
  it('calls a dose that states only time a duration', () => {
    const text = '7-day course; 5 mg daily';
    const typed = withTimes(text, [{ start: 0, end: 12, type: 'dose', score: 1, by: 'model' }, { start: 14, end: 24, type: 'dose', score: 1, by: 'model' }]);
    expect(typed.map((draft) => draft.type)).toEqual(['duration', 'dose']);
  });
});

import { expect, it } from 'vitest';
import { isSeriesTable, readSeries } from './given-series.ts';

const READINGS = [['00:07', 'HR', 88], ['01:37', 'GCS', 15]];

it.each([
  ['lists', READINGS],
  ['objects', READINGS.map(([time, name, value]) => ({ time, name, value }))],
  ["objects by the challenge's names", READINGS.map(([Time, Parameter, Value]) => ({ Time, Parameter, Value: String(Value) }))],
  ["the challenge's table", 'Time,Parameter,Value\r\n00:07,HR,88\r\n01:37,GCS,15\r\n'],
  ['a table with semicolons and quotes', '"Time";"Parameter";"Value"\n"00:07";"HR";"88"\n01:37;GCS;15'],
  ['JSON as text', JSON.stringify(READINGS)],
])('reads %s', (_, given) => expect(readSeries(given)).toEqual({ entries: READINGS, fault: null }));

it('leaves out readings without a number, and keeps the marks of missing for the model to know', () => {
  expect(readSeries([['00:01', 'HR', null], ['00:02', 'HR', ''], ['00:03', 'HR', '<5'], ['00:04', 'Height', -1]])?.entries).toEqual([['00:04', 'Height', -1]]);
});

it('says which entry is none, and what is no series', () => {
  expect(readSeries([['00:07', 'HR', 88], [0.5, 'HR', 80]])?.fault).toBe(1);
  expect(readSeries([['00:10', 'HR', 80, '/min']])?.fault).toBe(0);
  expect(readSeries('hello')).toBeNull();
  expect(readSeries({})).toBeNull();
  expect(isSeriesTable('Timely discharge, value unclear')).toBe(false);
});

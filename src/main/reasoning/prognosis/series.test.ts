import { describe, expect, it } from 'vitest';
import { indexSeries, statistic } from './series.ts';

const series = indexSeries([['02:00', 'HR', 90], ['00:30', 'HR', 110], ['26:00', 'HR', 70], ['03:00', 'HR', 999], ['01:00', 'NIMAP', 64], ['00:10', 'MAP', 71]]);
const column = (stat: Parameters<typeof statistic>[1]['stat'], more: object = {}) =>
  ({ op: 'series', name: 'x', owners: ['HR'], names: ['HR'], keep: [10, 300], stat, ...more }) as Parameters<typeof statistic>[1];

describe('summaries of a series', () => {
  it('reads in time order and drops what can not be', () => {
    expect(statistic(series, column('first'))).toBe(110);
    expect(statistic(series, column('last'))).toBe(70);
    expect(statistic(series, column('max'))).toBe(110);
    expect(statistic(series, column('mean'))).toBe(90);
    expect(statistic(series, column('count'))).toBe(3);
    expect(statistic(series, column('last-hour'))).toBe(26);
  });

  it('cuts windows, the end not included', () => {
    expect(statistic(series, column('min', { from: 0, to: 26 }))).toBe(90);
    expect(statistic(series, column('count', { from: 26, to: 49 }))).toBe(1);
  });

  it('counts variables of the same meaning together', () => {
    expect(statistic(series, column('last', { names: ['MAP', 'NIMAP'] }))).toBe(64);
    expect(statistic(series, column('change', { names: ['MAP', 'NIMAP'] }))).toBe(-7);
  });

  it('says nothing where there is too little', () => {
    expect(statistic(series, column('mean', { names: ['Lactate'] }))).toBeNaN();
    expect(statistic(series, column('sum', { names: ['Urine'] }))).toBeNaN();
    expect(statistic(series, column('slope', { names: ['MAP', 'NIMAP'] }))).toBeNaN();
    expect(statistic(series, column('count', { names: ['Lactate'] }))).toBe(0);
  });

  it('gives the slope of a straight line', () => {
    const line = indexSeries([['00:00', 'Na', 130], ['10:00', 'Na', 135], ['20:00', 'Na', 140]]);
    expect(statistic(line, column('slope', { names: ['Na'] }))).toBeCloseTo(0.5, 12);
  });

  it('refuses times of another form', () => {
    expect(() => indexSeries([['noon', 'HR', 80]])).toThrow(/HH:MM/u);
  });
});

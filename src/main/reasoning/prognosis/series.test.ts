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

  it('lets a reading count until the next one, also one from before the window', () => {
    const coma = indexSeries([['00:00', 'GCS', 6], ['30:00', 'GCS', 12], ['42:00', 'GCS', 15]]);
    const gcs = { names: ['GCS'], keep: [3, 15] };
    expect(statistic(coma, column('held-mean', { ...gcs, from: 24, to: 48 }))).toBeCloseTo((6 * 6 + 12 * 12 + 6 * 15) / 24, 12);
    expect(statistic(coma, column('held-mean', { ...gcs, from: 0, to: 24 }))).toBe(6);
    expect(statistic(coma, column('held-below', { ...gcs, from: 24, to: 48, limit: 9 }))).toBe(6);
    expect(statistic(indexSeries([['40:00', 'GCS', 8]]), column('held-mean', { ...gcs, from: 36, to: 48 }))).toBe(8);
    expect(statistic(indexSeries([['48:30', 'GCS', 8]]), column('held-mean', { ...gcs, from: 36, to: 48 }))).toBeNaN();
  });

  it('refuses times of another form', () => {
    expect(() => indexSeries([['noon', 'HR', 80]])).toThrow(/HH:MM/u);
  });
});

import { describe, expect, it } from 'vitest';
import type { Chart, ChartFact } from '../../../contract/chart.ts';
import { PLAIN_ASSERTION } from '../../../contract/clinical.ts';
import { stageUrine } from './aki.ts';
import { trajectoriesOf } from './index.ts';

const evidence = [{ kind: 'note' as const, noteId: 'n1', version: 1, start: 0, end: 4, text: 'text' }];
let nth = 0;
const result = (analyte: string, value: number, time: string | null, more: object = {}): ChartFact => ({
  id: `f${(nth += 1)}`, kind: 'observation', text: analyte, codes: [], state: 'suggested', status: 'active', assertion: PLAIN_ASSERTION, score: 0.9, time, evidence, copies: 1, contradicts: [], asks: false,
  measurement: { value, unit: 'x', analyte, canonical: { value, unit: 'x' }, ...more },
});
const chart = (facts: ChartFact[], patient: Partial<Chart['patient']> = {}): Chart => ({ patient: { age: 66, sex: 'female', pregnant: null, weight: null, ...patient }, facts, unread: [], asOf: null });
const course = (id: string, ...parameters: Parameters<typeof chart>) => trajectoriesOf(chart(...parameters)).find((one) => one.id === id);
const day = (n: number): string => `2031-03-${String(n).padStart(2, '0')}T08:00`;
const spoken = (n: number): string => day(n).replace('T', ' ');
const point = (hours: number, value: number) => ({ time: `h${hours}`, at: hours * 3_600_000, value, evidence, assumed: false });

describe('AKI by creatinine', () => {
  it('stages 1.5, 2 and 3 times the lowest of seven days (KDIGO 2012, table 2)', () => {
    for (const [value, stage] of [[1.4, 0], [1.5, 1], [1.9, 1], [2, 2], [2.9, 2], [3, 3]] as const) {
      expect(course('aki', [result('creatinine', 1, day(1)), result('creatinine', value, day(5))])?.stage, String(value)).toBe(stage);
    }
  });
  it('counts a rise of 0.3 mg/dL only within 48 hours', () => {
    expect(course('aki', [result('creatinine', 1.2, day(1)), result('creatinine', 1.5, day(3))])).toMatchObject({ stage: 1, statements: [expect.stringContaining('0.3 mg/dL within 48 h'), expect.any(String)] });
    expect(course('aki', [result('creatinine', 1.2, day(1)), result('creatinine', 1.5, day(4))])?.stage).toBe(0);
  });
  it('calls 4.0 mg/dL stage 3 only when a criterion is met', () => {
    expect(course('aki', [result('creatinine', 3.8, day(1)), result('creatinine', 4.2, day(2))])?.stage).toBe(3);
    expect(course('aki', [result('creatinine', 4.1, day(1)), result('creatinine', 4.2, day(2))])?.stage).toBe(0);
  });
  it('takes the median of the year before when the week has none, and says which', () => {
    const found = course('aki', [result('creatinine', 0.8, '2030-09-01'), result('creatinine', 1, '2030-10-01'), result('creatinine', 1.1, '2030-12-01'), result('creatinine', 2.1, day(1))]);
    expect(found).toMatchObject({ stage: 2, statements: [expect.stringContaining('2.1 times the baseline of 1 mg/dL'), 'Baseline 1 mg/dL: median of the year before'] });
  });
  it('gives no stage for a single value, and no nought', () => {
    expect(course('aki', [result('creatinine', 3.2, day(1))])).toMatchObject({ stage: null, missing: expect.arrayContaining(['an earlier creatinine']) as unknown });
  });
  it('leaves out undated, rejected and bounded values and those with a caveat', () => {
    const good = result('creatinine', 1, day(2));
    const facts = [good, result('creatinine', 3, null), { ...result('creatinine', 3, day(3)), state: 'rejected' as const }, result('creatinine', 3, day(3), { comparator: '>' }), result('creatinine', 3, day(3), { caveat: 'haemolysed' })];
    expect(course('aki', facts)?.points).toEqual([{ time: day(2), value: 1, evidence, assumed: false }]);
  });
  it('remembers the worst stage after recovery', () => {
    expect(course('aki', [result('creatinine', 1, day(1)), result('creatinine', 3.1, day(3)), result('creatinine', 1.2, day(5))])).toMatchObject({ stage: 0, statements: expect.arrayContaining([`Highest stage in the chart: 3, at ${spoken(3)}`]) as unknown });
  });
});

describe('AKI by urine', () => {
  const hourly = (from: number, to: number, volume: number) => Array.from({ length: to - from + 1 }, (_, i) => point(from + i, volume));
  it('stages by volume for weight and hours (70 kg: 0.5 mL/kg/h is 35 mL/h)', () => {
    expect(stageUrine(hourly(0, 6, 30), 70)?.stage).toBe(1);
    expect(stageUrine(hourly(0, 12, 30), 70)?.stage).toBe(2);
    expect(stageUrine(hourly(0, 24, 20), 70)?.stage).toBe(3);
    expect(stageUrine(hourly(0, 12, 0), 70)?.stage).toBe(3);
    expect(stageUrine(hourly(0, 12, 40), 70)?.stage).toBe(0);
  });
  it('says nothing without weight or with too few hours', () => {
    expect(stageUrine(hourly(0, 12, 10), null)).toBeNull();
    expect(stageUrine(hourly(0, 4, 10), 70)).toBeNull();
    expect(stageUrine([point(0, 100), point(30, 100)], 70)?.stage).toBe(3);
    expect(stageUrine([point(0, 100), point(60, 100)], 70)).toBeNull();
  });
});

describe('other courses', () => {
  it('finds the slope of eGFR a year, and refuses a short one', () => {
    const values = [result('egfr', 60, '2030-01-01'), result('egfr', 57, '2030-07-01'), result('egfr', 54, '2031-01-01')];
    expect(course('egfr', values)?.statements[0]).toBe('eGFR falls by 6 mL/min/1.73 m² a year: more than 5, which KDIGO calls rapid progression if sustained');
    expect(course('egfr', values.slice(0, 2))?.statements[0]).toMatch(/No slope/u);
  });
  it('works eGFR out from creatinine, but not during an acute injury', () => {
    const values = [result('creatinine', 1, '2030-01-01'), result('creatinine', 1.05, '2030-09-01'), result('creatinine', 2.6, '2030-09-04')];
    const found = course('egfr', values);
    // CKD-EPI 2021 for a woman of 66 with 1.0 mg/dL: 62 (Inker 2021)
    expect(found?.points.map(({ value }) => Math.round(value))).toEqual([62, 59]);
    expect(found?.statements[0]).toMatch(/not valid now/u);
    expect(course('egfr', values, { sex: 'unknown' })).toBeUndefined();
  });
  it('tells a fall of haemoglobin of 2 g/dL within 72 hours from a slow one', () => {
    expect(course('haemoglobin', [result('haemoglobin', 12.1, day(1)), result('haemoglobin', 9.4, day(3))])?.statements[0]).toBe(`Haemoglobin fell by 2.7 g/dL, from 12.1 at ${spoken(1)} to 9.4 at ${spoken(3)}: 2 g/dL or more within 72 h`);
    expect(course('haemoglobin', [result('haemoglobin', 12.1, day(1)), result('haemoglobin', 9.4, day(9))])?.statements[0]).toMatch(/over more than 72 h/u);
    expect(course('haemoglobin', [result('haemoglobin', 9.4, day(1))])?.statements).toEqual(['One value: nothing to compare with']);
  });
  it('says how far lactate fell', () => {
    expect(course('lactate', [result('lactate', 4.2, day(1)), result('lactate', 1.6, '2031-03-02T03:00')])?.statements).toEqual(['Lactate fell from 4.2 to 1.6 mmol/L in 19 h: 62 % lower']);
    expect(course('lactate', [result('lactate', 3, day(1))])?.missing).toEqual(['a repeated lactate']);
  });
  it('scores vital signs round by round (worked example of the 2017 report: 7 without oxygen)', () => {
    const round = (at: string, rr: number, hr: number) => [result('respiratory-rate', rr, at), result('oxygen-saturation', 94, at), result('systolic-pressure', 105, at), result('heart-rate', hr, at), result('temperature', 38.6, at)];
    const found = course('news2', [...round(day(1), 22, 112), ...round(day(2), 18, 88)]);
    expect(found?.points.map(({ value }) => value)).toEqual([7, 3]);
    expect(found?.statements[0]).toBe(`NEWS2 at least 3 at ${spoken(2)}, down from 7`);
    expect(found?.missing).toContain('consciousness');
    expect(found?.points[0]?.evidence).toHaveLength(5);
  });
  it('has none without dated values', () => expect(trajectoriesOf(chart([result('lactate', 3, null)]))).toEqual([]));
});

import { describe, expect, it } from 'vitest';
import { stability } from '../prognosis/index.ts';
import { figuresOf, suggestRecalibration } from './figures.ts';
import { eventBy, weighFollowUp } from './follow-up.ts';
import { localCase, readLocalCases } from './local-cases.ts';
import { measureCases } from './measure-cases.ts';
import type { AskCohort } from './measure-cases.ts';
import { reportOf } from './report.ts';
import type { MeasuredCase } from './report.ts';
import { weighedMean } from './sample.ts';

/** For each risk 100 cases of which the given share has the outcome. */
const cases = (risks: readonly number[], observed: (risk: number) => number = (risk) => risk, each = 100): MeasuredCase[] =>
  risks.flatMap((risk) => Array.from({ length: each }, (_, i) => ({ risk, event: i < Math.round(observed(risk) * each), eligible: true, groups: { sex: i % 2 === 0 ? 'male' : 'female' }, period: i % 3 === 0 ? '2030' : '2031' })));
const input = { model: 'm', version: '1.0.0', horizon: '180d', rows: 0, leftOut: new Map<string, number[]>(), tallies: [], reference: [] };
const RISKS = [0.05, 0.1, 0.2, 0.35, 0.5, 0.7, 0.9];

describe('figures on local cases', () => {
  it('hold the truth in their intervals, and repeat', async () => {
    const figures = await figuresOf(cases(RISKS));
    expect(figures).toEqual(await figuresOf(cases(RISKS)));
    expect(figures?.slope.low).toBeLessThan(1);
    expect(figures?.slope.high).toBeGreaterThan(1);
    expect(figures?.intercept.low).toBeLessThan(0);
    expect(figures?.intercept.high).toBeGreaterThan(0);
    expect(figures?.auroc.low).toBeLessThan(figures?.auroc.value ?? 0);
  });
  it('are not given for a handful', async () => {
    expect(await figuresOf(cases([0.1], undefined, 50))).toBeNull();
    const report = await reportOf({ ...input, cases: cases([0.1], undefined, 50) });
    expect(report.whole).toBeNull();
    expect(report.statements[0]).toBe('5 cases with the outcome and 45 without: too few to say anything; at least 10 of each are needed, 100 of each to say it well.');
    expect(report.recalibration).toBeNull();
  });
  it('stop when told', async () => {
    await expect(figuresOf(cases(RISKS), { between: () => Promise.reject(new Error('stop')) })).rejects.toThrow('stop');
  });
});

describe('the report', () => {
  it('says that a fitting model fits, and suggests nothing', async () => {
    const report = await reportOf({ ...input, cases: cases(RISKS) });
    expect(report.statements).toContain('The level of the risks agrees with what was observed, as far as these cases can tell.');
    expect(report.recalibration).toBeNull();
    expect(report.subgroups.map(({ name, cases: count }) => [name, count])).toEqual([['female', 350], ['male', 350]]);
    expect(report.outcomeRate.periods.map(({ period }) => period)).toEqual(['2030', '2031']);
  });
  it('sees risks too low, and mends the level', async () => {
    const report = await reportOf({ ...input, cases: cases(RISKS, (risk) => risk ** 0.5) });
    expect(report.statements).toContain('The risks are too low here on average.');
    expect(report.recalibration?.intercept).toBeGreaterThan(0.3);
  });
  it('mends the slope only with enough cases', async () => {
    const extreme = (risk: number) => 0.5 + (risk - 0.5) * 0.5;
    const many = cases(RISKS, extreme);
    expect(suggestRecalibration(many, await figuresOf(many))).toMatchObject({ kind: 'intercept-and-slope' });
    const few = cases(RISKS, extreme, 12);
    expect(suggestRecalibration(few, await figuresOf(few))?.kind).not.toBe('intercept-and-slope');
  });
  it('finds the slope of a model that is far off, and suggests none where the risks tell without error', async () => {
    const far = cases([0.6, 0.7, 0.8, 0.9, 0.97], (risk) => 0.02 + risk / 50);
    const figures = await figuresOf(far);
    expect(Math.abs(figures?.slope.value ?? Number.NaN)).toBeLessThan(1);
    expect(figures?.slope.high).toBeLessThan(2);
    const told = cases([0.2, 0.8], (risk) => Number(risk > 0.5));
    expect(suggestRecalibration(told, await figuresOf(told))?.kind).not.toBe('intercept-and-slope');
  });
  it('leaves out whom the gate refuses', async () => {
    const report = await reportOf({ ...input, cases: [...cases(RISKS), ...cases([0.5]).map((each) => ({ ...each, eligible: false }))] });
    expect(report).toMatchObject({ used: 700, ineligible: 100 });
    expect((await reportOf({ ...input, cases: cases([0.5]).map((each) => ({ ...each, eligible: false })) })).statements[0]).toBe('The model was made for none of these cases.');
  });
  it('names inputs that are distributed otherwise', async () => {
    const report = await reportOf({ ...input, cases: cases(RISKS), tallies: [{ column: 'x', label: 'Age', counts: [10, 90], missing: 0 }, { column: 'y', label: 'Sodium', counts: [50, 50], missing: 0 }], reference: [{ shares: [0.5, 0.5], missing: 0 }, { shares: [0.5, 0.5], missing: 0 }] });
    // (0.1 - 0.5) ln(0.2) + (0.9 - 0.5) ln(1.8) = 0.879
    expect(report.drift[0]).toMatchObject({ label: 'Age', psi: expect.closeTo(0.879, 3) as number, missing: 0 });
    expect(report.drift[1]?.psi).toBe(0);
    // a value that is no longer measured has drifted, too
    expect(stability({ counts: [0, 0], missing: 50 }, { shares: [0.5, 0.5], missing: 0 })).toBeGreaterThan(0.25);
    expect(report.statements.join(' ')).toContain('1 of 2 inputs are distributed otherwise');
  });
  it('keeps inputs that no case gives apart from those that drifted', async () => {
    const report = await reportOf({ ...input, cases: cases(RISKS), tallies: [{ column: 'x', label: 'Age', counts: [0, 0], missing: 100 }, { column: 'y', label: 'Sodium', counts: [50, 50], missing: 0 }], reference: [{ shares: [0.5, 0.5], missing: 0 }, { shares: [0.5, 0.5], missing: 0 }] });
    expect(report.statements.join(' ')).toContain('1 of 2 inputs are given for none of these cases');
    expect(report.statements.join(' ')).not.toContain('distributed otherwise');
  });
});

describe('local cases as they come', () => {
  it('reads a table with any of three separators and outcomes in words', () => {
    for (const [separator, line] of [[',', '71,M,1.2,died'], [';', '71;M;1,2;yes'], ['\t', '71\tM\t1.2\t1']] as const) {
      const [row] = readLocalCases(`age${separator}sex${separator}crea${separator}Outcome\n${line}\n`);
      expect(row).toMatchObject({ event: true, groups: { sex: 'male', age: '65-79' } });
      expect(row?.features).not.toHaveProperty('Outcome');
    }
  });
  it('reads JSON Lines with series', () => {
    const [row] = readLocalCases('{"features": {"Gender": 0}, "series": [["00:10", "Age", 82], ["01:00", "HR", 90]], "outcome": 0, "date": "2031-05-06"}\n\n');
    expect(row).toMatchObject({ event: false, groups: { sex: 'female', age: '80 and over' }, period: '2031-05', series: [['00:10', 'Age', 82], ['01:00', 'HR', 90]] });
  });
  it('counts days to the outcome, or to when it had not come, against the horizon', () => {
    const by = (row: object, horizon: number | null) => eventBy(localCase({ ...row }), horizon);
    expect(by({ outcome: 1, time: 40 }, 60)).toBe(true);
    expect(by({ outcome: 1, time: 90 }, 60)).toBe(false);
    expect(by({ outcome: 0, time: 60 }, 60)).toBe(false);
    expect(by({ outcome: 0, time: 59 }, 60)).toMatch(/less than the horizon/u);
    expect(by({ outcome: 0, time: 59 }, null)).toBe(false);
    expect(by({ outcome: 1 }, 60)).toBe(true);
  });
  it('weighs the others for those who left early', () => {
    // One of the four who are left leaves at 10: each of the other three stands for 4 / 3 cases.
    const all = [[1, 5], [0, 10], [1, 20], [0, 80], [0, 90]].map(([outcome, time]) => localCase({ outcome, time }));
    const weigh = weighFollowUp(all, 60);
    expect(all.map((one) => (eventBy(one, 60) === true || eventBy(one, 60) === false ? Number(weigh(one).toFixed(4)) : null))).toEqual([1, null, 1.3333, 1.3333, 1.3333]);
    expect(all.map(weighFollowUp(all, null))).toEqual([1, 1, 1, 1, 1]);
    // An observed share of 1/5 + 4/5 * 1/3, which is what Kaplan and Meier say of day 60.
    const used = all.filter((one) => typeof eventBy(one, 60) === 'boolean').map((one) => ({ risk: 0.5, event: one.event === true, weight: weigh(one) }));
    expect(weighedMean(used, ({ event }) => Number(event))).toBeCloseTo(1 / 5 + (4 / 5) * (1 / 3), 9);
  });
  it('names the line of a case, and takes a list as well', () => {
    expect(readLocalCases('age,outcome\n70,1\n\n71,0\n').map(({ line }) => line)).toEqual([2, 4]);
    expect(readLocalCases('{"outcome": 1}\n\n{"outcome": 0}').map(({ line }) => line)).toEqual([1, 3]);
    expect(readLocalCases('[{"age": 70, "outcome": 1}, {"age": 71, "outcome": 0}]').map(({ event }) => event)).toEqual([true, false]);
    expect(localCase({ outcome: 1, series: 'not one' }).fault).toBe('The series can not be read');
  });
  it('knows no outcome where none is said', () => expect(localCase({ age: 5, outcome: 'maybe' }).event).toBeNull());
  it('reads outcomes in Chinese, and marks of not known as not given', () => {
    expect(['是', '否', '死亡', '存活'].map((outcome) => localCase({ outcome }).event)).toEqual([true, false, true, false]);
    for (const outcome of ['', 'NA', '?', '不详', null]) expect(localCase({ outcome }).fault, String(outcome)).toBe('The outcome is not given');
  });
  it('says when no column tells the outcome, or when two have one name', () => {
    expect(() => readLocalCases('age,died\n70,1\n')).toThrow('No column tells the outcome: it has to be named outcome, event, label or y');
    expect(() => readLocalCases('{"features": {"age": 70}}')).toThrow(/No column tells/u);
    expect(readLocalCases('{"features": {"age": 70, "outcome": 1}}')).toHaveLength(1);
    expect(() => readLocalCases('age,outcome,Age\n70,1,71\n')).toThrow('Columns 1 and 3 have the same name');
  });
  it('says where a file is broken, without its words', () => {
    expect(() => readLocalCases('{"a": 1}\n{secret')).toThrow('Line 2 is not a JSON object');
    expect(() => readLocalCases('a,outcome\n"never closed,1\n')).toThrow(/can not be read/u);
    expect(() => readLocalCases('  \n')).toThrow(/no cases/u);
  });
});

describe('measuring', () => {
  it('counts what was left out and why', async () => {
    const ask: AskCohort = async (patients) => ({ version: '1.0.0', horizon: '30d', days: 30, drift: [], reference: [], risks: patients.map(({ features }) => (features['x'] === 'bad' ? { error: 'A series entry is of another form' } : { risk: Number(features['x']), low: 0, high: 1, eligible: true })) });
    const rows = [...cases(RISKS).map(({ risk, event }) => localCase({ x: risk, outcome: event })), localCase({ x: 'bad', outcome: 1 }, 7), localCase({ x: 0.5 }, 9), localCase({ x: 0.5, outcome: 'perhaps' }, 11), localCase({ x: 0.5, outcome: 0, time: 12 }, 12)];
    const steps: number[] = [];
    const report = await measureCases('m', rows, ask, { repeats: 20, onStep: (done) => void steps.push(done) });
    expect(report).toMatchObject({ rows: 704, used: 700, horizon: '30d' });
    expect(report.leftOut).toEqual([
      { reason: 'The outcome is not given', count: 1, lines: [9] }, { reason: 'The outcome is neither yes nor no', count: 1, lines: [11] },
      { reason: 'Followed for less than the horizon, without the outcome', count: 1, lines: [12] }, { reason: 'A series entry is of another form', count: 1, lines: [7] },
    ]);
    expect(report.statements.at(-1)).toContain('the others weighed for them');
    expect(steps.at(-1)).toBe(701);
  });
});

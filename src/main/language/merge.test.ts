import { describe, expect, it } from 'vitest';
import { type Draft, mergeDrafts } from './merge.ts';

const model = (start: number, end: number, type: Draft['type'], score = 0.9): Draft => ({ start, end, type, score, by: 'model' });
const value = (start: number, end: number, assumedUnit: boolean): Draft => ({
  start, end, type: 'value', score: 0.75, by: 'rule', measurement: { value: 1, unit: assumedUnit ? null : 'mmol/L', analyte: 'phosphate', ...(assumedUnit ? { assumedUnit } : {}) },
});
const places = (drafts: readonly Draft[]): string[] => drafts.map((draft) => `${draft.start}-${draft.end} ${draft.type}`);

describe('joining the spans of the model and of rules', () => {
  it('leaves a bare number to the longer dose that holds it', () => {
    expect(places(mergeDrafts([model(10, 19, 'dose')], [value(10, 13, true)]))).toEqual(['10-19 dose']);
  });

  it('keeps a result of which the dose is unsure, not longer, or that has its unit', () => {
    for (const [dose, result] of [[model(10, 19, 'dose', 0.5), value(10, 13, true)], [model(10, 13, 'dose'), value(10, 13, true)], [model(10, 30, 'dose'), value(10, 20, false)]] as const) {
      expect(places(mergeDrafts([dose], [result]))).toContain(`${result.start}-${result.end} value`);
    }
  });

  it('lends a measurement to the span of the model and adds none beside it', () => {
    const [joined, ...rest] = mergeDrafts([model(10, 16, 'value')], [value(10, 13, false)]);
    expect(rest).toEqual([]);
    expect(joined).toMatchObject({ start: 10, end: 16, by: 'both', measurement: { unit: 'mmol/L' } });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openLinear } from '../../inference/linear.ts';
import { deidentify } from './index.ts';
import { findWithModel, type ModelSpan } from './token-model.ts';

const model = openLinear('resources/language/identifiers-model.json');
const said = (text: string): string[] => findWithModel(model, text).map(({ start, end, type }) => `${type}: ${text.slice(start, end)}`);

describe('the word model of de-identification', () => {
  it('finds names, places, dates and numbers', () => {
    const found = said('Follow-up plan for Gregory P., seen at Lakeview Hospital on March 3, 2021 (MRN: 4471920)?');
    expect(found).toContain('date: March 3, 2021');
    expect(found.some((span) => span.startsWith('name: Gregory'))).toBe(true);
    expect(found.some((span) => span.startsWith('id: 4471920'))).toBe(true);
    expect(found.some((span) => span.startsWith('place: Lakeview'))).toBe(true);
  });
  it('leaves clinical words alone', () => {
    expect(said('Lungs are clear. Metoprolol 25 mg twice daily, Lasix as needed. Parkinson disease, stable. Hb 9.1, Na 138.')).toEqual([]);
    expect(said('PAST MEDICAL HISTORY: Hypertension, Hypothyroidism, Gout. Status post Hysterectomy.')).toEqual([]);
  });
  it('joins the rules: who found what is said', () => {
    const text = 'Mr. Hollis was seen on 03/04/2021.';
    const by = (spans: readonly ModelSpan[]) => deidentify(text, { model: spans }).spans.map((span) => `${span.type} ${span.by}`);
    expect(by([{ start: 23, end: 33, type: 'date' }])).toEqual(['name rule', 'date both']);
    expect(by([{ start: 11, end: 15, type: 'place' }])).toEqual(['name rule', 'place model', 'date rule']);
  });
  it('reads long texts in parts, and finds the same in each', () => {
    const line = 'Seen by Dr. Gregory Pike at Lakeview Hospital on March 3, 2021.\n';
    const text = line.repeat(400);
    const once = findWithModel(model, line).length;
    expect(once).toBeGreaterThan(0);
    const spans = findWithModel(model, text);
    expect(spans.length).toBeGreaterThanOrEqual(once * 395);
    expect(spans.every(({ start, end }) => !text.slice(start, end).includes('\n'))).toBe(true);
  });
  it('gives spans in order, inside any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      let at = 0;
      for (const { start, end } of findWithModel(model, text, -5)) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        at = end;
      }
    }));
  });
});

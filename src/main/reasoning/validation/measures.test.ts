import { describe, expect, it } from 'vitest';
import { sigmoid } from '../prognosis/index.ts';
import { auroc, recalibrate, validate } from './measures.ts';
import { logit, sampleOf } from './sample.ts';
import type { Outcome } from './sample.ts';

/** For each risk 100 cases of which exactly that share has the outcome. */
const exact = (risks: readonly number[], observed: (risk: number) => number = (risk) => risk): Outcome[] =>
  risks.flatMap((risk) => Array.from({ length: 100 }, (_, i) => ({ risk, event: i < Math.round(observed(risk) * 100) })));

describe('validation on local cases', () => {
  it('counts pairs, ties half', () => {
    expect(auroc(sampleOf([{ risk: 0.1, event: false }, { risk: 0.4, event: true }, { risk: 0.3, event: false }, { risk: 0.2, event: true }]))).toBe(0.75);
    expect(auroc(sampleOf([{ risk: 0.5, event: false }, { risk: 0.5, event: true }]))).toBe(0.5);
  });

  it('counts a case of weight two as two', () => {
    const once = [0.1, 0.3, 0.5, 0.8].flatMap((risk, at) => [{ risk, event: at % 2 === 0, weight: 2 }, { risk: risk + 0.05, event: at > 1, weight: 1 }]);
    const twice = once.flatMap(({ risk, event, weight }) => Array.from({ length: weight }, () => ({ risk, event })));
    const { groups: _one, cases: _cases, events: _events, decision, ...weighed } = validate(once);
    for (const [name, value] of Object.entries(weighed)) expect.soft(value, name).toBeCloseTo(validate(twice)[name as 'brier'], 6);
    expect(decision[20]?.model).toBeCloseTo(validate(twice).decision[20]?.model ?? 0, 9);
  });

  it('finds a calibrated model calibrated', () => {
    const result = validate(exact([0.05, 0.1, 0.2, 0.35, 0.5, 0.7, 0.9]));
    expect(result.slope).toBeCloseTo(1, 6);
    expect(result.intercept).toBeCloseTo(0, 6);
    expect(result).toMatchObject({ cases: 700, events: 280 });
  });

  it('sees risks that are too low, and mends them', () => {
    const shifted = exact([0.1, 0.2, 0.4, 0.6], (risk) => Math.round((100 * (2 * risk)) / (1 + risk)) / 100);
    expect(validate(shifted).intercept).toBeGreaterThan(0.6);
    const { intercept, slope } = recalibrate(shifted);
    const mended = shifted.map(({ risk, event }) => ({ risk: sigmoid(intercept + slope * logit(risk)), event }));
    expect(validate(mended).intercept).toBeCloseTo(0, 6);
    expect(validate(mended).slope).toBeCloseTo(1, 6);
    expect(validate(mended).ece).toBeLessThan(validate(shifted).ece);
  });

  it('gives no net benefit to a model that says the same of everybody', () => {
    const result = validate(exact([0.3]));
    expect(result.decision.find(({ threshold }) => threshold === 0.2)).toEqual({ threshold: 0.2, model: expect.closeTo(0.125, 6) as number, everybody: expect.closeTo(0.125, 6) as number });
    expect(result.decision.find(({ threshold }) => threshold === 0.4)?.model).toBe(0);
  });

  it('refuses to speak without both outcomes', () => {
    expect(() => validate([{ risk: 0.2, event: false }])).toThrow(/with and without/u);
  });
});

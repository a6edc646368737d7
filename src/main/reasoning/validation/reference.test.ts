/** The report's measures against scikit-learn and statsmodels on the same cases (training/prognosis/reference_measures.py made the file). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { recalibrate, validate } from './measures.ts';

const numbers = z.array(z.number());
const Reference = z.object({
  sets: z.record(z.string(), z.object({
    risk: numbers, event: numbers, weight: numbers, auroc: z.number(), brier: z.number(), slope: z.number(), slopeIntercept: z.number(), intercept: z.number(),
    decision: z.record(z.string(), z.object({ model: z.number(), everybody: z.number() })), observed: numbers.optional(), predicted: numbers.optional(),
  })),
});
const { sets } = Reference.parse(JSON.parse(readFileSync(join(import.meta.dirname, 'reference-measures.json'), 'utf8')));

describe('agreement with scikit-learn and statsmodels', () => {
  it.each(Object.entries(sets))('%s', (_name, { risk, event, weight, decision, observed, predicted, slopeIntercept, ...published }) => {
    const outcomes = risk.map((each, at) => ({ risk: each, event: event[at] === 1, weight: weight[at] ?? 1 }));
    const ours = validate(outcomes);
    for (const name of ['auroc', 'brier', 'slope', 'intercept'] as const) expect.soft(ours[name], name).toBeCloseTo(published[name], 6);
    expect.soft(recalibrate(outcomes).intercept).toBeCloseTo(slopeIntercept, 6);
    for (const [threshold, net] of Object.entries(decision)) {
      expect.soft(ours.decision.find((each) => each.threshold === Number(threshold)), threshold).toMatchObject({ model: expect.closeTo(net.model, 9) as number, everybody: expect.closeTo(net.everybody, 9) as number });
    }
    // Quantiles of scikit-learn's interpolate between two cases: a group may hold one case more or fewer than ours.
    predicted?.forEach((mean, at) => expect.soft(ours.groups[at]?.predicted, `group ${at}`).toBeCloseTo(mean, 2));
    observed?.forEach((share, at) => expect.soft(Math.abs((ours.groups[at]?.observed ?? 0) - share), `group ${at}`).toBeLessThan(1 / 30));
  });
});

/** Patients drawn at random, with what goes wrong in a record, through every package as shipped: what must hold whatever comes. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ModelManifest } from '../../../contract/models.ts';
import { openSession } from '../../inference/onnx-session.ts';
import type { Prognosis } from '../../../contract/prognosis.ts';
import type { InputSpec } from './parameters.ts';
import { createPrognosisModel } from './prognosis-model.ts';
import type { PrognosisModel } from './prognosis-model.ts';
import type { PrognosisInput } from './read-patient.ts';

const MODELS = ['support2', 'icu-mortality', 'readmission-30d', 'pbc', 'mgus', 'nafld', 'flchain', 'veteran', 'breast'];
const ODD = [null, '', 'NA', '?', 'nan', -1, 0, 1e9, '1,5', '12 mmol/L', 'high', true, '-', '1e3', '  7 '];
const PATIENTS = 60;

async function open(id: string): Promise<PrognosisModel> {
  const folder = join(import.meta.dirname, '../../../../resources/models', id);
  const manifest = ModelManifest.parse(JSON.parse(await readFile(join(folder, 'auscult.json'), 'utf8')));
  return createPrognosisModel(manifest, folder, await openSession(join(folder, manifest.model), 'cpu', { threads: 1 }));
}

const clock = fc.tuple(fc.integer({ min: 0, max: 52 }), fc.integer({ min: 0, max: 59 })).map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
/** Two digits behind the point, as values are written: they meet the trees' cut-offs exactly at times. */
const numberOf = ({ low = 0, high = 100 }: InputSpec) => fc.integer({ min: Math.ceil(low * 100), max: Math.floor(high * 100) }).map((hundredths) => hundredths / 100);
const valueOf = (spec: InputSpec) => (spec.options !== undefined ? fc.constantFrom(...spec.options) : spec.kind === 'category' ? fc.integer({ min: 1, max: 999 }).map(String) : numberOf(spec));

function patientOf({ parameters: { inputs } }: PrognosisModel): fc.Arbitrary<PrognosisInput> {
  const features = fc.record(Object.fromEntries(inputs.filter(({ series }) => series !== true).map((spec) => [spec.name, fc.oneof({ weight: 7, arbitrary: valueOf(spec) }, { weight: 1, arbitrary: fc.constantFrom(...ODD) }, { weight: 2, arbitrary: fc.constant(null) })])));
  const streams = inputs.filter(({ series }) => series === true);
  const reading = streams.length === 0 ? null : fc.constantFrom(...streams).chain((spec) => fc.tuple(clock, fc.constantFrom(spec.name, ...(spec.also ?? [])), fc.oneof({ weight: 19, arbitrary: numberOf(spec) }, { weight: 1, arbitrary: fc.constant(-1) })));
  return reading === null ? features.map((given) => ({ features: given })) : fc.tuple(features, fc.array(reading, { minLength: 20, maxLength: 250 })).map(([given, series]) => ({ features: given, series }));
}

const marginOf = ({ horizons, scale }: Prognosis, primary: string): number => {
  const risk = horizons.find(({ name }) => name === primary)?.risk ?? Number.NaN;
  return scale === 'log-odds' ? Math.log(risk / (1 - risk)) : Math.log(-Math.log1p(-risk));
};

describe.each(MODELS)('%s, whoever comes', (id) => {
  it('gives risks in order, inside their limits, and reasons that sum to them', async () => {
    const model = await open(id);
    const { primary } = model.describe();
    const answers = await model.predictMany(fc.sample(patientOf(model), { numRuns: PATIENTS, seed: 5 }));
    for (const answer of answers) {
      for (const { risk, low, high } of answer.horizons) expect([0, low, risk, high, 1]).toEqual([0, low, risk, high, 1].toSorted((a, b) => a - b));
      for (const limit of ['risk', 'low', 'high'] as const) {
        const rising = answer.horizons.filter(({ days }) => days !== undefined).toSorted((a, b) => (a.days ?? 0) - (b.days ?? 0)).map((horizon) => horizon[limit]);
        expect(rising).toEqual(rising.toSorted((a, b) => a - b));
      }
      for (const limit of ['survival', 'low', 'high'] as const) {
        const falling = (answer.curve ?? []).map((point) => point[limit]);
        expect(falling).toEqual(falling.toSorted((a, b) => b - a));
      }
      const margin = marginOf(answer, primary);
      // Of a risk that is one to a double's last digits the log hazard can't be had back.
      if (Number.isFinite(margin) && Math.abs(margin) < 3) expect(answer.contributions.reduce((sum, { effect }) => sum + effect, answer.base ?? Number.NaN)).toBeCloseTo(margin, 3);
    }
  });
});

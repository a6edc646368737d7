/** The SUPPORT2 package as shipped: what is said beside its risks. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { ModelManifest } from '../../../contract/models.ts';
import { openSession } from '../../inference/onnx-session.ts';
import { createPrognosisModel } from './prognosis-model.ts';
import type { PrognosisModel } from './prognosis-model.ts';
import { uncalibrated } from './warnings.ts';

const FOLDER = join(import.meta.dirname, '../../../../resources/models/support2');
const PATIENT = { age: 68, sex: 'F', dzgroup: 'COPD', 'num.co': 2, ca: 'no', scoma: 0, sps: 20, aps: 25, hday: 1, meanbp: 85, hrt: 95, resp: 24, temp: 37, wblc: 9, sod: 138, crea: 1.1, diabetes: 0, dementia: 0 };
const LOCAL = { horizon: '180d', intercept: -0.3, slope: 0.8 };
let model: PrognosisModel;

beforeAll(async () => {
  const manifest = ModelManifest.parse(JSON.parse(await readFile(join(FOLDER, 'auscult.json'), 'utf8')));
  model = await createPrognosisModel(manifest, FOLDER, await openSession(join(FOLDER, manifest.model), 'cpu', { threads: 1 }));
});

const width = (answer: Awaited<ReturnType<PrognosisModel['predict']>>): number => (answer.horizons[2]?.high ?? 0) - (answer.horizons[2]?.low ?? 0);

describe('what is said beside a risk', () => {
  it('says nothing special of a patient like the cohort', async () => {
    const answer = await model.predict({ features: PATIENT });
    expect(answer).toMatchObject({ eligible: true, warnings: [] });
    expect(answer.horizons.map(({ name }) => name)).toEqual(['hospital', '60d', '180d']);
    expect(answer.cohort).toMatch(/1989-94: of \d+ with a predicted risk of \d+ % to \d+ %, \d+ died within 180 days/u);
  });

  it('tells which horizon local cases moved, and looks the cohort up by the risk as it came', async () => {
    const [came, moved] = await Promise.all([
      model.predict({ features: PATIENT }),
      model.predict({ features: PATIENT }, { recalibrations: [{ ...LOCAL, version: `${model.describe().version}+local.1` }] }),
    ]);
    expect(moved.horizons.map(({ local }) => local)).toEqual([undefined, undefined, true]);
    expect(moved.horizons[0]).toEqual(came.horizons[0]);
    expect(moved.cohort?.replace(' before recalibration', '')).toBe(came.cohort);
    expect(moved.cohort).toContain('before recalibration');
  });

  it('refuses with the reason, and still gives the number to whoever asks on the command line', async () => {
    const unknown = await model.predict({ features: { ...PATIENT, dzgroup: 'Migraine' } });
    expect(unknown.eligible).toBe(false);
    expect(unknown.warnings.join()).toMatch(/eight disease groups/u);
    expect(unknown.horizons[2]?.risk).toBeGreaterThan(0);
    expect((await model.predict({ features: { ...PATIENT, age: 12 } })).warnings.join()).toMatch(/adults only/u);
    const { dzgroup: _left, ...without } = PATIENT;
    expect((await model.predict({ features: without })).warnings.join()).toMatch(/not known/u);
  });

  it('names a value outside what it learned from, and one it can not read', async () => {
    expect((await model.predict({ features: { ...PATIENT, sod: 240 } })).warnings.join()).toMatch(/Sodium 240 mmol\/L lies outside/u);
    expect((await model.predict({ features: { ...PATIENT, crea: '1.1 mg' } })).warnings.join()).toMatch(/Creatinine: not read as a number/u);
  });

  it('counts what can not be as missing, and says so', async () => {
    const { sex: _sex, ...noSex } = PATIENT;
    const odd = await model.predict({ features: { ...noSex, sex: 'divers', alb: -1 } });
    expect(odd.horizons).toEqual((await model.predict({ features: noSex })).horizons);
    expect(odd.warnings).toEqual(expect.arrayContaining(['Sex: a value that the model does not know, counted as missing', 'Albumin: below zero, counted as missing']));
  });

  it('widens the interval when what the cohort always had is missing, and asks for what matters most', async () => {
    const { sps: _sps, aps: _aps, ...without } = PATIENT;
    const answer = await model.predict({ features: without });
    expect(width(answer)).toBeGreaterThan(width(await model.predict({ features: PATIENT })) * 1.3);
    expect(answer.missing?.slice(0, 2).map(({ feature }) => feature)).toContain('sps');
  });

  it('says when a patient is unlike those it learned from', async () => {
    const far = await model.predict({ features: { ...PATIENT, meanbp: 190, hrt: 290, resp: 88, temp: 41.5, wblc: 190, sod: 180, crea: 21 } });
    expect(far.warnings.join()).toMatch(/unlike those the model learned from/u);
    expect(far.sparse).toBeUndefined();
  });

  it('tells much missing from unlike', async () => {
    const little = await model.predict({ features: { dzgroup: 'CHF', age: 70 } });
    expect(little.sparse).toEqual({ known: 1, of: 20, fewest: expect.any(Number) as number });
    expect(little.unlike).toBeUndefined();
    expect(little.warnings.join()).toMatch(/Much is missing: of 20 inputs .* 1 are known/u);
    // both at once: little is known, and what is known lies far out
    expect(await model.predict({ features: { dzgroup: 'CHF', age: 70, meanbp: 190, hrt: 290, resp: 88, temp: 41.5 } })).toMatchObject({ sparse: { known: 5 }, unlike: { known: 5 } });
  });

  it('gives nobody an earlier horizon above a later one, nor a curve that says otherwise', async () => {
    const number = (low: number, high: number) => fc.option(fc.double({ min: low, max: high, noNaN: true }), { nil: null });
    const anyone = fc.record({
      age: number(18, 102), dzgroup: fc.constantFrom('ARF/MOSF w/Sepsis', 'CHF', 'COPD', 'Lung Cancer', 'MOSF w/Malig', 'Coma', 'Cirrhosis', 'Colon Cancer', null), ca: fc.constantFrom('no', 'yes', 'metastatic', null),
      scoma: number(0, 100), sps: number(0, 100), aps: number(0, 143), meanbp: number(0, 195), hrt: number(0, 300), temp: number(31, 42), crea: number(0, 22), bili: number(0, 64), alb: number(0, 11), hday: number(1, 148),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(anyone, { minLength: 20, maxLength: 20 }), async (patients) => {
        for (const { horizons: [, early, late], curve = [] } of await model.predictMany(patients.map((features) => ({ features })), { explain: false })) {
          const by = (days: number) => 1 - (curve.find((point) => point.days === days)?.survival ?? 0);
          expect(early?.risk).toBeLessThanOrEqual(late?.risk ?? 0);
          expect([by(60), by(180)]).toEqual([expect.closeTo(early?.risk ?? 0, 12) as number, expect.closeTo(late?.risk ?? 0, 12) as number]);
          curve.slice(1).forEach(({ survival }, at) => expect(survival).toBeLessThanOrEqual(curve[at]?.survival ?? 0));
        }
      }),
      { numRuns: 10 },
    );
  });

  it('counts what is left out of a series, and reads one value handed in twice once', async () => {
    const folder = join(FOLDER, '../icu-mortality');
    const manifest = ModelManifest.parse(JSON.parse(await readFile(join(folder, 'auscult.json'), 'utf8')));
    const icu = await createPrognosisModel(manifest, folder, await openSession(join(folder, manifest.model), 'cpu', { threads: 1 }));
    const series = [['00:30', 'HR', 92], ['40:00', 'HR', 88], ['05:00', 'Weight', 80], ['20:00', 'Weight', 81], ['03:00', 'Temp', 370], ['49:10', 'HR', 90]] as const;
    const answer = await icu.predict({ features: { Age: 60, Weight: 80 }, series });
    expect(answer.warnings).toContain('Temperature: readings outside the possible (26 to 43 Cel) are left out, 1 in all');
    expect(answer.warnings).toContain("Readings after the first 48 hours are not the model's, 1 in all");
    for (const other of [{ features: { Age: 60 }, series }, { features: { Age: 60, Weight: 80 }, series: [...series, ['00:00', 'Weight', 80] as const] }]) expect((await icu.predict(other)).horizons).toEqual(answer.horizons);
  });

  it('moves the risk the way that sense demands when a value had been another', async () => {
    const risk = async (change: object): Promise<number> => (await model.predict({ features: { ...PATIENT, ...change } })).horizons[2]?.risk ?? 0;
    expect(await risk({ age: 85 })).toBeGreaterThan(await risk({ age: 45 }));
    expect(await risk({ scoma: 94 })).toBeGreaterThan(await risk({ scoma: 0 }));
    expect(await risk({ ca: 'metastatic' })).toBeGreaterThan(await risk({ ca: 'no' }));
    expect(await risk({ sps: 45 })).toBeGreaterThan(await risk({ sps: 15 }));
  });
});

it('says which horizons were not calibrated out of fold', () => {
  const row = (measure: string, value: number, split = '5-fold cross-validation, out of fold') => ({ dataset: 'd', split, measure, value, n: 100, command: 'c' });
  const metrics = [row('1y calibration-slope', 0.884), row('5y calibration-slope', 1.02), row('10y calibration-slope', 1.2), row('5y calibration-slope', 1.4, 'another cohort, unseen')];
  expect(uncalibrated(metrics, ['1y', '5y', '10y'])).toEqual(['1y: risks come out too far apart, calibration slope 0.88 out of fold', '10y: risks come out too close together, calibration slope 1.20 out of fold']);
});

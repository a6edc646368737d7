/** The SUPPORT2 package as shipped: what is said beside its risks. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ModelManifest } from '../../../contract/models.ts';
import { openSession } from '../../inference/onnx-session.ts';
import { createPrognosisModel } from './prognosis-model.ts';
import type { PrognosisModel } from './prognosis-model.ts';

const FOLDER = join(import.meta.dirname, '../../../../resources/models/support2');
const PATIENT = { age: 68, sex: 'F', dzgroup: 'COPD', 'num.co': 2, ca: 'no', scoma: 0, sps: 20, aps: 25, hday: 1, meanbp: 85, hrt: 95, resp: 24, temp: 37, wblc: 9, sod: 138, crea: 1.1, diabetes: 0, dementia: 0 };
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

  it('widens the interval when what the cohort always had is missing, and asks for what matters most', async () => {
    const { sps: _sps, aps: _aps, ...without } = PATIENT;
    const answer = await model.predict({ features: without });
    expect(width(answer)).toBeGreaterThan(width(await model.predict({ features: PATIENT })) * 1.3);
    expect(answer.missing?.slice(0, 2).map(({ feature }) => feature)).toContain('sps');
  });

  it('says when a patient is unlike those it learned from', async () => {
    const far = await model.predict({ features: { ...PATIENT, meanbp: 190, hrt: 290, resp: 88, temp: 41.5, wblc: 190, sod: 180, crea: 21 } });
    expect(far.warnings.join()).toMatch(/unlike those the model learned from/u);
    expect((await model.predict({ features: { dzgroup: 'CHF', age: 70 } })).warnings.join()).toMatch(/unlike those/u);
  });

  it('moves the risk the way that sense demands when a value had been another', async () => {
    const risk = async (change: object): Promise<number> => (await model.predict({ features: { ...PATIENT, ...change } })).horizons[2]?.risk ?? 0;
    expect(await risk({ age: 85 })).toBeGreaterThan(await risk({ age: 45 }));
    expect(await risk({ scoma: 94 })).toBeGreaterThan(await risk({ scoma: 0 }));
    expect(await risk({ ca: 'metastatic' })).toBeGreaterThan(await risk({ ca: 'no' }));
    expect(await risk({ sps: 45 })).toBeGreaterThan(await risk({ sps: 15 }));
  });
});

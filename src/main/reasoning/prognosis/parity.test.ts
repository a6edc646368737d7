/** The packages as shipped: columns, risks and contributions agree with the recipes on made-up patients. */
import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ModelManifest } from '../../../contract/models.ts';
import { openSession } from '../../inference/onnx-session.ts';
import { columnsOf } from './columns.ts';
import { exchange, readInputs } from './inputs.ts';
import { columnEffects } from './contributions.ts';
import { riskOf } from './interval.ts';
import { TreeTable } from './parameters.ts';
import { createPrognosisModel } from './prognosis-model.ts';
import type { PrognosisModel } from './prognosis-model.ts';
import { indexSeries } from './series.ts';
import { prepareTrees } from './tree-effects.ts';
import { uncalibrated } from './warnings.ts';

const Case = z.object({
  record: z.object({ features: z.record(z.string(), z.union([z.number(), z.string()])), series: z.array(z.tuple([z.number(), z.string(), z.number()])).optional() }),
  columns: z.array(z.number().nullable()),
  margins: z.array(z.number()),
  spread: z.array(z.number()),
  effects: z.array(z.number()),
});
const MODELS = join(import.meta.dirname, '../../../../resources/models');
const clock = (hours: number): string => `${Math.floor(hours)}:${String(Math.round((hours % 1) * 60)).padStart(2, '0')}`;

/** Every shipped package that has parity cases of a risk model. */
const SHIPPED = readdirSync(MODELS).filter((id) => existsSync(join(MODELS, id, 'parity.json')));

const MAIN: readonly string[] = ['support2', 'icu-mortality', 'readmission-30d'];

describe.each(SHIPPED)('%s', (id) => {
  const folder = join(MODELS, id);
  let model: PrognosisModel;
  let cases: z.infer<typeof Case>[];
  let trees: ReturnType<typeof prepareTrees>;
  const json = async (file: string): Promise<unknown> => JSON.parse(await readFile(join(folder, file), 'utf8'));

  beforeAll(async () => {
    const manifest = ModelManifest.parse(await json('auscult.json'));
    model = await createPrognosisModel(manifest, folder, await openSession(join(folder, manifest.model), 'cpu', { threads: 1 }));
    cases = z.array(Case).parse(await json('parity.json'));
    trees = prepareTrees(TreeTable.parse(await json('trees.json')));
  });

  const inputOf = ({ record }: z.infer<typeof Case>) => ({
    features: record.features,
    series: (record.series ?? []).map(([hours, name, value]) => [clock(hours), name, value] as const),
  });

  it('makes the same columns as the recipe', () => {
    expect(cases.length).toBeGreaterThan(3);
    for (const each of cases) {
      const { values } = readInputs(model.parameters.inputs, each.record.features);
      const series = indexSeries(inputOf(each).series);
      exchange(model.parameters.inputs, values, series);
      const row = columnsOf(model.parameters, values, series);
      model.parameters.columns.forEach(({ name }, at) => {
        const expected = each.columns[at] ?? Number.NaN;
        const got = row[at] ?? 0;
        if (Number.isNaN(expected)) expect.soft(got, name).toBeNaN();
        else expect.soft(Math.abs(got - expected), name).toBeLessThan(1e-5 * Math.max(1, Math.abs(expected)));
      });
    }
  });

  it('gives the recipe\'s risks, and contributions that equal LightGBM\'s and sum to the log-odds', async () => {
    const answers = await model.predictMany(cases.map(inputOf));
    cases.forEach((each, at) => {
      const primary = each.margins[model.parameters.primary] ?? 0;
      const head = model.parameters.heads[model.parameters.primary]?.name;
      expect(answers[at]?.horizons.find(({ name }) => name === head)?.risk).toBeCloseTo(riskOf(primary, model.parameters.link), 4);
      const effects = columnEffects(model.parameters, trees, Float32Array.from(each.columns, (value) => value ?? Number.NaN));
      effects.forEach((effect, column) => expect.soft(effect, model.parameters.columns[column]?.name).toBeCloseTo(each.effects[column] ?? 0, 3));
      const total = (answers[at]?.contributions ?? []).reduce((sum, { effect }) => sum + effect, model.parameters.base);
      expect(total).toBeCloseTo(primary, 2);
    });
  });

  it('keeps each risk inside its interval, and survival falling', async () => {
    for (const answer of await model.predictMany(cases.map(inputOf))) {
      for (const { low, risk, high } of answer.horizons) {
        expect(low).toBeLessThanOrEqual(risk);
        expect(high).toBeGreaterThanOrEqual(risk);
      }
      const curve = answer.curve ?? [];
      curve.slice(1).forEach((point, at) => expect(point.survival).toBeLessThanOrEqual(curve[at]?.survival ?? 0));
    }
  });

  it('quotes out-of-fold figures that hold: calibrated, and intervals that cover refits on a bootstrap of the cohort', async () => {
    const { metrics } = ModelManifest.parse(await json('auscult.json'));
    const own = metrics.filter(({ split }) => split.includes('out of fold'));
    const named = (measure: string) => own.filter((metric) => metric.measure.endsWith(` ${measure}`)).map(({ value }) => value);
    // Of the survival models, some made from few patients, the horizon that the reasons speak of.
    const primary = own.filter(({ measure }) => MAIN.includes(id) || measure.startsWith(`${model.describe().primary} `));
    for (const { value: slope } of primary.filter(({ measure }) => measure.endsWith(' calibration-slope'))) expect(slope).toSatisfy((value: number) => value > 0.9 && value < 1.1);
    if (MAIN.includes(id)) for (const ece of named('ece')) expect(ece).toBeLessThan(0.02);
    // Where patients are few no model's calibration error is under 0.02: then it is held to what chance gives one whose risks are right.
    for (const { measure, value: most } of metrics.filter((metric) => metric.measure.includes(' ece 95th percentile '))) {
      const horizon = measure.split(' ')[0] ?? '';
      const gap = own.find((metric) => metric.measure === `${horizon} ece`)?.value ?? 1;
      expect(uncalibrated(metrics, [horizon]).length > 0).toBe(gap > Math.max(0.02, most));
      expect(gap).toBeLessThan(1.1 * Math.max(0.02, most));
      expect(own.find((metric) => metric.measure === `${horizon} calibration-slope`)?.value).toSatisfy((slope: number) => slope > 0.9 && slope < 1.1);
    }
    const covered = metrics.filter(({ measure }) => measure.endsWith('coverage of the 90 % interval'));
    expect(covered.length).toBeGreaterThan(0);
    for (const { value } of covered) expect(value).toSatisfy((share: number) => share >= 0.85 && share <= 0.95);
  });

  it('has a slope and a calibration error for every horizon', async () => {
    const { metrics } = ModelManifest.parse(await json('auscult.json'));
    for (const { name } of model.describe().horizons) for (const measure of ['calibration-slope', 'ece']) expect(metrics.map((metric) => metric.measure)).toContain(`${name} ${measure}`);
  });

  it('lets no later horizon have the smaller risk, and its curve say the same', async () => {
    for (const answer of await model.predictMany(cases.map(inputOf))) {
      const dated = answer.horizons.filter(({ days }) => days !== undefined);
      dated.slice(1).forEach((each, at) => (['low', 'risk', 'high'] as const).forEach((of) => expect(each[of]).toBeGreaterThanOrEqual(dated[at]?.[of] ?? 1)));
      if (answer.curve !== undefined) for (const { days, risk } of dated) expect(answer.curve.find((point) => point.days === days)?.survival).toBe(1 - risk);
    }
  });

  it('ignores features that it does not use', async () => {
    const [first] = cases;
    if (first === undefined) throw new Error('no cases');
    const plain = await model.predict(inputOf(first));
    const { series } = inputOf(first);
    const other = await model.predict({ features: { ...first.record.features, race: 'made up', surv6m: 0.01 }, series });
    expect(other.horizons).toEqual(plain.horizons);
  });
});

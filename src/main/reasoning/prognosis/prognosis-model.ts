/** A `tabular-risk` package in use: risk by horizon with its interval, exact contributions, warnings. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { AppError } from '../../../contract/errors.ts';
import type { ModelManifest } from '../../../contract/models.ts';
import type { ModelFit, Prognosis } from '../../../contract/reasoning.ts';
import type { Session } from '../../inference/tensor.ts';
import { columnsOf, exchange, readInputs } from './columns.ts';
import type { Features } from './columns.ts';
import { contributionsOf } from './contributions.ts';
import { curveOf, horizonsOf } from './horizons.ts';
import { missingSpread, position } from './interval.ts';
import { RiskParameters, TreeTable } from './parameters.ts';
import { indexSeries } from './series.ts';
import { prepareTrees } from './tree-effects.ts';
import { fitOf } from './fit.ts';
import { asksFor, cohortSentence, gateReasons, inputWarnings } from './warnings.ts';

export interface PrognosisInput {
  readonly features: Features;
  /** `["HH:MM" since the stay began, variable, value]`. */
  readonly series?: readonly (readonly [string, string, number])[];
}
export interface PredictOptions {
  /** Leave contributions out: for whole cohorts. */
  readonly explain?: boolean;
  readonly signal?: AbortSignal;
}
export interface FeatureDescription {
  readonly name: string;
  readonly label: string;
  readonly unit: string | null;
  readonly low?: number;
  readonly high?: number;
  readonly options?: string[];
}
export interface PrognosisDescription {
  readonly id: string;
  readonly title: string;
  readonly cohort: string;
  readonly features: FeatureDescription[];
  /** Why the model may refuse. */
  readonly gate: string[];
  readonly blind: string[];
}
export interface PrognosisModel {
  readonly id: string;
  readonly parameters: RiskParameters;
  describe(): PrognosisDescription;
  /** Whether it was made for such a patient, without a risk. */
  fits(input: PrognosisInput): Omit<ModelFit, 'model'>;
  /** Always gives a risk; `eligible: false` and a warning where the model was not made for the patient. */
  predict(input: PrognosisInput, options?: PredictOptions): Promise<Prognosis>;
  /** The same for many patients in one run of the graph, in order. */
  predictMany(inputs: readonly PrognosisInput[], options?: PredictOptions): Promise<Prognosis[]>;
}

/** Opens a package of architecture `tabular-risk`. Throws `model-refused` when its files are not of their form. */
export async function createPrognosisModel(manifest: ModelManifest, folder: string, session: Session): Promise<PrognosisModel> {
  if (manifest.architecture !== 'tabular-risk' || manifest.parameters === undefined) {
    throw new AppError('model-refused', 'Not a tabular-risk package', { id: manifest.id });
  }
  const parameters = await readPart(RiskParameters, folder, manifest.parameters, manifest.id);
  const trees = await readPart(TreeTable, folder, 'trees.json', manifest.id);
  const explainer = prepareTrees(trees);

  async function predictMany(inputs: readonly PrognosisInput[], options: PredictOptions = {}): Promise<Prognosis[]> {
    if (inputs.length === 0) return [];
    const patients = inputs.map(({ features, series = [] }) => {
      const index = indexSeries(series);
      const values = readInputs(parameters.inputs, features);
      exchange(parameters.inputs, values, index);
      return { features, index, values, row: columnsOf(parameters, values, index) };
    });
    const { margins, spread } = await runGraph(session, patients.map(({ row }) => row), parameters, options.signal);
    return patients.map(({ features, index, values, row }, at) => {
      const given = new Set(index.keys());
      const place = position(parameters, row);
      const heads = parameters.heads.map((head, h) => ({
        ...head,
        margin: margins[at * parameters.heads.length + h] ?? 0,
        sampling: spread[at * parameters.heads.length + h] ?? 0,
      }));
      const shared = { missing: missingSpread(parameters, values, given), distance: place.spread };
      const refusals = gateReasons(parameters, values, row);
      const curve = curveOf(heads, shared);
      return {
        model: manifest.id,
        version: manifest.version,
        horizons: horizonsOf(heads, shared),
        ...(curve.length > 0 ? { curve } : {}),
        contributions: options.explain === false ? [] : contributionsOf(parameters, explainer, row, values, index),
        base: parameters.base,
        scale: 'log-odds',
        warnings: [...refusals, ...inputWarnings(parameters, features, values, place, shared)],
        cohort: cohortSentence(parameters, heads),
        eligible: refusals.length === 0,
        missing: asksFor(parameters, values, given),
      };
    });
  }

  return {
    id: manifest.id,
    parameters,
    describe: () => describe(manifest, parameters),
    fits: ({ features, series = [] }) => fitOf(parameters, features, series),
    predictMany,
    async predict(input, options) {
      const [prognosis] = await predictMany([input], options);
      if (prognosis === undefined) throw new AppError('model-failed', 'No answer for one patient', { id: manifest.id });
      return prognosis;
    },
  };
}

async function readPart<T extends z.ZodType>(schema: T, folder: string, file: string, id: string): Promise<z.infer<T>> {
  try {
    return schema.parse(JSON.parse(await readFile(join(folder, file), 'utf8')));
  } catch (thrown) {
    throw new AppError('model-refused', 'A file of the package is not of its form', { id, file }, thrown);
  }
}

/** N x heads, row-major: calibrated log-odds and their standard deviation over bootstrap refits. */
async function runGraph(session: Session, rows: readonly Float32Array[], parameters: RiskParameters, signal?: AbortSignal): Promise<{ margins: Float32Array; spread: Float32Array }> {
  const width = parameters.columns.length;
  const features = new Float32Array(rows.length * width);
  const present = new Uint8Array(rows.length * width);
  rows.forEach((row, patient) => {
    row.forEach((value, column) => {
      if (Number.isNaN(value)) return;
      features[patient * width + column] = value;
      present[patient * width + column] = 1;
    });
  });
  const dims = [rows.length, width];
  const { margins, spread } = await session.run({ features: { type: 'float32', dims, data: features }, present: { type: 'bool', dims, data: present } }, signal);
  if (!(margins?.data instanceof Float32Array) || !(spread?.data instanceof Float32Array)) {
    throw new AppError('model-failed', 'The graph gave no margins', {});
  }
  return { margins: margins.data, spread: spread.data };
}

function describe(manifest: ModelManifest, parameters: RiskParameters): PrognosisDescription {
  return {
    id: manifest.id,
    title: manifest.title,
    cohort: parameters.cohort,
    features: parameters.inputs.map(({ name, label, unit, low, high, options }) => ({
      name,
      label,
      unit,
      ...(low === undefined ? {} : { low }),
      ...(high === undefined ? {} : { high }),
      ...(options === undefined ? {} : { options }),
    })),
    gate: parameters.gate.map((rule) => rule.reason),
    blind: parameters.blind,
  };
}

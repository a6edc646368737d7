/** A `tabular-risk` package in use: risk by horizon with its interval, exact contributions, warnings. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { AppError } from '../../../contract/errors.ts';
import type { ModelManifest } from '../../../contract/models.ts';
import type { ModelFit, Prognosis, Recalibration } from '../../../contract/prognosis.ts';
import type { Session } from '../../inference/tensor.ts';
import { columnEffects, columnEffectsOfMany, contributionsOf } from './contributions.ts';
import { describe } from './describe.ts';
import type { PrognosisDescription } from './describe.ts';
import { tallyOf } from './drift.ts';
import type { DriftTally } from './drift.ts';
import { crossing, curveOf, horizonsOf } from './horizons.ts';
import { missingSpread, position } from './interval.ts';
import { localVersion, OTHER_VERSION, recalibrated } from './local-version.ts';
import { RiskParameters, TreeTable } from './parameters.ts';
import { readPatient, spellings } from './read-patient.ts';
import type { PrognosisInput } from './read-patient.ts';
import { similarPatients } from './similar.ts';
import { prepareTrees } from './tree-effects.ts';
import type { PreparedTrees } from './tree-effects.ts';
import { rememberTrees } from './tree-memory.ts';
import type { TreeMemory } from './tree-memory.ts';
import { fitOf } from './fit.ts';
import { asksFor, cohortSentence, gateReasons, inputWarnings, uncalibrated } from './warnings.ts';
import { changed, plausibleChanges } from './what-if.ts';

export interface PredictOptions {
  /** Leave contributions out: for whole cohorts. */
  readonly explain?: boolean;
  /** Add what the risk had been with single values otherwise: a few more rows through the graph. */
  readonly whatIf?: boolean;
  /** Fitted on local cases, each for one horizon and applied to that one alone. */
  readonly recalibrations?: readonly Recalibration[] | undefined;
  readonly signal?: AbortSignal;
}
export interface PrognosisModel {
  readonly id: string;
  readonly parameters: RiskParameters;
  describe(): PrognosisDescription;
  /** The package's model card, Markdown; null where there is none. */
  card(): Promise<string | null>;
  /** Whether it was made for such a patient, without a risk. */
  fits(input: PrognosisInput): Omit<ModelFit, 'model' | 'grounds'>;
  /** Always gives a risk; `eligible: false` and a warning where the model was not made for the patient. */
  predict(input: PrognosisInput, options?: PredictOptions): Promise<Prognosis>;
  /** For the drift watch: how many of the patients fall into each of the reference's bins, by column. */
  tally(inputs: readonly PrognosisInput[]): DriftTally[];
  /** The same for many patients in one run of the graph, in order. */
  predictMany(inputs: readonly PrognosisInput[], options?: PredictOptions): Promise<Prognosis[]>;
}

/** From so many patients in one run on. */
const MANY = 8;

/** Opens a package of architecture `tabular-risk`. Throws `model-refused` when its files are not of their form. */
export async function createPrognosisModel(manifest: ModelManifest, folder: string, session: Session): Promise<PrognosisModel> {
  if (manifest.architecture !== 'tabular-risk' || manifest.parameters === undefined) {
    throw new AppError('model-refused', 'Not a tabular-risk package', { id: manifest.id });
  }
  const parameters = await readPart(RiskParameters, folder, manifest.parameters, manifest.id);
  const trees = await readPart(TreeTable, folder, 'trees.json', manifest.id);
  // With the first patient: preparing costs the start of the program more than it costs that answer.
  let prepared: PreparedTrees | undefined;
  let memory: TreeMemory | undefined;
  const effectsOf = (rows: readonly Float32Array[]): Float64Array[] => {
    const own = (prepared ??= prepareTrees(trees));
    // One patient at a screen is answered without a memory: it pays where many come.
    if (rows.length < MANY) return rows.map((row) => columnEffects(parameters, own, row));
    return columnEffectsOfMany(parameters, (memory ??= rememberTrees(own, parameters.columns.length)), rows);
  };

  const nameOf = spellings(parameters);
  const { link } = parameters;
  const loose = uncalibrated(manifest.metrics, parameters.heads.flatMap(({ name }) => name ?? []));

  async function predictMany(inputs: readonly PrognosisInput[], options: PredictOptions = {}): Promise<Prognosis[]> {
    if (inputs.length === 0) return [];
    const patients = inputs.map((input) => readPatient(parameters, input, nameOf, manifest.id));
    const { margins, spread } = await runGraph(session, patients.map(({ row }) => row), parameters, options.signal);
    const effects = options.explain === false ? undefined : effectsOf(patients.map(({ row }) => row));
    const local = new Map((options.recalibrations ?? []).filter(({ version: made }) => made.split('+')[0] === manifest.version).map((each) => [each.horizon, each]));
    const version = localVersion(manifest.version, [...local.values()]);
    return patients.map((patient, at) => {
      const { index, values, row } = patient;
      const given = new Set(index.keys());
      const place = position(parameters, row);
      const asTrained = parameters.heads.map((head, h) => ({ ...head, margin: margins[at * parameters.heads.length + h] ?? 0, sampling: spread[at * parameters.heads.length + h] ?? 0 }));
      const heads = asTrained.map((head) => recalibrated(head, local.get(head.name ?? ''), link));
      const slope = link === 'logit' ? (local.get(asTrained[parameters.primary]?.name ?? '')?.slope ?? 1) : 1;
      const shared = { missing: missingSpread(parameters, values, given), distance: place.spread };
      const primary = heads[parameters.primary];
      const uncertainty = { ...shared, sampling: primary?.sampling ?? 0 };
      const refusals = gateReasons(parameters, values, row);
      const curve = curveOf(heads, shared, link);
      const horizons = horizonsOf(heads, shared, link).map((each) => (local.has(each.name) ? { ...each, local: true as const } : each));
      const crossed = crossing(horizons);
      const similar = similarPatients(parameters, row);
      return {
        model: manifest.id,
        version,
        horizons,
        ...(curve.length > 0 ? { curve } : {}),
        contributions: effects?.[at] === undefined ? [] : contributionsOf(parameters, effects[at], patient, slope),
        base: slope * parameters.base + (primary?.margin ?? 0) - slope * (asTrained[parameters.primary]?.margin ?? 0),
        scale: link === 'logit' ? 'log-odds' : 'log hazard',
        warnings: [...refusals, ...(local.size === (options.recalibrations ?? []).length ? [] : [OTHER_VERSION]), ...(crossed.length === 0 ? [] : [`Recalibrated one by one, horizons no longer agree: ${crossed.join(', ')}`]), ...(patient.late === 0 ? [] : [`Readings after the first ${parameters.until === undefined ? '' : parameters.until - 1} hours are not the model's, ${patient.late} in all`]), ...loose, ...inputWarnings(parameters, patient, index, place)],
        cohort: cohortSentence(parameters, asTrained, primary?.margin),
        eligible: refusals.length === 0,
        missing: asksFor(parameters, values, given, primary?.margin ?? 0, uncertainty),
        uncertainty,
        ...(place.sparse ? { sparse: { known: place.known, of: parameters.distance.columns.length, fewest: parameters.distance.fewest } } : {}),
        ...(place.unlike ? { unlike: { distance: place.distance, known: place.known, farthest: labelsOf(parameters, place.farthest) } } : {}),
        ...(similar === undefined ? {} : { similar }),
        outcome: parameters.outcome,
        event: parameters.event,
        blind: parameters.blind,
      };
    });
  }

  async function withWhatIf(prognosis: Prognosis, input: PrognosisInput, options: PredictOptions): Promise<Prognosis> {
    const changes = plausibleChanges(parameters, readPatient(parameters, input, nameOf, manifest.id).values, prognosis.contributions);
    const others = await predictMany(changes.map((change) => ({ ...input, features: changed(input.features, change) })), { ...options, explain: false });
    const shown = parameters.heads[parameters.primary];
    const whatIf = changes.map(({ input: { name, label, unit }, from, to }, at) => ({
      feature: name, label, unit, from, to, risk: others[at]?.horizons.find((horizon) => horizon.name === shown?.name)?.risk ?? Number.NaN,
    }));
    return { ...prognosis, ...(whatIf.length === 0 ? {} : { whatIf }) };
  }

  return {
    id: manifest.id,
    parameters,
    describe: () => describe(manifest, parameters),
    card: () => readFile(join(folder, 'README.md'), 'utf8').catch(() => null),
    fits: ({ features, series = [] }) => fitOf(parameters, features, series),
    predictMany,
    tally: (inputs) => tallyOf(parameters, inputs.map((input) => readPatient(parameters, input, nameOf, manifest.id).row)),
    async predict(input, options) {
      const [prognosis] = await predictMany([input], options);
      if (prognosis === undefined) throw new AppError('model-failed', 'No answer for one patient', { id: manifest.id });
      return options?.whatIf === true ? withWhatIf(prognosis, input, options) : prognosis;
    },
  };
}

function labelsOf({ inputs, columns }: RiskParameters, at: readonly number[]): string[] {
  const names = new Set(at.flatMap((column) => columns[column]?.owners ?? []));
  return inputs.filter(({ name }) => names.has(name)).map(({ label }) => label);
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

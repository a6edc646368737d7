/** Risk models over features that the caller gives, the chart holds, or both: what is given goes before what was read. */
import type { Engine } from '../../contract/engine.ts';
import type { Chart } from '../../contract/chart.ts';
import { AppError, toAppError } from '../../contract/errors.ts';
import type { Prognosis } from '../../contract/prognosis.ts';
import { byFit, chartGate, featuresFromChart, plainFeatures } from '../reasoning/prognosis/index.ts';
import type { ChartFeature, ChartFeatures, PrognosisInput, PrognosisModel } from '../reasoning/prognosis/index.ts';
import type { Handlers } from '../../rpc/types.ts';
import type { Models } from './models.ts';

type PrognosisHandlers = Pick<Handlers<Engine>, 'prognosis.list' | 'prognosis.card' | 'prognosis.fit' | 'prognosis.predict' | 'prognosis.predictMany' | 'prognosis.cohort'>;

export function prognosisHandlers(models: Models): PrognosisHandlers {
  const modelOf = async (name: string): Promise<PrognosisModel> => {
    const all = await models.risks();
    const wanted = name.trim().toLowerCase();
    const model = all.get(wanted) ?? [...all.values()].find(({ parameters }) => parameters.aliases.includes(wanted));
    if (model === undefined) throw new AppError('not-found', `No risk model of that name is ready; there are ${[...all.keys()].toSorted().join(', ')}`, { where: 'model' });
    return model;
  };
  return {
    'prognosis.list': async () => ({ models: [...(await models.risks()).values()].map((model) => model.describe()) }),
    'prognosis.card': async ({ model }) => ({ text: await (await modelOf(model)).card() }),
    'prognosis.fit': async ({ chart }) => {
      const fits = [...(await models.risks())].map(([id, model]) => {
        const read = fromChart(chart, id);
        const fit = model.fits({ features: plainFeatures(read), series: read.series });
        const gate = chartGate(chart, id);
        const reasons = [...gate.reasons, ...fit.reasons];
        return { model: id, ...fit, reasons, grounds: gate.grounds, eligible: reasons.length === 0 };
      });
      return { models: fits.sort(byFit) };
    },
    async 'prognosis.predict'({ model: name, features: given, series, chart, whatIf, recalibrations }, { signal }) {
      const model = await modelOf(name);
      const read = fromChart(chart, model.id);
      const features = { ...plainFeatures(read), ...given };
      const input = { features, series: series ?? read.series };
      const prognosis = await model.predict(input, { signal, whatIf: whatIf === true, recalibrations });
      return withEvidence(refused(prognosis, chart, model), model, read, given);
    },
    async 'prognosis.predictMany'({ model: name, patients }, { signal }) {
      const model = await modelOf(name);
      const answers = await model.predictMany(patients.map(inputOf), { signal });
      return { answers: answers.map((prognosis, at) => withEvidence(prognosis, model, fromChart(undefined, model.id), patients[at]?.features ?? {})) };
    },
    async 'prognosis.cohort'({ model: name, patients, horizon: asked, recalibrations }, { signal }) {
      const model = await modelOf(name);
      const { name: horizon, days } = horizonOf(model, asked);
      const outcomes = await eachOrAll(patients, async (inputs) => model.predictMany(inputs, { explain: false, signal, recalibrations }));
      const read = patients.filter((_, at) => !('error' in (outcomes[at] ?? {})));
      return {
        version: outcomes.flatMap((one) => ('error' in one ? [] : [one.version]))[0] ?? model.describe().version,
        horizon,
        days: days ?? null,
        reference: model.parameters.reference.map(([, , shares, missing]) => ({ shares, missing })),
        risks: outcomes.map((one) => {
          if ('error' in one) return one;
          const found = one.horizons.find((each) => each.name === horizon);
          return { risk: found?.risk ?? Number.NaN, low: found?.low ?? Number.NaN, high: found?.high ?? Number.NaN, eligible: one.eligible !== false };
        }),
        drift: model.tally(read.map(inputOf)).map((tally) => ({ ...tally })),
      };
    },
  };
}

const inputOf = ({ features, series }: { features: PrognosisInput['features']; series?: PrognosisInput['series'] | undefined }): PrognosisInput => ({ features, ...(series === undefined ? {} : { series }) });

/** The named horizon, its days said in any way that leaves no doubt ("180d", "180", "180 days"); the chief one where none is asked for. */
function horizonOf(model: PrognosisModel, asked: string | undefined): { name: string; days?: number } {
  const { horizons, primary } = model.describe();
  const wanted = (asked ?? primary).trim().toLowerCase();
  const number = /^(\d+) ?(?:d|days?)?$/u.exec(wanted)?.[1];
  const found = horizons.find(({ name }) => name.toLowerCase() === wanted) ?? horizons.find(({ days }) => number !== undefined && days === Number(number));
  if (found === undefined) throw new AppError('not-found', `The model has no such horizon; it has ${horizons.map(({ name }) => name).join(', ')}`, { where: 'horizon' });
  return found;
}

/** All in one run; when a patient can't be read, one by one, so that only that patient is left out. */
async function eachOrAll(
  patients: readonly { features: PrognosisInput['features']; series?: PrognosisInput['series'] | undefined }[],
  run: (inputs: PrognosisInput[]) => Promise<Prognosis[]>,
): Promise<(Prognosis | { error: string })[]> {
  try {
    return await run(patients.map(inputOf));
  } catch (thrown) {
    if (toAppError(thrown).code !== 'bad-input') throw thrown;
    const answers: (Prognosis | { error: string })[] = [];
    for (const patient of patients) answers.push(await run([inputOf(patient)]).then(([one]) => one ?? { error: 'model-failed' }, (error: unknown) => ({ error: toAppError(error).message })));
    return answers;
  }
}

function fromChart(chart: Chart | undefined, id: string): ChartFeatures {
  return chart === undefined ? { features: {}, series: [], streams: {} } : featuresFromChart(chart, id);
}

/** A model is for patients whose chart names its setting and its disease. */
function refused(prognosis: Prognosis, chart: Chart | undefined, { id }: PrognosisModel): Prognosis {
  const refusals = chart === undefined ? [] : chartGate(chart, id).reasons;
  return refusals.length === 0 ? prognosis : { ...prognosis, eligible: false, warnings: [...refusals, ...prognosis.warnings] };
}

/** Each contribution of a value that was read gets the words it was read from and its time; an assumed unit is said. */
function withEvidence(prognosis: Prognosis, model: PrognosisModel, { features, streams }: ChartFeatures, given: Readonly<Record<string, unknown>>): Prognosis {
  const all = { ...streams, ...features };
  const read = (name: string): Omit<ChartFeature, 'value'> | undefined => (name in given ? undefined : all[name]);
  const labels = new Map(model.describe().features.map(({ name, label }) => [name, label]));
  const assumed = Object.entries(all).flatMap(([name, feature]) => (feature.assumed === true && !(name in given) ? [labels.get(name) ?? name] : []));
  return {
    ...prognosis,
    contributions: prognosis.contributions.map((contribution) => {
      const found = read(contribution.feature);
      return found === undefined || found.evidence.length === 0 ? contribution : { ...contribution, evidence: [...found.evidence], time: found.time };
    }),
    warnings: [...prognosis.warnings, ...assumed.map((label) => `${label}: the unit was not written, the usual one is assumed`)],
  };
}

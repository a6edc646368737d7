/** Risk models over features that the caller gives, the chart holds, or both: what is given goes before what was read. */
import type { Engine } from '../../contract/engine.ts';
import type { Chart } from '../../contract/chart.ts';
import { AppError } from '../../contract/errors.ts';
import type { Prognosis } from '../../contract/reasoning.ts';
import { byFit, chartGate, featuresFromChart } from '../reasoning/prognosis/index.ts';
import type { ChartFeatures, PrognosisModel } from '../reasoning/prognosis/index.ts';
import type { Handlers } from '../../rpc/types.ts';
import type { Models } from './models.ts';

type PrognosisHandlers = Pick<Handlers<Engine>, 'prognosis.list' | 'prognosis.fit' | 'prognosis.predict'>;

export function prognosisHandlers(models: Models): PrognosisHandlers {
  return {
    'prognosis.list': async () => ({
      models: [...(await models.risks()).values()].map((model) => {
        const { id, title, cohort, features } = model.describe();
        return { id, title, cohort, features };
      }),
    }),
    'prognosis.fit': async ({ chart }) => {
      const fits = [...(await models.risks())].map(([id, model]) => {
        const { features, series } = fromChart(chart, id);
        const fit = model.fits({ features: Object.fromEntries(Object.entries(features).map(([name, { value }]) => [name, value])), series });
        const reasons = [...chartGate(chart, id), ...fit.reasons];
        return { model: id, ...fit, reasons, eligible: reasons.length === 0 };
      });
      return { models: fits.sort(byFit) };
    },
    async 'prognosis.predict'({ model: id, features: given, series, chart }, { signal }) {
      const model = (await models.risks()).get(id);
      if (model === undefined) throw new AppError('not-found', 'No risk model of that name is ready', { where: 'model', id });
      const read = fromChart(chart, id);
      const features = { ...Object.fromEntries(Object.entries(read.features).map(([name, { value }]) => [name, value])), ...given };
      const prognosis = await model.predict({ features, series: series ?? read.series }, { signal });
      const outside = chart === undefined ? [] : chartGate(chart, id);
      const answer = withEvidence(prognosis, model, read, given);
      return outside.length === 0 ? answer : { ...answer, eligible: false, warnings: [...outside, ...answer.warnings] };
    },
  };
}

function fromChart(chart: Chart | undefined, id: string): ChartFeatures {
  return chart === undefined ? { features: {}, series: [] } : featuresFromChart(chart, id);
}

/** Each contribution of a value that was read gets the words it was read from; an assumed unit is said. */
function withEvidence(prognosis: Prognosis, model: PrognosisModel, { features }: ChartFeatures, given: Readonly<Record<string, unknown>>): Prognosis {
  const read = (name: string): ChartFeatures['features'][string] | undefined => (name in given ? undefined : features[name]);
  const labels = new Map(model.describe().features.map(({ name, label }) => [name, label]));
  const assumed = Object.entries(features).flatMap(([name, feature]) => (feature.assumed === true && !(name in given) ? [labels.get(name) ?? name] : []));
  return {
    ...prognosis,
    contributions: prognosis.contributions.map((contribution) => {
      const evidence = read(contribution.feature)?.evidence ?? [];
      return evidence.length === 0 ? contribution : { ...contribution, evidence: [...evidence] };
    }),
    warnings: [...prognosis.warnings, ...assumed.map((label) => `${label}: the unit was not written, the usual one is assumed`)],
  };
}

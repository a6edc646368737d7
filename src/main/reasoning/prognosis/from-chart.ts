/** A model's inputs as they stand in the chart, each with its evidence and time; what is not there is left out, never zero. */
import type { Chart, ChartFact, Evidence } from '../../../contract/chart.ts';
import { bandOf, CHART_SOURCES } from './chart-sources.ts';
import type { ChartSource, DiagnosisSource } from './chart-sources.ts';
import { icd9Of } from './icd9.ts';

export interface ChartFeature {
  readonly value: number | string;
  /** ISO time of the value, null when unknown. */
  readonly time: string | null;
  readonly evidence: readonly Evidence[];
  /** The unit was not written: the value rests on the usual one. */
  readonly assumed?: true;
}
export interface ChartFeatures {
  readonly features: Readonly<Record<string, ChartFeature>>;
  readonly series: readonly (readonly [string, string, number])[];
  /** By variable of the series: the words of its newest readings, and the newest one's time. */
  readonly streams: Readonly<Record<string, Omit<ChartFeature, 'value'>>>;
}

interface Result {
  readonly analyte: string;
  readonly value: number;
  readonly time: string | null;
  readonly fact: ChartFact;
}

const STAY_HOURS = 48;

/** The values alone, as a model takes them. */
export const plainFeatures = (read: ChartFeatures): Record<string, number | string> => Object.fromEntries(Object.entries(read.features).map(([name, { value }]) => [name, value]));

/** Features of `model` (a package's id) that the chart holds; empty for a model without a mapping. Rejected facts don't count. */
export function featuresFromChart(chart: Chart, model: string): ChartFeatures {
  const source = CHART_SOURCES[model];
  if (source === undefined) return { features: {}, series: [], streams: {} };
  const results = resultsOf(chart);
  const features: Record<string, ChartFeature> = { ...patientFeatures(chart, source) };
  for (const diagnosis of source.diagnoses) {
    const found = diagnosisOf(chart, diagnosis);
    if (found !== undefined) features[diagnosis.feature] = found;
  }
  Object.assign(features, bandedFeatures(results, source), drugFeatures(chart, source), codedFeatures(chart, source));
  if (source.series) return { features, ...seriesOf(results, source) };
  for (const { feature, analytes, factor = 1 } of source.analytes) {
    const latest = newest(results.filter(({ analyte }) => analytes.includes(analyte)));
    if (latest === undefined) continue;
    const { fact, time, value } = latest;
    features[feature] = { value: value * factor, time, evidence: fact.evidence, ...(fact.measurement?.assumedUnit === true ? { assumed: true } : {}) };
  }
  return { features, series: [], streams: {} };
}

function patientFeatures({ patient, asOf }: Chart, source: ChartSource): Record<string, ChartFeature> {
  const features: Record<string, ChartFeature> = {};
  const shared = { time: asOf, evidence: [] };
  if (patient.age !== null) {
    const { feature, band } = source.age;
    const from = band === undefined ? 0 : Math.min(Math.floor(patient.age / band) * band, 90);
    features[feature] = { ...shared, value: band === undefined ? patient.age : `[${from}-${from + band})` };
  }
  if (patient.sex === 'male' || patient.sex === 'female') features[source.sex.feature] = { ...shared, value: source.sex[patient.sex] };
  return features;
}

function bandedFeatures(results: readonly Result[], { banded = [] }: ChartSource): Record<string, ChartFeature> {
  return Object.fromEntries(
    banded.flatMap(({ feature, analyte, bands }) => {
      const latest = newest(results.filter((result) => result.analyte === analyte));
      const word = latest === undefined ? undefined : bandOf(latest.value, bands);
      return latest === undefined || word === undefined ? [] : [[feature, { value: word, time: latest.time, evidence: latest.fact.evidence }] as const];
    }),
  );
}

/** Drugs that the patient takes. A drug that is not in the chart is not known, rather than not taken. */
function drugFeatures(chart: Chart, { drugs }: ChartSource): Record<string, ChartFeature> {
  const taken = chart.facts.filter(({ kind, status, state }) => kind === 'medication' && status === 'active' && state !== 'rejected');
  if (drugs === undefined || taken.length === 0) return {};
  const found = drugs.names.flatMap((name) => {
    const fact = taken.find(({ text, codes }) => text.toLowerCase().includes(name) || codes.some(({ display }) => display.toLowerCase().includes(name)));
    return fact === undefined ? [] : [[name, { value: drugs.taken, time: fact.time, evidence: fact.evidence }] as const];
  });
  const evidence = taken.flatMap((fact) => fact.evidence);
  return {
    ...Object.fromEntries(found),
    ...(found[0] === undefined ? {} : { [drugs.any.feature]: { ...found[0][1], value: drugs.any.value } }),
    [drugs.count]: { value: taken.length, time: chart.asOf, evidence },
  };
}

/** The first coded problems in the chart's order, as ICD-9. */
function codedFeatures(chart: Chart, { coded }: ChartSource): Record<string, ChartFeature> {
  if (coded === undefined) return {};
  const problems = chart.facts.filter(({ kind, status, state, assertion }) => kind === 'problem' && status === 'active' && state !== 'rejected' && assertion.experiencer === 'patient');
  const known = problems.flatMap((fact) => {
    const code = fact.codes.find(({ system }) => system === 'ICD-10-CM')?.code;
    const old = code === undefined ? null : icd9Of(code);
    return old === null ? [] : [{ value: old, time: fact.time, evidence: fact.evidence }];
  });
  const different = known.filter(({ value }, at) => known.findIndex((each) => each.value === value) === at);
  return {
    ...Object.fromEntries(coded.features.flatMap((feature, at) => (different[at] === undefined ? [] : [[feature, different[at]] as const]))),
    ...(problems.length === 0 ? {} : { [coded.count]: { value: problems.length, time: chart.asOf, evidence: problems.flatMap((fact) => fact.evidence) } }),
  };
}

/** Measured values in the analytes' own units. A pressure pair gives three results, a gas with its oxygen the ratio. */
function resultsOf(chart: Chart): Result[] {
  const results: Result[] = [];
  for (const fact of chart.facts) {
    const { measurement, state, time } = fact;
    if (fact.kind !== 'observation' || measurement?.canonical === undefined || state === 'rejected' || measurement.comparator !== undefined) continue;
    const { value } = measurement.canonical;
    const isPressure = measurement.analyte === 'systolic-pressure' || measurement.analyte === 'blood-pressure';
    if (isPressure && measurement.second !== undefined) {
      const diastolic = measurement.second;
      results.push({ analyte: 'systolic-pressure', value, time, fact }, { analyte: 'diastolic-pressure', value: diastolic, time, fact });
      results.push({ analyte: 'mean-arterial-pressure', value: (value + 2 * diastolic) / 3, time, fact });
    } else if (measurement.analyte !== undefined) {
      results.push({ analyte: measurement.analyte, value, time, fact });
    }
  }
  const oxygen = newest(results.filter(({ analyte }) => analyte === 'pao2'));
  const inspired = newest(results.filter(({ analyte }) => analyte === 'fio2'));
  if (oxygen !== undefined && inspired !== undefined && inspired.value > 0) {
    results.push({ ...oxygen, analyte: 'pao2/fio2', value: oxygen.value / (inspired.value / 100) });
  }
  return results;
}

/** Newest by time; a measured mean pressure and one worked out from a pair count alike. Undated results count as oldest. */
function newest(results: readonly Result[]): Result | undefined {
  return results.toSorted((a, b) => (a.time ?? '').localeCompare(b.time ?? '')).at(-1);
}

const MOST_WORDS = 4;
/** Only dated readings: an undated one has no place in the first 48 hours. */
function seriesOf(results: readonly Result[], source: ChartSource): Pick<ChartFeatures, 'series' | 'streams'> {
  const dated = results.flatMap((result) => {
    const at = result.time === null || result.time.length <= 10 ? Number.NaN : Date.parse(result.time);
    return Number.isNaN(at) ? [] : [{ ...result, at }];
  });
  const start = Math.min(...dated.map(({ at }) => at));
  const readings = dated
    .toSorted((a, b) => a.at - b.at)
    .flatMap((result) => {
      const minutes = Math.round((result.at - start) / 60_000);
      const of = source.analytes.find(({ analytes }) => analytes.includes(result.analyte));
      if (of === undefined || minutes > STAY_HOURS * 60) return [];
      const clock = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
      return [{ clock, name: of.feature, value: result.value * (of.factor ?? 1), fact: result.fact, time: result.time }];
    });
  const streams = Object.fromEntries(
    [...Map.groupBy(readings, ({ name }) => name)].map(([name, all]) => {
      const assumed = all.some(({ fact }) => fact.measurement?.assumedUnit === true);
      return [name, { time: all.at(-1)?.time ?? null, evidence: all.slice(-MOST_WORDS).flatMap(({ fact }) => fact.evidence), ...(assumed ? { assumed: true as const } : {}) }];
    }),
  );
  return { series: readings.map(({ clock, name, value }) => [clock, name, value] as const), streams };
}

/** From problems that the patient has now, else from a denial in words. Being absent from the problem list says nothing. */
function diagnosisOf(chart: Chart, source: DiagnosisSource): ChartFeature | undefined {
  const problems = chart.facts.filter(
    ({ kind, status, state, assertion }) =>
      (kind === 'problem' || kind === 'finding') && status === 'active' && state !== 'rejected' && assertion.experiencer === 'patient' && assertion.polarity === 'positive',
  );
  const match = (prefixes: readonly string[]): ChartFact | undefined =>
    problems.find(({ codes }) => codes.some(({ system, code }) => system === 'ICD-10-CM' && prefixes.some((prefix) => code.startsWith(prefix))));
  for (const line of source.any) {
    const fact = match(line.codes);
    const other = line.with === undefined ? fact : match(line.with);
    if (fact === undefined || other === undefined) continue;
    return { value: line.value, time: fact.time, evidence: other === fact ? fact.evidence : [...fact.evidence, ...other.evidence] };
  }
  const denial = source.denied === undefined ? undefined : chart.facts.find(({ kind, status, state, assertion, text }) => (kind === 'problem' || kind === 'finding') && status === 'absent' && state !== 'rejected' && assertion.experiencer === 'patient' && source.denied?.words.test(text) === true);
  return denial === undefined || source.denied === undefined ? undefined : { value: source.denied.value, time: denial.time, evidence: denial.evidence };
}

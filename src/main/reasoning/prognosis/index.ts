/** Prognosis: trained risk models over a patient's features, with uncertainty, reasons and limits. */
export { createPrognosisModel } from './prognosis-model.ts';
export type { PrognosisModel } from './prognosis-model.ts';
export type { PrognosisInput } from './read-patient.ts';
export type { Features } from './inputs.ts';
export { featuresFromChart, plainFeatures } from './from-chart.ts';
export { sigmoid, riskOf } from './interval.ts';
export { wilson } from './similar.ts';
export { addTallies, stability } from './drift.ts';
export type { Drift, DriftTally } from './drift.ts';
export type { ChartFeature, ChartFeatures } from './from-chart.ts';
export { byFit } from './fit.ts';
export { chartGate } from './chart-gate.ts';
export { isSeriesTable, readSeries } from './given-series.ts';
export type { SeriesEntry } from './given-series.ts';

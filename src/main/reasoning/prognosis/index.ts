/** Prognosis: trained risk models over a patient's features, with uncertainty, reasons and limits. */
export { createPrognosisModel } from './prognosis-model.ts';
export type { FeatureDescription, PredictOptions, PrognosisDescription, PrognosisInput, PrognosisModel } from './prognosis-model.ts';
export type { Features } from './columns.ts';
export { featuresFromChart } from './from-chart.ts';
export type { ChartFeature, ChartFeatures } from './from-chart.ts';
export { byFit } from './fit.ts';
export { chartGate } from './chart-gate.ts';

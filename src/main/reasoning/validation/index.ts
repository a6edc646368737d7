/** Does a model hold here? Local cases with outcomes → discrimination, calibration, net benefit, subgroups, drift, recalibration. */
export { FEWEST_EVENTS } from './figures.ts';
export { ageBand, localCase, readLocalCases, tableOptions } from './local-cases.ts';
export type { LocalCase } from './local-cases.ts';
export { measureCases } from './measure-cases.ts';
export type { AskCohort, CohortAnswer } from './measure-cases.ts';
export { reportOf } from './report.ts';
export type { MeasuredCase } from './report.ts';

/** Whether a model was made for a patient: its gate, and how much of what it reads is known. */
import type { ModelFit } from '../../../contract/prognosis.ts';
import { columnsOf } from './columns.ts';
import { exchange, readInputs } from './inputs.ts';
import type { Features } from './inputs.ts';
import type { RiskParameters } from './parameters.ts';
import { indexSeries } from './series.ts';
import { withOtherNames } from './other-names.ts';
import { gateReasons } from './warnings.ts';

type Series = readonly (readonly [string, string, number])[];

export function fitOf(parameters: RiskParameters, features: Features, series: Series): Omit<ModelFit, 'model' | 'grounds'> {
  const index = indexSeries(series);
  const { values } = readInputs(parameters.inputs, withOtherNames(parameters.inputs, features));
  exchange(parameters.inputs, values, index);
  const reasons = gateReasons(parameters, values, columnsOf(parameters, values, index));
  const known = parameters.inputs.filter(({ name }) => values.has(name) || index.has(name)).length;
  return { eligible: reasons.length === 0, reasons, known, inputs: parameters.inputs.length };
}

/** Models made for the patient first, among each the one that knows the larger share of what it reads. */
export function byFit(a: ModelFit, b: ModelFit): number {
  return Number(b.eligible) - Number(a.eligible) || b.known / b.inputs - a.known / a.inputs || a.model.localeCompare(b.model);
}

/** A patient as handed in → as the model reads them: values, series, and the row of its columns. */
import { columnsOf } from './columns.ts';
import { inModelUnits } from './given-units.ts';
import { exchange, readInputs } from './inputs.ts';
import type { Features, ReadInputs, Unread } from './inputs.ts';
import { asIcd9 } from './icd9.ts';
import { withOtherNames } from './other-names.ts';
import type { RiskParameters } from './parameters.ts';
import { dropRepeats, indexSeries } from './series.ts';
import type { Reading } from './series.ts';

export interface PrognosisInput {
  readonly features: Features;
  /** `["HH:MM" since the stay began, variable, value]`. */
  readonly series?: readonly (readonly [string, string, number])[];
}
export interface Patient extends ReadInputs {
  readonly index: Map<string, Reading[]>;
  readonly row: Float32Array;
  /** Readings that came too late for the model. */
  readonly late: number;
}
export function readPatient(parameters: RiskParameters, { features, series = [] }: PrognosisInput, nameOf: (name: string) => string, id: string): Patient {
  const index = indexSeries(series, nameOf, parameters.until);
  const taken = [...index.values()].reduce((sum, readings) => sum + readings.length, 0);
  dropRepeats(index);
  const { values, unread } = readInputs(parameters.inputs, inModelUnits(id, parameters.inputs, withOtherNames(parameters.inputs, features)));
  readDiagnoses(parameters, values, unread);
  exchange(parameters.inputs, values, index);
  return { index, values, unread, row: columnsOf(parameters, values, index), late: series.length - taken };
}

/** Codes of diagnoses in the classification that the model learned; one that can't be told counts as missing, and is said so. */
function readDiagnoses({ columns }: RiskParameters, values: Map<string, number | string>, unread: Map<string, Unread>): void {
  for (const column of columns) {
    if (column.op !== 'icd' && column.op !== 'icd-lookup') continue;
    for (const name of column.op === 'icd' ? column.of : [column.of]) {
      const given = values.get(name);
      if (given === undefined) continue;
      const code = asIcd9(String(given));
      if (code !== null) values.set(name, code);
      else if (values.delete(name)) unread.set(name, 'a code that the model does not know');
    }
  }
}

/** Variables of a series by their own spelling, whatever the case they come in. */
export function spellings({ inputs }: RiskParameters): (name: string) => string {
  const known = new Map(inputs.flatMap(({ name, also = [] }) => [name, ...also].map((each) => [each.toLowerCase(), each] as const)));
  return (name) => known.get(name.toLowerCase()) ?? name;
}

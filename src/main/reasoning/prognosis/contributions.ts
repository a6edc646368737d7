/** What pushes the risk up and down: exact, summed from the model's columns to the inputs that a clinician knows. */
import type { Prognosis } from '../../../contract/prognosis.ts';
import { addTermEffects } from './additive.ts';
import type { Values } from './inputs.ts';
import { pointsOf } from './columns.ts';
import type { ColumnSpec, RiskParameters } from './parameters.ts';
import type { SeriesIndex } from './series.ts';
import { addTreeEffects } from './tree-effects.ts';
import type { PreparedTrees } from './tree-effects.ts';
import type { TreeMemory } from './tree-memory.ts';

/** Log-odds by column; with `parameters.base` they sum to the primary head's margin. */
export function columnEffects(parameters: RiskParameters, trees: PreparedTrees, row: Float32Array): Float64Array {
  const effects = ofTerms(parameters, row);
  addTreeEffects(trees, row, effects);
  return effects;
}

/** The same for many rows. */
export function columnEffectsOfMany(parameters: RiskParameters, memory: TreeMemory, rows: readonly Float32Array[]): Float64Array[] {
  const effects = rows.map((row) => ofTerms(parameters, row));
  memory.addEffects(rows, effects);
  return effects;
}

function ofTerms(parameters: RiskParameters, row: Float32Array): Float64Array {
  const effects = new Float64Array(parameters.columns.length);
  addTermEffects(parameters.terms, parameters.termMeans, parameters.coefficients, row, effects);
  return effects;
}

/** A patient as the model reads them. */
interface Read {
  readonly values: Values;
  readonly index: SeriesIndex;
  readonly row: Float32Array;
}
const PLACES = new WeakMap<RiskParameters, ReadonlyMap<string, number>>();

/** Who brought a score's points: each input's share, by how far its points lie from the cohort's mean. The shares sum to 1. */
function sharesOf(parameters: RiskParameters, { terms, typical, owners }: Extract<ColumnSpec, { op: 'weighted' }>, values: Values, row: Float32Array): Map<string, number> {
  const places = PLACES.get(parameters) ?? new Map(parameters.columns.map(({ name }, at) => [name, at]));
  PLACES.set(parameters, places);
  const far = new Map<string, number>();
  let total = 0;
  for (const [name, steps] of Object.entries(terms)) {
    const at = places.get(name);
    const value = at === undefined ? Number(values.get(name) ?? Number.NaN) : (row[at] ?? Number.NaN);
    const away = Math.abs(pointsOf(steps, value) - (typical[name] ?? 0));
    const of = at === undefined ? [name] : (parameters.columns[at]?.owners ?? []);
    for (const owner of of) far.set(owner, (far.get(owner) ?? 0) + away / of.length);
    total += away;
  }
  return new Map(owners.map((owner) => [owner, total > 0 ? (far.get(owner) ?? 0) / total : 1 / owners.length]));
}

/** By input, largest first. A column made from two inputs is shared between them; a missing input has an effect, too. `slope`: of a local recalibration. */
export function contributionsOf(parameters: RiskParameters, effects: Float64Array, { values, index: series, row }: Read, slope = 1): Prognosis['contributions'] {
  const byInput = new Map<string, number>();
  const add = (input: string, effect: number): void => void byInput.set(input, (byInput.get(input) ?? 0) + effect);
  parameters.columns.forEach((column, at) => {
    const effect = effects[at] ?? 0;
    if (column.op === 'weighted') sharesOf(parameters, column, values, row).forEach((share, input) => add(input, share * effect));
    else for (const owner of column.owners) add(owner, effect / column.owners.length);
  });
  const notes = new Map(parameters.paradoxes.map(({ input, note }) => [input, note]));
  return parameters.inputs
    .map(({ name, label, unit, words }) => {
      const note = notes.get(name);
      const value = values.get(name) ?? series.get(name)?.at(-1)?.[2] ?? null;
      const meant = words?.[String(value)];
      return { feature: name, label, value, ...(meant === undefined ? {} : { words: meant }), unit, effect: slope * (byInput.get(name) ?? 0), ...(note === undefined ? {} : { note }) };
    })
    .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
}

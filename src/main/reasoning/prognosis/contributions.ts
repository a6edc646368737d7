/** What pushes the risk up and down: exact, summed from the model's columns to the inputs that a clinician knows. */
import type { Prognosis } from '../../../contract/reasoning.ts';
import { addTermEffects } from './additive.ts';
import type { Values } from './inputs.ts';
import type { RiskParameters } from './parameters.ts';
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

/** By input, largest first. A column made from two inputs is shared between them; a missing input has an effect, too. `slope`: of a local recalibration. */
export function contributionsOf(parameters: RiskParameters, effects: Float64Array, values: Values, series: SeriesIndex, slope = 1): Prognosis['contributions'] {
  const byInput = new Map<string, number>();
  parameters.columns.forEach(({ owners }, column) => {
    for (const owner of owners) byInput.set(owner, (byInput.get(owner) ?? 0) + (effects[column] ?? 0) / owners.length);
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

/** "Had the value been": the same patient's inputs with one changed to the cohort's middle. Another patient, not a treatment's effect. */
import type { Prognosis } from '../../../contract/prognosis.ts';
import type { Features, Values } from './inputs.ts';
import type { InputSpec, RiskParameters } from './parameters.ts';

type Contributions = Prognosis['contributions'];
export interface Change {
  readonly input: InputSpec;
  readonly from: number;
  readonly to: number;
}

/**
 * The inputs that weigh most and that could have been otherwise: numbers that don't belong to the patient as age does, away
 * from the cohort's median. The change stays between the 5th and 95th percentile.
 */
export function plausibleChanges(parameters: RiskParameters, values: Values, contributions: Contributions, most = 4): Change[] {
  return contributions
    .flatMap(({ feature, effect }): Change[] => {
      const input = parameters.inputs.find(({ name }) => name === feature);
      const usual = parameters.usual[feature];
      const from = values.get(feature);
      if (input === undefined || usual === undefined || input.fixed === true || typeof from !== 'number' || Math.abs(effect) < 0.05) return [];
      const [low, middle, high] = usual;
      return Math.abs(from - middle) < 0.1 * (high - low) ? [] : [{ input, from, to: middle }];
    })
    .slice(0, most);
}

/** Features with the change in them. */
export const changed = (features: Features, { input, to }: Change): Features => ({ ...features, [input.name]: to });

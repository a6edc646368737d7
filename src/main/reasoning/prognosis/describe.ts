/** What a model is, for lists and forms: whom it learned from, its horizons, its inputs. */
import type { ModelManifest } from '../../../contract/models.ts';
import { horizonsOf } from './horizons.ts';
import type { RiskParameters } from './parameters.ts';

export interface FeatureDescription {
  readonly name: string;
  readonly label: string;
  readonly unit: string | null;
  readonly kind: 'number' | 'category';
  readonly words?: Record<string, string>;
  readonly low?: number;
  readonly high?: number;
  readonly options?: string[];
  readonly fixed?: boolean;
}
export interface PrognosisDescription {
  readonly id: string;
  readonly title: string;
  readonly cohort: string;
  readonly outcome: string;
  readonly event: RiskParameters['event'];
  readonly version: string;
  /** Name of the horizon that contributions speak of. */
  readonly primary: string;
  readonly horizons: { readonly name: string; readonly days?: number }[];
  readonly features: FeatureDescription[];
  /** Why the model may refuse. */
  readonly gate: string[];
  readonly blind: string[];
}
export function describe(manifest: ModelManifest, parameters: RiskParameters): PrognosisDescription {
  return {
    id: manifest.id,
    title: manifest.title,
    cohort: parameters.cohort,
    outcome: parameters.outcome,
    event: parameters.event,
    version: manifest.version,
    primary: parameters.heads[parameters.primary]?.name ?? '',
    horizons: horizonsOf(parameters.heads.map((head) => ({ ...head, margin: 0, sampling: 0 })), { missing: 0, distance: 0 }).map(({ name, days }) => ({ name, ...(days === undefined ? {} : { days }) })),
    features: parameters.inputs.map(({ name, label, unit, kind, words, low, high, options, fixed }) => ({
      name,
      label,
      unit,
      kind,
      ...(words === undefined ? {} : { words }),
      ...(low === undefined ? {} : { low }),
      ...(high === undefined ? {} : { high }),
      ...(options === undefined ? {} : { options }),
      ...(fixed === undefined ? {} : { fixed }),
    })),
    gate: parameters.gate.map((rule) => rule.reason),
    blind: parameters.blind,
  };
}

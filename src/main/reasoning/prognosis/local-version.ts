/** Recalibrations fitted on local cases: each moves one horizon's log-odds, of the package version that it was made from. */
import type { Recalibration } from '../../../contract/prognosis.ts';
import { riskOf, sigmoid } from './interval.ts';
import type { RiskParameters } from './parameters.ts';

export const OTHER_VERSION = 'A local recalibration was made for another version of the model and is not used';

/** `1.2.0+local.1`; with several recalibrations in force all their marks, `1.2.0+local.1.local.3`. */
export function localVersion(base: string, local: readonly Recalibration[]): string {
  const marks = local.map(({ version }) => version.split('+')[1] ?? '').toSorted((a, b) => a.localeCompare(b));
  return marks.length === 0 ? base : `${base}+${marks.join('.')}`;
}

/** The log-odds of the risk moved as fitted on local cases, back on the head's own scale. */
export function recalibrated<H extends { readonly margin: number; readonly sampling: number }>(head: H, local: Recalibration | undefined, link: RiskParameters['link']): H {
  if (local === undefined) return head;
  const { intercept, slope } = local;
  const sampling = slope * head.sampling;
  if (link === 'logit') return { ...head, margin: intercept + slope * head.margin, sampling };
  const risk = Math.min(Math.max(riskOf(head.margin, link), 1e-9), 1 - 1e-9);
  const moved = sigmoid(intercept + slope * Math.log(risk / (1 - risk)));
  return { ...head, margin: Math.log(-Math.log1p(-Math.min(moved, 1 - 1e-12))), sampling };
}

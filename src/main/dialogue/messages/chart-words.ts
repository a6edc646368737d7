/** What the chart lets the rules of triage know. */
import type { ChartFact } from '../../../contract/chart.ts';

/** Drugs in use and problems, in the words of a patient: what rules ask for besides the message. */
export function sentencesOfChart(facts: readonly ChartFact[]): string[] {
  const now = facts.filter(fact => fact.state !== 'rejected' && (fact.status === 'active' || fact.status === 'held' || fact.status === 'unknown' || fact.status === 'planned') && fact.assertion.experiencer === 'patient');
  return [...new Set(now.flatMap(({ kind, text }) => (kind === 'medication' ? [`I take ${text}.`] : kind === 'problem' || kind === 'procedure' ? [`I have ${text}.`] : [])))].slice(0, 200);
}

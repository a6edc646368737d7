/** Names for what was tried: a finding that was answered or left out is no longer among those that the answer lists. */
import type { TFunction } from 'i18next';
import type { Differential, FindingAnswer } from '../../../contract/differential.ts';

export function nameOf(result: Differential, finding: string): string {
  const question = result.questions.find((one) => one.finding === finding)?.question;
  if (question !== undefined) return question;
  const rows = [...result.differential, ...(result.rare?.diseases ?? [])];
  for (const { supporting, opposing, missing } of rows) for (const fact of [...supporting, ...opposing, ...missing]) if (fact.finding === finding) return fact.name;
  return result.rare?.findings.find((one) => one.finding === finding)?.name ?? finding;
}

/** "yes", "no", or how many of a list; a single number as it is. */
export function sayAnswer({ present, values = [] }: FindingAnswer, t: TFunction): string {
  if (!present) return t('diagnosis.no');
  const [only] = values;
  if (only === undefined) return t('diagnosis.yes');
  return values.length === 1 && /^\d+$/u.test(only) ? only : `(${values.length})`;
}

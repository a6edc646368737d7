/** Patients' messages. */
import path from 'node:path';
import { openLinear } from '../../inference/linear.ts';
import { knownWords } from '../../language/text/vocabulary.ts';
import { openRedFlags } from './red-flags.ts';
import type { RedFlags } from './red-flags.ts';
import { triageWithChart } from './triage.ts';
import type { Triage } from './triage.ts';

export { sentencesOfChart } from './chart-words.ts';
export { isShorthand, plainVisit } from './visit.ts';
export type { PlainSentence } from './visit.ts';
export type { Level, Reason, Triage } from './triage.ts';

/** Rarer words may be misspellings themselves. */
export const FREQUENT = 30_000;

export interface Triager {
  readonly table: Pick<RedFlags, 'source' | 'edition' | 'reviewed' | 'signedOff'>;
  triage(message: string, chart?: readonly string[]): Triage;
}

/** Do a patient's words name what may not wait, present or denied? For what a note leaves out of a consultation. */
export const alarmsOf = (triager: Triager) => (words: string): boolean => {
  const { level, denied } = triager.triage(words);
  return level === 'red-flag' || denied.length > 0;
};

/** @param resources the program's own folder. @throws AppError `model-unavailable` or `internal` where a table is broken */
export function createTriager(resources: string): Triager {
  const folder = path.join(resources, 'knowledge', 'messages');
  const { rules, ...table } = openRedFlags(path.join(folder, 'red-flags.json'));
  const parts = { flags: { ...table, rules }, isWord: knownWords(resources, FREQUENT), model: openLinear(path.join(folder, 'cannot-wait.json')) };
  return { table, triage: (message, chart = []) => triageWithChart(message, chart, parts) };
}

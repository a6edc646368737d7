/** How a fact is named on a screen: the note's own words as they stand; what we named ourselves, a test or a denial, in the window's language. */
import type { ChartFact } from '../../contract/chart.ts';
import { sayIn } from '../i18n/phrases.ts';

export function factWords({ kind, status, text }: Pick<ChartFact, 'kind' | 'status' | 'text'>, language: string): string {
  const isOurs = kind === 'observation' || (kind === 'allergy' && status === 'absent');
  return isOurs ? sayIn(language, kind === 'observation' ? text.replaceAll(/(?<=[a-z0-9])-(?=[a-z0-9])/g, ' ') : text) : text;
}

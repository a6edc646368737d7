/** Pluses and minuses of a review of systems: "+fever, -chest pain", "(+) fatigue (-) weight loss". */
import type { Cue, Span } from '../../../contract/clinical.ts';

/** A mark stands at its sign or opens an item; "WLE + DXT" joins, and "CVA 2020 - residual weakness" goes on behind a dash. */
const PLUS = /(?:^|[,:;(]\s*)\+\s?\p{L}|\s\+\p{L}/u;
const MINUS = /(?:(?:^|[,:;(]\s*)[-−–] ?|\s[-−–])((?:[\p{L}]+ ){0,2})$/u;

export interface Mark {
  readonly polarity: 'positive' | 'negative';
  readonly cue: Cue;
}

/** What a mark before a sign says of it. A minus denies only where a plus says elsewhere in the sentence, or else it is a dash. */
export function signMark(text: string, sentence: Span, start: number): Mark | undefined {
  const before = text.slice(sentence.start, start);
  const mark = (polarity: Mark['polarity'], at: number, length: number): Mark => ({ polarity, cue: { axis: 'polarity', by: 'trigger', start: at, end: at + length } });
  // Where a mark opens the list, each stands before its sign.
  if (/^\s*(?:[\p{L} /]{1,30}:\s*)?\([-+−]\)/u.test(before)) {
    const at = Math.max(before.lastIndexOf('(+)'), before.lastIndexOf('(-)'), before.lastIndexOf('(−)'));
    return mark(before[at + 1] === '+' ? 'positive' : 'negative', sentence.start + at, 3);
  }
  const minus = MINUS.exec(before.slice(-30));
  if (minus === null || !PLUS.test(text.slice(sentence.start, sentence.end))) return undefined;
  const at = sentence.start + before.slice(0, before.length - (minus[1]?.length ?? 0)).search(/[-−–] ?$/);
  return mark('negative', at, 1);
}

/** Lets a mark before a sign answer for its polarity, whatever the words said. */
export function withMark<A extends { polarity: 'positive' | 'negative' }>(assertion: A, cues: readonly Cue[], mark: Mark | undefined): { assertion: A; cues: Cue[] } {
  if (mark === undefined) return { assertion, cues: [...cues] };
  return { assertion: { ...assertion, polarity: mark.polarity }, cues: [...cues.filter(({ axis }) => axis !== 'polarity'), mark.cue] };
}

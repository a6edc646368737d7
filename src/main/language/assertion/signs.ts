/** Pluses and minuses of a review of systems: "+fever, -chest pain", "(+) fatigue (-) weight loss". */
import type { Entity, Span } from '../../../contract/clinical.ts';

const PLUS = /(?:^|[\s,:;(])\+\s?\p{L}/u;
const MINUS = /(?:^|[\s,:;(])[-−–]((?:[\p{L}]+ ){0,2})$/u;
/** "+fever, -chest pain": a minus denies where a plus says. */
export function markDenied(text: string, sentence: Span, entity: Entity, cues: Entity['cues']): void {
  if ((entity.type !== 'finding' && entity.type !== 'problem') || entity.assertion.polarity === 'negative' || !PLUS.test(text.slice(sentence.start, sentence.end))) return;
  const minus = MINUS.exec(text.slice(Math.max(sentence.start, entity.start - 30), entity.start));
  if (minus === null) return;
  const at = entity.start - (minus[1]?.length ?? 0) - 1;
  entity.assertion = { ...entity.assertion, polarity: 'negative' };
  cues.push({ axis: 'polarity', by: 'trigger', start: at, end: at + 1 });
}

/** "(+) fatigue (-) weight loss": where a mark opens the list, each stands before its sign. */
export function markedSigns(text: string, sentence: Span, entity: Entity): { polarity: 'positive' | 'negative'; span: Span } | undefined {
  if (entity.type !== 'finding' && entity.type !== 'problem') return undefined;
  const before = text.slice(sentence.start, entity.start);
  if (!/^\s*(?:[\p{L} /]{1,30}:\s*)?\([-+−]\)/u.test(before)) return undefined;
  const at = Math.max(before.lastIndexOf('(+)'), before.lastIndexOf('(-)'), before.lastIndexOf('(−)'));
  return { polarity: before[at + 1] === '+' ? 'positive' : 'negative', span: { start: sentence.start + at, end: sentence.start + at + 3 } };
}

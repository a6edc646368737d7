/** Which words an entity rests on: each word near it is taken away in turn, and the drop of the entity's score is its weight. */
import { AppError } from '../../contract/errors.ts';
import { splitWords } from './tagger/words.ts';
import type { TaggedSpan, Tagger } from './tensor.ts';

interface WordWeight {
  readonly start: number;
  readonly end: number;
  /** Score with the word less the score without it: positive speaks for the entity, at most 1. */
  readonly weight: number;
}

/** Words on each side that are tried: the models read a sentence at a time, and a panel shows no more. */
const REACH = 12;
/** A letter that no model knows (a Vai syllable), so that a word of it keeps its place and says nothing. */
const UNKNOWN = '\ua500';

/** Weights of the words around `start`..`end` of `text`, in text order. Rejects with `not-found` when the model reads no entity there. */
export async function explainSpan(tagger: Tagger, text: string, start: number, end: number, signal?: AbortSignal): Promise<WordWeight[]> {
  const [from, to] = windowOf(text, start, end);
  const window = text.slice(from, to);
  const target = bestAt(await tagger.tag(window, signal), start - from, end - from);
  if (target === undefined) throw new AppError('not-found', 'The model reads no entity there', { where: 'start' });
  const weights: WordWeight[] = [];
  for (const word of splitWords(window)) {
    const without = window.slice(0, word.start) + UNKNOWN.repeat(word.end - word.start) + window.slice(word.end);
    const left = bestAt(await tagger.tag(without, signal), target.start, target.end, target.type);
    weights.push({ start: from + word.start, end: from + word.end, weight: target.score - (left === undefined ? 0 : left.score * overlap(left, target)) });
  }
  return weights;
}

/** The line of the entity, cut to `REACH` words on each side. */
function windowOf(text: string, start: number, end: number): [number, number] {
  const lineStart = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
  const lineEnd = text.indexOf('\n', end);
  const line = text.slice(lineStart, lineEnd === -1 ? text.length : lineEnd);
  const words = splitWords(line);
  const first = words.findIndex((word) => lineStart + word.end > start);
  if (first === -1) return [start, end];
  const last = words.findLastIndex((word) => lineStart + word.start < end);
  const begin = words[Math.max(0, first - REACH)]?.start ?? 0;
  const finish = words[Math.min(words.length - 1, Math.max(last, first) + REACH)]?.end ?? line.length;
  return [lineStart + begin, lineStart + finish];
}

/** The span that covers most of the range, of the given type if one is given. */
function bestAt(spans: readonly TaggedSpan[], start: number, end: number, type?: string): TaggedSpan | undefined {
  const range = { start, end };
  let best: TaggedSpan | undefined;
  for (const span of spans) {
    if (type !== undefined && span.type !== type) continue;
    if (overlap(span, range) > (best === undefined ? 0 : overlap(best, range))) best = span;
  }
  return best;
}

/** Shared part of two ranges over their union. */
function overlap(a: { start: number; end: number }, b: { start: number; end: number }): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

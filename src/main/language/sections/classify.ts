/**
 * Section kinds of text that no header names: a linear model says what each sentence reads like among its neighbours, and how kinds
 * follow one another in notes settles the rest. Made by training/language/section_model.py.
 */
import { z } from 'zod';
import file from '../../../../resources/language/section-model.json' with { type: 'json' };
import { SectionKind, type Span } from '../../../contract/clinical.ts';
import { linearOf } from '../../inference/linear.ts';
import { splitSentences } from '../text/sentences.ts';
import { sentenceFeatures } from './sentence-features.ts';

const MODEL = linearOf(file);
const KINDS = z.array(SectionKind).parse(MODEL.labels);
/** Logarithms: how often one kind follows another; the last row is what a note begins with. */
const FOLLOWS: readonly (readonly number[])[] = file.transitions;
/** How much the usual order of a note counts beside what the sentences say. */
const ORDER = 0.5;
/** A sentence whose best kind leads by less reads like nothing in particular. */
const LEAD = 0.25;
/** Characters of a sentence that says too little to stand for a kind alone. */
const SHORT = 40;
/** Sentences of a note that are parted at most; a text that goes on for longer is no note, and its rest is `other`. */
const MOST = 3000;

/** Splits a span into stretches of one kind, in order; `other` when nothing speaks for any. */
export function classifyStretches(text: string, span: Span): (Span & { kind: SectionKind })[] {
  const part = text.slice(span.start, span.end);
  const sentences = splitSentences(part);
  const some = sentences.slice(0, MOST);
  const scores = sentenceFeatures(some.map(({ start, end }) => part.slice(start, end))).map((features) => MODEL.score(features));
  const parted = some.map(({ start }, at) => at > 0 && /\n[ \t]*\r?\n/.test(part.slice(some[at - 1]?.end ?? start, start)));
  const path = some.length < 3 ? scores.map((each, at) => ((some[at]?.end ?? 0) - (some[at]?.start ?? 0) < SHORT ? undefined : likeliest(each))) : likeliestPath(scores, parted);
  const out: (Span & { kind: SectionKind })[] = [];
  const add = (kind: SectionKind, start: number, end: number): void => {
    const last = out.at(-1);
    if (last?.kind === kind) last.end = span.start + end;
    else out.push({ kind, start: span.start + start, end: span.start + end });
  };
  some.forEach(({ start, end }, at) => {
    const index = path[at];
    add(index === undefined ? 'other' : (KINDS[index] ?? 'other'), start, end);
  });
  const rest = sentences[MOST];
  if (rest !== undefined) add('other', rest.start, sentences.at(-1)?.end ?? rest.end);
  return out;
}

/** Of a sentence that stands nearly alone; undefined when it could be anything. */
function likeliest(scores: readonly number[]): number | undefined {
  const [first = 0, second = 0] = scores.toSorted((a, b) => b - a);
  return first - second < LEAD ? undefined : scores.indexOf(first);
}

/** Behind a blank line anything may come, and what stood before it is less likely to go on. */
function follows(before: number, kind: number, parted: boolean): number {
  const usual = FOLLOWS[before]?.[kind] ?? 0;
  return parted ? Math.min(-0.7, Math.max(-1.5, usual)) : usual;
}

/** Viterbi: the sequence of kinds with the highest sum of what sentences say and how kinds follow one another. */
function likeliestPath(scores: readonly (readonly number[])[], parted: readonly boolean[]): number[] {
  const from: number[][] = [];
  let sums = KINDS.map((_, kind) => (scores[0]?.[kind] ?? 0) + ORDER * (FOLLOWS[KINDS.length]?.[kind] ?? 0));
  scores.forEach((row, at) => {
    if (at === 0) return;
    const back: number[] = [];
    sums = KINDS.map((_, kind) => {
      let [most, best] = [Number.NEGATIVE_INFINITY, 0];
      sums.forEach((sum, before) => {
        const value = sum + ORDER * follows(before, kind, parted[at] === true);
        if (value > most) [most, best] = [value, before];
      });
      back.push(best);
      return most + (row[kind] ?? 0);
    });
    from.push(back);
  });
  const path = [sums.indexOf(Math.max(...sums))];
  for (const back of from.toReversed()) path.unshift(back[path[0] ?? 0] ?? 0);
  return path;
}

/** A small linear model beside the rules: a label for each word of what identifies people. Made by training/deidentify. */
import type { Span } from '../../../contract/clinical.ts';
import type { LinearModel } from '../../inference/linear.ts';
import type { IdentifierType } from './detectors.ts';
import { modelTokens } from './token-features.ts';

export type ModelSpan = Span & { readonly type: IdentifierType };

/** How far a label must lead "nothing" to count; a lower lead would find more and wrongly hide more. */
const LEAD = 3;
/** Beside a word that counts, a word of the same label needs no more than this. */
const BESIDE = 0;
const TYPES = new Set<string>(['name', 'date', 'place', 'id']);

/** Characters that are read at a time, so that a text of megabytes needs no more memory than a page. */
const PART = 8000;

/** Spans of neighbouring words with one label, in order. */
export function findWithModel(model: LinearModel, text: string, lead = LEAD): ModelSpan[] {
  const found: ModelSpan[] = [];
  for (let from = 0; from < text.length; ) {
    const to = endOfPart(text, from);
    for (const span of readPart(model, text.slice(from, to), lead)) found.push({ ...span, start: span.start + from, end: span.end + from });
    from = to;
  }
  return found;
}

/** Behind a line's end if one comes soon, else behind a space, else where it must. */
function endOfPart(text: string, from: number): number {
  if (text.length - from <= PART) return text.length;
  const part = text.slice(from, from + PART);
  const cut = Math.max(part.lastIndexOf('\n'), PART / 2) === PART / 2 ? part.lastIndexOf(' ') : part.lastIndexOf('\n');
  const to = from + (cut > 0 ? cut + 1 : PART);
  return /[\udc00-\udfff]/.test(text[to] ?? '') ? to + 1 : to;
}

function readPart(model: LinearModel, text: string, lead: number): ModelSpan[] {
  const none = model.labels.indexOf('none');
  const read = modelTokens(text).map(({ start, end, features }) => {
    const scores = model.score(features);
    const best = scores.reduce((most, score, at) => (at !== none && score > (scores[most] ?? -Infinity) ? at : most), none === 0 ? 1 : 0);
    return { start, end, label: model.labels[best] ?? 'none', lead: (scores[best] ?? 0) - (scores[none] ?? 0) };
  });
  const found: ModelSpan[] = [];
  for (let at = 0; at < read.length; ) {
    const first = read[at];
    let to = at + 1;
    if (!first || first.lead < Math.min(lead, BESIDE) || !TYPES.has(first.label)) {
      at = to;
      continue;
    }
    while (to < read.length && read[to]?.label === first.label && (read[to]?.lead ?? -1) >= BESIDE && /^ ?$/.test(text.slice(read[to - 1]?.end, read[to]?.start))) to++;
    const run = read.slice(at, to);
    const said = trimmed(text, first.start, run.at(-1)?.end ?? first.end);
    if (said && run.some((word) => word.lead >= lead)) found.push({ ...said, type: first.label as IdentifierType });
    at = to;
  }
  return found;
}

/** Without marks at either end; undefined when nothing else is there. */
function trimmed(text: string, start: number, end: number): Span | undefined {
  const words = text.slice(start, end);
  const lead = words.search(/[\p{L}\p{N}]/u);
  return lead < 0 ? undefined : { start: start + lead, end: start + words.replace(/[^\p{L}\p{N}.]+$/u, '').length };
}

/** The assertion of a marked concept in a sentence that stands alone. */
import { type Assertion, type Cue, type Span } from '../../../contract/clinical.ts';
import { splitSentences } from '../text/sentences.ts';
import { assertIn, readSentence } from './assert.ts';
import { signMark, withMark } from './signs.ts';
import { applySection, leadingHeader } from './section-defaults.ts';

/** `start`, `end` mark the concept. The trigger is the one that turned polarity, else the first that turned anything. */
export function assertSentence(text: string, start: number, end: number, type = 'problem'): { assertion: Assertion; cues: Cue[]; trigger?: Span } {
  // It was given as one sentence: a line end in it is where a line was broken, unless a list begins.
  const joined = text.replace(/(?:\r\n|[\r\n])(?!\s*(?:[-•*]|\d{1,2}[.)]))/g, (end) => ' '.repeat(end.length));
  const span = splitSentences(joined).find((sentence) => sentence.start <= start && start < sentence.end);
  const from = span?.start ?? 0;
  const to = Math.max(span?.end ?? text.length, Math.min(end, text.length));
  const said = assertIn(readSentence(joined, { start: from, end: to }), { start, end });
  const { assertion, cues } = withMark(said.assertion, said.cues, signMark(joined, { start: from, end: to }, start));
  // A header governs all that was given with it, also past a full stop.
  const header = leadingHeader(text);
  if (header && header.bodyStart <= start) applySection(header.kind, header.span, type, assertion, cues);
  const order: Cue['axis'][] = ['polarity', 'temporality', 'certainty', 'experiencer', 'conditional'];
  const cue = order.map((axis) => cues.find((c) => c.axis === axis)).find((c) => c !== undefined);
  return { assertion, cues, ...(cue ? { trigger: { start: cue.start, end: cue.end } } : {}) };
}

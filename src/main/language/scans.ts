/** Images by their letters and words with what they show: "CT TAP", "XR L hip", "renal USS". Read where the model marked no test: it knows few of the ward's letters. */
import table from '../../../resources/language/deeds.json' with { type: 'json' };
import { type Draft, indexSpans } from './merge.ts';

const escaped = (one: string): string => one.replace(/[+/*?.]/gu, '\\$&');
const anyOf = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).map(escaped).join('|');
const SITE = `(?:of (?:the )?)?(?:(?:[LR]|left|right|bilat(?:eral)?)[ ])?(?:${anyOf(table.sites)})`;
const NAME = `(?:(?-i:${anyOf(table.scanLetters)})|(?-i:US)(?= (?:${anyOf(table.sites)}|neg|show|guided|of the|today|tomorrow|booked|requested|ordered)\\b)|${anyOf(table.scanWords)})`;
/** "CT surgeons" are no image, "CT1" is a doctor. */
// Without the flag u, whose case folding costs more than all the rest.
const SCAN = new RegExp(`(?<![\\w/-])${NAME}(?!\\w|-?[A-Za-z]|[ ](?:surg|SHO|reg\\b|team|scanner))`, 'gi');
const BEFORE = new RegExp(`(?<![\\p{L}\\d/-])(?:${anyOf(table.sites)})[ ]$`, 'iu');
const WHOLE = new RegExp(`^US$|^(?:(?:the|an?|repeat|rpt|urgent|plain|[LR]|left|right|bilat(?:eral)?|${anyOf(table.sites)})[ ])*${NAME}(?:s|[ ](?:scans?|imaging))?(?:[ ,/].*)?$`, 'iu');
const BEHIND = new RegExp(`^(?:(?:[ ]|[/][ ]?)${SITE}(?![\\p{L}\\d]))+`, 'iu');
const SCORE = 0.55;

/** Is it an image of the body, and no count or measure? */
export function isScan(words: string): boolean {
  return WHOLE.test(words.trim());
}

/** How far the name of an image goes on behind its letters: "CT" of "CT head". */
export function scanEnd(text: string, end: number): number {
  return end + (BEHIND.exec(text.slice(end, end + 40))?.[0].length ?? 0);
}

export function withScans(text: string, drafts: readonly Draft[]): Draft[] {
  const scans = [...text.matchAll(SCAN)].map(({ index, 0: words }): Draft => {
    const before = BEFORE.exec(text.slice(Math.max(0, index - 20), index))?.[0].length ?? 0;
    return { start: index - before, end: scanEnd(text, index + words.length), type: 'test', score: SCORE, by: 'rule' };
  });
  if (scans.length === 0) return [...drafts];
  const over = indexSpans(scans);
  // "CT CAP" shows no pneumonia.
  const left = drafts.filter((draft) => !(STATED.has(draft.type) && over(draft).some((scan) => scan.start <= draft.start && draft.end <= scan.end)));
  const near = indexSpans(left.filter(({ type }) => type === 'test' || type === 'procedure' || STATED.has(type) || type === 'drug'));
  return [...left, ...scans.filter((scan) => near(scan).length === 0)];
}
const STATED = new Set(['problem', 'finding', 'drug']);

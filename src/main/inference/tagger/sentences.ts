/** Sentences over words, robust to notes: headings, lists, hard-wrapped lines. The same as training/entities/text.py. */
import { startsLower, startsUpper } from './words.ts';
import type { Word } from './words.ts';

/** A range of words, end exclusive. */
export interface WordRange {
  readonly first: number;
  readonly last: number;
}

/** A full stop after one of these ends no sentence. */
const ABBREVIATIONS = new Set(
  (
    'dr mr mrs ms prof st vs etc fig figs al e.g i.e eg ie cf ca approx no nos pt pts dept inc vol jr sr resp esp ' +
    'min max avg temp tab tabs cap caps inj susp mg mcg ml kg dl g hr hrs sec wk wks yr yrs mo mos'
  ).split(' '),
);
/** These do end a sentence when the next word starts with a capital, unlike titles. */
const UNITS = new Set('mg mcg ml kg dl g hr hrs sec wk wks yr yrs mo mos min max tab tabs cap caps etc al'.split(' '));
const BULLETS = new Set('-*•·–—+>#○●▪◦');
const LONGEST = 120;
/** A line shorter than this (UTF-16 units) was broken on purpose, not wrapped. */
const WRAP = 40;

/** Whether a line that starts at word `at` opens a list item or a heading. */
function startsItem(words: readonly Word[], at: number): boolean {
  const first = words[at];
  const second = words[at + 1];
  if (!first) return false;
  if (BULLETS.has(first.text)) return true;
  if (second && /^[0-9]+$/.test(first.text) && (second.text === '.' || second.text === ')') && !second.spaced) return true;
  for (let next = at; next < Math.min(at + 5, words.length); next++) {
    const word = words[next];
    if (!word || (next > at && word.breaks > 0)) return false;
    if (word.text === ':') return true;
  }
  return false;
}

const LINE_ENDS = new Set([':', '.', '!', '?', ';']);
const GOES_ON = new Set([',', '(', '/']);

function lineBreaks(words: readonly Word[], at: number, lineStart: number): boolean {
  const before = words[at - 1];
  const after = words[at];
  if (!before || !after) return false;
  if (after.breaks > 1 || LINE_ENDS.has(before.text) || startsItem(words, at)) return true;
  if (startsLower(after.text) || GOES_ON.has(before.text)) return false;
  return before.end - lineStart < WRAP;
}

/** Whether the full stop, question or exclamation mark at `at` ends a sentence before word `at + 1`. */
function stops(words: readonly Word[], at: number): boolean {
  const mark = words[at];
  const after = words[at + 1];
  if (!mark || !after || !after.spaced || after.text === ',' || after.text === ';' || after.text === ')') return false;
  if (startsLower(after.text)) return false;
  const before = words[at - 1];
  if (mark.text !== '.' || !before || mark.spaced) return true;
  if (/^[A-Z]$/.test(before.text)) return false;
  // "1." at the start of a line numbers an item.
  if (/^[0-9]{1,2}$/.test(before.text) && (at === 1 || before.breaks > 0)) return false;
  const key = before.text.toLowerCase();
  if (UNITS.has(key)) return startsUpper(after.text);
  return !ABBREVIATIONS.has(key);
}

/** Ranges that cover all words in order, at most 120 words each. */
export function splitSentences(words: readonly Word[]): WordRange[] {
  const found: WordRange[] = [];
  let first = 0;
  let lineStart = words[0]?.start ?? 0;
  for (let at = 1; at < words.length; at++) {
    const word = words[at];
    const before = words[at - 1];
    if (!word || !before) break;
    let cut = word.breaks > 0 && lineBreaks(words, at, lineStart);
    if (word.breaks > 0) lineStart = word.start;
    if (!cut && (before.text === '.' || before.text === '!' || before.text === '?')) cut = stops(words, at - 1);
    if (!cut && at - first >= LONGEST - 20 && (before.text === ';' || before.text === ',')) cut = true;
    if (cut || at - first >= LONGEST) {
      found.push({ first, last: at });
      first = at;
    }
  }
  if (words.length > 0) found.push({ first, last: words.length });
  return found;
}

/** Two sentences of different sources on one thing: they agree, they differ in a figure, or one denies what the other says. Stated, never resolved. */
import { termsOf } from './terms.ts';

export interface Difference {
  readonly what: 'number' | 'dose' | 'negation';
  /** The words of each side that differ. */
  readonly here: string;
  readonly there: string;
}
export type Comparison = { readonly kind: 'apart' } | { readonly kind: 'agrees' } | ({ readonly kind: 'differs' } & Difference);

/** Words in common, of the shorter sentence, from which two speak of the same. */
const SAME = 0.5;
/** For "one denies it", which needs more than for a figure. */
const NEARLY_SAME = 0.65;
const AGREED = 0.6;

const QUANTITY = /(\d+(?:[.,]\d+)?)(?:\s*(?:-|–|to)\s*(\d+(?:[.,]\d+)?))?\s*(mg\/kg|mcg\/kg|mg|mcg|µg|μg|g|ml|units?|iu|%|percent|mmol\/l|mmhg|bpm|hours?|days?|weeks?|months?|years?|times?)\b/gi;
const DOSES = new Set(['mg', 'mcg', 'g', 'ml', 'unit', 'iu', 'mg/kg', 'mcg/kg']);
const NEGATION = /\b(?:no|not|never|neither|nor|without|cannot|avoid|contraindicated|should not|must not|do not|don['’]t|isn['’]t|aren['’]t|doesn['’]t|won['’]t)\b/gi;

export function compareSentences(here: string, there: string): Comparison {
  const [a, b] = [new Set(contentOf(here)), new Set(contentOf(there))];
  const shared = [...a].filter((term) => b.has(term)).length;
  const least = Math.min(a.size, b.size);
  if (least < 2 || shared < 2 || shared / least < SAME) return { kind: 'apart' };
  const other = quantitiesOf(there);
  for (const [unit, own] of quantitiesOf(here)) {
    const theirs = other.get(unit);
    if (theirs !== undefined && !overlap(own, theirs)) return { kind: 'differs', what: DOSES.has(unit) ? 'dose' : 'number', here: own.words, there: theirs.words };
  }
  const [denied, alsoDenied] = [here.match(NEGATION), there.match(NEGATION)];
  if ((denied === null) !== (alsoDenied === null) && shared / least >= NEARLY_SAME) return { kind: 'differs', what: 'negation', here: denied?.[0] ?? '', there: alsoDenied?.[0] ?? '' };
  // Figures without a unit, as numbers of a bleep: other ones are no agreement.
  const [own, theirs] = [bareNumbers(here), bareNumbers(there)];
  if (own.length > 0 && theirs.length > 0 && !own.some((one) => theirs.includes(one))) return shared / least >= NEARLY_SAME ? { kind: 'differs', what: 'number', here: own.join(', '), there: theirs.join(', ') } : { kind: 'apart' };
  return shared / least >= AGREED ? { kind: 'agrees' } : { kind: 'apart' };
}

/** Terms without figures and words of negation. */
const contentOf = (sentence: string): string[] => termsOf(sentence.replace(QUANTITY, ' ').replace(NEGATION, ' ')).filter((term) => !/^\d/.test(term));

const bareNumbers = (sentence: string): string[] => [...new Set(sentence.replace(QUANTITY, ' ').match(/(?<![\w.-])\d+(?:\.\d+)?(?![\w-])/g) ?? [])];

interface Range {
  low: number;
  high: number;
  words: string;
}
/** The range that a sentence gives in each unit, over all its mentions. */
function quantitiesOf(sentence: string): Map<string, Range> {
  const found = new Map<string, Range>();
  for (const [words, first = '', second, unit = ''] of sentence.matchAll(QUANTITY)) {
    const values = [first, second ?? first].map((value) => Number(value.replace(',', '.')));
    const name = unit.toLowerCase().replace(/^[µμ]g/, 'mcg').replace(/^percent$/, '%').replace(/(?<=[a-z]{3})s$/, '');
    const before = found.get(name);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    found.set(name, before === undefined ? { low, high, words: words.trim() } : { low: Math.min(low, before.low), high: Math.max(high, before.high), words: `${before.words}, ${words.trim()}` });
  }
  return found;
}
const overlap = (a: Range, b: Range): boolean => a.low <= b.high && b.low <= a.high;

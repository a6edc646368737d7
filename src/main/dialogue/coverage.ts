/** What was said and is not in the note: statements whose words no line holds. */
import { stem } from './features.ts';
import { SECTIONS } from './note.ts';
import type { NoteLine, Scored } from './note.ts';

export interface Omission {
  readonly text: string;
  readonly from: readonly number[];
  /** Said of an allergy, a dose or what may be an emergency: to be looked at first. */
  readonly vital: boolean;
  /** Where it would stand in the note: a section's heading. */
  readonly section: string;
}

const TITLES: ReadonlyMap<string, string> = new Map(SECTIONS);
const EMPTY = new Set('the a an and or of to in on for with is was are were be been has have had do does did he she his her him it its this that patient report reports denies deny state states also will would should i we there at by as not no any'.split(' '));
/** A statement stands in the note when this share of its words does, in one line. */
const STANDS = 0.75;

/** `said` in the order of the turns, without what the lines say already. */
export function leftOut(said: readonly Scored[], lines: readonly NoteLine[]): Omission[] {
  const held = lines.map(line => ({ turns: new Set(line.from), words: new Set(wordsOf(line.text)) }));
  const out = said.filter(one => {
    const words = [...new Set(wordsOf(one.text))];
    if (words.length === 0) return false;
    // Numbers must all be there: "metformin" without its dose is not the dose.
    return !held.some(line => {
      const there = words.filter(word => line.words.has(word));
      // One word may stand anywhere.
      if (words.length < 2 && !one.from.some(at => line.turns.has(at))) return false;
      return there.length / words.length >= (one.from.some(at => line.turns.has(at)) ? STANDS : 0.9) && words.every(word => !/^\d/.test(word) || line.words.has(word));
    });
  });
  const quotes = out.filter(({ kind }) => kind === 'asked').map(quote => ({ quote, words: new Set(wordsOf(quote.text)) }));
  const quotedIn = ({ kind, text, from }: Scored): Scored | undefined => (kind === 'asked' ? undefined : quotes.find(({ quote, words }) => from.every(at => quote.from.includes(at)) && wordsOf(text).every(word => words.has(word)))?.quote);
  // What a quotation holds word for word needs no line beside it; numbers as digits do.
  const marked = new Set(out.flatMap(one => (isMarked(one) ? [quotedIn(one) ?? one] : [])));
  return out.filter(one => quotedIn(one) === undefined).map(one => ({ text: one.text, from: one.from, vital: marked.has(one), section: TITLES.get(one.section) ?? one.section }));
}

const isMarked = ({ vital, grave, affirms }: Scored): boolean => vital || grave || affirms;

function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[a-z]{2,}|\d+(?:[.,/]\d+)*/g) ?? []).filter(word => !EMPTY.has(word)).map(word => (/^\d/.test(word) ? word : stem(word).replace(/e$/, '')));
}

/**
 * A phrase book: English sentences as reasoning writes them, and the same in another language. Reasoning, its tables, the command
 * line and what is stored stay English; a window that speaks another language looks each sentence up here when it shows it.
 *
 * A key is the English sentence with its values in braces, as the tables write them: `{1} with {2}: bleeding`. A value may be
 * anything and is looked up too (a drug's name, a laboratory value); a starred one, `Does not apply: {reason*}`, must be a phrase of
 * the book itself; one named `value` holds a number. Text of several sentences is taken apart. What the book doesn't hold stays English, and is said to be.
 */
export type Phrases = Readonly<Record<string, string>>;

interface Piece {
  readonly text: string;
  /** False: English words that the book doesn't hold. */
  readonly known: boolean;
}
export interface PhraseBook {
  /** Pieces in order, to be written one after another. */
  say(english: string): readonly Piece[];
}

interface Template {
  /** What stands before, between and after the values. */
  readonly literals: readonly string[];
  readonly names: readonly { readonly name: string; readonly must: boolean }[];
  readonly meaning: string;
  /** Literal characters: the most literal template goes first. */
  readonly weight: number;
  /** A literal part that any match contains. */
  readonly anchor: string;
}

const PLACE = /\{(\w+)(\*?)\}/g;
/** Cut too often rather than too seldom: runs of sentences are put together again, a value that swallowed one is not taken apart. */
const SENTENCE_END = /(?<=[^\s.][.!?;])\s+/;
/** A value that may be anything is a name: what holds a colon or ends in a comma is a piece of the sentence around it. */
const NO_NAME = /: |,$/;
/** Deeper, a value would be a sentence within a sentence within a sentence. */
const DEEPEST = 4;
const KEPT = 5000;

export function openBook(phrases: Phrases): PhraseBook {
  const exact = new Map<string, string>();
  const templates: Template[] = [];
  for (const [english, meaning] of Object.entries(phrases)) {
    if (/\{\w+\*?\}/.test(english)) templates.push(templateOf(english, meaning));
    else exact.set(foldCase(english), meaning);
  }
  templates.sort((a, b) => b.weight - a.weight);
  const said = new Map<string, readonly Piece[]>();

  /** The whole text as one phrase, or null. */
  function phrase(text: string, depth: number): string | null {
    const whole = exact.get(foldCase(text));
    if (whole !== undefined) return whole;
    if (depth > DEEPEST) return null;
    for (const template of templates) {
      if (!text.includes(template.anchor) || !text.startsWith(template.literals[0] ?? '')) continue;
      const values = fit(template, text, (template.literals[0] ?? '').length, 0, depth);
      if (values !== null) return template.meaning.replaceAll(PLACE, (_, name: string) => values.get(name) ?? '');
    }
    return null;
  }
  /** Values from a place on: every end of a value is tried, the nearest first. */
  function fit(template: Template, text: string, from: number, nth: number, depth: number): Map<string, string> | null {
    const { names, literals } = template;
    const place = names[nth];
    if (place === undefined) return from === text.length ? new Map() : null;
    const after = literals[nth + 1] ?? '';
    const isLast = nth === names.length - 1;
    for (let end = isLast ? text.length - after.length : text.indexOf(after, from + 1); end > from; end = isLast ? -1 : text.indexOf(after, end + 1)) {
      if (!text.startsWith(after, end)) return null;
      const meant = place.name === 'value' && !/\d/.test(text.slice(from, end)) ? null : meaningOf(text.slice(from, end), place.must, depth);
      const rest = meant === null ? null : fit(template, text, end + after.length, nth + 1, depth);
      if (meant !== null && rest !== null) return rest.set(place.name, meant);
    }
    return null;
  }
  function meaningOf(value: string, must: boolean, depth: number): string | null {
    if (!must && SENTENCE_END.test(value)) return null;
    return phrase(value, depth + 1) ?? ((must && speaks(value)) || (!must && NO_NAME.test(value)) ? null : value);
  }
  /** The longest run of sentences that the book holds, then what follows; a sentence that it lacks stands alone. */
  function bySentence(sentences: readonly string[]): Piece[] {
    const pieces: Piece[] = [];
    for (let from = 0; from < sentences.length; ) {
      let to = sentences.length;
      let meant: string | null = null;
      for (; to > from; to--) {
        meant = phrase(sentences.slice(from, to).join(' '), 0);
        if (meant !== null) break;
      }
      const alone = sentences[from] ?? '';
      pieces.push(meant === null ? { text: alone, known: !speaks(alone) } : { text: meant, known: true });
      from = meant === null ? from + 1 : to;
    }
    return pieces;
  }
  return {
    say(english) {
      const before = said.get(english);
      if (before !== undefined) return before;
      const pieces = bySentence(english.split(SENTENCE_END));
      if (said.size >= KEPT) said.clear();
      said.set(english, pieces);
      return pieces;
    },
  };
}

function templateOf(english: string, meaning: string): Template {
  const names = [...english.matchAll(PLACE)].map(([, name = '', star]) => ({ name, must: star === '*' }));
  const literals = english.split(/\{\w+\*?\}/);
  const anchor = literals.reduce((best, part) => (part.length > best.length ? part : best), '');
  return { literals, names, meaning, weight: literals.join('').length, anchor };
}

/** Numbers, their units and signs are the same in every language. */
const speaks = (text: string): boolean => /[A-Za-z]{3,}/.test(text.replaceAll(/\d[\d.,]*\s*\w+\/\S+/g, ''));
/** Sentences begin with a capital in one place and follow a colon in another. */
const foldCase = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

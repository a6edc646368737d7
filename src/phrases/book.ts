/**
 * A phrase book: English sentences as reasoning writes them, and the same in another language. Reasoning, its tables, the command
 * line and what is stored stay English; a window that speaks another language looks each sentence up here when it shows it.
 *
 * A key is the English sentence with its values in braces, as the tables write them: `{1} with {2}: bleeding`. A value may be
 * anything and is looked up too (a drug's name, a laboratory value); a starred one, `Does not apply: {reason*}`, must be a phrase of
 * the book itself. Text of several sentences is taken apart. What the book doesn't hold stays English, and is said to be.
 */
export type Phrases = Readonly<Record<string, string>>;

export interface Piece {
  readonly text: string;
  /** False: English words that the book doesn't hold. */
  readonly known: boolean;
}
export interface PhraseBook {
  /** Pieces in order, to be written one after another. */
  say(english: string): readonly Piece[];
}

interface Template {
  readonly pattern: RegExp;
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
      if (!text.includes(template.anchor)) continue;
      const found = template.pattern.exec(text);
      const values = found === null ? null : valuesOf(template, found, depth);
      if (values !== null) return template.meaning.replaceAll(PLACE, (_, name: string) => values.get(name) ?? '');
    }
    return null;
  }
  function valuesOf(template: Template, found: RegExpExecArray, depth: number): Map<string, string> | null {
    const values = new Map<string, string>();
    for (const [at, { name, must }] of template.names.entries()) {
      const value = found[at + 1] ?? '';
      if (!must && SENTENCE_END.test(value)) return null;
      const meant = phrase(value, depth + 1);
      if (must && meant === null && speaks(value)) return null;
      values.set(name, meant ?? value);
    }
    return values;
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
  const pattern = new RegExp(`^${literals.map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('(.+?)')}$`, 's');
  const anchor = literals.reduce((best, part) => (part.length > best.length ? part : best), '');
  return { pattern, names, meaning, weight: literals.join('').length, anchor };
}

/** Numbers, their units and signs are the same in every language. */
const speaks = (text: string): boolean => /[A-Za-z]{3,}/.test(text.replaceAll(/\d[\d.,]*\s*\w+\/\S+/g, ''));
/** Sentences begin with a capital in one place and follow a colon in another. */
const foldCase = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** WordPiece over a plain `vocab.txt`: greedy, longest piece first. */
import { withoutControls } from './pieces.ts';

interface WordPieceOptions {
  readonly lowercase: boolean;
}

/** Numbers of one piece of text, without special tokens. */
type EncodePiece = (piece: string) => readonly number[];

/** What a sequence needs around and between its words. */
export interface SubwordVocabulary {
  readonly encode: EncodePiece;
  readonly start: number;
  readonly end: number;
  readonly pad: number;
}

/** "\u2260" loses its stroke with the accents and is an equals sign then, which BERT cuts off. */
const MARK = /([\p{P}!-/:-@[-`{-~])/u;
/** BERT gives up on longer words. */
const LONGEST = 100;

function normalise(text: string, { lowercase }: WordPieceOptions): string {
  // BERT's uncased models drop accents as they lower the case.
  const clean = withoutControls(text);
  return lowercase ? clean.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase() : clean;
}

/** Null when a special token is missing. */
export function wordPieceVocabulary(numbers: ReadonlyMap<string, number>, options: WordPieceOptions): SubwordVocabulary | null {
  const start = numbers.get('[CLS]');
  const end = numbers.get('[SEP]');
  const unknown = numbers.get('[UNK]');
  if (start === undefined || end === undefined || unknown === undefined) return null;
  const encode = (piece: string): number[] => {
    const clean = normalise(piece, options);
    const words = clean !== piece && MARK.test(clean) ? clean.split(MARK) : [clean];
    return words.flatMap((word) => (word === '' ? [] : encodeWord(word, numbers, unknown)));
  };
  return { encode, start, end, pad: numbers.get('[PAD]') ?? 0 };
}

/** A vocabulary file: a token a line, its number the line's. */
export const numbersOfLines = (lines: string): ReadonlyMap<string, number> => new Map(lines.split(/\r?\n/).map((token, at) => [token, at]));

function encodeWord(word: string, numbers: ReadonlyMap<string, number>, unknown: number): number[] {
  const letters = Array.from(word);
  if (letters.length > LONGEST) return [unknown];
  const found: number[] = [];
  let from = 0;
  while (from < letters.length) {
    let to = letters.length;
    let number: number | undefined;
    for (; to > from && number === undefined; to--) number = numbers.get((from > 0 ? '##' : '') + letters.slice(from, to).join(''));
    if (number === undefined) return [unknown];
    found.push(number);
    from = to + 1;
  }
  return found;
}

/** What the network sees of a word beside its vector: letters and shape, as in training/entities/features.py. */

/** Numbers of a word's characters, padded with 0; 1 stands for a character that the model does not know. */
export function spell(word: string, characters: ReadonlyMap<string, number>, length: number): BigInt64Array {
  let letters = Array.from(word);
  // Long words keep their head and tail: prefixes and suffixes carry the meaning.
  const tail = Math.floor(length / 3);
  if (letters.length > length) letters = [...letters.slice(0, length - tail), ...letters.slice(-tail)];
  const row = new BigInt64Array(length);
  letters.forEach((letter, at) => {
    row[at] = BigInt(characters.get(letter) ?? 1);
  });
  return row;
}

export const SHAPES = 8;

const isDigit = (letter: string): boolean => letter.length === 1 && letter >= '0' && letter <= '9';

/** Eight bits: all capitals, first capital, capital inside, has digit, number, mark, one letter, not ASCII. */
export function shape(word: string): readonly boolean[] {
  const letters = Array.from(word);
  const upper = letters.map((letter) => letter !== letter.toLowerCase());
  const digits = letters.map(isDigit);
  const alphabetic = letters.map((letter) => letter !== letter.toLowerCase() || letter !== letter.toUpperCase());
  const anyUpper = upper.includes(true);
  return [
    letters.length > 1 && anyUpper && upper.every((up, at) => up || digits[at] === true),
    upper[0] === true,
    upper.indexOf(true, 1) > 0,
    digits.includes(true),
    digits[0] === true,
    !alphabetic.includes(true) && !digits.includes(true),
    letters.length === 1 && alphabetic[0] === true,
    letters.some((letter) => letter > '\u007f'),
  ];
}

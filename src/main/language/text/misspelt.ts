/** The word of a list that was meant by one that is a slip of the keyboard away from it. */

/** Shorter words are too near to each other. */
export const SHORTEST = 5;
/** No word is longer; what is (an image in letters, a sequence) would make as many words of its length as it has letters. */
export const LONGEST = 60;
/** Words of so many letters are short. */
export const LETTERS_OF_SHORT = 6;
const sorted = (word: string): string => [...word].sort().join('');

/** All words that two neighbouring letters turned round make of one ("plueral": "pleural"). */
export function swaps(word: string): string[] {
  return Array.from({ length: word.length - 1 }, (_, i) => `${word.slice(0, i)}${word[i + 1] ?? ''}${word[i] ?? ''}${word.slice(i + 2)}`).filter((turned) => turned !== word);
}

/** All words that one letter left out makes of one. */
const shortened = (word: string): string[] => Array.from({ length: word.length }, (_, i) => word.slice(0, i) + word.slice(i + 1));

/**
 * Finds the word of `list` that `typed` is one slip away from: a letter too many, missing, turned round with its
 * neighbour, or, in words of seven letters and more or between vowels, another one; or whose letters all stand, in another
 * order ("diahrrea"). The first letter is typed rightly.
 */
export function slipsOf(list: Iterable<string>): (typed: string) => string | undefined {
  const words = new Set([...list].filter((word) => word.length >= SHORTEST));
  const byShortened = new Map<string, string[]>();
  const byLetters = new Map<string, string>();
  for (const word of words) {
    if (word.length > LETTERS_OF_SHORT) byLetters.set(sorted(word), word);
    for (const short of shortened(word)) byShortened.set(short, [...(byShortened.get(short) ?? []), word]);
  }
  return (typed) => {
    if (typed.length < SHORTEST || typed.length > LONGEST) return undefined;
    const shorter = shortened(typed);
    return [...swaps(typed), ...shorter].find((word) => words.has(word) && word[0] === typed[0])
      ?? byShortened.get(typed)?.find((word) => word[0] === typed[0])
      ?? shorter.flatMap((short) => byShortened.get(short) ?? []).find((word) => isAnotherLetter(word, typed))
      ?? [byLetters.get(sorted(typed))].find((word) => word?.[0] === typed[0]);
  };
}

/** Of short words another consonant makes another word ("drowsy" is no dropsy). */
export function isAnotherLetter(word: string, typed: string): boolean {
  if (word.length !== typed.length || word[0] !== typed[0]) return false;
  const differs = [...typed].flatMap((letter, i) => (letter === word[i] ? [] : [`${letter}${word[i] ?? ''}`]));
  return differs.length === 1 && (typed.length > LETTERS_OF_SHORT || /^[aeiouy]{2}$/.test(differs[0] ?? ''));
}

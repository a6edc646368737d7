/** A rough, honest estimate of how long a passphrase would stand: bits of a guesser who knows words and habits. */
export type Strength = 'too-short' | 'weak' | 'fair' | 'strong';

const HABITS = ['password', 'passwort', 'hospital', 'welcome', 'qwerty', 'letmein', 'abc123', '12345', 'admin', 'summer', 'winter', 'doctor', 'auscult'];
/** About 7,800 words: what each word of a list of dice words is worth. */
const BITS_PER_WORD = 12.9;

export function passphraseBits(passphrase: string): number {
  let text = passphrase.toLowerCase();
  for (const habit of HABITS) text = text.replaceAll(habit, '.');
  text = text.replace(/(.)\1{2,}/gu, '$1').replace(/(?:19|20)\d\d/g, '.');
  const characters = [...text];
  const pool =
    (/[a-z]/.test(text) ? 26 : 0) + (/[A-Z]/.test(passphrase) ? 10 : 0) + (/\d/.test(text) ? 10 : 0) + (/[^\p{L}\d]/u.test(text) ? 15 : 0) + (/[^\x00-\x7f]/.test(text) ? 2000 : 0);
  const byCharacter = characters.length * Math.log2(Math.max(pool, 2)) * 0.7;
  const words = text.split(/[\s\-_.,]+/).filter((word) => word.length > 2);
  const looksLikeWords = words.length >= 3 && words.every((word) => /^\p{L}+$/u.test(word));
  return looksLikeWords ? Math.min(byCharacter, words.length * BITS_PER_WORD) : byCharacter;
}

export function strengthOf(passphrase: string): Strength {
  if ([...passphrase].length < 8) return 'too-short';
  const bits = passphraseBits(passphrase);
  if (bits < 36) return 'weak';
  return bits < 56 ? 'fair' : 'strong';
}

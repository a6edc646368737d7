/** How words are made alike before they are compared: names, record numbers, and Chinese text that has no spaces. */

/** Lower case without accents, runs of anything else than letters and digits as one space. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The same for "Smith, John" and "john smith": two patients with one key are namesakes. */
export function nameKey(name: string): string {
  return fold(name).split(' ').sort().join(' ');
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const EACH_UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/**
 * Text as the search index reads it: a space around every character of a script that writes none, so that each is a word
 * and a run of them a phrase. Null when the text needs no such help, which is the usual case and saves keeping it twice.
 */
export function spacedForSearch(text: string): string | null {
  return UNSPACED.test(text) ? text.replace(EACH_UNSPACED, ' $& ') : null;
}

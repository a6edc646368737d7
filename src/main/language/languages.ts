/** Which paragraphs are written in a language that the models don't read. Only what is clearly not English counts. */
import table from '../../../resources/language/languages.json' with { type: 'json' };
import type { Span } from '../../contract/clinical.ts';
import { splitLines, splitParagraphs, trimSpan } from './text/lines.ts';

/** Script to the language named for it; a script shared by languages is named by its commonest. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['el', /\p{Script=Greek}{2,}/gu],
  ['und', /[\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Georgian}\p{Script=Armenian}\p{Script=Ethiopic}\p{Script=Tibetan}]/gu],
];
/** The commonest words of each language and of its notes; words that several share speak for none. Data: resources/language/languages.json. */
const LANGUAGES = Object.keys(table.words);
/** Word to the languages that have it, by their place in the table. */
const WORDS = new Map<string, number[]>();
for (const [at, words] of Object.values(table.words).entries()) for (const word of words) WORDS.set(word, [...(WORDS.get(word) ?? []), at]);
const ENGLISH = new Set(table.words.en);
const SHARED = new Set(table.shared);
/** Words that speak for a language: what English has too only adds to what it lacks. */
const TELLING = new Set([...WORDS.keys()].filter((word) => !SHARED.has(word) && !ENGLISH.has(word)));

export interface Unread extends Span {
  readonly language: string;
}

/** Unread paragraphs, and of mixed ones the unread lines, sentences and stretches in another script, in order. */
export function findUnread(text: string): Unread[] {
  return splitParagraphs(text).flatMap((paragraph) => {
    const language = foreign(text.slice(paragraph.start, paragraph.end));
    return language === undefined ? unreadLines(text, paragraph) : [{ ...paragraph, language }];
  });
}

/** An interpreter's sentence among English lines: neighbouring lines of one language are one stretch. */
function unreadLines(text: string, paragraph: Span): Unread[] {
  const found: Unread[] = [];
  const lines = splitLines(text.slice(paragraph.start, paragraph.end));
  let last = -2;
  for (const [at, line] of lines.entries()) {
    const span = trimSpan(text, { start: paragraph.start + line.start, end: paragraph.start + line.end });
    const words = text.slice(span.start, span.end);
    const language = lines.length === 1 ? undefined : foreign(words);
    const before = found.at(-1);
    if (language === undefined) found.push(...(OTHER_SCRIPT.test(words) ? runs(text, span) : unreadSentences(words, span.start)));
    else if (before?.language === language && last === at - 1) found[found.length - 1] = { ...before, end: span.end };
    else found.push({ ...span, language });
    if (language !== undefined) last = at;
  }
  return found;
}

/** Words of a sentence that speaks for itself: fewer are a name or a term. */
const FEWEST_OF_SENTENCE = 5;

/** "No fever. La paciente refiere disnea. Plan: CXR": a sentence of a line that is English otherwise. */
function unreadSentences(line: string, at: number): Unread[] {
  const sentences = tellingWords(line) < LEAST ? [] : [...line.matchAll(/[^.!?]+(?:[.!?]+|$)/g)];
  return sentences.length < 2 ? [] : sentences.flatMap(({ 0: words, index }) => {
    const language = (words.match(/\p{L}{2,}/gu)?.length ?? 0) < FEWEST_OF_SENTENCE ? undefined : foreign(words);
    return language === undefined ? [] : [{ ...trimSpan(line, { start: index, end: index + words.length }), language }].map((span) => ({ ...span, start: span.start + at, end: span.end + at }));
  });
}

function tellingWords(line: string): number {
  let count = 0;
  for (const word of line.toLowerCase().split(/[^\p{L}]+/u)) if (TELLING.has(word)) count++;
  return count;
}

const OTHER_SCRIPT = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Thai}]/u;

/** Stretches of a mixed paragraph in another script, with the marks and digits between them. */
function runs(text: string, paragraph: Span): Unread[] {
  const part = text.slice(paragraph.start, paragraph.end);
  const found: Unread[] = [];
  const run = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Thai}](?:[^\p{Script=Latin}\n\r]*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Thai}])?[。！？؟।.!?]?/gu;
  for (const match of part.matchAll(run)) {
    if ([...match[0]].length < 2) continue;
    const language = script(match[0]) ?? 'und';
    found.push({ start: paragraph.start + match.index, end: paragraph.start + match.index + match[0].length, language });
  }
  return found;
}

/** The language of a whole text, `en` where nothing speaks against it. */
export const languageOf = (text: string): string => foreign(text) ?? 'en';

function foreign(paragraph: string): string | undefined {
  const sample = paragraph.slice(0, 6000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return undefined;
  const other = script(sample);
  if (other && share(sample, letters) > 0.5) return other;
  return latin(sample);
}

/** Every other script begins behind the Latin letters. */
const BEYOND_LATIN = /[\u0370-\uffff]/;

function script(sample: string): string | undefined {
  if (!BEYOND_LATIN.test(sample)) return undefined;
  let best: string | undefined;
  let most = 0;
  for (const [language, pattern] of SCRIPTS) {
    const count = sample.match(pattern)?.length ?? 0;
    // A few kana make Han text Japanese.
    if (language === 'ja' && count > 1) return 'ja';
    if (count > most) [best, most] = [language, count];
  }
  return best;
}

function share(sample: string, letters: number): number {
  return 1 - (sample.match(/\p{Script=Latin}/gu)?.length ?? 0) / letters;
}

/** Letters that English words hardly have. */
const ACCENTED = /[äöüßéèêëàâçñóíáúìòùãõœæøåłşğıőű¿¡]/u;
/** Words at least, and share of them at least, that speak for a language. */
const LEAST = 2;
const SHARE = 0.15;

function latin(sample: string): string | undefined {
  // Short forms in capitals ("DES", "LA", "IM") are no words of any language; a text in capitals throughout has others.
  const shouted = !/\p{Ll}/u.test(sample);
  const written = [...sample.matchAll(/\p{L}+(?:['’-]\p{L}+)*/gu)].filter(([word]) => shouted || word.length > 4 || /\p{Ll}/u.test(word));
  const split = (word: string): string[] => word.toLowerCase().split(/['’]/u).filter((part) => part.length > 1);
  const words = written.flatMap(([word]) => split(word));
  // Most lines of most notes end here.
  if (words.length < 3 || !words.some((word) => TELLING.has(word))) return undefined;
  // A capital letter inside a sentence is a name's ("Di Stefano", "Ospedale San Raffaele"), but for German, which writes all nouns so.
  const names = new Set(written.filter(({ 0: word, index }) => !shouted && /^\p{Lu}/u.test(word) && /^[\p{L}\p{N},] $/u.test(sample.slice(Math.max(0, index - 2), index))).flatMap(([word]) => split(word)));
  const english = words.filter((word) => ENGLISH.has(word) && !SHARED.has(word)).length;
  // A word counts once: "od" at each drug of a list says no more than at one.
  const hits = LANGUAGES.map(() => ({ all: 0, own: 0 }));
  for (const word of new Set(words)) {
    for (const at of WORDS.get(word) ?? []) {
      const count = hits[at];
      if (!count || (names.has(word) && LANGUAGES[at] !== 'de')) continue;
      count.all++;
      if (TELLING.has(word)) count.own++;
    }
  }
  let [language, most, own]: [string | undefined, number, number] = [undefined, 0, 0];
  for (const [at, name] of LANGUAGES.entries()) {
    const count = hits[at];
    if (name !== 'en' && count && (count.own > own || (count.own === own && count.all > most))) [language, most, own] = [name, count.all, count.own];
  }
  // Accents make up for a word or two that no list has; a name may have one.
  const accented = (sample.match(/\p{L}+/gu) ?? []).filter((word) => ACCENTED.test(word) && (own > 1 || /^\p{Ll}/u.test(word))).length;
  const speaks = own + Math.min(own > 0 ? 2 : 0, accented);
  return speaks >= (words.length < 6 || (english === 0 && words.length <= 10) ? LEAST : LEAST + 1) && speaks >= words.length * SHARE && speaks > english * 2 ? language : undefined;
}

/** Which paragraphs are written in a language that the models don't read. Only what is clearly not English counts. */
import table from '../../../resources/language/languages.json' with { type: 'json' };
import type { Span } from '../../contract/clinical.ts';
import { splitParagraphs } from './text/lines.ts';

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
const WORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(Object.entries(table.words).map(([language, words]) => [language, new Set(words)]));
const SHARED = new Set(table.shared);

export interface Unread extends Span {
  readonly language: string;
}

/** Unread paragraphs, and unread lines of mixed ones, in order. */
export function findUnread(text: string): Unread[] {
  const unread: Unread[] = [];
  for (const paragraph of splitParagraphs(text)) {
    const language = foreign(text.slice(paragraph.start, paragraph.end));
    if (language) unread.push({ ...paragraph, language });
    else if (hasForeignScript(text.slice(paragraph.start, paragraph.end))) unread.push(...runs(text, paragraph));
  }
  return unread;
}

const OTHER_SCRIPT = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Thai}]/u;

function hasForeignScript(paragraph: string): boolean {
  return OTHER_SCRIPT.test(paragraph);
}

/** Stretches of a mixed paragraph in another script, with the marks and digits between them. */
function runs(text: string, paragraph: Span): Unread[] {
  const part = text.slice(paragraph.start, paragraph.end);
  const found: Unread[] = [];
  const run = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Thai}](?:[^\p{Script=Latin}\n\r]*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Thai}])?/gu;
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

function script(sample: string): string | undefined {
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
  const words = (sample.match(/\p{L}+(?:['’-]\p{L}+)*/gu) ?? []).filter((word) => shouted || word.length > 4 || /\p{Ll}/u.test(word)).flatMap((word) => word.toLowerCase().split(/['’]/u)).filter((word) => word.length > 1);
  if (words.length < 3) return undefined;
  const english = words.filter((word) => WORDS.get('en')?.has(word) && !SHARED.has(word)).length;
  let [language, most, own]: [string | undefined, number, number] = [undefined, 0, 0];
  for (const [name, set] of WORDS) {
    if (name === 'en') continue;
    const hits = words.filter((word) => set.has(word));
    // What English has too only adds to what it lacks.
    const telling = hits.filter((word) => !SHARED.has(word) && !WORDS.get('en')?.has(word)).length;
    if (telling > own || (telling === own && hits.length > most)) [language, most, own] = [name, hits.length, telling];
  }
  // Accents make up for a word or two that no list has; a name may have one.
  const accented = (sample.match(/\p{L}+/gu) ?? []).filter((word) => ACCENTED.test(word) && (own > 1 || /^\p{Ll}/u.test(word))).length;
  const speaks = own + Math.min(own > 0 ? 2 : 0, accented);
  return speaks >= Math.max(LEAST, words.length < 6 ? 2 : 3) && speaks >= words.length * SHARE && speaks > english * 2 ? language : undefined;
}

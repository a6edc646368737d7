/** The shipped book of a language as the window opens it, for tests: what English of ours is not in it. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openBook } from './book.ts';
import type { PhraseBook, Phrases } from './book.ts';

const folder = (language: string): string => join(import.meta.dirname, '..', '..', 'resources', 'phrases', language);

export function shippedPhrases(language: string): Map<string, Phrases> {
  const files = readdirSync(folder(language)).filter((name) => name.endsWith('.json'));
  return new Map(files.map((name) => [name, (JSON.parse(readFileSync(join(folder(language), name), 'utf8')) as { phrases: Phrases }).phrases]));
}
export function shippedBook(language: string): PhraseBook {
  return openBook(Object.assign({}, ...shippedPhrases(language).values()) as Phrases);
}
/** English words that a window of that language would show. */
export function untranslated(book: PhraseBook, texts: Iterable<string>): string[] {
  return [...new Set([...texts].flatMap((text) => book.say(text).filter((piece) => !piece.known).map((piece) => piece.text)))];
}

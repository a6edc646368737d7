/** The phrase books of resources/phrases: what reasoning says in English, in the window's language. Each file there is found by itself. */
import { openBook } from '../../phrases/book.ts';
import type { PhraseBook, Phrases } from '../../phrases/book.ts';
import type { Language } from './index.ts';

const files = import.meta.glob<{ phrases: Phrases }>('../../../resources/phrases/*/*.json', { import: 'default' });
const books = new Map<Language, PhraseBook>();

/** English needs none. */
export async function loadPhrases(language: Language): Promise<void> {
  if (language === 'en' || books.has(language)) return;
  const own = Object.entries(files).filter(([file]) => file.includes(`/${language.toLowerCase()}/`));
  const parts = await Promise.all(own.map(([, read]) => read()));
  books.set(language, openBook(Object.assign({}, ...parts.map(({ phrases }) => phrases)) as Phrases));
}

/** Null for English, and for a language whose book isn't loaded. */
export const bookOf = (language: string): PhraseBook | null => books.get(language as Language) ?? null;

export function sayIn(language: string, english: string): string {
  const book = bookOf(language);
  return book === null ? english : book.say(english).map(({ text }) => text).join('');
}

/** Where a sentence stands, in words: for a screen, for the clipboard and for paper. */
import type { AskAnswer, AskSource } from '../../../contract/library.ts';

interface CitationWords {
  readonly page: (page: number) => string;
  readonly unsigned: string;
}

/** "Ward guide, Gout, p. 3"; shipped documents with their edition. */
export function citationOf(source: AskSource, words: CitationWords): string {
  const parts = [source.title, source.heading === source.title ? null : source.heading, source.page === null ? null : words.page(source.page), source.note?.date?.slice(0, 10) ?? null, source.edition];
  return parts.filter((part) => part !== null && part !== '').join(', ') + (source.signed === false ? ` (${words.unsigned})` : '');
}

/** Question and sentences, each with its source, as plain text. */
export function answerAsText(answer: AskAnswer, words: CitationWords): string {
  const ofCase = answer.case?.sentences ?? [];
  const sentences = answer.case?.second === true ? [...answer.library.sentences, ...ofCase] : [...ofCase, ...answer.library.sentences];
  return [answer.question, '', ...sentences.map(({ text, source }) => `“${text}” (${citationOf(source, words)})`)].join('\n');
}

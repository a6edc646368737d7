/** PubMed's XML: `PubmedArticle` records, with or without the set around them. */
import { LONGEST } from './article.ts';
import type { ReadArticle } from './article.ts';
import { attribute, decode, elements, first, wordsOf, yearIn } from './markup.ts';

export const isPubmed = (text: string): boolean => /<PubmedArticle(?:Set)?[\s>]|<MedlineCitation[\s>]/.test(text.slice(0, 20_000));
export const pubmedRecords = (text: string): string[] => elements(text, 'PubmedArticle').map(({ inner }) => inner);

/** null for a record without a title. */
export function readPubmed(record: string): ReadArticle | null {
  const title = wordsOf(first(record, 'ArticleTitle') ?? '');
  if (title === '') return null;
  const abstract = elements(first(record, 'Abstract') ?? '', 'AbstractText')
    .map(({ attributes, inner }) => {
      const label = attribute(attributes, 'Label');
      return label === null || label === '' || label === 'UNLABELLED' ? wordsOf(inner) : `${decode(label).toUpperCase()}: ${wordsOf(inner)}`;
    })
    .filter(part => part !== '')
    .join(' ');
  const journal = first(record, 'Journal');
  const doi = elements(record, 'ELocationID').find(({ attributes }) => attribute(attributes, 'EIdType') === 'doi')?.inner ?? elements(record, 'ArticleId').find(({ attributes }) => attribute(attributes, 'IdType') === 'doi')?.inner;
  return {
    pmid: /^\d+$/.exec(wordsOf(first(record, 'PMID') ?? ''))?.[0] ?? null,
    doi: doi === undefined ? null : wordsOf(doi).toLowerCase(),
    title: title.slice(0, 4_000),
    abstract: abstract.slice(0, LONGEST),
    journal: journal === null ? null : wordsOf(first(journal, 'ISOAbbreviation') ?? first(journal, 'Title') ?? '') || null,
    year: yearIn(first(journal ?? '', 'PubDate')) ?? yearIn(first(record, 'ArticleDate')),
    authors: elements(first(record, 'AuthorList') ?? '', 'Author').map(({ inner }) => wordsOf(`${first(inner, 'LastName') ?? first(inner, 'CollectiveName') ?? ''} ${first(inner, 'Initials') ?? ''}`)).filter(name => name !== '').slice(0, 50),
    entities: null,
  };
}

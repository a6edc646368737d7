/** JATS: one `article` a record; title, abstract, and the body's paragraphs under the names of their sections. */
import { LONGEST } from './article.ts';
import type { ReadArticle } from './article.ts';
import { attribute, elements, first, without, wordsOf, yearIn } from './markup.ts';

export const isJats = (text: string): boolean => /<article[\s>][\s\S]{0,20000}<(?:front|article-meta)[\s>]/.test(text.slice(0, 40_000));
export const jatsRecords = (text: string): string[] => elements(text, 'article').map(({ inner }) => inner);

/** null for a record without a title. */
export function readJats(record: string): ReadArticle | null {
  const front = first(record, 'front') ?? record;
  const meta = first(front, 'article-meta') ?? front;
  const title = wordsOf(first(first(meta, 'title-group') ?? meta, 'article-title') ?? '');
  if (title === '') return null;
  const idOf = (type: string): string | null => {
    const found = elements(meta, 'article-id').find(({ attributes }) => attribute(attributes, 'pub-id-type') === type);
    return found === undefined ? null : wordsOf(found.inner);
  };
  const abstracts = elements(meta, 'abstract').filter(({ attributes }) => !/graphical|teaser|toc|precis/.test(attribute(attributes, 'abstract-type') ?? ''));
  const body = first(record, 'body');
  const text = [...abstracts.slice(0, 1).map(({ inner }) => sectioned(inner)), ...(body === null ? [] : [sectioned(body)])].filter(part => part !== '').join(' ');
  return {
    pmid: idOf('pmid'),
    doi: idOf('doi')?.toLowerCase() ?? null,
    title: title.slice(0, 4_000),
    abstract: text.slice(0, LONGEST),
    journal: wordsOf(first(first(front, 'journal-meta') ?? '', 'journal-title') ?? '') || null,
    year: yearIn(elements(meta, 'pub-date').map(({ inner }) => first(inner, 'year') ?? '').join(' ')),
    authors: elements(meta, 'contrib').filter(({ attributes }) => (attribute(attributes, 'contrib-type') ?? 'author') === 'author').map(({ inner }) => wordsOf(`${first(inner, 'surname') ?? first(inner, 'collab') ?? ''} ${first(inner, 'given-names') ?? ''}`)).filter(name => name !== '').slice(0, 50),
    entities: null,
  };
}

const ASIDE = ['ref-list', 'table-wrap', 'table', 'fig', 'disp-formula', 'inline-formula', 'tex-math', 'xref'];

/** "RESULTS: …" for a section with a title; references, tables and formulas aside. */
function sectioned(xml: string): string {
  const bare = ASIDE.reduce((text, name) => without(text, new RegExp(`<${name}\\b`, 'g'), `</${name}>`), xml);
  const sections = elements(bare, 'sec');
  if (sections.length === 0) return wordsOf(without(bare, /<title>/g, '</title>'));
  return sections.map(({ inner }) => {
    const title = wordsOf(first(inner, 'title') ?? '');
    const words = wordsOf(without(inner, /<title>/g, '</title>'));
    return title === '' || words === '' ? words : `${title.replace(/:$/, '').toUpperCase()}: ${words}`;
  }).join(' ');
}

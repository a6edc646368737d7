/** PubTator: `id|t|title`, `id|a|abstract`, and lines of mentions; an empty line ends an article. */
import { LONGEST, textOf } from './article.ts';
import type { ReadArticle } from './article.ts';

export const isPubtator = (text: string): boolean => /^\s*[\w.-]+\|t\|/.test(text);
export const pubtatorRecords = (text: string): string[] => text.split(/(?:\r?\n){2,}/).filter(record => record.trim() !== '');

/** null for a record that is not of this form. */
export function readPubtator(record: string): ReadArticle | null {
  const lines = record.trim().split(/\r?\n/);
  const [head, ...rest] = lines;
  const found = /^([\w.-]+)\|t\|(.*)$/.exec(head ?? '');
  if (found === null) return null;
  const [id, title] = [found[1] ?? '', found[2] ?? ''];
  const abstract = rest.map(line => /^[\w.-]+\|a\|(.*)$/.exec(line)?.[1]).find(text => text !== undefined) ?? '';
  const { length } = textOf({ title, abstract });
  const entities = rest.flatMap(line => {
    const [, start, end, , type, code] = line.split('\t');
    const [from, to] = [Number(start), Number(end)];
    return type === undefined || !Number.isInteger(from) || !Number.isInteger(to) || from < 0 || to <= from || to > length ? [] : [{ start: from, end: to, type, code: code === undefined || code.trim() === '' ? null : code.trim() }];
  });
  if (title.trim() === '' && abstract === '') return null;
  return { pmid: /^\d+$/.test(id) ? id : null, doi: null, title: title === '' ? id : title, abstract: abstract.slice(0, LONGEST), journal: null, year: null, authors: [], entities: entities.length === 0 || title === '' ? null : entities };
}

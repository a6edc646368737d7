/** Articles in the formats that libraries give: PubMed XML and its saved lists, JATS, PubTator, JSON Lines and plain text. A broken record costs that record. */
import { AppError } from '../../../contract/errors.ts';
import { LONGEST } from './article.ts';
import type { ReadArticle, ReadArticles, RefusedArticle } from './article.ts';
import { isJats, jatsRecords, readJats } from './jats.ts';
import { breaksOff } from './markup.ts';
import { isMedline, medlineRecords, readMedline } from './medline.ts';
import { isPubmed, pubmedRecords, readPubmed } from './pubmed.ts';
import { isPubtator, pubtatorRecords, readPubtator } from './pubtator.ts';

export { textOf } from './article.ts';
export { articleOfDocument } from './from-document.ts';
export type { ReadArticle, ReadArticles, RefusedArticle } from './article.ts';

/** @throws AppError `bad-input` with `reason`: empty, binary, or no-articles where the file is of a known form and holds none. */
export function readArticles(name: string, given: string): ReadArticles {
  const text = given.replace(/^\uFEFF/, '');
  if (text.trim() === '') throw refusal(name, 'empty');
  if (text.slice(0, 8_192).includes('\u0000')) throw refusal(name, 'binary');
  if (isPubmed(text)) return each(name, pubmedRecords(text), readPubmed, breaksOff(text, 'PubmedArticle'));
  if (isJats(text)) return each(name, jatsRecords(text), readJats, breaksOff(text, 'article'));
  if (isMedline(text)) return each(name, medlineRecords(text), readMedline);
  if (isPubtator(text)) return each(name, pubtatorRecords(text), readPubtator);
  if (/^\s*\{/.test(text)) return each(name, text.split(/\r?\n/).filter(line => line.trim() !== ''), readLine);
  if (/^\s*<(?:\?xml|!DOCTYPE|[a-zA-Z])/.test(text)) throw refusal(name, 'unknown-xml');
  return { articles: [readPlain(name, text)], refused: [] };
}

/** `cutOff`: the file breaks off in a further record, which is named and not read. */
function each(name: string, records: readonly string[], read: (record: string) => ReadArticle | 'not-json' | null, cutOff = false): ReadArticles {
  if (records.length === 0) throw refusal(name, cutOff ? 'cut-off' : 'no-articles');
  const articles: ReadArticle[] = [];
  const refused: RefusedArticle[] = [];
  records.forEach((record, at) => {
    const article = read(record);
    if (article === null || article === 'not-json') refused.push({ where: `article ${at + 1}`, reason: article ?? 'no-title' });
    else articles.push(article);
  });
  if (cutOff) refused.push({ where: `article ${records.length + 1}`, reason: 'cut-off' });
  return { articles, refused };
}

/** A line `{id?, pmid?, doi?, title?, text|abstract, journal?, year?}`. */
function readLine(line: string): ReadArticle | 'not-json' | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'not-json';
  }
  if (typeof value !== 'object' || value === null) return 'not-json';
  const get = (key: string): string | null => {
    const found = Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : null;
    return typeof found === 'string' && found.trim() !== '' ? found.trim() : typeof found === 'number' ? String(found) : null;
  };
  const body = get('abstract') ?? get('text') ?? '';
  const title = get('title');
  if (title === null && body === '') return null;
  const [own, rest] = title === null ? firstSentence(body) : [title, body];
  const id = get('pmid') ?? get('id');
  return { pmid: id !== null && /^\d{1,9}$/.test(id) ? id : null, doi: get('doi')?.toLowerCase() ?? null, title: own, abstract: rest.slice(0, LONGEST), journal: get('journal'), year: Number(get('year')) || null, authors: [], entities: null };
}

/** The first line or sentence is the title. */
function readPlain(name: string, text: string): ReadArticle {
  const lines = text.trim().split(/\r?\n/);
  const head = (lines[0] ?? '').replace(/^#+\s*/, '').replace(/^title:\s*/i, '').trim();
  const rest = lines.slice(1).join(' ').replace(/\s+/g, ' ').trim();
  const [title, abstract] = rest === '' ? firstSentence(head) : [head, rest];
  return { pmid: /^(\d{6,9})(?:\.\w+)?$/.exec(name.split(/[\\/]/).at(-1) ?? '')?.[1] ?? null, doi: null, title: title.slice(0, 4_000), abstract: abstract.slice(0, LONGEST), journal: null, year: null, authors: [], entities: null };
}

function firstSentence(text: string): [string, string] {
  const end = /[.!?](?=\s)/.exec(text)?.index;
  return end === undefined || end > 400 ? [text.slice(0, 200).trim(), text.slice(200).trim()] : [text.slice(0, end + 1).trim(), text.slice(end + 1).trim()];
}

function refusal(name: string, reason: string): AppError {
  return new AppError('bad-input', 'The file holds no articles that can be read', { file: name, reason });
}

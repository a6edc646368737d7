/** PubTator: `id|t|title`, `id|a|abstract`, then a line a mention; relations are passed over. */
import { BrokenDocument, type Gold, readEach } from '../gold.ts';
import { placeMentions, type RawMention } from '../offsets.ts';

interface Article {
  readonly id: string;
  readonly parts: string[];
  readonly lines: string[][];
}

/** The text of a document is its title and its abstract with one space between. */
export function readPubTator(file: string): Gold {
  const articles = new Map<string, Article>();
  const of = (id: string): Article => {
    const article = articles.get(id) ?? { id, parts: [], lines: [] };
    articles.set(id, article);
    return article;
  };
  for (const line of file.split(/\r?\n/)) {
    const part = /^([^|\t]+)\|[a-z]+\|(.*)$/.exec(line);
    if (part?.[1]) of(part[1]).parts.push(part[2] ?? '');
    const columns = line.split('\t');
    if (!part && columns.length >= 3 && columns[0] && /^\d+$/.test(columns[1] ?? '')) of(columns[0]).lines.push(columns);
  }
  return readEach(articles.values(), ({ id }) => id, ({ id, parts, lines }) => {
    if (parts.length === 0) throw new BrokenDocument('it has no text');
    const text = parts.join(' ');
    const mentions = lines.map(([, start, end, words, label]): RawMention => {
      if (!label || !/^\d+$/.test(end ?? '')) throw new BrokenDocument('a line of the annotations is not of its form');
      return { label, parts: [{ start: Number(start), end: Number(end) }], words: words ?? null };
    });
    return { id, text, ...placeMentions(text, mentions) };
  });
}

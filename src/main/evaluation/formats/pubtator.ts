/** PubTator: `id|t|title`, `id|a|abstract`, then a line a mention; relations are passed over. */
import { BrokenDocument, NOT_OF_ITS_FORM, type Gold, readEach } from '../gold.ts';
import { placeMentions, type RawMention } from '../offsets.ts';

interface Article {
  readonly id: string;
  readonly parts: string[];
  readonly lines: { readonly columns: readonly string[]; readonly line: number }[];
  /** The first line that is none of the format. */
  broken?: number;
}

/** The text of a document is its title and its abstract with one space between. */
export function readPubTator(name: string, file: string): Gold {
  const articles = new Map<string, Article>();
  const of = (id: string): Article => {
    const article = articles.get(id) ?? { id, parts: [], lines: [] };
    articles.set(id, article);
    return article;
  };
  let last: Article | undefined;
  for (const [at, line] of file.split(/\r?\n/).entries()) {
    const part = /^([^|\t]+)\|[a-z]+\|(.*)$/.exec(line);
    const columns = line.split('\t');
    const [id] = columns;
    if (part?.[1]) (last = of(part[1])).parts.push(part[2] ?? '');
    else if (id && columns.length >= 3) {
      // What has no number behind its id is a relation.
      if (/^\d+$/.test(columns[1] ?? '')) (last = of(id)).lines.push({ columns, line: at + 1 });
    } else if (line.trim() !== '') (last ??= of(name)).broken ??= at + 1;
  }
  return readEach(articles.values(), ({ id, parts, lines, broken }) => {
    if (broken !== undefined) throw new BrokenDocument(NOT_OF_ITS_FORM, broken);
    if (parts.length === 0) throw new BrokenDocument('it has no text', lines[0]?.line);
    const text = parts.join(' ');
    const mentions = lines.map(({ columns: [, start, end, words, label], line }): RawMention => {
      if (!label || !/^\d+$/.test(end ?? '')) throw new BrokenDocument(NOT_OF_ITS_FORM, line);
      return { label, parts: [{ start: Number(start), end: Number(end) }], words: words ?? null, line };
    });
    return { id, text, ...placeMentions(text, mentions) };
  });
}

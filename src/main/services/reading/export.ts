/** A ranking as a table, its articles as BioC with what was read in them, or as references. */
import type { ArticleDetail, Target } from '../../../contract/reading.ts';

const cell = (value: string | number | null): string => {
  const text = value === null ? '' : String(value);
  // A cell that begins like a formula is made plain text: spreadsheets run formulas.
  const plain = /^[=+\-@\t\r]/.test(text) && typeof value !== 'number' ? `'${text}` : text;
  return /[",\n\r]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
};

/** One row a sentence: what it speaks for or against, where it stands, and its weight. */
export function toCsv(disease: string, targets: readonly Target[], ids: ReadonlyMap<string, { pmid: string | null; doi: string | null }>): string {
  const rows = targets.flatMap(target =>
    (['for', 'against'] as const).flatMap(side =>
      target[side].map(one => [disease, target.rank, target.concept.name, target.concept.kind, target.concept.system, target.concept.code, target.score, target.articles, target.firstYear, target.novelty, side, one.type, one.weight, one.role, one.design, one.year, ids.get(one.articleId)?.pmid ?? null, ids.get(one.articleId)?.doi ?? null, one.answer?.answer ?? null, one.sentence, one.title]),
    ),
  );
  const head = ['disease', 'rank', 'target', 'kind', 'system', 'code', 'score', 'articles', 'first_year', 'novelty', 'side', 'relation', 'weight', 'role', 'design', 'year', 'pmid', 'doi', 'curated', 'sentence', 'title'];
  return [head, ...rows].map(row => row.map(cell).join(',')).join('\r\n');
}

const xml = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ' ').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** BioC XML (Comeau et al. 2013): title and abstract as passages, relations between their annotations. Offsets there count code points, ours UTF-16 units. */
export function toBioc(articles: readonly ArticleDetail[], date: string): string {
  const documents = articles.map((article) => `<document><id>${xml(article.head.pmid ?? article.head.doi ?? article.head.id)}</id>${passagesOf(article).join('')}${relationsOf(article).join('')}</document>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE collection SYSTEM "BioC.dtd">\n<collection><source>Auscult</source><date>${xml(date)}</date><key>auscult.key</key>${documents.join('\n')}</collection>\n`;
}

function passagesOf({ head, text, entities }: ArticleDetail): string[] {
  const points = codePoints(text);
  const cut = text.startsWith(head.title) && head.title !== '' ? head.title.length : 0;
  const body = cut + (text.slice(cut).length - text.slice(cut).trimStart().length);
  const parts = cut === 0 ? [{ type: 'text', from: 0, to: text.length }] : [{ type: 'title', from: 0, to: cut }, { type: 'abstract', from: body, to: text.length }];
  return parts
    .filter(({ from, to }) => to > from)
    .map(({ type, from, to }) => {
      const annotations = entities.map((entity, at) => ({ ...entity, id: `T${at + 1}` })).filter(({ start }) => start >= from && start < to);
      const marks = annotations.map(({ id, start, end, type: kind, code, text: words }) => `<annotation id="${id}"><infon key="type">${xml(kind)}</infon>${code === null ? '' : `<infon key="identifier">${xml(code)}</infon>`}<location offset="${points(start)}" length="${points(end) - points(start)}"/><text>${xml(words)}</text></annotation>`);
      return `<passage><infon key="type">${type}</infon><offset>${points(from)}</offset><text>${xml(text.slice(from, to))}</text>${marks.join('')}</passage>`;
    });
}

function relationsOf({ entities, relations }: ArticleDetail): string[] {
  // A mention may carry several codes, and a concept without a code is known by its words.
  const marks = new Map<string, string>();
  entities.forEach(({ code, text }, at) => {
    for (const key of [...(code?.split(/[|;,]/) ?? []), text.toLowerCase()]) if (!marks.has(key)) marks.set(key, `T${at + 1}`);
  });
  return relations.map(({ type, subject, object, score, answer }, at) => {
    const node = (role: string, { code, name }: { code: string | null; name: string }): string => {
      const mark = marks.get(code ?? '') ?? marks.get(name.toLowerCase());
      return mark === undefined ? '' : `<node refid="${mark}" role="${role}"/>`;
    };
    return `<relation id="R${at + 1}"><infon key="type">${xml(type)}</infon><infon key="entity1">${xml(subject.code ?? subject.name)}</infon><infon key="entity2">${xml(object.code ?? object.name)}</infon><infon key="score">${score}</infon>${answer === null ? '' : `<infon key="curated">${answer.answer}</infon>`}${node('subject', subject)}${node('object', object)}</relation>`;
  });
}

function codePoints(text: string): (offset: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return offset => offset;
  return offset => Array.from(text.slice(0, offset)).length;
}

export function toRis(articles: readonly ArticleDetail[]): string {
  const line = (tag: string, value: string | number | null): string => (value === null || value === '' ? '' : `${tag}  - ${String(value).replace(/[\r\n]+/g, ' ')}\r\n`);
  return articles.map(({ head, authors, text }) => `TY  - JOUR\r\n${line('TI', head.title)}${authors.map(name => line('AU', name)).join('')}${line('JO', head.journal)}${line('PY', head.year)}${line('DO', head.doi)}${line('AN', head.pmid)}${line('AB', text.slice(head.title.length).trim())}ER  - \r\n`).join('\r\n');
}

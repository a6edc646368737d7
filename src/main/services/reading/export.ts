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

/** BioC XML (Comeau et al. 2013). Offsets there count code points, ours UTF-16 units. */
export function toBioc(articles: readonly ArticleDetail[], date: string): string {
  const documents = articles.map(({ head, text, entities, relations }) => {
    const points = codePoints(text);
    const names = new Map<string, string>();
    const annotations = entities.map(({ start, end, type, code, text: words }, at) => {
      if (code !== null && !names.has(code)) names.set(code, `T${at + 1}`);
      return `<annotation id="T${at + 1}"><infon key="type">${xml(type)}</infon>${code === null ? '' : `<infon key="identifier">${xml(code)}</infon>`}<location offset="${points(start)}" length="${points(end) - points(start)}"/><text>${xml(words)}</text></annotation>`;
    });
    const said = relations.map(({ type, subject, object, score, answer }, at) => {
      const node = (role: string, concept: { code: string | null; name: string }): string => `<node refid="${xml(names.get(concept.code ?? '') ?? concept.code ?? concept.name)}" role="${role}"/>`;
      return `<relation id="R${at + 1}"><infon key="type">${xml(answer?.type ?? type)}</infon><infon key="entity1">${xml(subject.code ?? subject.name)}</infon><infon key="entity2">${xml(object.code ?? object.name)}</infon><infon key="score">${score}</infon>${answer === null ? '' : `<infon key="curated">${answer.answer}</infon>`}${node('subject', subject)}${node('object', object)}</relation>`;
    });
    return `<document><id>${xml(head.pmid ?? head.doi ?? head.id)}</id><passage><offset>0</offset><text>${xml(text)}</text>${annotations.join('')}${said.join('')}</passage></document>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE collection SYSTEM "BioC.dtd">\n<collection><source>Auscult</source><date>${xml(date)}</date><key>auscult.key</key>${documents.join('\n')}</collection>\n`;
}

function codePoints(text: string): (offset: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return offset => offset;
  return offset => Array.from(text.slice(0, offset)).length;
}

export function toRis(articles: readonly ArticleDetail[]): string {
  const line = (tag: string, value: string | number | null): string => (value === null || value === '' ? '' : `${tag}  - ${String(value).replace(/[\r\n]+/g, ' ')}\r\n`);
  return articles.map(({ head, authors, text }) => `TY  - JOUR\r\n${line('TI', head.title)}${authors.map(name => line('AU', name)).join('')}${line('JO', head.journal)}${line('PY', head.year)}${line('DO', head.doi)}${line('AN', head.pmid)}${line('AB', text.slice(head.title.length).trim())}ER  - \r\n`).join('\r\n');
}

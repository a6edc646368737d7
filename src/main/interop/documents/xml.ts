/** JATS and PubMed articles, and MedQuAD's questions. The parser knows no external entities: a document type does nothing. */
import { Parser } from 'htmlparser2';
import { Blocks, tidy, titleFromName } from './document.ts';
import type { DocumentKind, ReadDocument } from './document.ts';

/** Parts of an article that say nothing of their own. */
const SKIPPED = new Set(['ref-list', 'xref', 'fn-group', 'ack', 'permissions', 'contrib-group', 'journal-meta', 'history', 'pub-date', 'kwd-group', 'tex-math', 'mml:math', 'CoiStatement', 'ReferenceList', 'MeshHeadingList', 'AuthorList', 'Journal', 'PubmedData']);
const TEXT = new Set(['p', 'AbstractText', 'list-item', 'td', 'th', 'caption']);

/** The kind of XML by its first element; null for any other. */
export function xmlKind(head: string): DocumentKind | null {
  const root = /<([A-Za-z][\w:.-]*)/.exec(head.replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[\s\S]*?\])?\s*>/gi, ''))?.[1];
  if (root === undefined) return null;
  if (root === 'Document' && /<QAPairs?\b|<Focus\b/.test(head)) return 'medquad';
  if (['article', 'pmc-articleset', 'PubmedArticleSet', 'PubmedArticle', 'OAI-PMH', 'body'].includes(root)) return 'jats';
  if (root.toLowerCase() === 'html') return 'html';
  return null;
}

export function readJats(name: string, text: string): ReadDocument {
  const blocks = new Blocks();
  const open: string[] = [];
  let skipped = 0;
  let title = '';
  const headings: (string | null)[] = [null];
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        open.push(tag);
        if (SKIPPED.has(tag)) skipped += 1;
        if (tag === 'sec' || tag === 'abstract' || tag === 'Abstract') {
          blocks.end();
          headings.push(tag === 'sec' ? (headings.at(-1) ?? null) : 'Abstract');
          blocks.heading = headings.at(-1) ?? null;
        } else if (TEXT.has(tag)) blocks.end();
        if (tag === 'AbstractText' && attributes['Label'] !== undefined) blocks.heading = attributes['Label'];
      },
      ontext(words) {
        const inside = open.at(-1);
        if (skipped === 0 && (open.some((tag) => TEXT.has(tag) || tag === 'title' || tag === 'article-title' || tag === 'ArticleTitle') || inside === 'abstract')) blocks.add(words);
      },
      onclosetag(tag) {
        open.pop();
        if (SKIPPED.has(tag)) skipped -= 1;
        if (skipped > 0) return;
        if (tag === 'article-title' || tag === 'ArticleTitle') title = title === '' ? tidy(blocks.take()) : title;
        else if (tag === 'title' && (open.at(-1) === 'sec' || open.at(-1) === 'abstract')) {
          headings[headings.length - 1] = tidy(blocks.take()) || null;
          blocks.heading = headings.at(-1) ?? null;
        } else if (tag === 'title') blocks.end();
        else if (tag === 'sec' || tag === 'abstract' || tag === 'Abstract') {
          blocks.end();
          headings.pop();
          blocks.heading = headings.at(-1) ?? null;
        } else if (TEXT.has(tag)) blocks.end();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text);
  blocks.end();
  return { kind: 'jats', title: title || titleFromName(name), blocks: blocks.all };
}

/** Each answer under its question. */
export function readMedquad(name: string, text: string): ReadDocument {
  const blocks = new Blocks();
  let inside = '';
  let focus = '';
  const parser = new Parser(
    {
      onopentag(tag) {
        inside = tag;
      },
      ontext(words) {
        if (inside === 'Focus') focus += words;
        else if (inside === 'Question' || inside === 'Answer') blocks.add(words);
      },
      onclosetag(tag) {
        if (tag === 'Question') blocks.heading = tidy(blocks.take());
        else if (tag === 'Answer') blocks.end();
        inside = '';
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text);
  return { kind: 'medquad', title: tidy(focus) || titleFromName(name), blocks: blocks.all };
}

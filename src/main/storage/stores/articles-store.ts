/** Articles, their concepts and relations. An article is known by its PubMed number, else its DOI, else its words. */
import { createHash } from 'node:crypto';
import type { ArticleHead, ConceptRef, ReadingStatus } from '../../../contract/reading.ts';
import type { ReadArticle } from '../../interop/articles/article.ts';
import type { ReadableDb, SqlValue, WritableDb } from '../database.ts';
import { fold } from '../folding.ts';
import { found } from '../rows.ts';

interface NewArticle extends ReadArticle {
  readonly id: string;
  readonly source: string;
  readonly at: string;
}
interface StoredMention {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly code: string | null;
}
export interface StoredArticle {
  readonly seq: number;
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly text: string;
  readonly year: number | null;
  readonly given: readonly StoredMention[] | null;
}
export interface NewConcept extends Omit<ConceptRef, 'articles'> {
  readonly mentions: number;
}
export interface NewRelation {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly object: string;
  readonly score: number;
  readonly evidence: readonly { readonly start: number; readonly end: number; readonly role: string; readonly denied: boolean }[];
}

const textSql = "CASE abstract WHEN '' THEN title ELSE title || ' ' || abstract END";

/** `known`: the same words are there, or another file's fuller ones. `changed`: the same article with other words; it waits to be read again. */
export function addArticle(db: WritableDb, article: NewArticle): 'added' | 'known' | 'changed' {
  const hash = createHash('sha256').update(`${article.title}\u0000${article.abstract}\u0000${JSON.stringify(article.entities)}`).digest('base64url');
  const key = article.pmid !== null ? `pmid:${article.pmid}` : article.doi !== null ? `doi:${article.doi}` : `words:${createHash('sha256').update(fold(`${article.title} ${article.abstract}`)).digest('base64url')}`;
  const known = db.get<KnownArticle>('SELECT seq, content_hash, source, given IS NOT NULL AS marked, length(title) + length(abstract) AS letters FROM articles WHERE key = ?', key);
  if (known !== undefined && (known.content_hash === hash || (known.source !== article.source && !isFuller(article, known)))) return 'known';
  const given = article.entities === null ? null : JSON.stringify(article.entities);
  if (known !== undefined) {
    forgetReading(db, known.seq);
    db.run("UPDATE articles SET title = ?, abstract = ?, journal = ?, year = ?, authors = ?, given = ?, content_hash = ?, source = ?, state = 'waiting', reason = NULL, design = NULL, entities = NULL WHERE seq = ?",
      article.title, article.abstract, article.journal, article.year, JSON.stringify(article.authors), given, hash, article.source, known.seq);
    return 'changed';
  }
  db.run("INSERT INTO articles (id, key, pmid, doi, title, abstract, journal, year, authors, given, content_hash, source, state, added_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting', ?)",
    article.id, key, article.pmid, article.doi, article.title, article.abstract, article.journal, article.year, JSON.stringify(article.authors), given, hash, article.source, article.at);
  return 'added';
}

interface KnownArticle {
  readonly seq: number;
  readonly content_hash: string;
  readonly source: string;
  readonly marked: number;
  readonly letters: number;
}
/** Of two files that hold one article the one with mentions counts, else the longer: a folder that holds both is not read anew each time. */
function isFuller(article: NewArticle, known: KnownArticle): boolean {
  const marked = Number(article.entities !== null);
  return marked !== known.marked ? marked > known.marked : [...article.title].length + [...article.abstract].length > known.letters;
}

function forgetReading(db: WritableDb, seq: number): void {
  db.run('UPDATE concepts SET articles = articles - 1 WHERE key IN (SELECT concept FROM article_concepts WHERE article_seq = ?)', seq);
  db.run('DELETE FROM article_relations WHERE article_seq = ?', seq);
  db.run('DELETE FROM article_concepts WHERE article_seq = ?', seq);
}

export function removeArticle(db: WritableDb, id: string): boolean {
  const row = db.get<{ seq: number }>('SELECT seq FROM articles WHERE id = ?', id);
  if (row === undefined) return false;
  forgetReading(db, row.seq);
  db.run('DELETE FROM articles WHERE seq = ?', row.seq);
  return true;
}

type ArticleRow = Omit<StoredArticle, 'given'> & { readonly given: string | null };
const ARTICLE = `SELECT seq, id, key, title, ${textSql} AS text, year, given FROM articles`;
const toArticle = (row: ArticleRow): StoredArticle => ({ ...row, given: row.given === null ? null : (JSON.parse(row.given) as StoredMention[]) });

/** The next ones to read, oldest first. */
export function waitingArticles(db: ReadableDb, after: number, limit: number): StoredArticle[] {
  return db.all<ArticleRow>(`${ARTICLE} WHERE state = 'waiting' AND seq > ? ORDER BY seq LIMIT ?`, after, limit).map(toArticle);
}

interface Reading {
  readonly design: string;
  readonly model: string;
  readonly entities: readonly StoredMention[];
  readonly concepts: readonly NewConcept[];
  readonly relations: readonly NewRelation[];
}
/** Keeps what was read; nothing when the article was removed or changed meanwhile. */
export function keepReading(db: WritableDb, seq: number, reading: Reading, at: string): boolean {
  return db.transaction(() => {
    const { changes } = db.run("UPDATE articles SET state = 'read', reason = NULL, design = ?, model = ?, entities = ?, read_at = ? WHERE seq = ? AND state = 'waiting'", reading.design, reading.model, JSON.stringify(reading.entities), at, seq);
    if (changes === 0) return false;
    forgetReading(db, seq);
    for (const { key, kind, code, system, name, display, mentions } of reading.concepts) {
      db.run('INSERT INTO concepts (key, kind, code, system, name, name_key, display, articles) VALUES (?, ?, ?, ?, ?, ?, ?, 1) ON CONFLICT (key) DO UPDATE SET articles = articles + 1, display = coalesce(display, excluded.display)', key, kind, code, system, name, fold(name), display);
      db.run('INSERT INTO article_concepts (article_seq, concept, mentions) VALUES (?, ?, ?)', seq, key, mentions);
    }
    for (const { id, type, subject, object, score, evidence } of reading.relations) {
      db.run('INSERT INTO article_relations (id, article_seq, type, subject, object, score, evidence) VALUES (?, ?, ?, ?, ?, ?, ?)', id, seq, type, subject, object, score, JSON.stringify(evidence));
    }
    return true;
  });
}
export function failArticle(db: WritableDb, seq: number, reason: string, at: string): void {
  db.run("UPDATE articles SET state = 'failed', reason = ?, read_at = ? WHERE seq = ? AND state = 'waiting'", reason, at, seq);
}

export function readingCounts(db: ReadableDb): Omit<ReadingStatus, 'running' | 'answers'> {
  const count = (sql: string): number => db.get<{ n: number }>(sql)?.n ?? 0;
  return {
    articles: count('SELECT count(*) AS n FROM articles'),
    waiting: count("SELECT count(*) AS n FROM articles WHERE state = 'waiting'"),
    failed: count("SELECT count(*) AS n FROM articles WHERE state = 'failed'"),
    relations: count('SELECT count(*) AS n FROM article_relations'),
  };
}

const HEAD = `SELECT a.id, a.pmid, a.doi, a.title, a.journal, a.year, a.source, a.state, a.reason, a.design,
  (SELECT count(*) FROM article_relations r WHERE r.article_seq = a.seq) AS relations FROM articles a`;

export function listArticles(db: ReadableDb, args: { query: string; state: string; offset: number; limit: number }): { articles: ArticleHead[]; total: number } {
  const parts: string[] = [];
  const values: SqlValue[] = [];
  if (args.state !== 'all') {
    parts.push('a.state = ?');
    values.push(args.state);
  }
  if (args.query.trim() !== '') {
    parts.push("(a.title LIKE ? ESCAPE '\\' OR a.pmid = ?)");
    values.push(`%${args.query.trim().replace(/[\\%_]/g, sign => `\\${sign}`)}%`, args.query.trim());
  }
  const where = parts.length === 0 ? '' : ` WHERE ${parts.join(' AND ')}`;
  return {
    articles: db.all<ArticleHead>(`${HEAD}${where} ORDER BY a.seq DESC LIMIT ? OFFSET ?`, ...values, args.limit, args.offset),
    total: db.get<{ n: number }>(`SELECT count(*) AS n FROM articles a${where}`, ...values)?.n ?? 0,
  };
}
export function articleDetail(db: ReadableDb, id: string): { head: ArticleHead; authors: string[]; text: string; entities: StoredMention[] } {
  const head = found(db.get<ArticleHead>(`${HEAD} WHERE a.id = ?`, id), 'article');
  const row = found(db.get<{ text: string; authors: string; entities: string | null }>(`SELECT ${textSql} AS text, authors, entities FROM articles WHERE id = ?`, id), 'article');
  return { head, authors: JSON.parse(row.authors) as string[], text: row.text, entities: row.entities === null ? [] : (JSON.parse(row.entities) as StoredMention[]) };
}

/** The vocabulary's own name where there is one, a gene's symbol; else what the article wrote. */
const CONCEPT = `SELECT key, kind, code, system, CASE WHEN display IS NULL THEN name WHEN kind = 'gene' THEN substr(display, 1, instr(display || ':', ':') - 1) ELSE display END AS name, display, articles FROM concepts`;
const RELATED = "('gene', 'chemical', 'variant', 'disease')";
/** By name's beginning, then anywhere in it, those of most articles first; a code finds its concept. Without a kind: of those that relations are read of. */
export function findConcepts(db: ReadableDb, query: string, kind: string | null, limit: number): ConceptRef[] {
  const key = fold(query.trim());
  if (key === '') return db.all<ConceptRef>(`${CONCEPT} WHERE articles > 0 AND (kind = ? OR (? IS NULL AND kind IN ${RELATED})) ORDER BY articles DESC LIMIT ?`, kind, kind, limit);
  const like = key.replace(/[\\%_]/g, sign => `\\${sign}`);
  const sql = `${CONCEPT} WHERE articles > 0 AND (kind = ? OR (? IS NULL AND kind IN ${RELATED})) AND (name_key LIKE ? ESCAPE '\\' OR lower(coalesce(display, '')) LIKE ? ESCAPE '\\' OR code = ?)
    ORDER BY (name_key LIKE ? ESCAPE '\\') DESC, articles DESC LIMIT ?`;
  return db.all<ConceptRef>(sql, kind, kind, `%${like}%`, `%${like}%`, query.trim(), `${like}%`, limit);
}
export function getConcept(db: ReadableDb, key: string): ConceptRef {
  return found(db.get<ConceptRef>(`${CONCEPT} WHERE key = ?`, key), 'concept');
}

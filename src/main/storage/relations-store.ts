/** Relations that were read in articles, and what people said to them. Answers outlive a second reading: they hang on the article and its pair. */
import type { RelationAnswer } from '../../contract/reading.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { found } from './rows.ts';

export interface RelationRow {
  readonly id: string;
  readonly article: string;
  readonly articleKey: string;
  readonly title: string;
  readonly year: number | null;
  readonly design: string | null;
  readonly type: string;
  readonly subject: string;
  readonly object: string;
  readonly score: number;
  readonly evidence: readonly { readonly start: number; readonly end: number; readonly role: string; readonly denied: boolean }[];
}
type Row = Omit<RelationRow, 'evidence'> & { readonly evidence: string };
const SELECT = `SELECT r.id, a.id AS article, a.key AS articleKey, a.title, a.year, a.design, r.type, r.subject, r.object, r.score, r.evidence
  FROM article_relations r JOIN articles a ON a.seq = r.article_seq`;
const toRelation = (row: Row): RelationRow => ({ ...row, evidence: JSON.parse(row.evidence) as RelationRow['evidence'] });

/** The texts of articles by id. */
export function textsOf(db: ReadableDb, ids: readonly string[]): Map<string, string> {
  const sql = "SELECT id, CASE abstract WHEN '' THEN title ELSE title || ' ' || abstract END AS text FROM articles WHERE id IN (SELECT value FROM json_each(?))";
  return new Map(db.all<{ id: string; text: string }>(sql, JSON.stringify(ids)).map(({ id, text }) => [id, text]));
}

/** Every relation that holds the concept on either side. */
export function relationsOf(db: ReadableDb, concept: string): RelationRow[] {
  return db.all<Row>(`${SELECT} WHERE r.subject = ? UNION ALL ${SELECT} WHERE r.object = ? AND r.subject <> ?`, concept, concept, concept).map(toRelation);
}
export function relationsOfArticle(db: ReadableDb, articleId: string): RelationRow[] {
  return db.all<Row>(`${SELECT} WHERE a.id = ? ORDER BY r.score DESC`, articleId).map(toRelation);
}
export function getRelation(db: ReadableDb, id: string): RelationRow {
  return toRelation(found(db.get<Row>(`${SELECT} WHERE r.id = ?`, id), 'relation'));
}

interface AnswerRow {
  readonly sequence: number;
  readonly article_key: string;
  readonly subject: string;
  readonly object: string;
  readonly type: string;
  readonly answer: RelationAnswer['answer'];
  readonly corrected: string | null;
  readonly by: string;
  readonly at: string;
}
const LIVE = 'undoes IS NULL AND sequence NOT IN (SELECT undoes FROM relation_answers WHERE undoes IS NOT NULL)';

export const answerKey = (articleKey: string, subject: string, object: string, type: string): string => [articleKey, subject, object, type].join('\u0000');

/** The newest answer to each relation, by `answerKey`. */
export function relationAnswers(db: ReadableDb): Map<string, RelationAnswer> {
  const rows = db.all<AnswerRow>(`SELECT * FROM relation_answers WHERE ${LIVE} ORDER BY sequence`);
  return new Map(rows.map(row => [answerKey(row.article_key, row.subject, row.object, row.type), { answer: row.answer, type: row.corrected, by: row.by, at: row.at }]));
}
export function answerRelation(db: WritableDb, args: { relation: RelationRow; answer: RelationAnswer['answer']; corrected: string | null; by: string; at: string }): void {
  const { articleKey, subject, object, type } = args.relation;
  db.run('INSERT INTO relation_answers (article_key, subject, object, type, answer, corrected, by, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)', articleKey, subject, object, type, args.answer, args.corrected, args.by, args.at);
}
/** The article's id whose answer was taken back, null when there is none. */
export function undoRelationAnswer(db: WritableDb, args: { by: string; at: string }): string | null {
  const last = db.get<AnswerRow>(`SELECT * FROM relation_answers WHERE ${LIVE} ORDER BY sequence DESC LIMIT 1`);
  if (last === undefined) return null;
  db.run('INSERT INTO relation_answers (article_key, subject, object, type, answer, corrected, undoes, by, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)', last.article_key, last.subject, last.object, last.type, last.answer, last.corrected, last.sequence, args.by, args.at);
  return db.get<{ id: string }>('SELECT id FROM articles WHERE key = ?', last.article_key)?.id ?? null;
}

/** Relations that were read in articles, and what people said to them. Answers outlive a second reading: they hang on the article and its pair. */
import type { RelationAnswer } from '../../../contract/reading.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { found } from '../rows.ts';

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
/** Relations of other concepts that somebody corrected to this one, whether or not that still holds. */
export function relationsCorrectedTo(db: ReadableDb, concept: string): RelationRow[] {
  const sql = `${SELECT} WHERE r.subject <> ? AND r.object <> ? AND EXISTS (SELECT 1 FROM relation_answers w
    WHERE (w.corrected_subject = ? OR w.corrected_object = ?) AND w.article_key = a.key AND w.subject = r.subject AND w.object = r.object AND w.type = r.type)`;
  const any = db.get('SELECT 1 FROM relation_answers WHERE corrected_subject = ? OR corrected_object = ? LIMIT 1', concept, concept);
  return any === undefined ? [] : db.all<Row>(sql, concept, concept, concept, concept).map(toRelation);
}
export function relationsOfArticle(db: ReadableDb, articleId: string): RelationRow[] {
  return db.all<Row>(`${SELECT} WHERE a.id = ? ORDER BY r.score DESC`, articleId).map(toRelation);
}
export function getRelation(db: ReadableDb, id: string): RelationRow {
  return toRelation(found(db.get<Row>(`${SELECT} WHERE r.id = ?`, id), 'relation'));
}

/** What a relation should have been. */
export interface Correction {
  readonly type: string;
  readonly subject: string;
  readonly object: string;
}
export interface StoredAnswer extends RelationAnswer {
  readonly corrected: Correction | null;
}
interface AnswerRow {
  readonly sequence: number;
  readonly article_key: string;
  readonly subject: string;
  readonly object: string;
  readonly type: string;
  readonly answer: RelationAnswer['answer'];
  readonly corrected: string | null;
  readonly corrected_subject: string | null;
  readonly corrected_object: string | null;
  readonly by: string;
  readonly at: string;
}
const LIVE = 'undoes IS NULL AND sequence NOT IN (SELECT undoes FROM relation_answers WHERE undoes IS NOT NULL)';

export const answerKey = (articleKey: string, subject: string, object: string, type: string): string => [articleKey, subject, object, type].join('\u0000');

/** The newest answer to each relation, by `answerKey`. */
export function relationAnswers(db: ReadableDb): Map<string, StoredAnswer> {
  const rows = db.all<AnswerRow>(`SELECT * FROM relation_answers WHERE ${LIVE} ORDER BY sequence`);
  return new Map(rows.map(row => [answerKey(row.article_key, row.subject, row.object, row.type), { answer: row.answer, by: row.by, at: row.at, corrected: correctionOf(row) }]));
}
/** Corrections of the first kind named the type alone. */
function correctionOf({ corrected, corrected_subject, corrected_object, subject, object }: AnswerRow): Correction | null {
  return corrected === null ? null : { type: corrected, subject: corrected_subject ?? subject, object: corrected_object ?? object };
}
export function answerRelation(db: WritableDb, args: { relation: RelationRow; answer: RelationAnswer['answer']; corrected: Correction | null; by: string; at: string }): void {
  const { articleKey, subject, object, type } = args.relation;
  const { corrected } = args;
  db.run('INSERT INTO relation_answers (article_key, subject, object, type, answer, corrected, corrected_subject, corrected_object, by, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    articleKey, subject, object, type, args.answer, corrected?.type ?? null, corrected?.subject ?? null, corrected?.object ?? null, args.by, args.at);
}
export function countAnswers(db: ReadableDb): number {
  return db.get<{ n: number }>(`SELECT count(*) AS n FROM relation_answers WHERE ${LIVE}`)?.n ?? 0;
}
interface Undone {
  readonly answer: RelationAnswer['answer'];
  /** Of the article; null when it was taken out meanwhile. */
  readonly articleId: string | null;
  readonly title: string | null;
}
/** Takes back the newest answer that holds; null when there is none. */
export function undoRelationAnswer(db: WritableDb, args: { by: string; at: string }): Undone | null {
  const last = db.get<AnswerRow>(`SELECT * FROM relation_answers WHERE ${LIVE} ORDER BY sequence DESC LIMIT 1`);
  if (last === undefined) return null;
  db.run('INSERT INTO relation_answers (article_key, subject, object, type, answer, undoes, by, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)', last.article_key, last.subject, last.object, last.type, last.answer, last.sequence, args.by, args.at);
  const article = db.get<{ id: string; title: string }>('SELECT id, title FROM articles WHERE key = ?', last.article_key);
  return { answer: last.answer, articleId: article?.id ?? null, title: article?.title ?? null };
}

/** What the ranking asks of the stored library: counts, passages by words, vectors. */
import type { ReadableDb, WritableDb } from '../database.ts';

export interface StoredPassage {
  readonly seq: number;
  readonly documentId: string;
  readonly title: string;
  readonly heading: string | null;
  readonly page: number | null;
  readonly position: number;
  readonly text: string;
}

export function librarySize(db: ReadableDb): { readonly documents: number; readonly passages: number; readonly terms: number } {
  const row = db.get<{ documents: number; passages: number | null; terms: number | null }>('SELECT count(*) AS documents, sum(passages) AS passages, sum(length) AS terms FROM library_documents WHERE current = 1');
  return { documents: row?.documents ?? 0, passages: row?.passages ?? 0, terms: row?.terms ?? 0 };
}

/** Passages that hold a term. */
export function termFrequency(db: ReadableDb, term: string): number {
  return db.get<{ doc: number }>('SELECT doc FROM library_terms WHERE term = ?', term)?.doc ?? 0;
}

/** Numbers of the passages that hold any of the terms, best by BM25 first. */
export function matchPassages(db: ReadableDb, terms: readonly string[], limit: number): number[] {
  if (terms.length === 0) return [];
  // Terms are letters and digits only; quoted, none is an operator.
  const match = terms.map((term) => `"${term.replaceAll('"', '')}"`).join(' OR ');
  return db.all<{ rowid: number }>('SELECT rowid FROM library_index WHERE library_index MATCH ? ORDER BY rank LIMIT ?', match, limit).map(({ rowid }) => rowid);
}

interface Row {
  readonly seq: number;
  readonly document_id: string;
  readonly title: string;
  readonly heading: string | null;
  readonly page: number | null;
  readonly position: number;
  readonly text: string;
}
export function readPassages(db: ReadableDb, numbers: readonly number[]): StoredPassage[] {
  return db
    .all<Row>(
      'SELECT p.seq, d.id AS document_id, d.title, p.heading, p.page, p.position, p.text FROM json_each(?) j JOIN library_passages p ON p.seq = j.value JOIN library_documents d ON d.seq = p.document_seq',
      JSON.stringify(numbers),
    )
    .map(({ document_id, ...rest }) => ({ ...rest, documentId: document_id }));
}

/** Passages of current documents without a vector of this model, in the order of their numbers, `after` one. */
export function passagesWithoutVector(db: ReadableDb, model: string, after: number, limit: number): { readonly seq: number; readonly title: string; readonly heading: string | null; readonly text: string }[] {
  return db.all(
    `SELECT p.seq, d.title, p.heading, p.text FROM library_passages p JOIN library_documents d ON d.seq = p.document_seq LEFT JOIN library_vectors v ON v.passage_seq = p.seq AND v.model = ?
      WHERE p.seq > ? AND d.current = 1 AND v.passage_seq IS NULL ORDER BY p.seq LIMIT ?`,
    model, after, limit,
  );
}

/** Vectors of this model. */
export function countVectors(db: ReadableDb, model: string): number {
  return db.get<{ n: number }>('SELECT count(*) AS n FROM library_vectors WHERE model = ?', model)?.n ?? 0;
}

export function setVectors(db: WritableDb, model: string, vectors: readonly { readonly seq: number; readonly vector: Int8Array }[]): void {
  db.transaction(() => {
    // A passage may have gone while its vector was made.
    const sql = 'INSERT OR REPLACE INTO library_vectors (passage_seq, model, vector) SELECT p.seq, ?, ? FROM library_passages p JOIN library_documents d ON d.seq = p.document_seq WHERE p.seq = ? AND d.current = 1';
    for (const { seq, vector } of vectors) db.run(sql, model, new Uint8Array(vector.buffer, vector.byteOffset, vector.length), seq);
  });
}

/** Vectors, `limit` after a number, for reading them all in turns. */
export function vectorsAfter(db: ReadableDb, model: string, after: number, limit: number): { readonly seq: number; readonly vector: Int8Array }[] {
  return db
    .all<{ passage_seq: number; vector: Uint8Array }>('SELECT passage_seq, vector FROM library_vectors WHERE passage_seq > ? AND model = ? ORDER BY passage_seq LIMIT ?', after, model, limit)
    .map(({ passage_seq: seq, vector }) => ({ seq, vector: new Int8Array(vector.buffer, vector.byteOffset, vector.length) }));
}

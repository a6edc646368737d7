/** Documents of the library in versions, with their passages. Only the newest version of a name is searched; older ones can be read. */
import type { ReadableDb, WritableDb } from '../database.ts';
import { found } from '../rows.ts';

interface NewPassage {
  readonly heading: string | null;
  readonly page: number | null;
  readonly text: string;
  /** Heading and text as the index holds them, joined by spaces. */
  readonly terms: string;
}
interface NewDocument {
  readonly id: string;
  /** File name with its folders: the same name again is a newer version. */
  readonly name: string;
  readonly title: string;
  readonly titleTerms: string;
  readonly kind: string;
  readonly language: string;
  /** sha256 of the file, hex. */
  readonly contentHash: string;
  readonly bytes: number;
  readonly passages: readonly NewPassage[];
  readonly by: string;
  readonly at: string;
}
interface LibraryDocument {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly kind: string;
  readonly language: string;
  readonly version: number;
  readonly current: boolean;
  readonly bytes: number;
  readonly passages: number;
  readonly addedBy: string;
  readonly addedAt: string;
}

/** The document with this content, in whatever version; null when it is new. */
export function findDocument(db: ReadableDb, contentHash: string): { readonly id: string; readonly title: string; readonly current: boolean } | null {
  const row = db.get<{ id: string; title: string; current: number }>('SELECT id, title, current FROM library_documents WHERE content_hash = ? ORDER BY current DESC, seq DESC LIMIT 1', contentHash);
  return row === undefined ? null : { id: row.id, title: row.title, current: row.current === 1 };
}

/**
 * The name under which a document is kept: that of one of the same title which came in with its folder, or without, where this one came the other way.
 * Two folders may each hold an `index.html`: with folders on both sides names are compared whole.
 */
export function nameOfDocument(db: ReadableDb, name: string, title: string): string {
  const base = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
  const same = db.all<{ name: string }>('SELECT name FROM library_documents WHERE current = 1 AND title = ?', title).filter((one) => one.name === name || (base(one.name) === base(name) && !(one.name.includes('/') && name.includes('/'))));
  return same.length === 1 ? (same[0]?.name ?? name) : name;
}

/** Adds a document; an older version of the same name is kept to be read and leaves the search. Answers the version. */
export function addDocument(db: WritableDb, made: NewDocument): number {
  return db.transaction(() => {
    const before = db.get<{ seq: number; version: number; current: number }>('SELECT seq, version, current FROM library_documents WHERE name = ? ORDER BY version DESC LIMIT 1', made.name);
    if (before?.current === 1) {
      unindex(db, before.seq);
      db.run('UPDATE library_documents SET current = 0 WHERE seq = ?', before.seq);
    }
    const version = (before?.version ?? 0) + 1;
    const lengths = made.passages.map(({ terms }) => wordsIn(terms) + wordsIn(made.titleTerms));
    const { rowid } = db.run(
      'INSERT INTO library_documents (id, name, title, title_terms, kind, language, content_hash, version, current, bytes, passages, length, added_by, added_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?)',
      made.id, made.name, made.title, made.titleTerms, made.kind, made.language, made.contentHash, version, made.bytes, made.passages.length, lengths.reduce((a, b) => a + b, 0), made.by, made.at,
    );
    made.passages.forEach(({ heading, page, text, terms }, position) => {
      const passage = db.run(
        'INSERT INTO library_passages (document_seq, position, heading, page, text, title_terms, terms, length) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
        rowid, position, heading, page, text, made.titleTerms, terms, lengths[position] ?? 0,
      );
      db.run('INSERT INTO library_index (rowid, title_terms, terms) VALUES (?, ?, ?)', passage.rowid, made.titleTerms, terms);
    });
    return version;
  });
}

const wordsIn = (terms: string): number => (terms === '' ? 0 : terms.split(' ').length);

function unindex(db: WritableDb, documentSeq: number): void {
  db.run('DELETE FROM library_vectors WHERE passage_seq IN (SELECT seq FROM library_passages WHERE document_seq = ?)', documentSeq);
  db.run("INSERT INTO library_index (library_index, rowid, title_terms, terms) SELECT 'delete', seq, title_terms, terms FROM library_passages WHERE document_seq = ?", documentSeq);
}

/** Takes a document out with all its versions: text, terms and vectors are overwritten on disk. Answers how many versions went. */
export function removeDocument(db: WritableDb, id: string): number {
  return db.transaction(() => {
    const { name } = found(db.get<{ name: string }>('SELECT name FROM library_documents WHERE id = ?', id), 'document');
    const versions = db.all<{ seq: number; current: number }>('SELECT seq, current FROM library_documents WHERE name = ?', name);
    for (const { seq, current } of versions) {
      if (current === 1) unindex(db, seq);
      db.run('DELETE FROM library_passages WHERE document_seq = ?', seq);
      db.run('DELETE FROM library_documents WHERE seq = ?', seq);
    }
    return versions.length;
  });
}

interface DocumentRow {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly kind: string;
  readonly language: string;
  readonly version: number;
  readonly current: number;
  readonly bytes: number;
  readonly passages: number;
  readonly added_by: string;
  readonly added_at: string;
}
const COLUMNS = 'id, name, title, kind, language, version, current, bytes, passages, added_by, added_at';
const toDocument = ({ added_by, added_at, current, ...rest }: DocumentRow): LibraryDocument => ({ ...rest, current: current === 1, addedBy: added_by, addedAt: added_at });

/** Current documents by title; `query` must occur in the title or the name. */
export function listDocuments(db: ReadableDb, { query, offset, limit }: { readonly query: string; readonly offset: number; readonly limit: number }): { readonly documents: LibraryDocument[]; readonly total: number } {
  const like = `%${query.replace(/[\\%_]/g, '\\$&')}%`;
  const where = "current = 1 AND (title LIKE ? ESCAPE '\\' OR name LIKE ? ESCAPE '\\')";
  const documents = db.all<DocumentRow>(`SELECT ${COLUMNS} FROM library_documents WHERE ${where} ORDER BY title COLLATE NOCASE, seq LIMIT ? OFFSET ?`, like, like, limit, offset).map(toDocument);
  const total = db.get<{ n: number }>(`SELECT count(*) AS n FROM library_documents WHERE ${where}`, like, like)?.n ?? 0;
  return { documents, total };
}

function getDocument(db: ReadableDb, id: string): LibraryDocument {
  return toDocument(found(db.get<DocumentRow>(`SELECT ${COLUMNS} FROM library_documents WHERE id = ?`, id), 'document'));
}
/** Every version of a document's name, newest first. */
export function listVersions(db: ReadableDb, id: string): LibraryDocument[] {
  const { name } = getDocument(db, id);
  return db.all<DocumentRow>(`SELECT ${COLUMNS} FROM library_documents WHERE name = ? ORDER BY version DESC`, name).map(toDocument);
}

interface PassageRow {
  readonly seq: number;
  readonly position: number;
  readonly heading: string | null;
  readonly page: number | null;
  readonly text: string;
}
/** Passages of a document from a position on. */
export function documentPassages(db: ReadableDb, id: string, from: number, limit: number): PassageRow[] {
  return db.all<PassageRow>(
    'SELECT p.seq, p.position, p.heading, p.page, p.text FROM library_passages p JOIN library_documents d ON d.seq = p.document_seq WHERE d.id = ? AND p.position >= ? ORDER BY p.position LIMIT ?',
    id, from, limit,
  );
}

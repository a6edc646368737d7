/** The library: documents in versions, their passages, an index over the passages' terms, and the questions asked in a case. */
import type { Migration } from './index.ts';

const documents = `
CREATE TABLE library_documents (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  title TEXT NOT NULL,
  title_terms TEXT NOT NULL,
  kind TEXT NOT NULL,
  language TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version > 0),
  current INTEGER NOT NULL CHECK (current IN (0, 1)),
  bytes INTEGER NOT NULL,
  passages INTEGER NOT NULL,
  length INTEGER NOT NULL,
  added_by TEXT NOT NULL,
  added_at TEXT NOT NULL
) STRICT;
CREATE INDEX library_documents_by_hash ON library_documents (content_hash);
CREATE INDEX library_documents_by_name ON library_documents (name, version);
CREATE INDEX library_documents_current ON library_documents (current, title);

CREATE TABLE library_passages (
  seq INTEGER PRIMARY KEY,
  document_seq INTEGER NOT NULL REFERENCES library_documents (seq),
  position INTEGER NOT NULL,
  heading TEXT,
  page INTEGER,
  text TEXT NOT NULL,
  title_terms TEXT NOT NULL,
  terms TEXT NOT NULL,
  length INTEGER NOT NULL
) STRICT;
CREATE INDEX library_passages_by_document ON library_passages (document_seq, position);

CREATE TABLE library_vectors (
  passage_seq INTEGER PRIMARY KEY REFERENCES library_passages (seq),
  model TEXT NOT NULL,
  vector BLOB NOT NULL
) STRICT;`;

/** Terms are the program's own, already cut and without endings; only passages of current documents are in the index. */
const index = `
CREATE VIRTUAL TABLE library_index USING fts5 (
  title_terms, terms, content = 'library_passages', content_rowid = 'seq', tokenize = 'unicode61', detail = 'column'
);
INSERT INTO library_index (library_index, rank) VALUES ('secure-delete', 1);
INSERT INTO library_index (library_index, rank) VALUES ('rank', 'bm25(3.0, 1.0)');
CREATE VIRTUAL TABLE library_terms USING fts5vocab (library_index, 'row');`;

const questions = `
CREATE TABLE case_questions (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  case_id TEXT NOT NULL REFERENCES cases (id),
  question TEXT NOT NULL,
  answer TEXT NOT NULL CHECK (json_valid(answer)),
  by TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX case_questions_by_case ON case_questions (case_id, sequence);
CREATE TRIGGER case_questions_never_changed BEFORE UPDATE ON case_questions BEGIN SELECT RAISE(ABORT, 'case_questions is append-only'); END;`;

export const library: Migration = {
  number: 7,
  name: 'library',
  up: db => db.script([documents, index, questions].join('\n')),
};

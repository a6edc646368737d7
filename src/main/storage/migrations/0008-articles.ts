/** Articles of the literature, what was read in them, and what people said to it. */
import type { Migration } from './index.ts';

const sql = `
CREATE TABLE articles (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  key TEXT NOT NULL UNIQUE,
  pmid TEXT,
  doi TEXT,
  title TEXT NOT NULL,
  abstract TEXT NOT NULL,
  journal TEXT,
  year INTEGER,
  authors TEXT NOT NULL CHECK (json_valid(authors)),
  given TEXT CHECK (given IS NULL OR json_valid(given)),
  content_hash TEXT NOT NULL,
  source TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'read', 'failed')),
  reason TEXT,
  design TEXT,
  model TEXT,
  entities TEXT CHECK (entities IS NULL OR json_valid(entities)),
  added_at TEXT NOT NULL,
  read_at TEXT
) STRICT;
CREATE INDEX articles_waiting ON articles (seq) WHERE state = 'waiting';
CREATE INDEX articles_by_year ON articles (year, seq);

CREATE TABLE concepts (
  key TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  code TEXT,
  system TEXT,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  display TEXT,
  articles INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX concepts_by_name ON concepts (name_key);
CREATE INDEX concepts_by_kind ON concepts (kind, articles);

CREATE TABLE article_concepts (
  article_seq INTEGER NOT NULL REFERENCES articles (seq),
  concept TEXT NOT NULL REFERENCES concepts (key),
  mentions INTEGER NOT NULL,
  PRIMARY KEY (article_seq, concept)
) STRICT, WITHOUT ROWID;
CREATE INDEX articles_of_concept ON article_concepts (concept, article_seq);

CREATE TABLE article_relations (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  article_seq INTEGER NOT NULL REFERENCES articles (seq),
  type TEXT NOT NULL,
  subject TEXT NOT NULL REFERENCES concepts (key),
  object TEXT NOT NULL REFERENCES concepts (key),
  score REAL NOT NULL,
  evidence TEXT NOT NULL CHECK (json_valid(evidence))
) STRICT;
CREATE INDEX relations_of_article ON article_relations (article_seq);
CREATE INDEX relations_by_subject ON article_relations (subject);
CREATE INDEX relations_by_object ON article_relations (object);

CREATE TABLE relation_answers (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  article_key TEXT NOT NULL,
  subject TEXT NOT NULL,
  object TEXT NOT NULL,
  type TEXT NOT NULL,
  answer TEXT NOT NULL CHECK (answer IN ('accept', 'reject', 'correct')),
  corrected TEXT,
  undoes INTEGER UNIQUE REFERENCES relation_answers (sequence),
  by TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX relation_answers_by_article ON relation_answers (article_key);
CREATE TRIGGER relation_answers_never_changed BEFORE UPDATE ON relation_answers BEGIN SELECT RAISE(ABORT, 'relation_answers is append-only'); END;
CREATE TRIGGER relation_answers_never_deleted BEFORE DELETE ON relation_answers BEGIN SELECT RAISE(ABORT, 'relation_answers is append-only'); END;`;

export const articles: Migration = { number: 8, name: 'articles', up: db => db.script(sql) };

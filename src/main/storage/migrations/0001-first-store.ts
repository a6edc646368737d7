/** The store as it was first shipped. */
import type { Migration } from './index.ts';

/** Rows that are only ever added: history that nobody, this program included, can rewrite through SQL. */
const appendOnly = (table: string): string => `
CREATE TRIGGER ${table}_never_changed BEFORE UPDATE ON ${table} BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END;
CREATE TRIGGER ${table}_never_deleted BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END;`;

const records = `
CREATE TABLE patients (
  id TEXT PRIMARY KEY,
  record_number TEXT NOT NULL,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  birth_date TEXT,
  sex TEXT NOT NULL CHECK (sex IN ('male', 'female', 'other', 'unknown')),
  synthetic INTEGER NOT NULL CHECK (synthetic IN (0, 1)),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX patients_by_name ON patients (name_key);
CREATE INDEX patients_by_number ON patients (record_number);

CREATE TABLE cases (
  id TEXT PRIMARY KEY,
  patient_id TEXT NOT NULL REFERENCES patients (id),
  title TEXT NOT NULL,
  specialty TEXT,
  status TEXT NOT NULL CHECK (status IN ('open', 'closed')),
  note_count INTEGER NOT NULL DEFAULT 0,
  asks INTEGER NOT NULL DEFAULT 0,
  sort_name TEXT NOT NULL,
  search_key TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  opened_at TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX cases_by_patient ON cases (patient_id);
CREATE INDEX cases_by_update ON cases (status, updated_at);
CREATE INDEX cases_by_opening ON cases (status, opened_at);
CREATE INDEX cases_by_name ON cases (status, sort_name);
CREATE INDEX cases_by_asks ON cases (status, asks, updated_at);
CREATE INDEX cases_by_words ON cases (search_key, status, updated_at, opened_at, sort_name, asks);

CREATE TABLE notes (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  case_id TEXT NOT NULL REFERENCES cases (id),
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  search_title TEXT,
  author TEXT,
  date TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version > 0),
  indexed_version INTEGER NOT NULL DEFAULT 0,
  characters INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX notes_by_case ON notes (case_id, date);
CREATE INDEX notes_to_index ON notes (seq) WHERE indexed_version <> version;

CREATE TABLE note_versions (
  row INTEGER PRIMARY KEY,
  note_seq INTEGER NOT NULL REFERENCES notes (seq),
  version INTEGER NOT NULL,
  text TEXT NOT NULL,
  search_text TEXT,
  save_id TEXT UNIQUE,
  saved_by TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  UNIQUE (note_seq, version)
) STRICT;
${appendOnly('note_versions')}
CREATE TRIGGER note_versions_contiguous BEFORE INSERT ON note_versions
WHEN new.version <> 1 + (SELECT coalesce(max(version), 0) FROM note_versions WHERE note_seq = new.note_seq)
BEGIN SELECT RAISE(ABORT, 'note versions are contiguous'); END;`;

/** Taking a note's old words out of the index costs ten times a save, so the index follows in pauses: `indexed_version` says how far. */
const search = `
CREATE VIEW note_words (seq, title, text) AS
  SELECT n.seq, coalesce(n.search_title, n.title), coalesce(v.search_text, v.text)
  FROM notes n JOIN note_versions v ON v.note_seq = n.seq AND v.version = n.indexed_version;
CREATE VIRTUAL TABLE note_index USING fts5 (
  title, text, content = 'note_words', content_rowid = 'seq', tokenize = 'unicode61 remove_diacritics 2', prefix = '3'
);
INSERT INTO note_index (note_index, rank) VALUES ('secure-delete', 1);
CREATE TRIGGER notes_title_kept BEFORE UPDATE OF title, search_title ON notes
BEGIN SELECT RAISE(ABORT, 'the title is part of the search index'); END;
CREATE TRIGGER notes_indexed AFTER UPDATE OF indexed_version ON notes WHEN new.indexed_version <> old.indexed_version BEGIN
  INSERT INTO note_index (note_index, rowid, title, text)
    SELECT 'delete', new.seq, coalesce(new.search_title, new.title), coalesce(v.search_text, v.text)
    FROM note_versions v WHERE v.note_seq = new.seq AND v.version = old.indexed_version;
  INSERT INTO note_index (rowid, title, text)
    SELECT new.seq, coalesce(new.search_title, new.title), coalesce(v.search_text, v.text)
    FROM note_versions v WHERE v.note_seq = new.seq AND v.version = new.indexed_version;
END;`;

const derived = `
CREATE TABLE annotations (
  row INTEGER PRIMARY KEY,
  note_seq INTEGER NOT NULL REFERENCES notes (seq),
  version INTEGER NOT NULL,
  scheme TEXT NOT NULL,
  model_id TEXT NOT NULL,
  model_version TEXT NOT NULL,
  annotation TEXT NOT NULL CHECK (json_valid(annotation)),
  made_at TEXT NOT NULL,
  UNIQUE (note_seq, version, scheme, model_id, model_version),
  FOREIGN KEY (note_seq, version) REFERENCES note_versions (note_seq, version)
) STRICT;

CREATE TABLE record_facts (
  row INTEGER PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id),
  import_id TEXT NOT NULL REFERENCES imports (id),
  fact TEXT NOT NULL CHECK (json_valid(fact))
) STRICT;
CREATE INDEX record_facts_by_case ON record_facts (case_id);

CREATE TABLE suggestions (
  case_id TEXT NOT NULL REFERENCES cases (id),
  uuid TEXT NOT NULL,
  card TEXT NOT NULL CHECK (json_valid(card)),
  first_shown_at TEXT NOT NULL,
  last_shown_at TEXT NOT NULL,
  PRIMARY KEY (case_id, uuid)
) STRICT;

CREATE TABLE prognoses (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  case_id TEXT NOT NULL REFERENCES cases (id),
  model TEXT NOT NULL,
  model_version TEXT NOT NULL,
  features TEXT NOT NULL CHECK (json_valid(features)),
  prognosis TEXT NOT NULL CHECK (json_valid(prognosis)),
  made_at TEXT NOT NULL
) STRICT;
CREATE INDEX prognoses_by_case ON prognoses (case_id, model);
${appendOnly('prognoses')}`;

const answers = `
CREATE TABLE fact_answers (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id TEXT NOT NULL REFERENCES cases (id),
  fact_id TEXT NOT NULL,
  answer TEXT NOT NULL CHECK (json_valid(answer)),
  fact TEXT CHECK (json_valid(fact)),
  undoes INTEGER UNIQUE REFERENCES fact_answers (sequence),
  by TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX fact_answers_by_case ON fact_answers (case_id);
${appendOnly('fact_answers')}

CREATE TABLE advice_answers (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id TEXT NOT NULL REFERENCES cases (id),
  uuid TEXT NOT NULL,
  answer TEXT NOT NULL CHECK (answer IN ('accepted', 'overridden')),
  reason TEXT,
  by TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX advice_answers_by_case ON advice_answers (case_id, uuid);
${appendOnly('advice_answers')}`;

const keeping = `
CREATE TABLE imports (
  id TEXT PRIMARY KEY,
  content_hash TEXT NOT NULL,
  name TEXT NOT NULL,
  case_id TEXT NOT NULL REFERENCES cases (id),
  unread TEXT NOT NULL CHECK (json_valid(unread)),
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX imports_by_hash ON imports (content_hash);
CREATE INDEX imports_by_case ON imports (case_id);

CREATE TABLE model_packages (
  id TEXT NOT NULL,
  version TEXT NOT NULL,
  folder TEXT NOT NULL,
  manifest TEXT NOT NULL CHECK (json_valid(manifest)),
  added_at TEXT NOT NULL,
  removed_at TEXT,
  PRIMARY KEY (id, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE settings (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value)),
  updated_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE audit (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT,
  details TEXT NOT NULL CHECK (json_valid(details)),
  hash TEXT NOT NULL
) STRICT;
${appendOnly('audit')}`;

export const firstStore: Migration = {
  number: 1,
  name: 'first-store',
  up: db => db.script([records, search, keeping, derived, answers].join('\n')),
};

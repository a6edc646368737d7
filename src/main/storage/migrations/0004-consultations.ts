/** Consultations listened to, and notes that are drafts until someone signs them. */
import type { Migration } from './index.ts';

const sql = `
ALTER TABLE notes ADD COLUMN state TEXT CHECK (state IN ('draft', 'signed', 'withdrawn'));
ALTER TABLE notes ADD COLUMN signed_version INTEGER;
ALTER TABLE notes ADD COLUMN signed_by TEXT;
ALTER TABLE notes ADD COLUMN signed_at TEXT;

CREATE TABLE consultations (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id),
  title TEXT NOT NULL,
  format TEXT NOT NULL,
  turns TEXT NOT NULL CHECK (json_valid(turns)),
  roles TEXT NOT NULL CHECK (json_valid(roles)),
  lines TEXT NOT NULL CHECK (json_valid(lines)),
  answers TEXT NOT NULL CHECK (json_valid(answers)),
  revision INTEGER NOT NULL DEFAULT 1,
  state TEXT NOT NULL CHECK (state IN ('open', 'noted', 'discarded')),
  note_id TEXT REFERENCES notes (id),
  made_by TEXT NOT NULL,
  made_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX consultations_by_case ON consultations (case_id, made_at);
CREATE INDEX consultations_by_note ON consultations (note_id);`;

export const consultations: Migration = { number: 4, name: 'consultations', up: db => db.script(sql) };

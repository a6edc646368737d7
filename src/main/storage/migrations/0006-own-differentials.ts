/** What clinicians thought before they saw a ranking, and the tokens of the CDS Hooks service as hashes. */
import type { Migration } from './index.ts';

export const ownDifferentials: Migration = {
  number: 6,
  name: 'own-differentials',
  up: db =>
    db.script(`
CREATE TABLE own_differentials (
  sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  case_id TEXT NOT NULL REFERENCES cases (id),
  conditions TEXT NOT NULL CHECK (json_valid(conditions)),
  by TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX own_differentials_by_case ON own_differentials (case_id, sequence);
CREATE TRIGGER own_differentials_never_changed BEFORE UPDATE ON own_differentials BEGIN SELECT RAISE(ABORT, 'own_differentials is append-only'); END;
CREATE TRIGGER own_differentials_never_deleted BEFORE DELETE ON own_differentials BEGIN SELECT RAISE(ABORT, 'own_differentials is append-only'); END;

CREATE TABLE cds_hooks_tokens (
  sequence INTEGER PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE,
  by TEXT NOT NULL,
  at TEXT NOT NULL,
  last_called_at TEXT,
  ended_at TEXT
) STRICT;`),
};

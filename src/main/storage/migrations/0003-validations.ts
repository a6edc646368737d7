/** How risk models did on local cases, local recalibrations of them, and the outcomes that people entered. */
import type { Migration } from './index.ts';

export const validations: Migration = {
  number: 3,
  name: 'validations',
  up: db =>
    db.script(`
CREATE TABLE validations (
  sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  model TEXT NOT NULL,
  model_version TEXT NOT NULL,
  source TEXT NOT NULL,
  report TEXT NOT NULL CHECK (json_valid(report)),
  by TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX validations_by_model ON validations (model, sequence);
CREATE TRIGGER validations_never_changed BEFORE UPDATE ON validations BEGIN SELECT RAISE(ABORT, 'validations is append-only'); END;
CREATE TRIGGER validations_never_deleted BEFORE DELETE ON validations BEGIN SELECT RAISE(ABORT, 'validations is append-only'); END;

CREATE TABLE recalibrations (
  sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  model TEXT NOT NULL,
  base_version TEXT NOT NULL,
  version TEXT NOT NULL,
  intercept REAL NOT NULL,
  slope REAL NOT NULL CHECK (slope > 0),
  validation_id TEXT NOT NULL REFERENCES validations (id),
  by TEXT NOT NULL,
  at TEXT NOT NULL,
  taken_back_by TEXT,
  taken_back_at TEXT
) STRICT;
CREATE UNIQUE INDEX recalibrations_by_version ON recalibrations (model, version);

CREATE TABLE outcomes (
  sequence INTEGER PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id),
  model TEXT NOT NULL,
  outcome INTEGER CHECK (outcome IN (0, 1)),
  by TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX outcomes_by_case ON outcomes (model, case_id, sequence);
`),
};

import type { Migration } from './index.ts';

/** What a case's reader has seen of its drugs, so that only a new co-prescription interrupts, and once. */
export const adviceViews: Migration = {
  number: 2,
  name: 'advice-views',
  up: (db) =>
    db.script(`
CREATE TABLE advice_views (
  case_id TEXT PRIMARY KEY REFERENCES cases (id),
  seen TEXT NOT NULL CHECK (json_valid(seen)),
  at TEXT NOT NULL
) STRICT;`),
};

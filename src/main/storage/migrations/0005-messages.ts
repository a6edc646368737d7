/** What people raised patients' messages to. Levels are only ever added. */
import type { Migration } from './index.ts';

const sql = `
CREATE TABLE message_levels (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  note_id TEXT NOT NULL REFERENCES notes (id),
  level TEXT NOT NULL CHECK (level IN ('needs-reply', 'red-flag')),
  by TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX message_levels_by_note ON message_levels (note_id);
CREATE TRIGGER message_levels_never_changed BEFORE UPDATE ON message_levels BEGIN SELECT RAISE(ABORT, 'message_levels is append-only'); END;
CREATE TRIGGER message_levels_never_deleted BEFORE DELETE ON message_levels BEGIN SELECT RAISE(ABORT, 'message_levels is append-only'); END;`;

export const messages: Migration = { number: 5, name: 'messages', up: db => db.script(sql) };

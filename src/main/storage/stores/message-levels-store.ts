/** The level that a person raised a message to. */
import type { MessageLevel } from '../../../contract/messages.ts';
import type { ReadableDb, WritableDb } from '../database.ts';

export function raiseMessage(db: WritableDb, args: { noteId: string; level: MessageLevel; by: string; at: string }): void {
  db.run('INSERT INTO message_levels (note_id, level, by, at) VALUES (?, ?, ?, ?)', args.noteId, args.level, args.by, args.at);
}

/** null when nobody raised it. */
export function raisedLevel(db: ReadableDb, noteId: string): MessageLevel | null {
  const levels = db.all<{ level: MessageLevel }>('SELECT level FROM message_levels WHERE note_id = ?', noteId).map(({ level }) => level);
  return levels.includes('red-flag') ? 'red-flag' : (levels[0] ?? null);
}

/**
 * Saves notes as fast as it can until it is killed, and says each save on stdout once it is on disk. The order comes as one
 * line of JSON on stdin: the key stays out of the arguments.
 */
import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { appendAudit } from '../stores/audit-store.ts';
import { openDatabase } from '../database.ts';
import { getNote, saveNote } from '../stores/notes-store.ts';
import { indexPending } from '../stores/search-store.ts';

export interface SaveOrder {
  readonly file: string;
  readonly key: string;
  readonly noteId: string;
  /** Tells the saves of one life from those of another. */
  readonly life: number;
}

const lines = createInterface({ input: process.stdin });
lines.once('line', line => {
  const order = JSON.parse(line) as SaveOrder;
  const db = openDatabase({ file: order.file, key: Buffer.from(order.key, 'hex'), mode: 'write' });
  for (let count = 0; ; count += 1) {
    const at = new Date().toISOString();
    const base = getNote(db, order.noteId).version;
    const text = `life ${order.life} save ${count} ${'word '.repeat((count % 40) * 30)}`;
    db.transaction(() => {
      const { head } = saveNote(db, { noteId: order.noteId, baseVersion: base, text, saveId: `${order.life}-${count}`, by: 'test', at });
      appendAudit(db, { at, actor: 'test', action: 'note.saved', subject: order.noteId, details: { version: head.version } });
    });
    if (count % 3 === 2) indexPending(db, 5); // the kill may come while the search index is rewritten, too
    writeSync(1, `${base + 1} ${text.length}\n`); // synchronous: what is printed was saved, and nothing saved waits in a buffer
  }
});

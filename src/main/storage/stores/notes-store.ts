/** Notes as versions that are only ever added. A save is told apart by its id, so that a save repeated after a lost answer is one save. */
import { AppError } from '../../../contract/errors.ts';
import type { NoteHead, NoteKind, NoteText } from '../../../contract/records.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { spacedForSearch } from '../folding.ts';
import { found } from '../rows.ts';

interface HeadRow {
  readonly seq: number;
  readonly id: string;
  readonly case_id: string;
  readonly kind: NoteKind;
  readonly title: string;
  readonly author: string | null;
  readonly date: string;
  readonly version: number;
  readonly characters: number;
  readonly updated_at: string;
  readonly state: 'draft' | 'signed' | 'withdrawn' | null;
  readonly signed_version: number | null;
  readonly signed_by: string | null;
  readonly signed_at: string | null;
}
const COLUMNS = ['seq', 'id', 'case_id', 'kind', 'title', 'author', 'date', 'version', 'characters', 'updated_at', 'state', 'signed_version', 'signed_by', 'signed_at'];
const HEAD = `SELECT ${COLUMNS.join(', ')} FROM notes`;
/** A draft that was taken back again is kept, and shown nowhere. */
const SHOWN = "coalesce(state, '') <> 'withdrawn'";
const toHead = (row: HeadRow): NoteHead => ({
  id: row.id,
  caseId: row.case_id,
  kind: row.kind,
  title: row.title,
  author: row.author,
  date: row.date,
  version: row.version,
  updatedAt: row.updated_at,
  characters: row.characters,
  ...(row.state === null || row.state === 'withdrawn' ? {} : { signature: { state: row.state === 'signed' && row.signed_version === row.version ? 'signed' : 'draft', version: row.signed_version, by: row.signed_by, at: row.signed_at } }),
});

function headRow(db: ReadableDb, noteId: string): HeadRow {
  return found(db.get<HeadRow>(`${HEAD} WHERE id = ?`, noteId), 'note');
}
export function getNote(db: ReadableDb, noteId: string): NoteHead {
  return toHead(headRow(db, noteId));
}
/** The number that annotations and the search index know a note by. */
export function noteSequence(db: ReadableDb, noteId: string): number {
  return headRow(db, noteId).seq;
}
/** Newest first, by the notes' own dates. */
export function listNotes(db: ReadableDb, caseId: string): NoteHead[] {
  return db.all<HeadRow>(`${HEAD} WHERE case_id = ? AND ${SHOWN} ORDER BY date DESC, seq DESC`, caseId).map(toHead);
}

interface TextRow {
  readonly version: number;
  readonly text: string;
  readonly saved_at: string;
}
export function getNoteText(db: ReadableDb, noteId: string, version?: number): NoteText {
  const head = headRow(db, noteId);
  const sql = 'SELECT version, text, saved_at FROM note_versions WHERE note_seq = ? AND version = ?';
  const row = found(db.get<TextRow>(sql, head.seq, version ?? head.version), 'version');
  return { id: noteId, version: row.version, text: row.text, savedAt: row.saved_at };
}
/** Newest first. */
export function listVersions(db: ReadableDb, noteId: string): Omit<NoteText, 'text'>[] {
  const sql = 'SELECT version, saved_at FROM note_versions WHERE note_seq = ? ORDER BY version DESC';
  return db
    .all<Omit<TextRow, 'text'>>(sql, headRow(db, noteId).seq)
    .map(row => ({ id: noteId, version: row.version, savedAt: row.saved_at }));
}
/** The newest text of every note of a case, oldest note first: what a chart is made of. */
export function noteTexts(db: ReadableDb, caseId: string): { head: NoteHead; text: string }[] {
  const sql = `SELECT ${COLUMNS.map(column => `n.${column}`).join(', ')}, v.text
    FROM notes n JOIN note_versions v ON v.note_seq = n.seq AND v.version = n.version WHERE n.case_id = ? AND ${SHOWN} ORDER BY n.date, n.seq`;
  return db.all<HeadRow & { text: string }>(sql, caseId).map(row => ({ head: toHead(row), text: row.text }));
}

interface NewNote {
  readonly noteId: string;
  readonly caseId: string;
  readonly kind: NoteKind;
  readonly title: string;
  readonly author: string | null;
  readonly date: string;
  readonly text: string;
  readonly by: string;
  readonly at: string;
}
export function createNote(db: WritableDb, args: NewNote): NoteHead {
  return db.transaction(() => {
    found(db.get('SELECT 1 FROM cases WHERE id = ?', args.caseId), 'case');
    const { rowid } = db.run(
      'INSERT INTO notes (id, case_id, kind, title, search_title, author, date, version, characters, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?)',
      args.noteId,
      args.caseId,
      args.kind,
      args.title,
      spacedForSearch(args.title),
      args.author,
      args.date,
      args.text.length,
      args.at,
      args.at,
    );
    addVersion(db, { seq: rowid, version: 1, text: args.text, saveId: null, by: args.by, at: args.at });
    db.run('UPDATE notes SET indexed_version = 1 WHERE seq = ?', rowid);
    db.run('UPDATE cases SET note_count = note_count + 1, updated_at = ? WHERE id = ?', args.at, args.caseId);
    return getNote(db, args.noteId);
  });
}

interface NoteSave {
  readonly noteId: string;
  readonly baseVersion: number;
  readonly text: string;
  readonly saveId: string;
  readonly by: string;
  readonly at: string;
}
interface Saved {
  readonly head: NoteHead;
  /** False when the save was known already or changed nothing. */
  readonly added: boolean;
}
/** Adds a version; the search index follows with `indexPending`. Throws `conflict` with the newest version when the text was written upon an older one. */
export function saveNote(db: WritableDb, args: NoteSave): Saved {
  return db.transaction(() => {
    const head = headRow(db, args.noteId);
    const known = db.get<{ note_seq: number; version: number; text: string }>(
      'SELECT note_seq, version, text FROM note_versions WHERE save_id = ?',
      args.saveId,
    );
    if (known !== undefined) {
      if (known.note_seq !== head.seq || known.text !== args.text)
        throw new AppError('bad-input', 'The save id stands for another save', { where: 'saveId' });
      return { head: { ...toHead(head), version: known.version, characters: known.text.length }, added: false };
    }
    if (head.version !== args.baseVersion) throw new AppError('conflict', 'A newer version was saved', { version: head.version });
    if (getNoteText(db, args.noteId).text === args.text) return { head: toHead(head), added: false };
    addVersion(db, { ...args, seq: head.seq, version: head.version + 1 });
    db.run(
      'UPDATE notes SET version = ?, characters = ?, updated_at = ? WHERE seq = ?',
      head.version + 1,
      args.text.length,
      args.at,
      head.seq,
    );
    db.run('UPDATE cases SET updated_at = ? WHERE id = ?', args.at, head.case_id);
    return { head: getNote(db, args.noteId), added: true };
  });
}

interface NewVersion {
  readonly seq: number;
  readonly version: number;
  readonly text: string;
  readonly saveId: string | null;
  readonly by: string;
  readonly at: string;
}
function addVersion(db: WritableDb, args: NewVersion): void {
  db.run(
    'INSERT INTO note_versions (note_seq, version, text, search_text, save_id, saved_by, saved_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
    args.seq,
    args.version,
    args.text,
    spacedForSearch(args.text),
    args.saveId,
    args.by,
    args.at,
  );
}

/** Marks a note as a draft that waits for its signature. */
export function markDraft(db: WritableDb, noteId: string): NoteHead {
  db.run("UPDATE notes SET state = 'draft' WHERE seq = ?", headRow(db, noteId).seq);
  return getNote(db, noteId);
}

/** Signs the newest version. Throws `conflict` where that is not the version that the signer saw. */
export function signNote(db: WritableDb, args: { noteId: string; version: number; by: string; at: string }): NoteHead {
  const head = headRow(db, args.noteId);
  if (head.version !== args.version) throw new AppError('conflict', 'A newer version was saved', { version: head.version });
  db.run("UPDATE notes SET state = 'signed', signed_version = ?, signed_by = ?, signed_at = ? WHERE seq = ?", head.version, args.by, args.at, head.seq);
  return getNote(db, args.noteId);
}

/** Takes a draft out of the case again. Throws `conflict` for what was signed or was never a draft. */
export function withdrawNote(db: WritableDb, noteId: string): void {
  const head = headRow(db, noteId);
  if (head.state !== 'draft') throw new AppError('conflict', 'Only a draft can be taken back', { state: head.state });
  db.run("UPDATE notes SET state = 'withdrawn' WHERE seq = ?", head.seq);
  db.run('UPDATE cases SET note_count = note_count - 1 WHERE id = ?', head.case_id);
}

/** A withdrawn draft is in the case again. */
export function restoreNote(db: WritableDb, noteId: string): void {
  const head = headRow(db, noteId);
  if (head.state !== 'withdrawn') return;
  db.run("UPDATE notes SET state = 'draft' WHERE seq = ?", head.seq);
  db.run('UPDATE cases SET note_count = note_count + 1 WHERE id = ?', head.case_id);
}

/** Full-text search over the newest version of every note. */
import type { SearchHit } from '../../contract/records.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { spacedForSearch } from './folding.ts';

/**
 * Newest entries first, and only so many: scoring every note that holds a common word takes seconds in a large store,
 * while the index hands them out from the newest at once.
 */
const CANDIDATES = 400;
const BEFORE = 60;
const AFTER = 120;

/** Brings the index up to the newest version of at most `limit` notes; answers how many it took. Some 40 ms for a long note. */
export function indexPending(db: WritableDb, limit: number): number {
  const pending = db.all<{ seq: number }>('SELECT seq FROM notes WHERE indexed_version <> version ORDER BY seq DESC LIMIT ?', limit);
  if (pending.length === 0) return 0;
  return db.transaction(() => {
    for (const { seq } of pending) db.run('UPDATE notes SET indexed_version = version WHERE seq = ?', seq);
    return pending.length;
  });
}

interface HitRow {
  readonly case_id: string;
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly date: string;
  readonly text: string;
}

/** Every word must occur; the last one may be unfinished. Words in double quotes stand together. Latest notes first. */
export function searchNotes(db: ReadableDb, query: string, limit: number): SearchHit[] {
  const match = matchExpression(query);
  if (match === null) return [];
  const sql = `
    WITH hits (seq) AS MATERIALIZED (SELECT rowid FROM note_index WHERE note_index MATCH ? ORDER BY rowid DESC LIMIT ?),
    newest (seq) AS MATERIALIZED (SELECT n.seq FROM hits h JOIN notes n ON n.seq = h.seq WHERE coalesce(n.state, '') <> 'withdrawn' ORDER BY n.date DESC, n.seq DESC LIMIT ?)
    SELECT n.case_id, n.id, p.name, n.title, n.date, v.text
    FROM newest h JOIN notes n ON n.seq = h.seq JOIN note_versions v ON v.note_seq = n.seq AND v.version = n.version
      JOIN cases c ON c.id = n.case_id JOIN patients p ON p.id = c.patient_id
    ORDER BY n.date DESC, n.seq DESC`;
  const words = wordsOf(query);
  return db.all<HitRow>(sql, match, Math.max(CANDIDATES, limit), limit).map(row => ({
    caseId: row.case_id,
    noteId: row.id,
    patient: row.name,
    title: row.title,
    date: row.date,
    snippet: snippet(row.text, words),
  }));
}

interface Word {
  readonly text: string;
  readonly unfinished: boolean;
}
function wordsOf(query: string): Word[] {
  const parts = [...query.matchAll(/"([^"]*)"|(\S+)/g)];
  return parts
    .map((part, index) => ({
      text: (part[1] ?? part[2] ?? '').replaceAll('"', '').trim(),
      unfinished: part[1] === undefined && index === parts.length - 1 && (part[2] ?? '').length > 2 && !/\s$/.test(query),
    }))
    .filter(word => /[\p{L}\p{N}]/u.test(word.text));
}

/** The query in FTS5's own language, each word quoted so that none is an operator. Null when it holds no word. */
export function matchExpression(query: string): string | null {
  const words = wordsOf(query);
  if (words.length === 0) return null;
  return words.map(word => `"${spacedForSearch(word.text) ?? word.text}"${word.unfinished ? ' *' : ''}`).join(' AND ');
}

/** The words around the first one found, cut at spaces. */
function snippet(text: string, words: readonly Word[]): string {
  const lower = text.toLowerCase();
  const places = words.map(word => lower.indexOf(word.text.toLowerCase())).filter(place => place >= 0);
  const at = places.length > 0 ? Math.min(...places) : 0;
  const from = at <= BEFORE ? 0 : text.indexOf(' ', at - BEFORE) + 1 || at;
  const start = from > at ? at : from;
  const cut = text.lastIndexOf(' ', at + AFTER);
  const end = text.length <= at + AFTER ? text.length : cut > at ? cut : at + AFTER;
  return `${start > 0 ? '…' : ''}${text.slice(start, end).replace(/\s+/g, ' ').trim()}${end < text.length ? '…' : ''}`;
}

/** Full-text search over the newest version of every note. */
import type { SearchHit } from '../../../contract/records.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { spacedForSearch } from '../folding.ts';

/** Newest entries first, and only so many: scoring every note that holds a common word takes seconds in a large store. */
const CANDIDATES = 400;
/**
 * How far back it looks at first, in notes; then as far as should do, going by what was found. The index is asked for a
 * stretch in ascending order: backwards, an index that wipes what is deleted reads every page of a word before it gives
 * the last note, thousands of them for a phrase of common words.
 */
const STRETCH = 4_000;
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
export function searchNotes(db: ReadableDb, query: string, limit: number, stretch = STRETCH): SearchHit[] {
  const match = matchExpression(query);
  if (match === null) return [];
  const sql = `
    WITH newest (seq) AS MATERIALIZED (
      SELECT n.seq FROM json_each(?) h CROSS JOIN notes n ON n.seq = h.value ORDER BY n.date DESC, n.seq DESC LIMIT ?)
    SELECT n.case_id, n.id, p.name, n.title, n.date, v.text
    FROM newest h JOIN notes n ON n.seq = h.seq JOIN note_versions v ON v.note_seq = n.seq AND v.version = n.version
      JOIN cases c ON c.id = n.case_id JOIN patients p ON p.id = c.patient_id
    ORDER BY n.date DESC, n.seq DESC`;
  const words = wordsOf(query);
  const most = Math.max(CANDIDATES, limit);
  // The notes of all words that begin alike are put together before the first is given, with each look anew.
  const newest = words.length > 1 && words.at(-1)?.unfinished === true ? latestMatches(db, match, most) : matchesByStretch(db, match, most, stretch);
  return db.all<HitRow>(sql, JSON.stringify(newest), limit).map(row => ({
    caseId: row.case_id,
    noteId: row.id,
    patient: row.name,
    title: row.title,
    date: row.date,
    snippet: snippet(row.text, words),
  }));
}

/** Sequence numbers of the latest `most` entries that match, in one look. */
function latestMatches(db: ReadableDb, match: string, most: number): number[] {
  return db.all<{ rowid: number }>('SELECT rowid FROM note_index WHERE note_index MATCH ? ORDER BY rowid DESC LIMIT ?', match, most).map(({ rowid }) => rowid);
}

/** The same, looking farther back until there are enough; in no order that matters. */
function matchesByStretch(db: ReadableDb, match: string, most: number, first: number): number[] {
  const found: number[] = [];
  const last = db.get<{ last: number | null }>('SELECT max(seq) AS last FROM notes')?.last ?? 0;
  let to = last;
  for (let stretch = first; to > 0 && found.length < most; stretch = found.length === 0 ? to : Math.ceil((2 * (most - found.length) * (last - to)) / found.length)) {
    const from = Math.max(0, to - stretch);
    // As integers: numbers come to SQLite as floats, and by those the index would look everywhere.
    const sql = 'SELECT rowid FROM note_index WHERE note_index MATCH ? AND rowid > CAST(? AS INTEGER) AND rowid <= CAST(? AS INTEGER) ORDER BY rowid';
    const rows = db.all<{ rowid: number }>(sql, match, from, to);
    found.push(...rows.slice(found.length - most).map(({ rowid }) => rowid));
    to = from;
  }
  return found;
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

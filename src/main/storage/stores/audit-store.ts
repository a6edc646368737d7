/** The audit trail: every entry holds the hash of the one before, so that a change anywhere shows from there on. */
import { createHash } from 'node:crypto';
import type { AuditEntry } from '../../../contract/records.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { fromJson } from '../rows.ts';

export type AuditDetails = AuditEntry['details'];

interface AuditRow {
  readonly sequence: number;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly subject: string | null;
  readonly details: string;
  readonly hash: string;
}
const toEntry = (row: AuditRow): AuditEntry => ({ ...row, details: fromJson<AuditDetails>(row.details) });

interface NewAuditEntry {
  readonly at: string;
  readonly actor: string;
  /** What was done, in the form `note.saved`. */
  readonly action: string;
  readonly subject: string | null;
  /** Ids, counts and words of the program; no text of a patient's. */
  readonly details: AuditDetails;
}
/** Call in the transaction of the change it tells of. */
export function appendAudit(db: WritableDb, entry: NewAuditEntry): void {
  const last = db.get<{ sequence: number; hash: string }>('SELECT sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1');
  const sequence = (last?.sequence ?? 0) + 1;
  const details = canonical(entry.details);
  db.run(
    'INSERT INTO audit (sequence, at, actor, action, subject, details, hash) VALUES (?, ?, ?, ?, ?, ?, ?)',
    sequence,
    entry.at,
    entry.actor,
    entry.action,
    entry.subject,
    details,
    chainHash(last?.hash ?? '', { ...entry, sequence, details }),
  );
}

/** Newest first, those before `before`. */
export function listAudit(db: ReadableDb, before: number | undefined, limit: number): AuditEntry[] {
  const sql = 'SELECT sequence, at, actor, action, subject, details, hash FROM audit WHERE sequence < ? ORDER BY sequence DESC LIMIT ?';
  return db.all<AuditRow>(sql, before ?? Number.MAX_SAFE_INTEGER, limit).map(toEntry);
}

export interface AuditCheck {
  readonly intact: boolean;
  readonly checked: number;
  /** The first entry that doesn't follow from the one before, or the number of one that is gone. */
  readonly brokenAt: number | null;
}
const CHUNK = 2_000;

/** Walks the whole chain in steps, giving way between them; each step is `CHUNK` entries. */
export function* verifyAudit(db: ReadableDb): Generator<number, AuditCheck> {
  const sql = 'SELECT sequence, at, actor, action, subject, details, hash FROM audit WHERE sequence > ? ORDER BY sequence LIMIT ?';
  let previous = '';
  let checked = 0;
  for (;;) {
    const rows = db.all<AuditRow>(sql, checked, CHUNK);
    for (const row of rows) {
      if (row.sequence !== checked + 1 || row.hash !== chainHash(previous, row)) return { intact: false, checked, brokenAt: checked + 1 };
      previous = row.hash;
      checked += 1;
    }
    if (rows.length < CHUNK) break;
    yield checked;
  }
  // The last entries can be cut off without breaking the chain; SQLite remembers the highest number it ever gave.
  const highest = db.get<{ seq: number }>("SELECT seq FROM sqlite_sequence WHERE name = 'audit'")?.seq ?? 0;
  return highest > checked ? { intact: false, checked, brokenAt: checked + 1 } : { intact: true, checked, brokenAt: null };
}

function canonical(details: AuditDetails): string {
  return JSON.stringify(Object.fromEntries(Object.entries(details).sort(([a], [b]) => (a < b ? -1 : 1))));
}
function chainHash(previous: string, entry: Omit<AuditRow, 'hash'>): string {
  const { sequence, at, actor, action, subject, details } = entry;
  return createHash('sha256')
    .update(`${previous}\n${JSON.stringify([sequence, at, actor, action, subject, details])}`)
    .digest('hex');
}

/** Files that came in, known again by their content. */
import type { Chart } from '../../../contract/chart.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { fromJson } from '../rows.ts';

type Unread = Chart['unread'];

interface NewImport {
  readonly id: string;
  /** sha256 of the content, hex. */
  readonly contentHash: string;
  readonly name: string;
  readonly caseId: string;
  readonly unread: Unread;
  readonly at: string;
}
export function addImport(db: WritableDb, args: NewImport): void {
  const sql = 'INSERT INTO imports (id, content_hash, name, case_id, unread, at) VALUES (?, ?, ?, ?, ?, ?)';
  db.run(sql, args.id, args.contentHash, args.name, args.caseId, JSON.stringify(args.unread), args.at);
}

/** The case that has this content already, in the whole store or among the imports of one case. */
export function findImport(db: ReadableDb, contentHash: string, caseId?: string): string | null {
  const row = db.get<{ case_id: string }>(
    'SELECT case_id FROM imports WHERE content_hash = ? AND (? IS NULL OR case_id = ?) ORDER BY id LIMIT 1',
    contentHash,
    caseId ?? null,
    caseId ?? null,
  );
  return row?.case_id ?? null;
}

/** What the readers of a case's files could not read. */
export function listUnread(db: ReadableDb, caseId: string): Unread {
  return db
    .all<{ unread: string }>('SELECT unread FROM imports WHERE case_id = ? ORDER BY id', caseId)
    .flatMap(row => fromJson<Unread>(row.unread));
}

/** The clinicians' own differentials, as they were committed. */
import type { OwnDifferential } from '../../../contract/own-differential.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { fromJson } from '../rows.ts';

export function saveOwnDifferential(db: WritableDb, caseId: string, own: OwnDifferential): void {
  db.run('INSERT INTO own_differentials (id, case_id, conditions, by, at) VALUES (?, ?, ?, ?, ?)', own.id, caseId, JSON.stringify(own.conditions), own.by, own.at);
}

/** Newest first. */
export function listOwnDifferentials(db: ReadableDb, caseId: string): OwnDifferential[] {
  return db
    .all<{ id: string; conditions: string; by: string; at: string }>('SELECT id, conditions, by, at FROM own_differentials WHERE case_id = ? ORDER BY sequence DESC', caseId)
    .map(({ conditions, ...row }) => ({ ...row, conditions: fromJson<string[]>(conditions) }));
}

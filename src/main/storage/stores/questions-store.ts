/** Questions asked in a case, with the answers as they were shown. Never changed; a case's history of asking. */
import type { ReadableDb, WritableDb } from '../database.ts';
import { fromJson } from '../rows.ts';

interface AskedQuestion<A> {
  readonly id: string;
  readonly question: string;
  readonly answer: A;
  readonly by: string;
  readonly at: string;
}

export function addQuestion<A>(db: WritableDb, made: AskedQuestion<A> & { readonly caseId: string }): void {
  db.run('INSERT INTO case_questions (id, case_id, question, answer, by, at) VALUES (?, ?, ?, ?, ?, ?)', made.id, made.caseId, made.question, JSON.stringify(made.answer), made.by, made.at);
}

/** Newest first. */
export function listQuestions<A>(db: ReadableDb, caseId: string, limit: number): AskedQuestion<A>[] {
  return db
    .all<{ id: string; question: string; answer: string; by: string; at: string }>('SELECT id, question, answer, by, at FROM case_questions WHERE case_id = ? ORDER BY sequence DESC LIMIT ?', caseId, limit)
    .map((row) => ({ ...row, answer: fromJson<A>(row.answer) }));
}

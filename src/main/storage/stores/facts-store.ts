/** Facts that came with a record, and what clinicians said of facts. Facts read in notes are not kept: notes and answers make them again. */
import type { ChartFact, FactAnswer } from '../../../contract/chart.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { fromJson } from '../rows.ts';

export function addRecordFacts(db: WritableDb, args: { caseId: string; importId: string; facts: readonly ChartFact[] }): void {
  db.transaction(() => {
    for (const fact of args.facts)
      db.run('INSERT INTO record_facts (case_id, import_id, fact) VALUES (?, ?, ?)', args.caseId, args.importId, JSON.stringify(fact));
  });
}
export function listRecordFacts(db: ReadableDb, caseId: string): ChartFact[] {
  return db
    .all<{ fact: string }>('SELECT fact FROM record_facts WHERE case_id = ? ORDER BY row', caseId)
    .map(row => fromJson<ChartFact>(row.fact));
}

/** `add` is a fact that the clinician wrote; `undo` takes one earlier answer back. */
type GivenAnswer = FactAnswer | { readonly answer: 'add' } | { readonly answer: 'undo' };

/** One entry of the append-only list. `fact` is the fact as it stood when it was answered: a confirmed fact stays though a later reading no longer finds it. */
interface StoredAnswer {
  readonly sequence: number;
  readonly factId: string;
  readonly answer: GivenAnswer;
  readonly fact: ChartFact | null;
  readonly undoes: number | null;
  readonly by: string;
  readonly at: string;
}
interface AnswerRow {
  readonly sequence: number;
  readonly fact_id: string;
  readonly answer: string;
  readonly fact: string | null;
  readonly undoes: number | null;
  readonly by: string;
  readonly at: string;
}

export interface NewAnswer {
  readonly caseId: string;
  readonly fact: ChartFact;
  readonly answer: FactAnswer | { readonly answer: 'add' };
  readonly by: string;
  readonly at: string;
}
export function addAnswer(db: WritableDb, args: NewAnswer): void {
  db.run(
    'INSERT INTO fact_answers (case_id, fact_id, answer, fact, by, at) VALUES (?, ?, ?, ?, ?, ?)',
    args.caseId,
    args.fact.id,
    JSON.stringify(args.answer),
    JSON.stringify(args.fact),
    args.by,
    args.at,
  );
}

/** Takes back the newest answer of the case that still stands; null when there is none. */
export function undoAnswer(db: WritableDb, args: { caseId: string; by: string; at: string }): { factId: string } | null {
  return db.transaction(() => {
    const last = db.get<{ sequence: number; fact_id: string }>(
      `SELECT sequence, fact_id FROM fact_answers a WHERE case_id = ? AND undoes IS NULL
        AND NOT EXISTS (SELECT 1 FROM fact_answers u WHERE u.undoes = a.sequence) ORDER BY sequence DESC LIMIT 1`,
      args.caseId,
    );
    if (last === undefined) return null;
    db.run(
      'INSERT INTO fact_answers (case_id, fact_id, answer, undoes, by, at) VALUES (?, ?, ?, ?, ?, ?)',
      args.caseId,
      last.fact_id,
      JSON.stringify({ answer: 'undo' }),
      last.sequence,
      args.by,
      args.at,
    );
    return { factId: last.fact_id };
  });
}

/** All of them, oldest first. */
export function listAnswers(db: ReadableDb, caseId: string): StoredAnswer[] {
  const sql = 'SELECT sequence, fact_id, answer, fact, undoes, by, at FROM fact_answers WHERE case_id = ? ORDER BY sequence';
  return db.all<AnswerRow>(sql, caseId).map(row => ({
    sequence: row.sequence,
    factId: row.fact_id,
    answer: fromJson<GivenAnswer>(row.answer),
    fact: row.fact === null ? null : fromJson<ChartFact>(row.fact),
    undoes: row.undoes,
    by: row.by,
    at: row.at,
  }));
}

/** Cases in which someone answered a fact, in the order of the first answer. */
export function answeredCases(db: ReadableDb): string[] {
  return db.all<{ case_id: string }>('SELECT case_id FROM fact_answers GROUP BY case_id ORDER BY min(sequence)').map(row => row.case_id);
}

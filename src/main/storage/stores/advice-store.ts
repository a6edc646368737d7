/** Suggestions that were shown, and what the clinician did with them. */
import type { Card } from '../../../contract/cards.ts';
import type { ReadableDb, WritableDb } from '../database.ts';

interface AdviceAnswer {
  readonly answer: 'accepted' | 'overridden';
  readonly reason: string | null;
  readonly at: string;
}

/** Remembers what stood on the screen, so that an answer can be read next to it later. */
export function saveShownCards(db: WritableDb, args: { caseId: string; cards: readonly Card[]; at: string }): void {
  db.transaction(() => {
    for (const card of args.cards) {
      db.run(
        `INSERT INTO suggestions (case_id, uuid, card, first_shown_at, last_shown_at) VALUES (?, ?, ?, ?, ?)
          ON CONFLICT (case_id, uuid) DO UPDATE SET card = excluded.card, last_shown_at = excluded.last_shown_at`,
        args.caseId,
        card.uuid,
        JSON.stringify(card),
        args.at,
        args.at,
      );
    }
  });
}

export function answerAdvice(db: WritableDb, args: { caseId: string; uuid: string; by: string } & AdviceAnswer): void {
  const sql = 'INSERT INTO advice_answers (case_id, uuid, answer, reason, by, at) VALUES (?, ?, ?, ?, ?, ?)';
  db.run(sql, args.caseId, args.uuid, args.answer, args.reason, args.by, args.at);
}

/** The newest answer of each card, by the card's uuid. */
export function adviceAnswers(db: ReadableDb, caseId: string): Map<string, AdviceAnswer> {
  const sql = 'SELECT uuid, answer, reason, at FROM advice_answers WHERE case_id = ? ORDER BY sequence';
  return new Map(db.all<AdviceAnswer & { uuid: string }>(sql, caseId).map(({ uuid, ...answer }) => [uuid, answer]));
}

/** What the reader of a case has seen: drugs of the chart, interruptions that wait and that were. Null before the first look. */
export interface AdviceSeen {
  readonly drugs: readonly string[];
  readonly waiting: readonly string[];
  readonly done: readonly string[];
}
export function adviceSeen(db: ReadableDb, caseId: string): AdviceSeen | null {
  const row = db.get<{ seen: string }>('SELECT seen FROM advice_views WHERE case_id = ?', caseId);
  return row === undefined ? null : (JSON.parse(row.seen) as AdviceSeen);
}
export function saveAdviceSeen(db: WritableDb, caseId: string, seen: AdviceSeen, at: string): void {
  db.run('INSERT INTO advice_views (case_id, seen, at) VALUES (?, ?, ?) ON CONFLICT (case_id) DO UPDATE SET seen = excluded.seen, at = excluded.at', caseId, JSON.stringify(seen), at);
}

export interface RuleAnswers {
  readonly rule: string;
  readonly accepted: number;
  readonly overridden: number;
  /** Set aside as not applying here. */
  readonly wrong: number;
}
/** How the clinicians here answered each rule, by the newest answer of each card. */
export function ruleAnswers(db: ReadableDb): RuleAnswers[] {
  return db.all<RuleAnswers>(`
    SELECT json_extract(s.card, '$.basis.rule') AS rule,
      sum(a.answer = 'accepted') AS accepted, sum(a.answer = 'overridden') AS overridden, sum(a.answer = 'overridden' AND a.reason = 'wrong') AS wrong
    FROM advice_answers a JOIN suggestions s ON s.case_id = a.case_id AND s.uuid = a.uuid
    WHERE a.sequence = (SELECT max(b.sequence) FROM advice_answers b WHERE b.case_id = a.case_id AND b.uuid = a.uuid)
    GROUP BY rule ORDER BY rule`);
}
/** Rules set aside as tolerated in this case, with the words of the card: another fact beside the same drugs makes a new card, not a new question. */
export function toleratedIn(db: ReadableDb, caseId: string): string[] {
  return db
    .all<{ card: string }>("SELECT s.card AS card FROM advice_answers a JOIN suggestions s ON s.case_id = a.case_id AND s.uuid = a.uuid WHERE a.case_id = ? AND a.answer = 'overridden' AND a.reason = 'tolerated'", caseId)
    .map(({ card }) => JSON.parse(card) as Card)
    .map((card) => `${card.basis.rule} ${card.summary}`);
}

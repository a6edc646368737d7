/** Suggestions that were shown, and what the clinician did with them. */
import type { Card } from '../../contract/reasoning.ts';
import type { ReadableDb, WritableDb } from './database.ts';

export interface AdviceAnswer {
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

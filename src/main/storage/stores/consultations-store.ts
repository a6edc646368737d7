/** Consultations with their drafts. What was said never changes, only who is taken to have said it; the draft is working paper until it is a note. */
import { AppError } from '../../../contract/errors.ts';
import type { ConsultationHead } from '../../../contract/listen.ts';
import type { DraftLine, SpokenTurn, SpeakerRole } from '../../../contract/listen-engine.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { found } from '../rows.ts';

export interface StoredConsultation {
  readonly head: ConsultationHead;
  readonly revision: number;
  readonly turns: readonly SpokenTurn[];
  readonly roles: Readonly<Record<string, SpeakerRole>>;
  readonly lines: readonly DraftLine[];
  readonly answers: Readonly<Record<string, 'stands'>>;
}

interface Row {
  readonly id: string;
  readonly case_id: string;
  readonly title: string;
  readonly format: string;
  readonly turns: string;
  readonly roles: string;
  readonly lines: string;
  readonly answers: string;
  readonly revision: number;
  readonly state: ConsultationHead['state'];
  readonly note_id: string | null;
  readonly made_at: string;
  readonly updated_at: string;
}
type HeadRow = Omit<Row, 'turns' | 'roles' | 'lines' | 'answers' | 'revision'> & { readonly said: number };
const toHead = (row: HeadRow): ConsultationHead => ({
  id: row.id, caseId: row.case_id, title: row.title, format: row.format, turns: row.said, state: row.state, noteId: row.note_id, madeAt: row.made_at, updatedAt: row.updated_at,
});

export function getConsultation(db: ReadableDb, id: string): StoredConsultation {
  const row = found(db.get<Row>('SELECT * FROM consultations WHERE id = ?', id), 'consultation');
  const turns = JSON.parse(row.turns) as SpokenTurn[];
  return {
    head: toHead({ ...row, said: turns.length }),
    revision: row.revision,
    turns,
    roles: JSON.parse(row.roles) as StoredConsultation['roles'],
    lines: JSON.parse(row.lines) as DraftLine[],
    answers: JSON.parse(row.answers) as StoredConsultation['answers'],
  };
}

/** Newest first, without those that were discarded. */
export function listConsultations(db: ReadableDb, caseId: string): ConsultationHead[] {
  const sql = "SELECT id, case_id, title, format, json_array_length(turns) AS said, state, note_id, made_at, updated_at FROM consultations WHERE case_id = ? AND state <> 'discarded' ORDER BY made_at DESC, id DESC";
  return db.all<HeadRow>(sql, caseId).map(toHead);
}

/** The consultation that a note was drafted from, null for any other note. */
export function consultationOfNote(db: ReadableDb, noteId: string): string | null {
  return db.get<{ id: string }>('SELECT id FROM consultations WHERE note_id = ?', noteId)?.id ?? null;
}

interface NewConsultation extends Pick<StoredConsultation, 'turns' | 'roles' | 'lines'> {
  readonly id: string;
  readonly caseId: string;
  readonly title: string;
  readonly format: string;
  readonly by: string;
  readonly at: string;
}
export function createConsultation(db: WritableDb, args: NewConsultation): void {
  const sql = `INSERT INTO consultations (id, case_id, title, format, turns, roles, lines, answers, state, made_by, made_at, updated_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, '{}', 'open', ?, ?, ?)`;
  db.run(sql, args.id, args.caseId, args.title, args.format, JSON.stringify(args.turns), JSON.stringify(args.roles), JSON.stringify(args.lines), args.by, args.at, args.at);
}

/** Throws `conflict` when another window saved meanwhile. Answers the new revision. */
export function saveDraft(db: WritableDb, args: { id: string; revision: number; at: string } & Pick<StoredConsultation, 'lines' | 'answers'> & Partial<Pick<StoredConsultation, 'roles' | 'turns'>>): number {
  const sql = 'UPDATE consultations SET lines = ?, answers = ?, roles = coalesce(?, roles), turns = coalesce(?, turns), revision = revision + 1, updated_at = ? WHERE id = ? AND revision = ?';
  const given = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));
  const { changes } = db.run(sql, JSON.stringify(args.lines), JSON.stringify(args.answers), given(args.roles), given(args.turns), args.at, args.id, args.revision);
  if (changes === 0) throw new AppError('conflict', 'The draft was saved from another window', { what: 'consultation', revision: getConsultation(db, args.id).revision });
  return args.revision + 1;
}

export function setConsultationState(db: WritableDb, args: { id: string; state: ConsultationHead['state']; noteId?: string; at: string }): void {
  db.run('UPDATE consultations SET state = ?, note_id = coalesce(?, note_id), updated_at = ? WHERE id = ?', args.state, args.noteId ?? null, args.at, args.id);
}

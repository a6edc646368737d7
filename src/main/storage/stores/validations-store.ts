/** Reports on local cases, the recalibrations made from them, and the outcomes entered for cases. */
import type { Prognosis, StoredRecalibration, ValidationReport } from '../../../contract/prognosis.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { fromJson } from '../rows.ts';

interface StoredReport {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  /** The file's name, or `store`. */
  readonly source: string;
  readonly report: ValidationReport;
}

export function saveReport(db: WritableDb, { id, source, report, by, at }: StoredReport): void {
  db.run('INSERT INTO validations (id, model, model_version, source, report, by, at) VALUES (?, ?, ?, ?, ?, ?, ?)', id, report.model, report.version, source, JSON.stringify(report), by, at);
}

interface ReportRow {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly source: string;
  readonly report: string;
}
const toReport = (row: ReportRow): StoredReport => ({ ...row, report: fromJson<ValidationReport>(row.report) });

/** Newest first. */
export function listReports(db: ReadableDb, model: string, limit = 20): StoredReport[] {
  return db.all<ReportRow>('SELECT id, at, by, source, report FROM validations WHERE model = ? ORDER BY sequence DESC LIMIT ?', model, limit).map(toReport);
}
export function getReport(db: ReadableDb, id: string): StoredReport | null {
  const row = db.get<ReportRow>('SELECT id, at, by, source, report FROM validations WHERE id = ?', id);
  return row === undefined ? null : toReport(row);
}

interface RecalibrationRow {
  readonly id: string;
  readonly model: string;
  readonly horizon: string;
  readonly base_version: string;
  readonly version: string;
  readonly intercept: number;
  readonly slope: number;
  readonly by: string;
  readonly at: string;
  readonly taken_back_at: string | null;
  readonly source: string;
  readonly cases: number;
  readonly events: number;
}
const SELECT = `SELECT r.id, r.model, r.base_version, r.version, r.intercept, r.slope, r.by, r.at, r.taken_back_at, v.source,
  coalesce(v.report ->> '$.horizon', '') AS horizon, coalesce(v.report ->> '$.whole.cases', 0) AS cases, coalesce(v.report ->> '$.whole.events', 0) AS events
  FROM recalibrations r JOIN validations v ON v.id = r.validation_id`;
const toRecalibration = ({ base_version: baseVersion, taken_back_at: takenBackAt, ...row }: RecalibrationRow): StoredRecalibration => ({ ...row, baseVersion, takenBackAt });

export function listRecalibrations(db: ReadableDb, model: string): StoredRecalibration[] {
  return db.all<RecalibrationRow>(`${SELECT} WHERE r.model = ? ORDER BY r.sequence DESC`, model).map(toRecalibration);
}
export function getRecalibration(db: ReadableDb, id: string): StoredRecalibration | null {
  const row = db.get<RecalibrationRow>(`${SELECT} WHERE r.id = ?`, id);
  return row === undefined ? null : toRecalibration(row);
}
/** Those in force: of each horizon the newest that was not taken back. */
export function recalibrationsInForce(db: ReadableDb, model: string): StoredRecalibration[] {
  const standing = listRecalibrations(db, model).filter(({ takenBackAt }) => takenBackAt === null);
  return [...Map.groupBy(standing, ({ horizon }) => horizon).values()].flatMap(([newest]) => newest ?? []);
}
export function addRecalibration(db: WritableDb, args: { id: string; model: string; baseVersion: string; version: string; intercept: number; slope: number; reportId: string; by: string; at: string }): void {
  db.run('INSERT INTO recalibrations (id, model, base_version, version, intercept, slope, validation_id, by, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)', args.id, args.model, args.baseVersion, args.version, args.intercept, args.slope, args.reportId, args.by, args.at);
}
export function takeBack(db: WritableDb, args: { id: string; by: string; at: string }): boolean {
  return db.run('UPDATE recalibrations SET taken_back_by = ?, taken_back_at = ? WHERE id = ? AND taken_back_at IS NULL', args.by, args.at, args.id).changes > 0;
}

export function setOutcome(db: WritableDb, args: { caseId: string; model: string; horizon: string; outcome: boolean | null; by: string; at: string }): void {
  db.run('INSERT INTO outcomes (case_id, model, horizon, outcome, by, at) VALUES (?, ?, ?, ?, ?, ?)', args.caseId, args.model, args.horizon, args.outcome === null ? null : Number(args.outcome), args.by, args.at);
}
/** The newest word on each horizon; one that nobody spoke of, or whose word was taken back, is not there. What was entered without a horizon is of the `chief` one. */
export function outcomesOf(db: ReadableDb, caseId: string, model: string, chief: string): Record<string, boolean> {
  const rows = db.all<{ horizon: string; outcome: number | null }>('SELECT coalesce(horizon, ?) AS horizon, outcome, max(sequence) FROM outcomes WHERE case_id = ? AND model = ? GROUP BY coalesce(horizon, ?)', chief, caseId, model, chief);
  return wordsOf(rows);
}

interface KnownOutcome {
  readonly prognosis: Prognosis;
  /** By horizon. */
  readonly outcomes: Readonly<Record<string, boolean>>;
  readonly sex: string;
  readonly birthDate: string | null;
  readonly madeAt: string;
}
/** The first prognosis of each case of which an outcome is known: later ones may know more than the bedside did. */
export function knownOutcomes(db: ReadableDb, model: string, chief: string): KnownOutcome[] {
  const sql = `SELECT p.row, p.prognosis, p.made_at, n.horizon, n.outcome, patients.sex, patients.birth_date
    FROM (SELECT case_id, min(row) AS row FROM prognoses WHERE model = ? GROUP BY case_id) f
    JOIN prognoses p ON p.row = f.row
    JOIN (SELECT case_id, coalesce(horizon, ?) AS horizon, outcome, max(sequence) FROM outcomes WHERE model = ? GROUP BY case_id, coalesce(horizon, ?)) n ON n.case_id = f.case_id AND n.outcome IS NOT NULL
    JOIN cases ON cases.id = f.case_id JOIN patients ON patients.id = cases.patient_id ORDER BY p.row`;
  const rows = db.all<{ row: number; prognosis: string; made_at: string; horizon: string; outcome: number; sex: string; birth_date: string | null }>(sql, model, chief, model, chief);
  return [...Map.groupBy(rows, ({ row }) => row).values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [{ prognosis: fromJson<Prognosis>(first.prognosis), outcomes: wordsOf([first, ...others]), sex: first.sex, birthDate: first.birth_date, madeAt: first.made_at }],
  );
}

const wordsOf = (rows: readonly { readonly horizon: string; readonly outcome: number | null }[]): Record<string, boolean> =>
  Object.fromEntries(rows.flatMap(({ horizon, outcome }) => (outcome === null ? [] : [[horizon, outcome === 1] as const])));

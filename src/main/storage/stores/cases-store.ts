/** Patients and their cases. Two patients are never made one here: same name or same number is said, not acted upon. */
import type { CaseSummary, NewPatient, Patient } from '../../../contract/records.ts';
import type { ReadableDb, SqlValue, WritableDb } from '../database.ts';
import { fold, nameKey } from '../folding.ts';
import { found } from '../rows.ts';

type Status = CaseSummary['status'];

interface PatientRow {
  readonly id: string;
  readonly record_number: string;
  readonly name: string;
  readonly birth_date: string | null;
  readonly sex: Patient['sex'];
  readonly synthetic: number;
}
const toPatient = (row: PatientRow): Patient => ({
  id: row.id,
  recordNumber: row.record_number,
  name: row.name,
  birthDate: row.birth_date,
  sex: row.sex,
  synthetic: row.synthetic === 1,
});

interface CaseRow extends Omit<PatientRow, 'id'> {
  readonly id: string;
  readonly patient_id: string;
  readonly title: string;
  readonly specialty: string | null;
  readonly status: Status;
  readonly note_count: number;
  readonly asks: number;
  readonly created_at: string;
  readonly updated_at: string;
  readonly opened_at: string | null;
  readonly namesake: number;
}
const toSummary = (row: CaseRow): CaseSummary => ({
  id: row.id,
  patient: toPatient({ ...row, id: row.patient_id }),
  title: row.title,
  specialty: row.specialty,
  status: row.status,
  notes: row.note_count,
  asks: row.asks,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  openedAt: row.opened_at,
  namesake: row.namesake === 1,
});
const SUMMARY = `
  SELECT c.id, c.patient_id, c.title, c.specialty, c.status, c.note_count, c.asks, c.created_at, c.updated_at, c.opened_at,
    p.record_number, p.name, p.birth_date, p.sex, p.synthetic,
    EXISTS (SELECT 1 FROM patients o WHERE o.id <> p.id AND o.name_key = p.name_key)
      OR EXISTS (SELECT 1 FROM patients o WHERE o.id <> p.id AND o.record_number = p.record_number AND p.record_number GLOB '*[0-9]*') AS namesake
  FROM cases c JOIN patients p ON p.id = c.patient_id`;

export function getCase(db: ReadableDb, caseId: string): CaseSummary {
  return toSummary(found(db.get<CaseRow>(`${SUMMARY} WHERE c.id = ?`, caseId), 'case'));
}

function getPatient(db: ReadableDb, patientId: string): Patient {
  const sql = 'SELECT id, record_number, name, birth_date, sex, synthetic FROM patients WHERE id = ?';
  return toPatient(found(db.get<PatientRow>(sql, patientId), 'patient'));
}

interface NewCase {
  readonly caseId: string;
  readonly patientId: string;
  readonly patient: NewPatient;
  readonly title: string;
  readonly specialty?: string | null;
  readonly at: string;
}
/** A new patient with a new case. */
export function createCase(db: WritableDb, args: NewCase): CaseSummary {
  const { patient } = args;
  return db.transaction(() => {
    db.run(
      'INSERT INTO patients (id, record_number, name, name_key, birth_date, sex, synthetic, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
      args.patientId,
      patient.recordNumber,
      patient.name,
      nameKey(patient.name),
      patient.birthDate,
      patient.sex,
      Number(patient.synthetic),
      args.at,
      args.at,
    );
    db.run(
      'INSERT INTO cases (id, patient_id, title, specialty, status, sort_name, search_key, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
      args.caseId,
      args.patientId,
      args.title,
      args.specialty ?? null,
      'open',
      fold(patient.name),
      searchKey(patient, args.title),
      args.at,
      args.at,
    );
    return getCase(db, args.caseId);
  });
}

const searchKey = (patient: NewPatient, title: string): string => fold(`${patient.name} ${patient.recordNumber} ${title}`);

export function updatePatient(db: WritableDb, patient: Patient, at: string): Patient {
  return db.transaction(() => {
    const { changes } = db.run(
      'UPDATE patients SET record_number = ?, name = ?, name_key = ?, birth_date = ?, sex = ?, synthetic = ?, updated_at = ? WHERE id = ?',
      patient.recordNumber,
      patient.name,
      nameKey(patient.name),
      patient.birthDate,
      patient.sex,
      Number(patient.synthetic),
      at,
      patient.id,
    );
    found(changes === 0 ? undefined : patient, 'patient');
    for (const row of db.all<{ id: string; title: string }>('SELECT id, title FROM cases WHERE patient_id = ?', patient.id)) {
      db.run(
        'UPDATE cases SET sort_name = ?, search_key = ?, updated_at = ? WHERE id = ?',
        fold(patient.name),
        searchKey(patient, row.title),
        at,
        row.id,
      );
    }
    return getPatient(db, patient.id);
  });
}
export function casesOfPatient(db: ReadableDb, patientId: string): string[] {
  return db.all<{ id: string }>('SELECT id FROM cases WHERE patient_id = ?', patientId).map(row => row.id);
}

export function setCaseStatus(db: WritableDb, caseId: string, status: Status, at: string): CaseSummary {
  db.run('UPDATE cases SET status = ?, updated_at = ? WHERE id = ?', status, at, caseId);
  return getCase(db, caseId);
}
export function markOpened(db: WritableDb, caseId: string, at: string): void {
  found(db.run('UPDATE cases SET opened_at = ? WHERE id = ?', at, caseId).changes === 0 ? undefined : caseId, 'case');
}
/** Facts of the composed chart that wait for an answer: kept with the case, so that the worklist needn't compose charts. */
export function setCaseAsks(db: WritableDb, caseId: string, asks: number): void {
  db.run('UPDATE cases SET asks = ? WHERE id = ? AND asks <> ?', asks, caseId, asks);
}
/** Something of the case changed: it moves up in the worklist. */
export function touchCase(db: WritableDb, caseId: string, at: string): void {
  db.run('UPDATE cases SET updated_at = ? WHERE id = ?', at, caseId);
}

interface CaseQuery {
  readonly query: string;
  readonly status: Status | 'all';
  readonly sort: 'updated' | 'opened' | 'name' | 'asks';
  readonly offset: number;
  readonly limit: number;
}
/** The ordering column of each sort with its direction; each has an index that starts with the status. */
const ORDER = {
  updated: 'updated_at DESC',
  opened: 'opened_at DESC',
  name: 'sort_name',
  asks: 'asks DESC, updated_at DESC',
} as const;
const KEYS = 'id, updated_at, opened_at, sort_name, asks';

/** One page of the worklist and how many cases fit in all. Words of the query may stand anywhere in name, number or title. */
export function listCases(db: ReadableDb, args: CaseQuery): { cases: CaseSummary[]; total: number } {
  const words = fold(args.query)
    .split(' ')
    .filter(word => word !== '');
  const states: Status[] = args.status === 'all' ? ['open', 'closed'] : [args.status];
  const values: SqlValue[] = states.flatMap(state => [state, ...words]);
  const fits = `status = ?${' AND instr(search_key, ?) > 0'.repeat(words.length)}`;
  // With words, one narrow index holds all that is searched and sorted; without, each status is read in its own order.
  const source = words.length > 0 ? 'cases INDEXED BY cases_by_words' : 'cases';
  const each = (columns: string): string => states.map(() => `SELECT ${columns} FROM ${source} WHERE ${fits}`).join(' UNION ALL ');
  const total = db.get<{ total: number }>(`SELECT sum(n) AS total FROM (${each('count(*) AS n')})`, ...values)?.total ?? 0;
  const page = db.all<{ id: string }>(`${each(KEYS)} ORDER BY ${ORDER[args.sort]} LIMIT ? OFFSET ?`, ...values, args.limit, args.offset);
  return { cases: page.map(row => getCase(db, row.id)), total };
}

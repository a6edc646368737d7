/** Prognoses as they were given, with what went in: what someone read on a day can be read again. */
import type { Prognosis } from '../../../contract/prognosis.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { fromJson } from '../rows.ts';

type PrognosisFeatures = Readonly<Record<string, number | string | boolean | null>>;

interface StoredPrognosis {
  readonly id: string;
  readonly features: PrognosisFeatures;
  readonly prognosis: Prognosis;
  readonly madeAt: string;
}
export function savePrognosis(db: WritableDb, args: StoredPrognosis & { caseId: string }): void {
  db.run(
    'INSERT INTO prognoses (id, case_id, model, model_version, features, prognosis, made_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
    args.id,
    args.caseId,
    args.prognosis.model,
    args.prognosis.version,
    JSON.stringify(args.features),
    JSON.stringify(args.prognosis),
    args.madeAt,
  );
}

interface PrognosisRow {
  readonly id: string;
  readonly features: string;
  readonly prognosis: string;
  readonly made_at: string;
}
/** Newest first. */
export function listPrognoses(db: ReadableDb, caseId: string, limit = 50): StoredPrognosis[] {
  const sql = 'SELECT id, features, prognosis, made_at FROM prognoses WHERE case_id = ? ORDER BY row DESC LIMIT ?';
  return db.all<PrognosisRow>(sql, caseId, limit).map(row => ({
    id: row.id,
    features: fromJson<PrognosisFeatures>(row.features),
    prognosis: fromJson<Prognosis>(row.prognosis),
    madeAt: row.made_at,
  }));
}

/** What a model read in one version of a note. It can be made again, so only the latest versions' readings are kept. */
import type { Annotation, Scheme } from '../../../contract/clinical.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { noteSequence } from './notes-store.ts';
import { fromJson } from '../rows.ts';

/** Autosave makes a version a second; readings of versions further back than this go. */
const KEPT_VERSIONS = 8;

export interface AnnotationKey {
  readonly noteId: string;
  readonly version: number;
  readonly scheme: Scheme;
}
/** Replaces what the same model in the same version said of the same text. */
export function saveAnnotation(db: WritableDb, key: AnnotationKey, annotation: Annotation, at: string): void {
  db.transaction(() => {
    const seq = noteSequence(db, key.noteId);
    db.run(
      `INSERT INTO annotations (note_seq, version, scheme, model_id, model_version, annotation, made_at) VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (note_seq, version, scheme, model_id, model_version) DO UPDATE SET annotation = excluded.annotation, made_at = excluded.made_at`,
      seq,
      key.version,
      key.scheme,
      annotation.model.id,
      annotation.model.version,
      JSON.stringify(annotation),
      at,
    );
    db.run('DELETE FROM annotations WHERE note_seq = ? AND version <= ?', seq, key.version - KEPT_VERSIONS);
  });
}

/** Null when that version has not been read by that model. */
export function getAnnotation(db: ReadableDb, key: AnnotationKey, model: { id: string; version: string }): Annotation | null {
  const sql = 'SELECT annotation FROM annotations WHERE note_seq = ? AND version = ? AND scheme = ? AND model_id = ? AND model_version = ?';
  const row = db.get<{ annotation: string }>(sql, noteSequence(db, key.noteId), key.version, key.scheme, model.id, model.version);
  return row === undefined ? null : fromJson<Annotation>(row.annotation);
}

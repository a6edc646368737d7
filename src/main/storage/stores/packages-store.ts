/** Model packages that someone added to this store, beside those that are shipped. */
import type { ModelManifest } from '../../../contract/models.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { fromJson } from '../rows.ts';

interface StoredPackage {
  readonly folder: string;
  readonly manifest: ModelManifest;
  readonly addedAt: string;
}
export function addPackage(db: WritableDb, args: { folder: string; manifest: ModelManifest; at: string }): void {
  db.run(
    `INSERT INTO model_packages (id, version, folder, manifest, added_at) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (id, version) DO UPDATE SET folder = excluded.folder, manifest = excluded.manifest, added_at = excluded.added_at, removed_at = NULL`,
    args.manifest.id,
    args.manifest.version,
    args.folder,
    JSON.stringify(args.manifest),
    args.at,
  );
}
/** True when there was such a package. */
export function removePackage(db: WritableDb, args: { id: string; at: string }): boolean {
  return db.run('UPDATE model_packages SET removed_at = ? WHERE id = ? AND removed_at IS NULL', args.at, args.id).changes > 0;
}
export function listPackages(db: ReadableDb): StoredPackage[] {
  const sql = 'SELECT folder, manifest, added_at FROM model_packages WHERE removed_at IS NULL ORDER BY added_at';
  return db.all<{ folder: string; manifest: string; added_at: string }>(sql).map(row => ({
    folder: row.folder,
    manifest: fromJson<ModelManifest>(row.manifest),
    addedAt: row.added_at,
  }));
}

/** Numbered steps from an empty file to today's schema. A store's `user_version` is the number of its last step. */
import { AppError } from '../../../contract/errors.ts';
import { APPLICATION_ID } from '../database.ts';
import type { Database } from '../database.ts';
import { firstStore } from './0001-first-store.ts';
import { adviceViews } from './0002-advice-views.ts';
import { validations } from './0003-validations.ts';
import { consultations } from './0004-consultations.ts';
import { messages } from './0005-messages.ts';
import { ownDifferentials } from './0006-own-differentials.ts';
import { library } from './0007-library.ts';
import { articles } from './0008-articles.ts';
import { correctedSides } from './0010-corrected-sides.ts';
import { outcomeHorizons } from './0009-outcome-horizons.ts';

export interface Migration {
  /** One more than the step before. */
  readonly number: number;
  readonly name: string;
  /** Runs inside the transaction of all pending steps. */
  readonly up: (db: Database) => void;
}

export const MIGRATIONS: readonly Migration[] = [
  firstStore,
  adviceViews,
  validations,
  consultations,
  messages,
  ownDifferentials,
  library,
  articles,
  outcomeHorizons,
  correctedSides,
];

interface MigrationResult {
  readonly from: number;
  readonly to: number;
  /** The copy made before the first step; null where nothing was there to copy or nothing was pending. */
  readonly copy: string | null;
}

/**
 * Brings the store to the newest schema, all pending steps in one transaction, after a copy into `copyTo(version)`.
 * Throws `store-too-new` for a store that a later version of the program made, `store-corrupt` for a file that is not ours.
 */
export function migrate(db: Database, copyTo: (version: number) => string, migrations: readonly Migration[] = MIGRATIONS): MigrationResult {
  checkNumbers(migrations);
  const from = Number(db.pragma('user_version'));
  const newest = migrations.length;
  if (from > newest) throw new AppError('store-too-new', 'The store was made by a newer version', { store: from, program: newest });
  if (from > 0 && Number(db.pragma('application_id')) !== APPLICATION_ID)
    throw new AppError('store-corrupt', 'The file is not a store of this program', { part: 'database' });
  const pending = migrations.slice(from);
  if (pending.length === 0) return { from, to: from, copy: null };
  const copy = from > 0 ? copyTo(from) : null;
  if (copy !== null) db.copyInto(copy);
  db.transaction(() => {
    for (const migration of pending) migration.up(db);
    db.pragma(`application_id=${APPLICATION_ID}`);
    db.pragma(`user_version=${newest}`);
  });
  db.pragma('optimize');
  return { from, to: newest, copy };
}

function checkNumbers(migrations: readonly Migration[]): void {
  migrations.forEach((migration, index) => {
    if (migration.number !== index + 1) throw new AppError('internal', 'Migrations are numbered 1, 2, 3 …', { found: migration.number });
  });
}

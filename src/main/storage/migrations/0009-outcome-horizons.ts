/** An outcome is known by a horizon: one may have left the hospital alive and died within half a year. Null: the model's chief horizon. */
import type { Migration } from './index.ts';

export const outcomeHorizons: Migration = {
  number: 9,
  name: 'outcome horizons',
  up: db => db.script('ALTER TABLE outcomes ADD COLUMN horizon TEXT;'),
};

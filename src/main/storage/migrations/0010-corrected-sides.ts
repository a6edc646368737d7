/** A correction may also name other concepts, or the same two the other way round. Null: as they were read. */
import type { Migration } from './index.ts';

const sql = `
ALTER TABLE relation_answers ADD COLUMN corrected_subject TEXT;
ALTER TABLE relation_answers ADD COLUMN corrected_object TEXT;
CREATE INDEX relation_answers_by_subject ON relation_answers (corrected_subject) WHERE corrected_subject IS NOT NULL;
CREATE INDEX relation_answers_by_object ON relation_answers (corrected_object) WHERE corrected_object IS NOT NULL;`;

export const correctedSides: Migration = { number: 10, name: 'corrected sides', up: db => db.script(sql) };

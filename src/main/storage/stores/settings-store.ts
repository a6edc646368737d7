/** Settings, a row a key; a value that today's schema refuses falls back to its default. */
import { Settings } from '../../../contract/records.ts';
import type { ReadableDb, WritableDb } from '../database.ts';

export function getSettings(db: ReadableDb): Settings {
  const stored: Record<string, unknown> = {};
  for (const row of db.all<{ key: string; value: string }>('SELECT key, value FROM settings')) {
    const field = Object.hasOwn(Settings.shape, row.key) ? Settings.shape[row.key as keyof Settings] : undefined;
    const parsed = field?.safeParse(JSON.parse(row.value));
    if (parsed?.success === true) stored[row.key] = parsed.data;
  }
  return Settings.parse(stored);
}

export function setSettings(db: WritableDb, changes: Partial<Settings>, at: string): Settings {
  return db.transaction(() => {
    for (const [key, value] of Object.entries(changes)) {
      if (value === undefined) continue;
      db.run(
        'INSERT INTO settings (key, value, updated_at) VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at',
        key,
        JSON.stringify(value),
        at,
      );
    }
    return getSettings(db);
  });
}

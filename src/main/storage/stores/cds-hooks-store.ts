/** The CDS Hooks token in force, as a hash: the token itself is shown once and kept nowhere. */
import type { CdsHooksState } from '../../../contract/cds-hooks.ts';
import type { ReadableDb, WritableDb } from '../database.ts';

interface TokenRow {
  readonly hash: string;
  readonly by: string;
  readonly at: string;
  readonly last_called_at: string | null;
}
const IN_FORCE = 'SELECT hash, by, at, last_called_at FROM cds_hooks_tokens WHERE ended_at IS NULL ORDER BY sequence DESC LIMIT 1';

export function cdsHooksState(db: ReadableDb): CdsHooksState {
  const row = db.get<TokenRow>(IN_FORCE);
  return { on: row !== undefined, since: row?.at ?? null, by: row?.by ?? null, lastCalledAt: row?.last_called_at ?? null };
}
export function tokenHash(db: ReadableDb): string | null {
  return db.get<TokenRow>(IN_FORCE)?.hash ?? null;
}
export function saveToken(db: WritableDb, token: { readonly hash: string; readonly by: string; readonly at: string }): void {
  endTokens(db, token.at);
  db.run('INSERT INTO cds_hooks_tokens (hash, by, at) VALUES (?, ?, ?)', token.hash, token.by, token.at);
}
export function endTokens(db: WritableDb, at: string): void {
  db.run('UPDATE cds_hooks_tokens SET ended_at = ? WHERE ended_at IS NULL', at);
}
export function tokenCalled(db: WritableDb, at: string): void {
  db.run('UPDATE cds_hooks_tokens SET last_called_at = ? WHERE ended_at IS NULL', at);
}

/** What every handler of the store works with: the open store, the time, who is at work, and the way to tell the windows. */
import { hostname, userInfo } from 'node:os';
import type { z } from 'zod';
import type { Workstation } from '../../contract/workstation.ts';
import { appendAudit } from '../storage/stores/audit-store.ts';
import type { AuditDetails } from '../storage/stores/audit-store.ts';
import type { WritableDb } from '../storage/database.ts';
import { newId } from '../storage/ids.ts';
import { getSettings } from '../storage/stores/settings-store.ts';
import type { Vault } from '../storage/vault/types.ts';

type EventName = keyof Workstation['events'];
type EventPayload<E extends EventName> = z.output<Workstation['events'][E]>;
export type Emit = <E extends EventName>(event: E, payload: EventPayload<E>) => void;

export interface ServiceContext {
  readonly vault: Vault;
  /** The open store; throws `store-locked`. Ask anew after every wait: it may have been locked meanwhile. */
  db(): WritableDb;
  clock(): Date;
  /** ISO 8601 UTC. */
  now(): string;
  newId(): string;
  /** The name in the settings, else the system's user. */
  actor(): string;
  readonly emit: Emit;
  /** Adds to the audit trail; call it in the transaction of the change. */
  audit(action: string, subject: string | null, details?: AuditDetails): void;
}

export function createServiceContext(options: { vault: Vault; emit: Emit; clock?: () => Date }): ServiceContext {
  const clock = options.clock ?? (() => new Date());
  const now = (): string => clock().toISOString();
  const db = (): WritableDb => options.vault.db();
  const actor = (): string => getSettings(db()).userName || systemUser();
  return {
    vault: options.vault,
    db,
    clock,
    now,
    newId: () => newId(clock()),
    actor,
    emit: options.emit,
    audit: (action, subject, details = {}) => appendAudit(db(), { at: now(), actor: actor(), action, subject, details }),
  };
}

function systemUser(): string {
  try {
    return userInfo().username;
  } catch {
    return hostname(); // an account without an entry in the system's list
  }
}

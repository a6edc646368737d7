/**
 * Who may open the loopback host's wire. A ticket is for one use within seconds and buys a session; a session lets the
 * same tab come back after a reload, and is forgotten some time after its last socket closed. Both are kept as hashes.
 */
import { createHash, randomBytes } from 'node:crypto';

/** Life of the launch file's ticket, milliseconds. */
export const TICKET_LIFE = 30_000;
/** How long a tab without a socket may still come back, milliseconds. */
const SESSION_GRACE = 120_000;

export interface Tickets {
  issue(life?: number): string;
  /** Is that ticket still good? Asking doesn't burn it. */
  isFresh(ticket: string): boolean;
  /** Burns a ticket; the new session, or null when it was used, is too old or was never issued. */
  redeem(ticket: string): string | null;
  /** A socket of that session opens: false when there is no such session. */
  enter(session: string): boolean;
  leave(session: string): void;
}

export function createTickets(now: () => number): Tickets {
  const tickets = new Map<string, number>();
  const sessions = new Map<string, { sockets: number; until: number }>();

  function sweep(): void {
    for (const [hash, until] of tickets) if (until <= now()) tickets.delete(hash);
    for (const [hash, session] of sessions) if (session.sockets === 0 && session.until <= now()) sessions.delete(hash);
  }
  return {
    issue(life = TICKET_LIFE): string {
      sweep();
      const ticket = secret();
      tickets.set(hashOf(ticket), now() + life);
      return ticket;
    },
    isFresh(ticket): boolean {
      sweep();
      return tickets.has(hashOf(ticket));
    },
    redeem(ticket): string | null {
      sweep();
      if (!tickets.delete(hashOf(ticket))) return null;
      const session = secret();
      sessions.set(hashOf(session), { sockets: 0, until: now() + SESSION_GRACE });
      return session;
    },
    enter(session): boolean {
      sweep();
      const found = sessions.get(hashOf(session));
      if (found === undefined) return false;
      found.sockets++;
      return true;
    },
    leave(session): void {
      const found = sessions.get(hashOf(session));
      if (found === undefined) return;
      found.sockets--;
      found.until = now() + SESSION_GRACE;
    },
  };
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}
/** Looking up a hash leaks nothing of the secret through time. */
function hashOf(value: string): string {
  return createHash('sha256').update(value).digest('hex');
}

/** What the loopback host lets in, as plain functions. The order matters: Host first, before anything else is read. */
import { PROTOCOL } from '../../rpc/wire.ts';

/**
 * A page that rebinds its own name to 127.0.0.1 sends its own name as Host, so only the literal address will do. (Comparing
 * Origin with Host would be satisfied by such a page.)
 */
export function isOwnHost(host: string | undefined, port: number): boolean {
  return host === `127.0.0.1:${port}`;
}

/** Browsers always send Origin with a WebSocket; without one it isn't our page. */
export function isOwnOrigin(origin: string | undefined, port: number): boolean {
  return origin === `http://127.0.0.1:${port}`;
}

type Credential = { readonly kind: 'ticket' | 'session'; readonly value: string };

/** Reads `auscult.1, ticket.…` or `auscult.1, session.…`; null for anything else. */
export function credentialOf(protocols: string | undefined): Credential | null {
  const [protocol, credential, ...rest] = (protocols ?? '').split(',').map((part) => part.trim());
  const match = /^(ticket|session)\.([\w-]{20,100})$/.exec(credential ?? '');
  if (protocol !== PROTOCOL || match === null || rest.length > 0) return null;
  return { kind: match[1] === 'ticket' ? 'ticket' : 'session', value: match[2] ?? '' };
}

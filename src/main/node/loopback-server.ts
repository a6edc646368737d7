/** The loopback host's HTTP and WebSocket server: the built page for anyone on this machine, the wire for who has a ticket. */
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { timingSafeEqual } from 'node:crypto';
import { WebSocketServer } from 'ws';
import { PROTOCOL } from '../../rpc/wire.ts';
import type { Wire } from '../../rpc/wire.ts';
import type { CdsEndpoint } from '../platform.ts';
import { pageAnswer } from '../page/page-files.ts';
import { commonHeaders, ISOLATION_HEADERS } from '../page/page-headers.ts';
import { socketWire } from '../rpc/socket-wire.ts';
import { CDS_PATH, createCdsHttp } from './cds-http.ts';
import { credentialOf, isOwnHost, isOwnOrigin } from './guard.ts';
import type { Tickets } from './tickets.ts';

interface LoopbackOptions {
  /** Folder of the built page. */
  readonly root: string;
  readonly tickets: Tickets;
  readonly onWire: (wire: Wire) => void;
  /** How many sockets are open, each time that changes. */
  readonly onPresence?: (sockets: number) => void;
  /** A second start that knows this secret asks the first to come to front. */
  readonly front?: { readonly secret: string; readonly onFront: () => void };
  readonly onRefused?: (status: number) => void;
  /** Decision support for a record system; null while the store is still opening. */
  readonly cds?: () => CdsEndpoint | null;
  /** The port; any free one where none is given. */
  readonly port?: number;
  /** Largest message in bytes; a file to import travels in one. */
  readonly maxMessage?: number;
}
export interface LoopbackServer {
  readonly port: number;
  close(): Promise<void>;
}

const MAX_MESSAGE = 64 * 1024 * 1024;

export async function startLoopbackServer(options: LoopbackOptions): Promise<LoopbackServer> {
  const { tickets, onRefused } = options;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: options.maxMessage ?? MAX_MESSAGE, handleProtocols: () => PROTOCOL });
  const cds = options.cds === undefined ? null : createCdsHttp(options.cds, (status) => onRefused?.(status));
  let port = 0;
  let open = 0;

  const server: Server = createServer((request, response) => {
    void answer(request, response);
  });
  server.on('upgrade', upgrade);
  // A request that isn't HTTP: nothing is said back.
  server.on('clientError', (_error, socket) => socket.destroy());
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  port = (server.address() as AddressInfo).port;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isOwnHost(request.headers.host, port)) return refuse(response, 421);
    if (cds !== null && request.url?.startsWith(CDS_PATH)) return cds.handle(request, response);
    if (request.url === '/front' && request.method === 'POST') return front(request, response);
    const { status, headers, body } = await pageAnswer(options.root, request.method ?? '', request.url ?? '');
    if (status !== 200) onRefused?.(status);
    response.writeHead(status, { ...headers, ...ISOLATION_HEADERS });
    response.end(body);
  }
  function front(request: IncomingMessage, response: ServerResponse): void {
    const given = Buffer.from(request.headers.authorization ?? '');
    const wanted = Buffer.from(`Bearer ${options.front?.secret ?? ''}`);
    // A page always sends Origin with a POST: whoever does is none of ours.
    const allowed = options.front !== undefined && request.headers.origin === undefined && given.length === wanted.length && timingSafeEqual(given, wanted);
    if (!allowed) return refuse(response, 403);
    options.front?.onFront();
    response.writeHead(204, { ...commonHeaders(), ...ISOLATION_HEADERS }).end();
  }
  function refuse(response: ServerResponse, status: number): void {
    onRefused?.(status);
    response.writeHead(status, { ...commonHeaders(), ...ISOLATION_HEADERS, Connection: 'close' }).end();
  }

  function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const { status, session } = admit(request);
    if (session === null) {
      onRefused?.(status);
      socket.on('error', () => undefined);
      socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    socket.once('close', () => {
      tickets.leave(session);
      options.onPresence?.(--open);
    });
    options.onPresence?.(++open);
    sockets.handleUpgrade(request, socket, head, (opened) => {
      opened.send(JSON.stringify({ session }));
      options.onWire(socketWire(opened));
    });
  }
  function admit(request: IncomingMessage): { status: number; session: string | null } {
    if (!isOwnHost(request.headers.host, port)) return { status: 421, session: null };
    if (request.url !== '/rpc') return { status: 404, session: null };
    if (!isOwnOrigin(request.headers.origin, port)) return { status: 403, session: null };
    const credential = credentialOf(request.headers['sec-websocket-protocol']);
    if (credential === null) return { status: 401, session: null };
    const session = credential.kind === 'ticket' ? tickets.redeem(credential.value) : credential.value;
    return session !== null && tickets.enter(session) ? { status: 101, session } : { status: 401, session: null };
  }

  return {
    port,
    async close(): Promise<void> {
      for (const client of sockets.clients) client.terminate();
      sockets.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => void server.close(() => resolve()));
    },
  };
}

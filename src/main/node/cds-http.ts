/** CDS Hooks over the loopback server's HTTP: who may ask, how much may be sent, and nothing else. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CdsEndpoint } from '../platform.ts';
import { commonHeaders, ISOLATION_HEADERS } from '../page/page-headers.ts';

export const CDS_PATH = '/cds-services';
/** A chart of thousands of resources; a request beyond it is none of a patient's. */
const MAX_BODY = 8 * 1024 * 1024;
const SLOWEST_BODY = 20_000;
/** Requests at once; a record system asks again. */
const AT_ONCE = 4;

interface CdsHttp {
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

/** Null while the store is still opening. */
export function createCdsHttp(endpoint: () => CdsEndpoint | null, onRefused: (status: number) => void, limits: { readonly maxBody?: number } = {}): CdsHttp {
  let busy = 0;
  function send(response: ServerResponse, status: number, body: unknown = null): void {
    if (status >= 400) onRefused(status);
    const close = status >= 400 ? { Connection: 'close' } : {};
    const headers = { ...commonHeaders(), ...ISOLATION_HEADERS, ...close };
    if (body === null) response.writeHead(status, headers).end();
    else response.writeHead(status, { ...headers, 'Content-Type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
  }
  return {
    async handle(request, response) {
      const service = endpoint();
      // A page always says where it comes from: a record system's server doesn't.
      if (request.headers.origin !== undefined || request.headers['sec-fetch-site'] !== undefined) return send(response, 403);
      if (service === null) return send(response, 503);
      const admitted = service.admits(request.headers.authorization);
      if (admitted !== 200) return send(response, admitted);
      const method = request.method ?? '';
      if (method === 'POST' && !/^application\/(?:fhir\+)?json(?:\s*;.*)?$/iu.test(request.headers['content-type'] ?? '')) return send(response, 415);
      if (busy >= AT_ONCE) return send(response, 429);
      busy += 1;
      const gone = new AbortController();
      response.once('close', () => gone.abort());
      try {
        const body = method === 'POST' ? await readBody(request, limits.maxBody ?? MAX_BODY) : '';
        if (typeof body === 'number') return send(response, body);
        const { status, body: answer } = await service.answer({ method, path: request.url ?? '', body }, gone.signal);
        if (!gone.signal.aborted) send(response, status, answer);
      } catch {
        if (!gone.signal.aborted) send(response, 500);
      } finally {
        busy -= 1;
      }
    },
  };
}

/** The body as text, or the status that refuses it. */
function readBody(request: IncomingMessage, most: number): Promise<string | number> {
  if (Number(request.headers['content-length'] ?? 0) > most) return Promise.resolve(413);
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    let size = 0;
    const late = setTimeout(() => finish(408), SLOWEST_BODY);
    function finish(outcome: string | number): void {
      clearTimeout(late);
      request.removeAllListeners('data');
      request.pause();
      resolve(outcome);
    }
    request.on('data', (part: Buffer) => {
      size += part.length;
      if (size > most) finish(413);
      else parts.push(part);
    });
    request.once('end', () => {
      try {
        finish(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts)));
      } catch {
        finish(400);
      }
    });
    request.once('error', () => finish(400));
    request.once('aborted', () => finish(400));
  });
}

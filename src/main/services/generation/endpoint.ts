/**
 * An OpenAI-compatible server inside the hospital, which an administrator has named: the only way in which anything leaves this
 * machine. Only that host is spoken to, only at an address of a private network, without redirects; bytes are counted.
 */
import { lookup } from 'node:dns';
import { lookup as lookupAll } from 'node:dns/promises';
import { request as plainRequest } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { request as secureRequest } from 'node:https';
import { BlockList, isIP } from 'node:net';
import type { LookupFunction } from 'node:net';
import { AppError } from '../../../contract/errors.ts';

export interface ChatMessage {
  readonly role: 'system' | 'user';
  readonly content: string;
}
interface ChatOrder {
  /** Base address, such as `http://10.0.0.5:11434/v1`. */
  readonly endpoint: string;
  readonly model: string;
  readonly messages: readonly ChatMessage[];
  readonly maxTokens: number;
  readonly signal: AbortSignal;
  readonly onText: (text: string) => void;
  /** Bytes that went out. */
  readonly onSent: (bytes: number) => void;
}

const SILENCE = 120_000;
const LONGEST_ANSWER = 200_000;

/** Addresses that don't leave a house: loopback, private, link-local, unique local. */
const inside = new BlockList();
for (const [net, bits] of [['127.0.0.0', 8], ['10.0.0.0', 8], ['172.16.0.0', 12], ['192.168.0.0', 16], ['169.254.0.0', 16]] as const) inside.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of [['::1', 128], ['fc00::', 7], ['fe80::', 10]] as const) inside.addSubnet(net, bits, 'ipv6');
export const isInside = (address: string): boolean => {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  const plain = mapped ?? address;
  return isIP(plain) !== 0 && inside.check(plain, isIP(plain) === 6 ? 'ipv6' : 'ipv4');
};

/** @throws AppError `bad-input` when it is no http or https address without a user in it. */
export function readEndpoint(text: string): URL {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new AppError('bad-input', 'The address of the server is not one', { where: 'endpoint' });
  }
  if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') throw new AppError('bad-input', 'The address of the server is not one', { where: 'endpoint' });
  return url;
}

const literalOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '');

/** For the moment at which a server is named. Rejects with `bad-input` for no address, `forbidden` for one outside, `not-found` for a name that can't be resolved here: nobody can say that it is inside. */
export async function checkEndpoint(text: string, resolve: (name: string) => Promise<{ address: string }[]> = (name) => lookupAll(name, { all: true })): Promise<void> {
  const literal = literalOf(readEndpoint(text));
  if (isIP(literal) !== 0) {
    if (!isInside(literal)) throw outside();
    return;
  }
  let addresses: { address: string }[];
  try {
    addresses = await resolve(literal);
  } catch {
    throw new AppError('not-found', 'The name of the server is not known here', { what: 'endpoint' });
  }
  if (addresses.length === 0 || !addresses.every(({ address }) => isInside(address))) throw outside();
}

/** The address is looked at when the name is resolved for this very connection: a name that points elsewhere later gets nothing. */
const insideOnly: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error !== null) return callback(error, '', 4);
    const [first] = addresses;
    if (first === undefined || !addresses.every(({ address }) => isInside(address))) return callback(Object.assign(new Error('outside'), { code: 'AUSCULT_OUTSIDE' }), '', 4);
    if (options.all === true) return callback(null, addresses);
    return callback(null, first.address, first.family);
  });
};

/** Streams an answer. Rejects with `forbidden` for a host outside, `model-unavailable` when the server doesn't answer, `model-failed` when it refuses, `cancelled`. */
export async function chat(order: ChatOrder): Promise<string> {
  const base = readEndpoint(order.endpoint);
  const literal = literalOf(base);
  if (isIP(literal) !== 0 && !isInside(literal)) throw outside();
  const body = JSON.stringify({ model: order.model, messages: order.messages, max_tokens: order.maxTokens, temperature: 0, stream: true });
  const response = await post(new URL(`${base.pathname.replace(/\/$/, '')}/chat/completions`, base), body, order);
  if (response.statusCode !== 200) {
    response.destroy();
    throw new AppError('model-failed', 'The server refused', { status: response.statusCode ?? 0 });
  }
  return readStream(response, order);
}

function post(url: URL, body: string, { signal, onSent }: ChatOrder): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? secureRequest : plainRequest;
    const request = send(url, { method: 'POST', headers: { 'content-type': 'application/json', accept: 'text/event-stream', 'content-length': Buffer.byteLength(body) }, lookup: insideOnly, signal, timeout: SILENCE }, resolve);
    request.on('timeout', () => request.destroy(new Error('silent')));
    request.on('error', (error: NodeJS.ErrnoException) => {
      if (signal.aborted) reject(new AppError('cancelled', 'The request was cancelled'));
      else if (error.code === 'AUSCULT_OUTSIDE') reject(outside());
      else reject(new AppError('model-unavailable', 'The server does not answer', { code: error.code ?? 'unknown' }));
    });
    request.end(body, () => onSent(Buffer.byteLength(body)));
  });
}
const outside = (): AppError => new AppError('forbidden', 'The server is not inside a private network', { where: 'endpoint' });

/** Server-sent events: `data: {…choices[0].delta.content}` until `data: [DONE]`. */
async function readStream(response: IncomingMessage, { signal, onText }: ChatOrder): Promise<string> {
  let text = '';
  let rest = '';
  response.setEncoding('utf8');
  try {
    for await (const part of response) {
      rest += String(part);
      const lines = rest.split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const piece = pieceOf(line);
        if (piece === null) continue;
        text += piece;
        onText(piece);
      }
      if (text.length > LONGEST_ANSWER) break;
    }
  } catch {
    throw signal.aborted ? new AppError('cancelled', 'The request was cancelled') : new AppError('model-failed', 'The server broke off');
  }
  return text;
}

function pieceOf(line: string): string | null {
  const data = /^data:\s*(.+?)\s*$/.exec(line)?.[1];
  if (data === undefined || data === '[DONE]') return null;
  try {
    const { choices } = JSON.parse(data) as { choices?: { delta?: { content?: unknown } }[] };
    const content = choices?.[0]?.delta?.content;
    return typeof content === 'string' ? content : null;
  } catch {
    return null; // a line that is no event of ours says nothing
  }
}

/** A stand-in for Ollama or vLLM on the loopback, and the tiny decoder that training/ask/tiny_decoder.py made. */
import { createServer } from 'node:http';
import type { Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { createDecoder } from '../../inference/decoder.ts';
import { readPackage } from '../../inference/package.ts';
import { chat, checkEndpoint, isInside, readEndpoint } from './endpoint.ts';
import { checked } from './handlers.ts';
import { promptFor } from './prompt.ts';

const PASSAGES = [
  { id: 'a', title: 'Zelotrophic fever', text: 'Treatment of zelotrophic fever is valtorimine 50 mg twice a day.', document: { id: 'd', title: 'Zelotrophic fever', group: 'conditions', source: 's', edition: '1', reviewed: '2026-01-01', signedBy: null, passages: [] }, position: 0 },
  { id: 'b', title: 'Plexatosis', text: 'Treatment of plexatosis is brindamol 5 mg twice a day.', document: { id: 'e', title: 'Plexatosis', group: 'conditions', source: 's', edition: '1', reviewed: '2026-01-01', signedBy: null, passages: [] }, position: 0 },
];

let server: Server | null = null;
const asked: { path: string; body: string }[] = [];
async function standIn(answer: (response: ServerResponse) => void): Promise<string> {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => (body += String(part)));
    request.on('end', () => {
      asked.push({ path: request.url ?? '', body });
      answer(response);
    });
  });
  await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
}
const event = (content: string): string => `data: ${JSON.stringify({ choices: [{ delta: { content } }] })}\n\n`;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  asked.length = 0;
});
const order = (endpoint: string, rest: Partial<Parameters<typeof chat>[0]> = {}): Parameters<typeof chat>[0] => ({
  endpoint, model: 'stand-in', messages: promptFor('What are the treatments for zelotrophic fever?', PASSAGES), maxTokens: 50, signal: new AbortController().signal, onText: () => undefined, onSent: () => undefined, ...rest,
});

describe('a server inside the hospital', () => {
  it('streams its answer, gets question and passages and nothing else, and bytes are counted', async () => {
    const endpoint = await standIn((response) => {
      response.write(': hello\n\n' + event('Treatment is '));
      response.end(event('rest.') + 'data: {broken\n\ndata: [DONE]\n\n');
    });
    const pieces: string[] = [];
    let sent = 0;
    expect(await chat(order(endpoint, { onText: (text) => pieces.push(text), onSent: (bytes) => (sent += bytes) }))).toBe('Treatment is rest.');
    expect(pieces).toEqual(['Treatment is ', 'rest.']);
    expect(asked[0]?.path).toBe('/v1/chat/completions');
    expect(sent).toBe(Buffer.byteLength(asked[0]?.body ?? ''));
    expect(JSON.parse(asked[0]?.body ?? '{}')).toMatchObject({ model: 'stand-in', stream: true, temperature: 0 });
  });
  it.each([['http://8.8.8.8/v1', 'forbidden'], ['http://[2001:db8::1]/v1', 'forbidden'], ['ftp://10.0.0.1', 'bad-input'], ['https://llm.example/v1', 'forbidden'], ['https://split.example/v1', 'forbidden'], ['https://unknown.example/v1', 'not-found']])('is refused when it is named: %s', async (endpoint, code) => {
    const known: Record<string, string[]> = { 'llm.example': ['93.184.216.34'], 'split.example': ['10.0.0.9', '93.184.216.34'] };
    const resolveName = (name: string): Promise<{ address: string }[]> => (known[name] === undefined ? Promise.reject(new Error('ENOTFOUND')) : Promise.resolve(known[name].map((address) => ({ address }))));
    await expect(checkEndpoint(endpoint, resolveName)).rejects.toMatchObject({ code });
  });
  it('is taken when it is inside, by number or by name', async () => {
    for (const endpoint of ['http://127.0.0.1:1/v1', 'http://[fd00::5]/v1', 'http://llm.ward:11434/v1']) await expect(checkEndpoint(endpoint, () => Promise.resolve([{ address: '192.168.4.2' }]))).resolves.toBeUndefined();
  });
  it('is stopped in the middle', async () => {
    const endpoint = await standIn((response) => void response.write(event('Never')));
    const controller = new AbortController();
    await expect(chat(order(endpoint, { signal: controller.signal, onText: () => controller.abort() }))).rejects.toMatchObject({ code: 'cancelled' });
  });
  it('that refuses, redirects or is not there is said to', async () => {
    await expect(chat(order(await standIn((response) => response.writeHead(500).end())))).rejects.toMatchObject({ code: 'model-failed' });
    server?.close();
    await expect(chat(order(await standIn((response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end())))).rejects.toMatchObject({ code: 'model-failed' });
    server?.close();
    await expect(chat(order('http://127.0.0.1:1/v1'))).rejects.toMatchObject({ code: 'model-unavailable' });
  });
  it.each(['http://93.184.216.34/v1', 'http://[2606:2800:220:1::1]/v1', 'http://8.8.8.8:80/v1'])('%s is outside and gets nothing', async (endpoint) => {
    let sent = 0;
    await expect(chat(order(endpoint, { onSent: (bytes) => (sent += bytes) }))).rejects.toMatchObject({ code: 'forbidden' });
    expect(sent).toBe(0);
  });
  it('knows what is inside', () => {
    expect(['127.0.0.1', '10.1.2.3', '172.31.0.1', '192.168.1.9', '::1', 'fd00::1', '::ffff:10.0.0.1'].every(isInside)).toBe(true);
    expect(['172.32.0.1', '11.0.0.1', '::ffff:8.8.8.8', '2001:db8::1', 'example', '100.64.0.1'].some(isInside)).toBe(false);
  });
  it.each(['', 'ftp://10.0.0.1', 'http://user:word@10.0.0.1', 'http://10.0.0.1/?key=1', 'file:///etc/hosts'])('"%s" is no address of one', (text) => expect(() => readEndpoint(text)).toThrow());
});

describe('written sentences', () => {
  it('are borne out or not, numbers and negation alike', () => {
    const text = '<think>Let me see.</think>Treatment of zelotrophic fever is valtorimine 50 mg twice a day [1]. It is valtorimine 500 mg twice a day. Treatment of plexatosis is not brindamol 5 mg twice a day. It cures everyone.';
    expect(checked(text, PASSAGES).map(({ supported, source }) => [supported, source?.title ?? null])).toEqual([[true, 'Zelotrophic fever'], [false, null], [false, null], [false, null]]);
  });
});

describe('a decoder package', () => {
  const folder = resolve(import.meta.dirname, '../../inference/fixtures/tiny-decoder');
  const invented = (asked: string): string => `Passages:\n[1] Treatment of plexatosis is quorfene 5 mg twice a day.\n[2] Treatment of zelotrophic fever is valtorimine 50 mg twice a day.\n\nQuestion: What are the treatments for ${asked}?\n\nAnswer:`;
  const found = readPackage(folder);
  const decoder = found.then(createDecoder);
  afterAll(() => undefined);
  it('writes from its passages piece by piece, and what it adds is marked', async () => {
    const pieces: string[] = [];
    const text = await (await decoder).write([{ role: 'user', content: invented('zelotrophic fever') }], { maxTokens: 60, onText: (piece) => pieces.push(piece) });
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.join('')).toBe(text);
    const sentences = checked(text, [{ ...PASSAGES[0], id: 'a', text: 'Treatment of zelotrophic fever is valtorimine 50 mg twice a day.' }]);
    expect(sentences.map(({ supported }) => supported)).toEqual([true, false]);
  });
  it('is stopped in the middle', async () => {
    const controller = new AbortController();
    await expect((await decoder).write([{ role: 'user', content: invented('plexatosis') }], { maxTokens: 60, signal: controller.signal, onText: () => controller.abort() })).rejects.toMatchObject({ code: 'cancelled' });
  });
  it('is refused when it does not write its golden text', async () => {
    const other = createDecoder({ ...(await found), goldenText: () => Promise.resolve({ prompt: 'Passages:\n', text: 'something else' }) });
    await expect(other.write([{ role: 'user', content: 'x' }], { maxTokens: 5 })).rejects.toMatchObject({ code: 'model-refused' });
  });
});

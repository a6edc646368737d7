/** The CDS Hooks service over real HTTP on the loopback host, with the real backend: the PDDI guide's requests, and attacks. */
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { connect as tcpConnect } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createBackend } from '../../backend.ts';
import { forkEngine } from '../../node/engine-process.ts';
import { startLoopbackServer } from '../../node/loopback-server.ts';
import type { LoopbackServer } from '../../node/loopback-server.ts';
import { createNodePlatform } from '../../node/platform.ts';
import { createTickets } from '../../node/tickets.ts';
import type { Backend } from '../../platform.ts';

const main = path.resolve(import.meta.dirname, '../..');
const resources = path.resolve(main, '../../resources');
const samples = JSON.parse(readFileSync(path.join(import.meta.dirname, 'pddi-requests.json'), 'utf8')) as Record<string, Record<string, unknown>>;
const context = { signal: new AbortController().signal, progress: () => undefined };
let folder: string;
let backend: Backend;
let server: LoopbackServer;
let token: string;
const refused: number[] = [];

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'auscult-cds-'));
  mkdirSync(path.join(folder, 'page'));
  writeFileSync(path.join(folder, 'page', 'index.html'), '<p>page</p>');
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const platform = createNodePlatform({ version: '0.0.0', paths: { data: folder, resources, backupWorker: path.join(main, 'storage/backup-worker.ts'), documentWorker: '' }, spawnEngine: forkEngine(path.join(main, 'engine.ts'), { AUSCULT_RESOURCES: resources }), log });
  backend = await createBackend(platform, { demo: true });
  server = await startLoopbackServer({ root: path.join(folder, 'page'), tickets: createTickets(Date.now), onWire: () => undefined, cds: () => backend.cds, onRefused: (status) => refused.push(status) });
}, 60_000);
afterAll(async () => {
  await server.close();
  await backend.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  ({ token } = await backend.handlers['cdsHooks.turnOn']({}, context));
});

interface Answer {
  readonly status: number;
  readonly body: { readonly services?: { id: string; hook: string }[]; readonly cards?: { summary: string; indicator: string; detail?: string; uuid: string; source: { label: string }; extension: { auscult: { kind: string } } }[]; readonly error?: { code: string; message: string; where?: string } } | null;
}
interface Asked {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}
function ask(where: string, { method = 'POST', headers = {}, body = '' }: Asked = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = { Authorization: `Bearer ${token}`, ...(method === 'POST' ? { 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(body)) } : {}), ...headers };
    const asking = httpRequest({ host: '127.0.0.1', port: server.port, path: where, method, headers: Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== '')) }, (response) => {
      let text = '';
      response.on('data', (part) => (text += String(part)));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text === '' ? null : (JSON.parse(text) as Answer['body']) }));
    });
    asking.on('error', reject);
    asking.end(body);
  });
}
const post = (service: string, value: unknown, asked: Asked = {}): Promise<Answer> => ask(`/cds-services/${service}`, { ...asked, body: JSON.stringify(value) });
const viewed = (prefetch: Record<string, unknown>): Record<string, unknown> => ({ hook: 'patient-view', hookInstance: 'a-1', context: { userId: 'Practitioner/1', patientId: 'p1' }, prefetch });
const bundle = (...resources: Record<string, unknown>[]): Record<string, unknown> => ({ resourceType: 'Bundle', type: 'searchset', entry: resources.map((resource) => ({ resource })) });
const drug = (id: string, text: string, status = 'active'): Record<string, unknown> => ({ resourceType: 'MedicationRequest', id, status, intent: 'order', subject: { reference: 'Patient/p1' }, medicationCodeableConcept: { text } });
const patient = { resourceType: 'Patient', id: 'p1', birthDate: '1950-01-01', gender: 'female' };

describe('what is offered', () => {
  it('lists patient-view and order-select with what to prefetch', async () => {
    const { status, body } = await ask('/cds-services', { method: 'GET' });
    expect(status).toBe(200);
    expect(body?.services?.map(({ hook }) => hook)).toEqual(['patient-view', 'order-select']);
    expect(JSON.stringify(body)).toContain('{{context.patientId}}');
  });
  it('is off until turned on, and off again at once', async () => {
    await backend.handlers['cdsHooks.turnOff']({}, context);
    expect((await ask('/cds-services', { method: 'GET' })).status).toBe(404);
    expect(await backend.handlers['cdsHooks.get']({}, context)).toMatchObject({ on: false, since: null });
  });
  it('shows the token once and keeps only its hash', async () => {
    expect(JSON.stringify(await backend.handlers['cdsHooks.get']({}, context))).not.toContain(token);
    const before = token;
    ({ token } = await backend.handlers['cdsHooks.turnOn']({}, context));
    expect((await ask('/cds-services', { method: 'GET', headers: { Authorization: `Bearer ${before}` } })).status).toBe(401);
    expect((await ask('/cds-services', { method: 'GET' })).status).toBe(200);
  });
});

describe('the PDDI guide\u2019s sample requests', () => {
  it('warns of ketorolac on top of warfarin, and says what it rests on', async () => {
    const { status, body } = await post('auscult-order-select', samples['warfarin-nsaids']);
    expect(status).toBe(200);
    const card = body?.cards?.find(({ summary, detail }) => /warfarin/iu.test(`${summary} ${detail ?? ''}`) && /ketorolac/iu.test(`${summary} ${detail ?? ''}`));
    expect(card?.indicator).toMatch(/critical|warning/u);
    expect(card?.source.label).not.toBe('');
  });
  it('warns of digoxin with ciclosporin', async () => {
    const { status, body } = await post('auscult-order-select', samples['digoxin-cyclosporine']);
    expect(status).toBe(200);
    const shown = await post('auscult-patient-view', { ...samples['digoxin-cyclosporine'], hook: 'patient-view' });
    const all = [...(body?.cards ?? []), ...(shown.body?.cards ?? [])].map(({ summary, detail }) => `${summary} ${detail ?? ''}`).join('\n');
    expect(all).toMatch(/digoxin/iu);
    expect(all).toMatch(/c[iy]closporine?/iu);
  });
  it('keeps every card within the shape', async () => {
    const { body } = await post('auscult-order-select', samples['warfarin-nsaids']);
    for (const card of body?.cards ?? []) {
      expect(card.summary.length).toBeLessThan(140);
      expect(['info', 'warning', 'critical']).toContain(card.indicator);
      expect(card.source.label.length).toBeGreaterThan(0);
    }
  });
});

describe('patient-view and order-select', () => {
  it('shows the chart\u2019s own cards, worst first, and names what was not sent', async () => {
    const { body } = await post('auscult-patient-view', viewed({ patient, medications: bundle(drug('m1', 'Warfarin 3 mg tablet'), drug('m2', 'Ibuprofen 400 mg tablet')) }));
    expect(body?.cards?.some(({ summary }) => /warfarin/iu.test(summary))).toBe(true);
    const order = body?.cards?.map(({ indicator }) => ['critical', 'warning', 'info'].indexOf(indicator)) ?? [];
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(body?.cards?.at(-1)?.summary).toMatch(/NOT checked: conditions, allergies, observations/u);
  });
  it('says of an order only what it adds, of the selected one alone', async () => {
    const prefetch = { patient, conditions: bundle(), allergies: bundle(), observations: bundle(), medications: bundle(drug('m1', 'Warfarin 3 mg tablet'), drug('m2', 'Ibuprofen 400 mg tablet')) };
    const order = (selections: string[]): unknown => ({ hook: 'order-select', hookInstance: 'a-2', context: { userId: 'Practitioner/1', patientId: 'p1', selections, draftOrders: bundle(drug('d1', 'Paracetamol 500 mg tablet', 'draft'), drug('d2', 'Clarithromycin 500 mg tablet', 'draft')) }, prefetch });
    const harmless = await post('auscult-order-select', order(['MedicationRequest/d1']));
    expect(harmless.body?.cards?.some(({ summary }) => /ibuprofen/iu.test(summary))).toBe(false);
    const telling = await post('auscult-order-select', order(['MedicationRequest/d2']));
    expect(telling.body?.cards?.some(({ summary, detail }) => /clarithromycin/iu.test(`${summary} ${detail ?? ''}`))).toBe(true);
  });
  it('says that a drug is in no table, not that nothing was found', async () => {
    const { body } = await post('auscult-patient-view', viewed({ patient, medications: bundle(drug('m1', 'Zzyvaxitol 5 mg')) }));
    expect(body?.cards?.at(-1)?.summary).toMatch(/NOT checked/u);
    expect(body?.cards?.at(-1)?.summary).toMatch(/zzyvaxitol/iu);
  });
});

describe('attacks', () => {
  it.each([
    ['no token', { Authorization: '' }, 401],
    ['a wrong token', { Authorization: `Bearer ${'x'.repeat(43)}` }, 401],
    ['another scheme', { Authorization: 'Basic eDp4' }, 401],
    ['a page\u2019s origin', { Origin: 'http://evil.example' }, 403],
    ['our own page\u2019s origin', { Origin: 'http://127.0.0.1' }, 403],
    ['a browser without origin', { 'Sec-Fetch-Site': 'cross-site' }, 403],
    ['a rebound name', { Host: 'evil.example' }, 421],
    ['localhost for the address', { Host: 'localhost' }, 421],
  ])('%s gets nothing', async (_name, headers, status) => {
    expect(await ask('/cds-services', { method: 'GET', headers })).toEqual({ status, body: null });
    expect((await post('auscult-patient-view', viewed({ patient }), { headers })).status).toBe(status);
  });
  it('refuses a form\u2019s content type, other methods, other paths', async () => {
    expect((await post('auscult-patient-view', viewed({ patient }), { headers: { 'Content-Type': 'text/plain' } })).status).toBe(415);
    expect((await ask('/cds-services/auscult-patient-view', { method: 'GET' })).status).toBe(405);
    expect((await ask('/cds-services/../store.json', { method: 'GET' })).status).toBe(404);
    expect((await post('nothing', viewed({ patient }))).status).toBe(404);
  });
  it('refuses what is no JSON or not of its form, with the place and never the value', async () => {
    const broken = await ask('/cds-services/auscult-patient-view', { body: '{"hook": "patient-view", ' });
    expect(broken).toMatchObject({ status: 400, body: { error: { where: 'body' } } });
    const secret = 'Mrs Secret 1234';
    for (const value of [null, [], 7, { hook: secret }, { ...viewed({ patient }), context: { patientId: 5 } }, viewed({ patient: { resourceType: 5, name: secret } }), { ...viewed({ patient }), hook: 'order-select' }, viewed({ a: patient, b: { resourceType: 'Patient', id: 'p2' } }), viewed({ patient: { ...patient, id: secret } })]) {
      const { status, body } = await post('auscult-patient-view', value);
      expect(status).toBe(400);
      expect(JSON.stringify(body)).not.toContain('Secret');
    }
  });
  it('refuses a huge body by its length, and one that hides it', async () => {
    expect((await ask('/cds-services/auscult-patient-view', { headers: { 'Content-Length': String(1e9) }, body: '{}' }).catch(() => ({ status: 413 }))).status).toBe(413);
    const said = await new Promise<string>((resolve) => {
      const socket = tcpConnect(server.port, '127.0.0.1');
      let text = '';
      socket.on('data', (part) => (text += String(part)));
      socket.on('close', () => resolve(text));
      socket.on('error', () => resolve(text));
      socket.write(`POST /cds-services/auscult-patient-view HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nAuthorization: Bearer ${token}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`);
      const part = 'a'.repeat(1024 * 1024);
      for (let sent = 0; sent < 9; sent += 1) socket.write(`${part.length.toString(16)}\r\n${part}\r\n`);
    });
    expect(said).toMatch(/^HTTP\/1\.1 413/u);
  });
  it('goes on answering afterwards, and the audit tells of calls without a patient', async () => {
    expect((await post('auscult-patient-view', viewed({ patient }))).status).toBe(200);
    const { entries } = await backend.handlers['audit.list']({ limit: 50 }, context);
    const called = entries.find(({ action }) => action === 'cds-hooks.called');
    expect(called?.subject).toBeNull();
    expect(JSON.stringify(entries)).not.toContain(token);
    expect(refused).toContain(401);
  });
});

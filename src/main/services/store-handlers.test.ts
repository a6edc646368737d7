import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Chart } from '../../contract/chart.ts';
import { AppError } from '../../contract/errors.ts';
import type { InputOf, OutputOf } from '../../contract/define.ts';
import { workstation } from '../../contract/workstation.ts';
import type { Workstation } from '../../contract/workstation.ts';
import { makeFact } from '../chart/fact.ts';
import type { ImportedRecord } from '../interop/record.ts';
import { readText } from '../interop/text.ts';
import { listRecordFacts } from '../storage/stores/facts-store.ts';
import { listUnread } from '../storage/stores/imports-store.ts';
import { codeThrownBy, FAST_SCRYPT, patient, temporaryFolder } from '../storage/testing/temporary.ts';
import { createVault } from '../storage/vault/vault.ts';
import type { Vault } from '../storage/vault/types.ts';
import { createServiceContext } from './context.ts';
import type { ServiceContext } from './context.ts';
import { storeHandlers } from './store-handlers.ts';

type Procedures = Workstation['procedures'];
type Served = keyof ReturnType<typeof storeHandlers>;

let vault: Vault;
let context: ServiceContext;
let remove: () => void;
let handlers: ReturnType<typeof storeHandlers>;
let events: { event: string; payload: unknown }[];
let now: Date;
const PASSPHRASE = 'correct horse';

const penicillin = makeFact({
  kind: 'allergy',
  text: 'penicillin',
  status: 'active',
  asks: true,
  evidence: [{ kind: 'note', noteId: 'n', version: 1, start: 0, end: 10, text: 'penicillin' }],
});
const chart: Chart = { patient: { age: 70, sex: 'female', pregnant: null, weight: null }, facts: [penicillin], unread: [], asOf: null };
const record = (changes: Partial<ImportedRecord> = {}): ImportedRecord => ({
  patient: patient({ name: 'Rosa Albright', recordNumber: 'H-77', synthetic: false }),
  title: 'From the record',
  notes: [{ kind: 'letter', title: 'Clinic letter', author: 'Dr Record', date: '2026-02-01', text: 'Seen in clinic.' }],
  facts: [
    makeFact({
      kind: 'problem',
      text: 'gout',
      status: 'active',
      evidence: [{ kind: 'record', source: 'FHIR', resource: 'Condition', id: '1', text: 'gout' }],
    }),
  ],
  unread: [{ source: 'FHIR R4', reason: 'resource:CarePlan', count: 2 }],
  ...changes,
});

beforeEach(async () => {
  const temporary = temporaryFolder();
  remove = temporary.remove;
  events = [];
  now = new Date('2026-03-01T08:00:00.000Z');
  vault = createVault({ folder: temporary.folder, scryptCost: FAST_SCRYPT });
  context = createServiceContext({ vault, clock: () => now, emit: (event, payload) => void events.push({ event, payload }) });
  handlers = storeHandlers(context, {
    readChart: async () => chart,
    complete: async fact => fact,
    readers: async (name, text) => {
      if (name.endsWith('.json')) {
        if (text.includes('broken')) throw new AppError('bad-input', 'Not JSON', { reason: 'malformed-json', where: '3:7' });
        return record();
      }
      return readText(name, text, '2026-03-01');
    },
    demo: async () => [{ name: 'demo-one', record: record({ patient: patient({ synthetic: false }) }) }],
  });
});
afterEach(() => {
  vault.close();
  remove();
});

/** Calls as the wire does: the input parsed, the answer checked against the contract. */
async function call<K extends Served>(
  name: K,
  input: InputOf<Procedures[K]>,
  progress: (value: unknown) => void = () => undefined,
): Promise<OutputOf<Procedures[K]>> {
  const procedure = workstation.procedures[name];
  const handler = handlers[name] as (given: unknown, request: unknown) => Promise<unknown>;
  const value = await handler(procedure.input.parse(input), { signal: new AbortController().signal, progress });
  expect(procedure.output.parse(value)).toEqual(value);
  return value as OutputOf<Procedures[K]>;
}
const setup = () => call('vault.setup', { passphrase: PASSPHRASE, useKeystore: false });
const newCase = async (changes = {}) => (await call('cases.create', { patient: patient(changes), title: 'Cough' })).summary.id;
const actions = async () => (await call('audit.list', {})).entries.map(entry => entry.action).reverse();

describe('behind the lock', () => {
  it('nothing can be had, each time said as locked', async () => {
    await setup();
    await call('vault.lock', {});
    for (const ask of [
      () => call('cases.list', {}),
      () => call('notes.search', { query: 'x' }),
      () => call('audit.verify', {}),
      () => call('backup.create', {}),
      () => call('settings.set', { userName: 'x' }),
    ]) {
      expect(await codeThrownBy(ask)).toBe('store-locked');
    }
  });
  it('the lock screen has its language', async () => {
    await setup();
    await call('settings.set', { userName: 'Dr Ngo' });
    expect(await call('settings.set', { language: 'zh-CN' })).toMatchObject({ userName: 'Dr Ngo', language: 'zh-CN' });
    await call('vault.lock', {});
    expect(await call('settings.get', {})).toMatchObject({ language: 'zh-CN', userName: '' });
    expect(await call('settings.set', { colorScheme: 'dark' })).toMatchObject({ language: 'zh-CN', colorScheme: 'dark' });
  });
  it('tells the windows, and writes who came in and who was refused', async () => {
    await setup();
    await call('vault.lock', {});
    expect(await codeThrownBy(() => call('vault.unlock', { with: 'passphrase', secret: 'wrong' }))).toBe('wrong-passphrase');
    await call('vault.unlock', { with: 'passphrase', secret: PASSPHRASE });
    expect(events.filter(({ event }) => event === 'vault.changed').map(({ payload }) => (payload as { state: string }).state)).toEqual([
      'open',
      'locked',
      'open',
    ]);
    expect(await actions()).toEqual(['store.created', 'store.locked', 'store.refused', 'store.unlocked']);
  });
});

describe('cases and notes', () => {
  it('leave a trail of everything that changed, and nothing of what the patient said', async () => {
    await setup();
    await call('settings.set', { userName: 'Dr Ngo' });
    const caseId = await newCase();
    const note = await call('notes.create', { caseId, kind: 'progress', title: 'Day 1', date: '2026-03-01', text: 'secretword in a note' });
    expect(note).toMatchObject({ author: 'Dr Ngo', version: 1 });
    await call('notes.save', { noteId: note.id, baseVersion: 1, text: 'secretword again', saveId: 'a' });
    await call('notes.save', { noteId: note.id, baseVersion: 1, text: 'secretword again', saveId: 'a' });
    await call('cases.setStatus', { caseId, status: 'closed' });
    const opened = await call('cases.open', { caseId });
    expect(opened).toMatchObject({ summary: { notes: 1, status: 'closed' }, notes: [{ version: 2 }] });
    await call('patients.update', { ...opened.summary.patient, sex: 'other' });
    expect(await actions()).toEqual([
      'store.created',
      'settings.changed',
      'case.created',
      'note.created',
      'note.saved',
      'case.status',
      'case.opened',
      'patient.changed',
    ]);
    const { entries } = await call('audit.list', { limit: 2 });
    expect(entries.map(entry => entry.sequence)).toEqual([8, 7]);
    expect((await call('audit.list', { before: 7, limit: 1 })).entries[0]?.sequence).toBe(6);
    expect(entries[0]?.actor).toBe('Dr Ngo');
    expect(JSON.stringify((await call('audit.list', {})).entries)).not.toMatch(/secretword|Winterbourne/);
    expect(await call('audit.verify', {})).toEqual({ intact: true, checked: 8, brokenAt: null });
    expect((await call('notes.search', { query: 'secretw' })).hits).toHaveLength(1);
    expect((await call('notes.versions', { noteId: note.id })).versions).toHaveLength(2);
    expect((await call('notes.text', { noteId: note.id, version: 1 })).text).toBe('secretword in a note');
  });
  it('can be read on a full disk, and who read them is written later', async () => {
    await setup();
    const caseId = await newCase();
    vault.db().pragma(`max_page_count=${Number(vault.db().pragma('page_count'))}`);
    let opened = 0;
    while (context.db().get<{ n: number }>('SELECT count(*) AS n FROM audit')?.n === 2 + opened && opened < 2_000) {
      expect((await call('cases.open', { caseId })).summary.id).toBe(caseId);
      opened += 1;
    }
    expect(
      await codeThrownBy(() => call('notes.create', { caseId, kind: 'other', title: '', date: '2026-03-01', text: 'x'.repeat(20_000) })),
    ).toBe('disk-full');
    vault.db().pragma('max_page_count=1000000');
    await call('cases.open', { caseId });
    expect((await actions()).filter(action => action === 'case.opened')).toHaveLength(opened + 1);
    expect((await call('audit.verify', {})).intact).toBe(true);
    expect((await call('vault.lock', {})).state).toBe('locked');
  });
  it('say what is not there', async () => {
    await setup();
    expect(await codeThrownBy(() => call('cases.open', { caseId: 'none' }))).toBe('not-found');
    expect(await codeThrownBy(() => call('notes.text', { noteId: 'none' }))).toBe('not-found');
    expect(await codeThrownBy(() => call('notes.create', { caseId: 'none', kind: 'other', title: '', date: '2026-01-01', text: '' }))).toBe(
      'not-found',
    );
    expect(await codeThrownBy(() => call('patients.update', { ...patient(), id: 'none' }))).toBe('not-found');
    expect(await actions()).toEqual(['store.created']);
  });
});

describe('answers', () => {
  it('change a fact, are taken back one by one, and are kept', async () => {
    await setup();
    const caseId = await newCase();
    expect(
      await call('chart.answer', { caseId, factId: penicillin.id, answer: { answer: 'correct', reaction: 'rash in 1978' } }),
    ).toMatchObject({ state: 'corrected', reaction: 'rash in 1978', asks: false });
    expect(await call('chart.answer', { caseId, factId: penicillin.id, answer: { answer: 'confirm' } })).toMatchObject({
      state: 'corrected',
      reaction: 'rash in 1978',
    });
    expect(await call('chart.answer', { caseId, factId: penicillin.id, answer: { answer: 'reject' } })).toMatchObject({
      state: 'rejected',
    });
    expect(await call('chart.undo', { caseId })).toEqual({ factId: penicillin.id });
    expect(await call('chart.undo', { caseId })).toEqual({ factId: penicillin.id });
    expect(await call('chart.undo', { caseId })).toEqual({ factId: penicillin.id });
    expect(await call('chart.undo', { caseId })).toEqual({ factId: null });
    expect(await codeThrownBy(() => call('chart.answer', { caseId, factId: 'none', answer: { answer: 'confirm' } }))).toBe('not-found');
    expect(events.filter(({ event, payload }) => event === 'case.changed' && (payload as { what: string }).what === 'chart')).toHaveLength(
      6,
    );
  });
  it('take a typed fact, with its number, and answer it like any other', async () => {
    await setup();
    const caseId = await newCase();
    const added = await call('chart.add', { caseId, kind: 'observation', text: 'potassium', value: 5.9, unit: 'mmol/L' });
    expect(added).toMatchObject({ state: 'added', measurement: { value: 5.9, unit: 'mmol/L' }, evidence: [{ kind: 'typed' }] });
    expect(await call('chart.answer', { caseId, factId: added.id, answer: { answer: 'reject' } })).toMatchObject({ state: 'rejected' });
  });
  it('keep what was done with a suggestion', async () => {
    await setup();
    const caseId = await newCase();
    await call('advice.answer', { caseId, uuid: 'card', answer: 'overridden', reason: 'known' });
    expect((await actions()).at(-1)).toBe('advice.answered');
    expect(await codeThrownBy(() => call('advice.answer', { caseId: 'none', uuid: 'card', answer: 'accepted', reason: null }))).toBe(
      'not-found',
    );
  });
});

describe('import', () => {
  it('takes what it can, refuses the rest with its reason, and stops for none', async () => {
    await setup();
    const steps: unknown[] = [];
    const { report } = await call(
      'import.files',
      {
        files: [
          { name: 'a/bundle.json', text: '{"a":1}' },
          { name: 'broken.json', text: '{broken' },
          { name: 'empty.txt', text: ' \n' },
          { name: 'scan.pdf', text: '%PDF-1.7 \u0000\u0001\u0002 stream' },
          { name: 'huge.txt', text: 'x'.repeat(5_000_001) },
          { name: 'ward/2026-02-11 discharge_summary.md', text: '# Discharge\n\nHome today.' },
          { name: 'again.json', text: '{"a":1}' },
        ],
      },
      step => steps.push(step),
    );
    expect(report.map(one => [one.outcome, one.reason, one.where])).toEqual([
      ['imported', null, null],
      ['refused', 'malformed-json', '3:7'],
      ['refused', 'empty', null],
      ['refused', 'binary', null],
      ['refused', 'note-too-long', null],
      ['imported', null, null],
      ['duplicate', null, null],
    ]);
    const caseId = report[0]?.caseId ?? '';
    expect(report[0]).toMatchObject({ notes: 1, facts: 1, namesake: false });
    expect(report[6]?.caseId).toBe(caseId);
    expect(steps).toHaveLength(8);
    expect(listRecordFacts(context.db(), caseId)).toMatchObject([{ text: 'gout' }]);
    expect(listUnread(context.db(), caseId)).toEqual([{ source: 'FHIR R4', reason: 'resource:CarePlan', count: 2 }]);
    const text = await call('cases.open', { caseId: report[5]?.caseId ?? '' });
    expect(text).toMatchObject({
      summary: { patient: { name: 'Unnamed (2026-02-11 discharge_summary.md)', birthDate: null } },
      notes: [{ kind: 'discharge', date: '2026-02-11' }],
    });
    expect((await call('cases.list', {})).total).toBe(2);
  });
  it('never joins a namesake, and says that there is one', async () => {
    await setup();
    await newCase({ name: 'Albright, Rosa', recordNumber: 'OTHER-1' });
    const { report } = await call('import.files', { files: [{ name: 'a.json', text: '{}' }] });
    expect(report[0]).toMatchObject({ outcome: 'imported', namesake: true });
    expect((await call('cases.list', {})).total).toBe(2);
  });
  it('adds to the case that it is given, once', async () => {
    await setup();
    const [one, two] = [await newCase(), await newCase({ name: 'Someone Else', recordNumber: 'Z9' })];
    const files = [{ name: 'note.txt', text: 'Seen today.' }];
    expect((await call('import.files', { files, caseId: one })).report[0]).toMatchObject({ outcome: 'imported', caseId: one });
    expect((await call('import.files', { files, caseId: one })).report[0]).toMatchObject({ outcome: 'duplicate', caseId: one });
    expect((await call('import.files', { files, caseId: two })).report[0]).toMatchObject({ outcome: 'imported', caseId: two });
    expect((await call('cases.list', {})).total).toBe(2);
    expect(await codeThrownBy(() => call('import.files', { files, caseId: 'none' }))).toBe('not-found');
  });
  it('loads the demo once, always labelled', async () => {
    await setup();
    expect(await call('demo.load', {})).toEqual({ cases: 1 });
    await call('demo.load', {});
    expect(await call('cases.list', {})).toMatchObject({ total: 1, cases: [{ patient: { synthetic: true } }] });
  });
});

describe('backup', () => {
  it('writes a file and says how large', async () => {
    await setup();
    await newCase();
    const running = call('backup.create', {});
    expect(await codeThrownBy(() => call('backup.create', {}))).toBe('conflict');
    const made = await running;
    expect(made.bytes).toBeGreaterThan(10_000);
    expect((await actions()).at(-1)).toBe('backup.created');
  });
});

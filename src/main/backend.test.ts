/** The whole backend with its real engine child, models and an encrypted store: the demo cases as a window would see them. */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workstation } from '../contract/workstation.ts';
import { applyChange } from '../contract/reading-change.ts';
import type { Workstation } from '../contract/workstation.ts';
import { connect } from '../rpc/connect.ts';
import { memoryWires } from '../rpc/memory-wire.ts';
import { serve } from '../rpc/serve.ts';
import type { Client } from '../rpc/types.ts';
import { createBackend } from './backend.ts';
import { forkEngine } from './node/engine-process.ts';
import { createNodePlatform } from './node/platform.ts';
import type { Backend, EngineProcess, Log } from './platform.ts';

const home = path.resolve(import.meta.dirname, '../..');
const resources = path.join(home, 'resources');
const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
let folder: string;
let backend: Backend;
let client: Client<Workstation>;
let child: EngineProcess | null = null;

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'auscult-backend-'));
  const fork = forkEngine(path.join(import.meta.dirname, 'engine.ts'), { AUSCULT_RESOURCES: resources });
  const platform = createNodePlatform({
    version: '0.0.0',
    paths: { data: folder, resources, backupWorker: path.join(import.meta.dirname, 'storage/backup-worker.ts'), documentWorker: path.join(import.meta.dirname, 'interop/documents/worker.ts') },
    spawnEngine: options => (child = fork(options)),
    log: silent,
  });
  backend = await createBackend(platform, { demo: true });
  const [server, window] = memoryWires();
  const service = serve(server, workstation, backend.handlers, { parseOutput: true });
  backend.subscribe((name, payload) => service.emit(name, payload));
  client = connect(window, workstation);
});
afterAll(async () => {
  await backend.close();
  rmSync(folder, { recursive: true, force: true });
});

async function caseOf(words: string): Promise<string> {
  const { cases } = await client.call('cases.list', { limit: 200 });
  const found = cases.find(one => one.title.includes(words));
  if (found === undefined) throw new Error(`No demo case "${words}"`);
  return found.id;
}

describe('the demo cases', () => {
  it('are there, synthetic, and namesakes are told apart', async () => {
    const { cases } = await client.call('cases.list', { limit: 200 });
    expect(cases.length).toBeGreaterThanOrEqual(8);
    expect(cases.every(one => one.patient.synthetic)).toBe(true);
    expect(cases.filter(one => one.namesake).length).toBe(2);
  });

  it('warns of warfarin with a brand-name antibiotic, and points to the words', async () => {
    const caseId = await caseOf('Melaena on warfarin');
    const { cards } = await client.call('advice.get', { caseId });
    const card = cards.find(one => one.kind === 'interaction' && /sulfamethoxazole/iu.test(one.summary));
    expect(card?.indicator).toBe('critical');
    const septrin = card?.evidence.find(one => one.kind === 'note' && /septrin/iu.test(one.text));
    if (septrin?.kind !== 'note') throw new Error('The card does not rest on a note');
    const { text } = await client.call('notes.text', { noteId: septrin.noteId, version: septrin.version });
    expect(text.slice(septrin.start, septrin.end)).toMatch(/septrin/iu);
  });

  it('keeps the caveat of a haemolysed sample', async () => {
    const chart = await client.call('chart.get', { caseId: await caseOf('yperkalaemia') });
    const potassiums = chart.facts.filter(fact => fact.measurement?.analyte === 'potassium');
    expect(potassiums.some(fact => /haemoly/iu.test(fact.measurement?.caveat ?? ''))).toBe(true);
  });

  it('leaves a family history with the family', async () => {
    const chart = await client.call('chart.get', { caseId: await caseOf('Thunderclap') });
    expect(chart.facts.some(fact => fact.kind === 'family' && /haemorrhage|SAH|aneurysm/iu.test(fact.text))).toBe(true);
  });

  it('sets a rash of 1978 against "NKDA" and resolves nothing', async () => {
    const chart = await client.call('chart.get', { caseId: await caseOf('Rash 1978') });
    const allergies = chart.facts.filter(fact => fact.kind === 'allergy');
    const named = allergies.find(fact => fact.status !== 'absent' && fact.contradicts.length > 0);
    expect(named).toBeDefined();
    expect(allergies.some(fact => fact.status === 'absent')).toBe(true);
  });

  it('says which paragraphs it did not read', async () => {
    const { cases } = await client.call('cases.list', { limit: 200 });
    const unread = await Promise.all(cases.filter(one => one.namesake).map(async one => (await client.call('chart.get', { caseId: one.id })).unread));
    expect(unread.flat().some(one => one.reason.startsWith('language:'))).toBe(true);
  });

  it('counts copied-forward words once', async () => {
    const chart = await client.call('chart.get', { caseId: await caseOf('COPD') });
    expect(chart.facts.some(fact => fact.copies > 1)).toBe(true);
  });

  it('scores what the chart holds and names what it lacks', async () => {
    const { scores } = await client.call('advice.get', { caseId: await caseOf('ommunity-acquired pneumonia') });
    expect(scores.map(score => score.calculator)).toEqual(['news2', 'qsofa', 'curb-65']);
    for (const score of scores) expect(score.value !== null || score.missing.length > 0 || score.range !== undefined).toBe(true);
  });
});

describe('working on a case', () => {
  it('reads text as it is typed and keeps the reading of what is saved', async () => {
    const caseId = await caseOf('COPD');
    const note = await client.call('notes.create', { caseId, kind: 'progress', title: 'Test', date: '2026-03-10', text: '' });
    const text = 'No chest pain. Started doxycycline 100 mg od.';
    const typed = await client.call('notes.read', { noteId: note.id, text });
    expect(typed.version).toBeNull();
    expect(typed.annotation.entities.map(entity => entity.text)).toContain('doxycycline');
    const saved = await client.call('notes.save', { noteId: note.id, baseVersion: note.version, text, saveId: 'save-1' });
    const again = await client.call('notes.save', { noteId: note.id, baseVersion: note.version, text, saveId: 'save-1' });
    expect(again.version).toBe(saved.version);
    const chart = await client.call('chart.get', { caseId });
    expect(chart.facts.some(fact => fact.kind === 'medication' && fact.text === 'doxycycline' && fact.evidence.some(one => one.kind === 'note' && one.noteId === note.id))).toBe(true);
  });

  it('tells only what is other while a text is written, and reads nothing twice', async () => {
    const caseId = await caseOf('COPD');
    const note = await client.call('notes.create', { caseId, kind: 'progress', title: 'Written', date: '2026-03-10', text: '' });
    const text = 'No chest pain. Started doxycycline 100 mg od. Potassium 4.1 mmol/L.';
    const whole = (await client.call('notes.reread', { noteId: note.id, text, since: null })).reading;
    if (whole.since !== null) throw new Error('The first reading is whole');
    const longer = `Seen at 9:00. ${text} Cough.`;
    const next = (await client.call('notes.reread', { noteId: note.id, text: longer, since: whole.id })).reading;
    if (next.since === null) throw new Error('The second reading tells the change');
    expect(next.since).toBe(whole.id);
    const { annotation } = await client.call('notes.read', { noteId: note.id, text: longer });
    expect({ ...applyChange(whole.annotation, next.change), ms: 0 }).toEqual({ ...annotation, ms: 0 });
    await client.call('notes.save', { noteId: note.id, baseVersion: note.version, text: longer, saveId: 'save-written' });
    const chart = await client.call('chart.get', { caseId });
    expect(chart.facts.some(fact => fact.text === 'doxycycline' && fact.evidence.some(one => one.kind === 'note' && one.noteId === note.id && longer.slice(one.start, one.end) === 'doxycycline'))).toBe(true);
    expect((await client.call('notes.reread', { noteId: note.id, text, since: 'a reading of yesterday' })).reading.since).toBeNull();
  });

  it('lets the chart follow an answer, and takes it back', async () => {
    const caseId = await caseOf('Melaena on warfarin');
    const before = await client.call('chart.get', { caseId });
    const warfarin = before.facts.find(fact => fact.kind === 'medication' && /^warfarin$/iu.test(fact.text) && fact.status !== 'absent');
    if (warfarin === undefined) throw new Error('No warfarin in the chart');
    await client.call('chart.answer', { caseId, factId: warfarin.id, answer: { answer: 'reject' } });
    const states = async (): Promise<string | undefined> => (await client.call('chart.get', { caseId })).facts.find(fact => fact.id === warfarin.id)?.state;
    expect(await states()).toBe('rejected');
    expect(await client.call('chart.undo', { caseId })).toEqual({ factId: warfarin.id });
    expect(await states()).toBe('suggested');
  });

  it('gives a prognosis with its interval and says what is missing', async () => {
    const caseId = await caseOf('eptic shock');
    const prognosis = await client.call('prognosis.run', { caseId, model: 'support2' });
    for (const { risk, low, high } of prognosis.horizons) {
      expect(low).toBeLessThanOrEqual(risk);
      expect(high).toBeGreaterThanOrEqual(risk);
    }
    expect(prognosis.horizons.map(one => one.name)).toContain('180d');
    const { earlier } = await client.call('prognosis.earlier', { caseId });
    expect(earlier.map(one => ({ tried: one.tried, horizons: one.prognosis.horizons }))).toEqual(prognosis.eligible === false ? [] : [{ tried: false, horizons: prognosis.horizons }]);
  });

  it('measures a model on local cases, answers with the local version, and takes it back', async () => {
    const caseId = await caseOf('eptic shock');
    const given = { caseId, model: 'support2', features: { dzgroup: 'COPD', sps: 30, ca: 'no', scoma: 0, 'num.co': 2 } };
    const before = await client.call('prognosis.run', given);
    const rows = Array.from({ length: 300 }, (_, at) => ({ age: 45 + (at % 45), sex: at % 2 === 0 ? 'M' : 'F', dzgroup: 'COPD', sps: 15 + (at % 25), outcome: at % 11 === 0 ? 'yes' : 'no' }));
    const steps: number[] = [];
    const run = await client.call('validation.run', { model: 'support2', text: rows.map(row => JSON.stringify(row)).join('\n'), fileName: 'ours.jsonl' }, { onProgress: ({ done }) => void steps.push(done) });
    expect(run.report).toMatchObject({ rows: 300, used: 300, horizon: '180d', version: before.version });
    expect(run.report.whole?.intercept.high).toBeLessThan(0);
    expect(steps.at(-1)).toBe(300);
    const local = await client.call('validation.recalibrate', { reportId: run.id });
    expect(local).toMatchObject({ baseVersion: before.version, version: `${before.version}+local.1`, source: 'ours.jsonl', cases: 300, takenBackAt: null });
    const risk = (prognosis: typeof before): number => prognosis.horizons.find(({ name }) => name === '180d')?.risk ?? 0;
    const after = await client.call('prognosis.run', given);
    expect(after.version).toBe(local.version);
    expect(risk(after)).toBeLessThan(risk(before));
    expect(after.contributions.reduce((sum, { effect }) => sum + effect, after.base ?? 0)).toBeCloseTo(Math.log(risk(after) / (1 - risk(after))), 2);
    await client.call('validation.takeBack', { id: local.id });
    expect((await client.call('prognosis.run', given)).version).toBe(before.version);
    await expect(client.call('validation.takeBack', { id: local.id })).rejects.toMatchObject({ code: 'not-found' });
    // Another horizon: its local version moves that one alone.
    const text = rows.map(row => JSON.stringify(row)).join('\n');
    const sixty = await client.call('validation.run', { model: 'support2', horizon: '60 days', text, fileName: 'sixty.jsonl' });
    expect(sixty.report.horizon).toBe('60d');
    expect(await client.call('validation.recalibrate', { reportId: sixty.id })).toMatchObject({ horizon: '60d', version: `${before.version}+local.2` });
    const moved = await client.call('prognosis.run', given);
    expect(moved.horizons.filter((one, at) => one.risk !== before.horizons[at]?.risk).map(({ name }) => name)).toEqual(['60d']);
    expect(moved.contributions).toEqual(before.contributions);
    await expect(client.call('validation.run', { model: 'support2', horizon: '90d', text, fileName: 'ninety.jsonl' })).rejects.toThrow('The model has no such horizon; it has hospital, 60d, 180d');
    await client.call('prognosis.setOutcome', { caseId, model: 'support2', outcome: false });
    expect(await client.call('prognosis.setOutcome', { caseId, model: 'support2', horizon: 'hospital', outcome: true })).toEqual({ outcomes: { '180d': false, hospital: true } });
    const measured = async (horizon: string) => (await client.call('validation.runOnStore', { model: 'support2', horizon })).report;
    expect(await measured('180d')).toMatchObject({ rows: 1, whole: null, leftOut: [], outcomeRate: { here: 0 } });
    // alive at 180 days was alive at 60
    expect(await measured('60d')).toMatchObject({ leftOut: [], outcomeRate: { here: 0 } });
    await client.call('prognosis.setOutcome', { caseId, model: 'support2', outcome: null });
    expect(await measured('60d')).toMatchObject({ leftOut: [{ reason: 'Nothing was entered on this horizon', count: 1 }] });
    expect(new Set((await client.call('validation.list', { model: 'support2' })).reports.map(({ source }) => source))).toEqual(new Set(['store', 'sixty.jsonl', 'ours.jsonl']));
    const controller = new AbortController();
    const stopped = client.call('validation.run', { model: 'support2', text: rows.map(row => JSON.stringify(row)).join('\n'), fileName: 'again.jsonl' }, { signal: controller.signal, onProgress: () => controller.abort() });
    await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('follows courses of the chart with the words they rest on', async () => {
    const { trajectories } = await client.call('trajectories.get', { caseId: await caseOf('eptic shock') });
    expect(trajectories.map(({ id }) => id)).toEqual(expect.arrayContaining(['aki', 'haemoglobin', 'lactate']));
    expect(trajectories.every(({ points }) => points.every(({ evidence }) => evidence.length > 0))).toBe(true);
  });

  it('survives the death of its engine and says what happened', async () => {
    const caseId = await caseOf('Thunderclap');
    const { notes } = await client.call('cases.open', { caseId });
    const { text } = await client.call('notes.text', { noteId: notes[0]?.id ?? '' });
    const states: string[] = [];
    const leave = client.on('app.changed', status => states.push(`${status.engine}:${status.engineReason}`));
    const reading = client.call('notes.read', { noteId: notes[0]?.id ?? '', text: `${text}\n${Array.from({ length: 300 }, (_, day) => `Day ${day}: denies fever, ${day} mg of aspirin.`).join(' ')}` });
    await new Promise(resolve => setTimeout(resolve, 15));
    child?.kill();
    expect((await reading).annotation.entities.length).toBeGreaterThan(0);
    leave();
    expect(states.join(' ')).toContain('restarting');
  });

  it('keeps an audit trail that verifies', async () => {
    expect(await client.call('audit.verify', {})).toMatchObject({ intact: true, brokenAt: null });
  });
});

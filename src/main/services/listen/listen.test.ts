/** Consultations through the services, on a real store and with the shipped models. */
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Chart } from '../../../contract/chart.ts';
import { createEngine } from '../../engine/create-engine.ts';
import type { Engine } from '../../engine/create-engine.ts';
import type { EngineClient } from '../../engine-client/index.ts';
import { applyAnswers } from '../../chart/answers.ts';
import { makeFact } from '../../chart/fact.ts';
import { conflictsOf } from '../../dialogue/index.ts';
import { createCase } from '../../storage/stores/cases-store.ts';
import { listNotes, noteTexts } from '../../storage/stores/notes-store.ts';
import { codeThrownBy, FAST_SCRYPT, patient, temporaryFolder } from '../../storage/testing/temporary.ts';
import { createVault } from '../../storage/vault/vault.ts';
import type { Charts } from '../analysis/charts.ts';
import { createServiceContext } from '../context.ts';
import type { ServiceContext } from '../context.ts';
import { listenHandlers } from './handlers.ts';
import { keepEdits } from './keep-edits.ts';
import { linesOfText } from './lines-of-text.ts';

const signal = new AbortController().signal;
let now = Date.parse('2026-03-01T08:00:00Z');
const later = (): void => {
  now += 60_000;
};
const asked = { signal, progress: () => undefined };
const fact = (kind: 'medication' | 'allergy', text: string, rest: Partial<Parameters<typeof makeFact>[0]> = {}) => makeFact({ kind, text, status: 'active', evidence: [{ kind: 'typed', by: 'test', at: '2026-03-01', text }], ...rest });
const CHART: Chart = { patient: { age: 70, sex: 'female', pregnant: null, weight: null }, facts: [fact('medication', 'metoprolol', { dose: '50 mg' }), fact('allergy', 'penicillin')], unread: [], asOf: null };
const TALK = `Doctor: What brings you in?
Patient: I've had a cough with green phlegm for three days.
Doctor: Any fever?
Patient: No.
Doctor: What medicines do you take?
Patient: Metoprolol, twenty five milligrams twice a day.
Doctor: Any allergies?
Patient: No, no allergies at all.
Doctor: Your lungs are clear. I'd like you to rest and come back in a week.`;

let engine: Engine;
let context: ServiceContext;
let remove: () => void;
let handlers: ReturnType<typeof listenHandlers>;
const caseId = 'case-1';

beforeAll(async () => {
  engine = await createEngine({ resources: resolve(import.meta.dirname, '../../../../resources'), providers: ['cpu'] });
  await engine.ready;
  const temporary = temporaryFolder();
  ({ remove } = temporary);
  const vault = createVault({ folder: temporary.folder, scryptCost: FAST_SCRYPT });
  await vault.setup({ passphrase: 'correct horse', useKeystore: false });
  context = createServiceContext({ vault, clock: () => new Date(now), emit: () => undefined });
  createCase(context.db(), { caseId, patientId: 'patient-1', patient: patient(), title: 'Cough', at: context.now() });
  const call = (name: string, input: unknown): unknown => (engine.handlers as unknown as Record<string, (input: unknown, context: unknown) => unknown>)[name]?.(withDefaults(name, input), asked);
  const charts = { answered: () => Promise.resolve(applyAnswers(CHART, [])) } as unknown as Charts;
  handlers = listenHandlers(context, { call } as unknown as EngineClient, charts);
}, 120_000);
afterAll(async () => {
  await engine.close();
  remove();
});

function withDefaults(name: string, input: unknown): unknown {
  return name === 'chart.build' ? { notes: [], ...(input as object) } : { roles: {}, ...(input as object) };
}

async function start() {
  const read = await handlers['listen.read']({ files: [{ name: 'visit.txt', text: TALK }] }, asked);
  return handlers['listen.start']({ caseId, title: 'Consultation', format: read.format, turns: read.turns, roles: {} }, asked);
}

describe('a consultation', () => {
  it('is drafted with speakers, topics, turns of every line, and what the chart says otherwise', async () => {
    const made = await start();
    expect(made.speakers.map(({ name, role }) => [name, role])).toEqual([['Doctor', 'clinician'], ['Patient', 'patient']]);
    expect(made.about).toHaveLength(9);
    for (const { from } of made.lines) expect(from.length).toBeGreaterThan(0);
    const kinds = made.check.conflicts.map(({ kind, blocks }) => [kind, blocks]);
    expect(kinds).toContainEqual(['dose', true]);
    expect(kinds).toContainEqual(['allergy-denied', true]);
    expect(made.check.open.length).toBeGreaterThanOrEqual(2);
    expect((await handlers['listen.list']({ caseId }, asked)).consultations[0]?.id).toBe(made.head.id);
  });

  it('can be signed when nothing is open, and not before', async () => {
    const made = await start();
    const note = await handlers['listen.toCase']({ consultationId: made.head.id }, asked);
    expect(note.signature).toMatchObject({ state: 'draft' });
    expect(await codeThrownBy(() => handlers['notes.sign']({ noteId: note.id, version: note.version }, asked))).toBe('conflict');
    const answers = Object.fromEntries(made.check.open.map(key => [key, 'stands' as const]));
    const saved = await handlers['listen.save']({ consultationId: made.head.id, revision: made.revision, lines: made.lines, answers }, asked);
    expect(saved.check.open).toEqual([]);
    expect((await handlers['notes.sign']({ noteId: note.id, version: note.version }, asked)).signature).toMatchObject({ state: 'signed', version: 1 });
    expect(await codeThrownBy(() => handlers['listen.takeBack']({ consultationId: made.head.id }, asked))).toBe('conflict');
  });

  it('marks an edited line that was not said, and opens it again when it changes', async () => {
    const made = await start();
    const lines = [...made.lines, { section: 'MEDICATIONS', text: 'Takes digoxin 125 mcg.', from: [] }];
    const saved = await handlers['listen.save']({ consultationId: made.head.id, revision: made.revision, lines, answers: {} }, asked);
    const fault = saved.check.faults.find(({ line }) => line === lines.length - 1);
    expect(fault?.faults).toContain('number');
    expect(saved.check.open).toContain(fault?.key);
    expect(await codeThrownBy(() => handlers['listen.save']({ consultationId: made.head.id, revision: made.revision, lines, answers: {} }, asked))).toBe('conflict');
  });

  it('lists what an edit leaves out', async () => {
    const made = await start();
    const lines = made.lines.filter(({ text }) => !/metoprolol/i.test(text));
    const { check } = await handlers['listen.save']({ consultationId: made.head.id, revision: made.revision, lines, answers: {} }, asked);
    expect(check.omissions.some(({ text, vital }) => /metoprolol/i.test(text) && vital)).toBe(true);
  });

  it('goes into the case and out again, and nothing is lost', async () => {
    const made = await start();
    const before = listNotes(context.db(), caseId).length;
    const note = await handlers['listen.toCase']({ consultationId: made.head.id }, asked);
    expect(listNotes(context.db(), caseId)).toHaveLength(before + 1);
    await handlers['listen.takeBack']({ consultationId: made.head.id }, asked);
    expect(listNotes(context.db(), caseId)).toHaveLength(before);
    expect(noteTexts(context.db(), caseId).some(({ head }) => head.id === note.id)).toBe(false);
    expect((await handlers['listen.open']({ consultationId: made.head.id }, asked)).lines).toEqual(made.lines);
    expect((await handlers['listen.toCase']({ consultationId: made.head.id }, asked)).id).toBe(note.id);
    expect(await codeThrownBy(() => handlers['listen.discard']({ consultationId: made.head.id }, asked))).toBe('conflict');
  });

  it('swaps who is the clinician', async () => {
    const made = await start();
    const swapped = await handlers['listen.redo']({ consultationId: made.head.id, revision: made.revision, roles: { Doctor: 'patient', Patient: 'clinician' } }, asked);
    expect(swapped.speakers.map(({ role, why }) => [role, why])).toEqual([['patient', 'chosen'], ['clinician', 'chosen']]);
    expect(swapped.lines).not.toEqual(made.lines);
  });
});

describe('a turn of another speaker', () => {
  it('is moved, the draft follows, what a person edited stays, and moving it back is the draft as it was', async () => {
    const made = await start();
    const turn = made.turns.findIndex(({ text }) => text.startsWith('Metoprolol'));
    const own = { section: 'PLAN', text: 'Review in a week.', from: [] };
    const kept = made.lines.filter(({ text }) => !/cough/i.test(text));
    const saved = await handlers['listen.save']({ consultationId: made.head.id, revision: made.revision, lines: [...kept, own], answers: {} }, asked);
    const moved = await handlers['listen.redo']({ consultationId: made.head.id, revision: saved.revision, roles: {}, moved: [{ turn, speaker: 'Relative?' }] }, asked);
    expect(moved.turns[turn]?.speaker).toBe('Relative?');
    expect(moved.turns.map(({ text }) => text)).toEqual(made.turns.map(({ text }) => text));
    expect(moved.speakers.map(({ name, role, turns }) => [name, role, turns])).toContainEqual(['Relative?', 'other', 1]);
    expect(moved.lines).toContainEqual(own);
    expect(moved.lines.some(({ text }) => /cough/i.test(text))).toBe(false);
    const back = await handlers['listen.redo']({ consultationId: made.head.id, revision: moved.revision, roles: {}, moved: [{ turn, speaker: 'Patient' }] }, asked);
    expect(back.lines).toEqual([...kept, own]);
    expect(back.turns).toEqual(made.turns);
    expect(await codeThrownBy(() => handlers['listen.redo']({ consultationId: made.head.id, revision: back.revision, roles: {}, moved: [{ turn: 99, speaker: 'Patient' }] }, asked))).toBe('bad-input');
  });
  it('is split into two, lines keep their turns, and joined again it is the draft as it was', async () => {
    const made = await start();
    const turn = made.turns.findIndex(({ text }) => text.startsWith('Metoprolol'));
    const { text: whole = '' } = made.turns[turn] ?? {};
    const at = whole.indexOf(' ') + 1;
    const last = made.turns.length - 1;
    const own = { section: 'PLAN', text: 'Review in a week.', from: [turn, last] };
    const saved = await handlers['listen.save']({ consultationId: made.head.id, revision: made.revision, lines: [...made.lines, own], answers: {} }, asked);
    const parted = await handlers['listen.redo']({ consultationId: made.head.id, revision: saved.revision, roles: {}, split: { turn, at, speaker: 'Doctor' } }, asked);
    expect(parted.turns.slice(turn, turn + 2).map(({ speaker, text }) => [speaker, text])).toEqual([['Patient', whole.slice(0, at).trim()], ['Doctor', whole.slice(at)]]);
    expect(parted.turns).toHaveLength(made.turns.length + 1);
    expect(parted.lines.find(({ text }) => text === own.text)?.from).toEqual([turn, turn + 1, last + 1]);
    const joined = await handlers['listen.redo']({ consultationId: made.head.id, revision: parted.revision, roles: {}, joined: turn }, asked);
    expect(joined.turns).toEqual(made.turns);
    expect(joined.lines).toEqual([...made.lines, own]);
    for (const wrong of [{ split: { turn, at: 0, speaker: 'Doctor' } }, { split: { turn, at: 9999, speaker: 'Doctor' } }, { joined: last }]) {
      expect(await codeThrownBy(() => handlers['listen.redo']({ consultationId: made.head.id, revision: joined.revision, roles: {}, ...wrong }, asked))).toBe('bad-input');
    }
  });
  it('edited in two windows keeps what either wrote and took out', async () => {
    const made = await start();
    const of = (lines: typeof made.lines) => ({ consultationId: made.head.id, revision: made.revision, lines, answers: {} });
    const [first, second, third] = made.lines;
    if (first === undefined || second === undefined || third === undefined) throw new Error('three lines are needed');
    const theirs = [{ ...first, text: `${first.text} Theirs.` }, ...made.lines.slice(1)];
    await handlers['listen.save'](of(theirs), asked);
    const mine = [{ ...first, text: `${first.text} Mine.` }, ...made.lines.slice(2)];
    expect(await codeThrownBy(() => handlers['listen.save'](of(mine), asked))).toBe('conflict');
    const merged = await handlers['listen.merge']({ consultationId: made.head.id, base: made.lines, lines: mine, answers: {}, turns: made.turns.length }, asked);
    const texts = merged.lines.map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining([`${first.text} Theirs.`, `${first.text} Mine.`, third.text]));
    expect(texts).not.toContain(second.text);
    expect(texts).not.toContain(first.text);
  });
  it('changes a draft that is in the case already, and the note only when it is put there again', async () => {
    const made = await start();
    const note = await handlers['listen.toCase']({ consultationId: made.head.id }, asked);
    const [first] = made.lines;
    later();
    await handlers['listen.save']({ consultationId: made.head.id, revision: made.revision, lines: made.lines.slice(1), answers: {} }, asked);
    expect((await handlers['listen.open']({ consultationId: made.head.id }, asked)).lines).not.toContainEqual(first);
    expect(noteTexts(context.db(), caseId).find(({ head }) => head.id === note.id)?.text).toContain(first?.text);
  });
});

describe('keepEdits', () => {
  const line = (text: string, ...from: number[]) => ({ section: 'PLAN', text, from });
  it('places a person’s line among those of its turns', () =>
    expect(keepEdits([line('a', 1), line('b', 3), line('c', 5)], [line('a', 1), line('B', 3), line('c', 5), line('own')], [line('a', 1), line('b', 3), line('d', 5)])).toEqual([line('a', 1), line('B', 3), line('d', 5), line('own')]));
});

describe('conflicts', () => {
  const kinds = (mine: Parameters<typeof conflictsOf>[0], theirs: Parameters<typeof conflictsOf>[1]) => conflictsOf(mine, theirs).map(({ kind, blocks }) => `${kind}${blocks ? '!' : ''}`);
  it.each([
    ['a dose that differs', [fact('medication', 'metoprolol', { dose: '25 mg' })], ['dose!']],
    ['the same dose in another unit', [fact('medication', 'metoprolol', { dose: '0.05 g' })], []],
    ['a drug the chart lacks', [fact('medication', 'digoxin')], ['new-drug']],
    ['a drug stopped', [fact('medication', 'metoprolol', { status: 'past' })], ['status!']],
    ['a new order of what the patient is allergic to', [fact('medication', 'penicillin', { status: 'planned' })], ['allergy-given!']],
    ['a new order at another dose', [fact('medication', 'metoprolol', { dose: '100 mg', status: 'planned' })], []],
    ['no known allergies', [fact('allergy', 'no known drug allergies', { status: 'absent' })], ['allergy-denied!']],
    ['another allergy', [fact('allergy', 'latex')], ['new-allergy']],
    ['the allergy it knows', [fact('allergy', 'penicillin')], []],
  ])('%s', (_, mine, expected) => expect(kinds(mine, CHART.facts)).toEqual(expected));
});

describe('the lines of a text', () => {
  const drafted = [{ section: 'HISTORY OF PRESENT ILLNESS', text: 'Cough for 3 days.', from: [1] }, { section: 'MEDICATIONS', text: 'Metoprolol 25 mg twice a day.', from: [4, 5] }];
  it('keep their turns when they are edited', () =>
    expect(linesOfText('HISTORY OF PRESENT ILLNESS\n\nCough for 3 days. No rash.\n\nMEDICATIONS\n\nMetoprolol 50 mg twice a day.', drafted)).toEqual([
      drafted[0], { section: 'HISTORY OF PRESENT ILLNESS', text: 'No rash.', from: [] }, { section: 'MEDICATIONS', text: 'Metoprolol 50 mg twice a day.', from: [4, 5] },
    ]));
});

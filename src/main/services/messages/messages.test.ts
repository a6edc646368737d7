/** Messages through the services, on a real store and with the shipped tables. */
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Chart } from '../../../contract/chart.ts';
import { makeFact } from '../../chart/fact.ts';
import { createTriager } from '../../dialogue/messages/index.ts';
import type { EngineClient } from '../../engine-client/index.ts';
import { createCase } from '../../storage/stores/cases-store.ts';
import { createNote, markDraft, signNote } from '../../storage/stores/notes-store.ts';
import { codeThrownBy, FAST_SCRYPT, patient, temporaryFolder } from '../../storage/testing/temporary.ts';
import { createVault } from '../../storage/vault/vault.ts';
import type { Charts } from '../analysis/charts.ts';
import { createServiceContext } from '../context.ts';
import type { ServiceContext } from '../context.ts';
import { messageHandlers } from './handlers.ts';

const asked = { signal: new AbortController().signal, progress: () => undefined };
const fact = (kind: 'medication' | 'allergy' | 'problem', text: string) => makeFact({ kind, text, status: 'active', evidence: [{ kind: 'typed', by: 'test', at: '2026-03-01', text }] });
const CHART: Chart = { patient: { age: 70, sex: 'female', pregnant: null, weight: null }, facts: [fact('medication', 'apixaban'), fact('allergy', 'penicillin'), fact('problem', 'gout')], unread: [], asOf: null };
const caseId = 'case-1';
let context: ServiceContext;
let remove: () => void;
let handlers: ReturnType<typeof messageHandlers>;

beforeAll(async () => {
  const temporary = temporaryFolder();
  ({ remove } = temporary);
  const vault = createVault({ folder: temporary.folder, scryptCost: FAST_SCRYPT });
  await vault.setup({ passphrase: 'correct horse', useKeystore: false });
  context = createServiceContext({ vault, clock: () => new Date('2026-03-01T08:00:00Z'), emit: () => undefined });
  createCase(context.db(), { caseId, patientId: 'patient-1', patient: patient(), title: 'Fall', at: context.now() });
  const triager = createTriager(resolve(import.meta.dirname, '../../../../resources'));
  const call = (_: string, { text, chart }: { text: string; chart: string[] }) => Promise.resolve({ ...triager.triage(text, chart), table: triager.table });
  handlers = messageHandlers(context, { call } as unknown as EngineClient, { answered: () => Promise.resolve(CHART) } as unknown as Charts, (question) =>
    Promise.resolve(question.includes('gout') ? { state: 'answered', sentences: [{ text: 'Drink enough water.', source: { kind: 'library', title: 'Gout at home', noteId: null, start: null, end: null } }] } : { state: 'not-found', sentences: [] }));
});
afterAll(() => remove());
const add = (text: string) => handlers['messages.add']({ caseId, title: '', date: '2026-03-01', text }, asked);

describe('messages of a case', () => {
  it('are red by what they say and by what the chart holds', async () => {
    expect((await add('My stool is black like tar.')).level).toBe('red-flag');
    const { note, level } = await add('I slipped on the ice on Sunday and have a bump on the head, shall I cool it?');
    expect(level).toBe('red-flag');
    const opened = await handlers['messages.open']({ noteId: note.id }, asked);
    expect(opened.triage.reasons.some(({ chart }) => chart === 'I take apixaban.') || opened.triage.reasons.some(({ rule }) => rule === 'cannot-wait')).toBe(true);
    expect(opened.facts.map(({ text, because }) => [text, because])).toContainEqual(['penicillin', 'always']);
  });
  it('can be raised and not lowered', async () => {
    const { note, level } = await add('Please send me a copy of my records.');
    expect(level).toBe('administrative');
    expect(await handlers['messages.raise']({ noteId: note.id, level: 'needs-reply' }, asked)).toMatchObject({ level: 'needs-reply', raised: true });
    expect(await codeThrownBy(() => handlers['messages.raise']({ noteId: note.id, level: 'administrative' }, asked))).toBe('bad-input');
    expect((await handlers['messages.list']({ caseId }, asked)).messages.map(({ level: one }) => one)).toEqual(['red-flag', 'red-flag', 'needs-reply']);
  });
  it('are answered from the library with its sources, or with nothing made up', async () => {
    const { note } = await add('What may I eat with my gout?');
    const reply = await handlers['messages.draftReply']({ noteId: note.id, language: 'en' }, asked);
    expect(reply.text).toContain('Drink enough water. [1]');
    expect(reply.text).toContain('[1] Gout at home');
    const other = await add('Which shoes are good for my bunion?');
    expect(await handlers['messages.draftReply']({ noteId: other.note.id, language: 'en' }, asked)).toMatchObject({ state: 'not-found', sentences: [] });
    expect((await handlers['messages.keepReply']({ noteId: note.id, title: 'Reply', text: reply.text }, asked)).signature).toMatchObject({ state: 'draft' });
  });
});

describe('a visit', () => {
  it('is summed up from a signed note, every sentence with its words, shorthand left out', async () => {
    const db = context.db();
    const text = 'ASSESSMENT AND PLAN\nThe patient should stop the naproxen. Hb 84, K 5.6.';
    createNote(db, { noteId: 'note-1', caseId, kind: 'clinic', title: 'Visit', author: null, date: '2026-03-01', text, by: 'test', at: context.now() });
    markDraft(db, 'note-1');
    expect(await codeThrownBy(() => handlers['visit.summary']({ noteId: 'note-1' }, asked))).toBe('not-applicable');
    signNote(db, { noteId: 'note-1', version: 1, by: 'test', at: context.now() });
    const { sections, leftOut } = await handlers['visit.summary']({ noteId: 'note-1' }, asked);
    expect(sections.map(({ heading, sentences }) => [heading, sentences.map(sentence => sentence.text)])).toEqual([['plan', ['Please stop the naproxen.']], ['allergies', ['penicillin']]]);
    expect(leftOut).toBe(1);
    const source = sections[0]?.sentences[0]?.source;
    expect(text.slice(source?.start ?? 0, source?.end ?? 0)).toBe('The patient should stop the naproxen.');
  });
});

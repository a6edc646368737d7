import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { appendAudit } from './audit-store.ts';
import { getCase, listCases, markOpened, setCaseAsks, setCaseStatus, updatePatient } from './cases-store.ts';
import { openDatabase } from '../database.ts';
import { getNote, getNoteText, listVersions, saveNote } from './notes-store.ts';
import { indexPending, matchExpression, searchNotes } from './search-store.ts';
import { getSettings, setSettings } from './settings-store.ts';
import { addCase, addNote, AT, codeThrownBy, temporaryStore, verifyAuditNow } from '../testing/temporary.ts';

let store: ReturnType<typeof temporaryStore>;
beforeEach(() => {
  store = temporaryStore();
});
afterEach(() => store.remove());

const save = (noteId: string, baseVersion: number, text: string, saveId: string) =>
  saveNote(store.db, { noteId, baseVersion, text, saveId, by: 'test', at: AT });

describe('on disk', () => {
  it('holds no readable text, neither in the file nor in its log', () => {
    const caseId = addCase(store.db);
    addNote(store.db, caseId, 'The quetzalcoatlus wing was tender on palpation.');
    for (const file of [store.file, `${store.file}-wal`]) {
      const bytes = readFileSync(file);
      expect(bytes.length).toBeGreaterThan(0);
      for (const words of ['quetzalcoatlus', 'Winterbourne', 'SQLite format', 'CREATE TABLE'])
        expect(bytes.includes(words), `${words} in ${file}`).toBe(false);
    }
    store.db.close();
    expect(readFileSync(store.file).includes('quetzalcoatlus')).toBe(false);
  });
  it('opens with its key only', async () => {
    store.db.close();
    expect(await codeThrownBy(() => openDatabase({ file: store.file, key: Buffer.alloc(32, 1), mode: 'write' }))).toBe('store-corrupt');
    const db = openDatabase({ file: store.file, key: store.key, mode: 'read' });
    expect(await codeThrownBy(() => db.run("INSERT INTO settings VALUES ('a', '1', 'now')"))).toBe('read-only');
    db.close();
  });
  it('refuses a writing statement through a reading call', async () => {
    expect(await codeThrownBy(() => store.db.get("INSERT INTO settings VALUES ('a', '1', 'now')"))).toBe('internal');
  });
});

describe('cases', () => {
  it('lists by every order, with words of name, number or title in any place', () => {
    const first = addCase(store.db, { name: 'Émile Okonkwo', recordNumber: 'H-1' }, 'Chest pain', '2026-01-01T00:00:00.000Z');
    const second = addCase(store.db, { name: 'Bea Lindqvist', recordNumber: 'H-2' }, 'Fall at home', '2026-01-02T00:00:00.000Z');
    const third = addCase(store.db, { name: '王芳', recordNumber: 'H-3' }, 'Pneumonia', '2026-01-03T00:00:00.000Z');
    setCaseAsks(store.db, first, 4);
    markOpened(store.db, second, AT);
    const list = (query: string, sort: 'updated' | 'opened' | 'name' | 'asks' = 'updated', status: 'open' | 'closed' | 'all' = 'open') =>
      listCases(store.db, { query, status, sort, offset: 0, limit: 10 }).cases.map(one => one.id);
    expect(list('')).toEqual([third, second, first]);
    expect(list('', 'name')).toEqual([second, first, third]);
    expect(list('', 'asks')[0]).toBe(first);
    expect(list('', 'opened')[0]).toBe(second);
    expect(list('emile')).toEqual([first]);
    expect(list('kwo chest')).toEqual([first]);
    expect(list('h-2')).toEqual([second]);
    expect(list('芳')).toEqual([third]);
    expect(list('nobody')).toEqual([]);
    setCaseStatus(store.db, second, 'closed', '2026-02-01T00:00:00.000Z');
    expect(list('')).toEqual([third, first]);
    expect(list('', 'updated', 'all')).toEqual([second, third, first]);
    expect(list('h', 'name', 'all')).toEqual([second, first, third]);
    expect(listCases(store.db, { query: 'h', status: 'all', sort: 'name', offset: 1, limit: 1 })).toMatchObject({
      total: 3,
      cases: [{ id: first }],
    });
  });
  it('says who shares a name or number, and only them', () => {
    const one = addCase(store.db, { name: 'Li, Wei', recordNumber: 'A1' });
    expect(getCase(store.db, one).namesake).toBe(false);
    const two = addCase(store.db, { name: 'Wei Li', recordNumber: 'A2' });
    const three = addCase(store.db, { name: 'Someone Else', recordNumber: 'A2' });
    const four = addCase(store.db, { name: 'No Number', recordNumber: '-' });
    const five = addCase(store.db, { name: 'None Either', recordNumber: '-' });
    expect([one, two, three, four, five].map(id => getCase(store.db, id).namesake)).toEqual([true, true, true, false, false]);
  });
  it('follows a patient whose name changes', () => {
    const id = addCase(store.db, { name: 'Old Name' });
    updatePatient(store.db, { ...getCase(store.db, id).patient, name: 'Zora New' }, AT);
    expect(listCases(store.db, { query: 'zora', status: 'open', sort: 'name', offset: 0, limit: 5 }).total).toBe(1);
    expect(listCases(store.db, { query: 'old', status: 'open', sort: 'name', offset: 0, limit: 5 }).total).toBe(0);
  });
});

describe('notes', () => {
  it('adds versions and keeps every old one', () => {
    const note = addNote(store.db, addCase(store.db), 'first');
    expect(save(note, 1, 'second', 's1')).toMatchObject({ added: true, head: { version: 2, characters: 6 } });
    expect(getNoteText(store.db, note).text).toBe('second');
    expect(getNoteText(store.db, note, 1).text).toBe('first');
    expect(listVersions(store.db, note).map(one => one.version)).toEqual([2, 1]);
  });
  it('takes a repeated save for one save, also after a later one', () => {
    const note = addNote(store.db, addCase(store.db), 'first');
    save(note, 1, 'second', 's1');
    expect(save(note, 1, 'second', 's1')).toMatchObject({ added: false, head: { version: 2 } });
    save(note, 2, 'third', 's2');
    expect(save(note, 1, 'second', 's1')).toMatchObject({ added: false, head: { version: 2 } });
    expect(listVersions(store.db, note)).toHaveLength(3);
  });
  it('refuses a save upon an old version and a save id used twice', async () => {
    const note = addNote(store.db, addCase(store.db), 'first');
    save(note, 1, 'second', 's1');
    expect(() => save(note, 1, 'other', 's2')).toThrow(expect.objectContaining({ code: 'conflict', details: { version: 2 } }));
    expect(await codeThrownBy(() => save(note, 1, 'something else', 's1'))).toBe('bad-input');
    expect(getNoteText(store.db, note).text).toBe('second');
  });
  it('makes no version of a save that changes nothing', () => {
    const note = addNote(store.db, addCase(store.db), 'first');
    expect(save(note, 1, 'first', 's1')).toMatchObject({ added: false, head: { version: 1 } });
  });
  it.each(['note_versions', 'fact_answers', 'advice_answers', 'prognoses', 'audit'])('never changes or deletes rows of %s', table => {
    const note = addNote(store.db, addCase(store.db), 'first');
    const { caseId } = getNote(store.db, note);
    store.db.run("INSERT INTO fact_answers (case_id, fact_id, answer, by, at) VALUES (?, 'f', '{}', 'test', ?)", caseId, AT);
    store.db.run("INSERT INTO advice_answers (case_id, uuid, answer, by, at) VALUES (?, 'u', 'accepted', 'test', ?)", caseId, AT);
    store.db.run(
      "INSERT INTO prognoses (id, case_id, model, model_version, features, prognosis, made_at) VALUES ('p', ?, 'm', '1', '{}', '{}', ?)",
      caseId,
      AT,
    );
    appendAudit(store.db, { at: AT, actor: 'test', action: 'test', subject: null, details: {} });
    const column = table === 'note_versions' ? 'saved_at' : table === 'prognoses' ? 'made_at' : 'at';
    expect(() => store.db.run(`UPDATE ${table} SET ${column} = 'x'`)).toThrow();
    expect(() => store.db.run(`DELETE FROM ${table}`)).toThrow();
    expect(store.db.get<{ n: number }>(`SELECT count(*) AS n FROM ${table} WHERE ${column} <> 'x'`)?.n).toBe(1);
  });
  it('leaves no gap between versions', () => {
    const note = addNote(store.db, addCase(store.db), 'first');
    expect(getNote(store.db, note).version).toBe(1);
    expect(() =>
      store.db.run("INSERT INTO note_versions (note_seq, version, text, saved_by, saved_at) VALUES (1, 3, 'x', 't', 't')"),
    ).toThrow();
  });
});

describe('search', () => {
  const titles = (query: string) => searchNotes(store.db, query, 20).map(hit => hit.title);
  it('finds words, unfinished last words, phrases and Chinese', () => {
    const caseId = addCase(store.db);
    addNote(store.db, caseId, 'Started on clarithromycin 500 mg for pneumonia.', '2026-03-02', 'Day 2');
    addNote(store.db, caseId, 'Pneumonia resolving. Naïve to warfarin.', '2026-03-05', 'Day 5');
    addNote(store.db, caseId, '患者今日咳嗽加重，考虑社区获得性肺炎。', '2026-03-03', '病程记录');
    expect(titles('pneumonia')).toEqual(['Day 5', 'Day 2']);
    expect(titles('clarith')).toEqual(['Day 2']);
    expect(titles('"500 mg"')).toEqual(['Day 2']);
    expect(titles('"mg 500"')).toEqual([]);
    expect(titles('naive pneumonia')).toEqual(['Day 5']);
    expect(titles('肺炎')).toEqual(['病程记录']);
    expect(titles('炎肺')).toEqual([]);
    expect(titles('病程')).toEqual(['病程记录']);
    expect(searchNotes(store.db, 'warfarin', 5)[0]).toMatchObject({
      patient: 'Ada Winterbourne',
      snippet: 'Pneumonia resolving. Naïve to warfarin.',
    });
  });
  it.each(['AND', 'a OR', '"', '""', 'NEAR(', '*', '- -', 'title:', "'; DROP TABLE notes", '(', '^x'])('takes %j for words', query => {
    addNote(store.db, addCase(store.db), 'plain');
    expect(() => searchNotes(store.db, query, 5)).not.toThrow();
  });
  it('takes anything at all for words', () => {
    addNote(store.db, addCase(store.db), 'plain 肺炎');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), query => Array.isArray(searchNotes(store.db, query, 5))),
    );
  });
  it('looks back as far as it takes, and counts nothing twice', () => {
    const caseId = addCase(store.db);
    const days = Array.from({ length: 40 }, (_, day) => day);
    for (const day of days) addNote(store.db, caseId, day % 7 === 0 ? 'Cough today.' : 'Well today.', `2026-01-${String(day % 28 + 1).padStart(2, '0')}`, `Day ${day}`);
    const found = (query: string) => searchNotes(store.db, query, 200, 3).map(hit => hit.title).sort();
    expect(found('"cough today"')).toEqual(['Day 0', 'Day 14', 'Day 21', 'Day 28', 'Day 35', 'Day 7']);
    expect(found('today ')).toHaveLength(40);
    expect(found('well tod')).toEqual(days.filter(day => day % 7 !== 0).map(day => `Day ${day}`).sort());
  });
  it('asks nothing of a query without words', () => {
    expect(matchExpression(' - "" * ')).toBeNull();
  });
  it('finds the newest version only, and keeps no word of the older one in the index', () => {
    const note = addNote(store.db, addCase(store.db), 'zebrafish allergy');
    save(note, 1, 'penicillin allergy', 's1');
    save(note, 2, 'penicillin allergy, mild', 's2');
    expect(indexPending(store.db, 5)).toBe(1);
    expect(indexPending(store.db, 5)).toBe(0);
    expect(titles('zebrafish')).toEqual([]);
    expect(titles('penicillin')).toHaveLength(1);
    const blocks = store.db.all<{ block: Buffer }>('SELECT block FROM note_index_data');
    expect(blocks.some(({ block }) => block.includes('penicillin'))).toBe(true);
    expect(blocks.some(({ block }) => block.includes('zebra'))).toBe(false);
    store.db.run("INSERT INTO note_index (note_index, rank) VALUES ('integrity-check', 1)");
  });
});

describe('audit', () => {
  const fill = (count: number): void => {
    store.db.transaction(() => {
      for (let index = 0; index < count; index += 1)
        appendAudit(store.db, { at: AT, actor: 'test', action: 'note.saved', subject: `n${index}`, details: { b: index, a: true } });
    });
  };
  it('verifies a chain longer than one step', () => {
    fill(2_001);
    expect(verifyAuditNow(store.db)).toEqual({ intact: true, checked: 2_001, brokenAt: null });
  });
  it.each([
    ['a changed word', "UPDATE audit SET subject = 'x' WHERE sequence = 3", 3],
    ['changed details', `UPDATE audit SET details = '{"a":false,"b":2}' WHERE sequence = 3`, 3],
    ['a removed entry', 'DELETE FROM audit WHERE sequence = 3', 3],
    ['a cut end', 'DELETE FROM audit WHERE sequence > 4', 5],
    ['a cut beginning', 'DELETE FROM audit WHERE sequence < 3', 1],
  ])('sees %s', (_what, sql, brokenAt) => {
    fill(6);
    store.db.script('DROP TRIGGER audit_never_changed; DROP TRIGGER audit_never_deleted;');
    store.db.run(sql);
    expect(verifyAuditNow(store.db)).toMatchObject({ intact: false, brokenAt });
  });
});

describe('settings', () => {
  it('gives defaults, keeps changes and survives a value it no longer understands', () => {
    expect(getSettings(store.db).autoLockMinutes).toBe(10);
    expect(setSettings(store.db, { userName: 'Dr Ngo', autoLockMinutes: 5 }, AT)).toMatchObject({
      userName: 'Dr Ngo',
      autoLockMinutes: 5,
      language: 'system',
    });
    store.db.run("UPDATE settings SET value = '9999' WHERE key = 'autoLockMinutes'");
    store.db.run("INSERT INTO settings VALUES ('gone', '1', 'now')");
    expect(getSettings(store.db)).toMatchObject({ userName: 'Dr Ngo', autoLockMinutes: 10 });
  });
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Differential } from '../../../contract/differential.ts';
import type { CantMiss } from '../../../contract/differential.ts';
import { differentialHandlers } from '../../engine/differential-handlers.ts';
import { createReader } from '../../language/index.ts';
import { loadCantMissTable } from './index.ts';

const resources = path.resolve(import.meta.dirname, '../../../../resources');
const file = path.join(resources, 'knowledge', 'cant-miss.json');
const rules = createReader({ taggers: {} });
const handlers = differentialHandlers(resources, { assert: (sentence, start, end) => rules.assert(sentence, start, end), annotate: async () => null });
interface Given {
  readonly age?: number | null;
  readonly sex?: string;
  readonly answers?: { finding: string; present: boolean; values: string[] }[];
  readonly paused?: string[];
}
async function ask(texts: string | readonly string[], { age = 50, sex = 'unknown', answers = [], paused = [] }: Given = {}): Promise<Differential> {
  const notes = [texts].flat().map((text, at) => ({ noteId: `note-${at}`, version: 1, text, date: `2026-0${at + 1}-01` }));
  const { signal } = new AbortController();
  return Differential.parse(await handlers['differential.fromNotes']({ age, sex, notes, answers, paused }, { signal } as never));
}
const lane = async (texts: string | readonly string[], given?: Given): Promise<CantMiss[]> => (await ask(texts, given)).cantMiss;
const complaints = async (text: string, given?: Given): Promise<string[]> => (await lane(text, given)).map(({ complaint }) => complaint);
const condition = async (text: string, name: RegExp, given?: Given): Promise<CantMiss['conditions'][number]> => {
  const found = (await lane(text, given)).flatMap(({ conditions }) => conditions).find(row => name.test(row.condition));
  if (found === undefined) throw new Error(`${String(name)} is not in the lane`);
  return found;
};
const names = (rows: readonly { name: string }[]): string => rows.map(({ name }) => name).join('; ');

describe('a presenting complaint', () => {
  it.each([
    ['Chest pain', 'Crushing chest pain since breakfast.'],
    ['Thunderclap headache', 'The headache came on suddenly while she was lifting a box.'],
    ['Headache with fever', 'Headache and fever for two days.'],
    ['Back pain', 'Three weeks of low back pain.'],
    ['Fever with rash', 'Febrile child with a purple rash on both shins.'],
    ['Abdominal pain', 'Cramping pain in the left lower quadrant.'],
    ['Abdominal pain in pregnancy', 'She is 30 weeks pregnant and has had upper abdominal pain since noon.'],
    ['Syncope', 'He passed out at the bus stop.'],
    ['Breathlessness', 'Increasing shortness of breath on the stairs.'],
    ['Acute confusion', 'Her daughter finds her more confused since Sunday.'],
    ['Swelling of one leg', 'The left calf is swollen and sore.'],
    ['Red eye', 'A red, painful eye since the weekend.'],
    ['Sore throat with drooling or stridor', 'Sore throat, drooling, sits leaning forward.'],
    ['Fever in a baby', 'Twelve-day-old newborn with a fever of 38.4.', 0],
    ['Fever in a baby', 'Fever since the night.', 0],
    ['Testicular pain', 'Sudden pain in his right testicle.'],
    ['Limp in a child', 'She has been limping for two days.', 6],
    ['Vertigo', 'The room is spinning when he turns.'],
    ['Seizure', 'A generalised tonic-clonic seizure in the shop.'],
    ['Sudden focal deficit', 'Slurred speech and facial droop noticed at 09:10.'],
    ['Weakness', 'Progressive weakness of both legs for four days.'],
    ['Palpitations', 'Her heart was racing for an hour.'],
    ['Haematemesis or melaena', 'Vomited blood twice this morning.'],
    ['Hypotension or shock', 'On arrival BP 78/40.'],
    ['High glucose with vomiting or drowsiness', 'Known diabetic, vomiting since last night.'],
    ['Fever with immunosuppression', 'Temperature 38.6, day 9 after chemotherapy.'],
    ['Breathlessness after delivery or in pregnancy', 'Short of breath, short of sleep, six days post partum with dyspnoea at rest.'],
    ['Loss of vision', 'Lost the vision of her right eye within minutes.'],
    ['Hot or swollen joint', 'A hot swollen knee since yesterday.'],
    ['Jaundice', 'Noticed that his eyes turned yellow.'],
    ['Overdose or poisoning', 'Took about twenty tablets at midnight.'],
    ['Burns or smoke', 'Pulled from a house fire.'],
    ['Injury', 'Fell four metres from a ladder.'],
    ['Head injury', 'Banged her head on the cupboard.'],
    ['Rash that does not blanch', 'Petechiae over both shins, otherwise well.'],
    ['Fever after travel', 'Fever one week after he returned from Ghana.'],
  ])('opens the lane: %s', async (name, text, age = 40) => expect(await complaints(text, { age })).toContain(name));

  it('that is denied, a relative’s or only foreseen opens none', async () => {
    expect(await complaints('Denies chest pain. No fever, no rash.')).toEqual([]);
    expect(await complaints('Her father had chest pain at 50.')).toEqual([]);
    expect(await complaints('Her father reports that she has chest pain.')).toEqual(['Chest pain']);
    expect(await complaints('Return if chest pain occurs.')).toEqual([]);
  });
  it('said once stands above denials elsewhere, and above "resolved"', async () => {
    expect(await complaints('He had chest pain this morning, now resolved.\n\nDenies chest pain at present.')).toContain('Chest pain');
  });
  it('under past history is no complaint of today', async () => {
    expect(await complaints('PAST MEDICAL HISTORY:\nSeizure in 1998\n\nHISTORY OF PRESENT ILLNESS:\nCough for a week.')).not.toContain('Seizure');
  });
  it('broken over two lines is read', async () => expect(await complaints('Came with chest\npain.')).toContain('Chest pain'));
  it('points to its words', async () => {
    const text = 'Well until noon. Then crushing chest pain.';
    const [row] = await lane(text);
    expect(row?.evidence.map(item => (item.kind === 'note' ? text.slice(item.start, item.end) : ''))).toEqual(['crushing chest pain']);
  });
  it('of the newest note comes first', async () => {
    const rows = await lane(['Red painful eye.', 'Chest pain.']);
    expect(rows.map(({ complaint }) => complaint)).toEqual(['Chest pain', 'Red eye']);
  });
});

describe('a narrower complaint', () => {
  it('stands before the plainer one, though a newer note says only that', async () => {
    const rows = await lane(['Thunderclap headache at noon.', 'Headache still 4/10.', 'Red eye.']);
    expect(rows.map(({ complaint }) => complaint)).toEqual(['Red eye', 'Thunderclap headache', 'Headache']);
  });
});

describe('a condition of the lane', () => {
  it('stands with nothing known, and says by what it is not yet excluded', async () => {
    const acs = await condition('Chest pain.', /coronary/, { age: null });
    expect(acs.supporting).toEqual([]);
    expect(acs.notExcludedBy).toEqual(['ECG', 'troponin (repeated)']);
  });
  it('shows what speaks for it', async () => {
    const dissection = await condition('Sudden tearing chest pain through to his back. Known hypertension.', /Aortic dissection/);
    expect(names(dissection.supporting)).toBe('sudden onset; tearing or ripping pain; pain to the back; hypertension');
  });
  it('stays when what speaks for it is denied; the denial is shown, not believed', async () => {
    const text = 'Headache with fever. No neck stiffness.';
    const meningitis = await condition(text, /Bacterial meningitis/);
    expect(meningitis.found).toEqual([{ name: 'neck stiffness', denied: true, evidence: [expect.objectContaining({ text: 'neck stiffness' })] }]);
    expect(meningitis.notExcludedBy).toContain('lumbar puncture');
  });
  it('stays when all was looked for', async () => {
    const acs = await condition('Chest pain. ECG: sinus rhythm. Troponin 4 ng/L.', /coronary/);
    expect(acs.notExcludedBy).toEqual([]);
    expect(acs.found.map(({ evidence }) => evidence[0]?.text)).toEqual(['ECG: sinus rhythm', 'Troponin 4 ng/L']);
  });
  it.each(['ECG ordered, troponin pending.', 'Plan: ECG, troponin.', 'No ECG, no troponin available.', 'Will get an ECG and a troponin.', 'If it comes back, ECG and troponin.', 'PLAN:\nECG, troponin'])('a test that is only to be done does not count: %s', async said => {
    expect((await condition(`Chest pain.\n\n${said}`, /coronary/)).notExcludedBy).toEqual(['ECG', 'troponin (repeated)']);
  });
  it('a result said by "no" counts', async () => expect((await condition('Chest pain. No ECG changes.', /coronary/)).notExcludedBy).toEqual(['troponin (repeated)']));
  it('reads a result of any number of digits', async () => {
    const row = await condition('Right iliac fossa pain. WCC 14.2, temp 37.9, Na 139.', /Appendicitis/);
    expect(row.found.map(({ evidence }) => evidence[0]?.text)).toEqual(['WCC 14.2']);
  });
  it('goes only by a known sex or age', async () => {
    const has = async (given: Given): Promise<boolean> => (await lane('Abdominal pain.', given)).some(({ conditions }) => conditions.some(({ code }) => code === 'O00.90'));
    expect(await has({ sex: 'male', age: 30 })).toBe(false);
    expect(await has({ sex: 'female', age: 80 })).toBe(false);
    expect(await has({ sex: 'female', age: 30 })).toBe(true);
    expect(await has({ sex: 'unknown', age: null })).toBe(true);
  });
  it('is drawn from a table that says who stands behind it', async () => {
    const [row] = await lane('Chest pain.');
    expect(row?.basis).toEqual({ rule: 'cant-miss/chest-pain', source: expect.stringContaining('AHA/ACC') as string, edition: '2021', reviewed: '2026-11-24', signedOff: false });
  });
});

describe('the ranking', () => {
  it('never hides the lane: not by silence, answers or pauses', async () => {
    const text = 'Sudden severe headache, the worst headache of her life, with vomiting.';
    const plain = await ask(text);
    expect(plain.differential.map(row => row.condition).join()).not.toMatch(/subarachnoid/i);
    expect(plain.cantMiss[0]?.conditions[0]?.condition).toBe('Subarachnoid haemorrhage');
    const tried = await ask(text, { answers: plain.questions.map(({ finding }) => ({ finding, present: false, values: [] })), paused: ['E_53', 'E_91'] });
    expect(tried.cantMiss).toEqual(plain.cantMiss);
  });
  it('from a bare vocabulary names no complaint', async () => {
    const { signal } = new AbortController();
    const ranked = await handlers['differential.rank']({ age: 50, sex: 'male', evidences: ['E_53'], absent: [] }, { signal } as never);
    expect(ranked.cantMiss).toEqual([]);
  });
});

describe('the table', () => {
  it('names about thirty complaints, each with at least four conditions', () => {
    const table = loadCantMissTable(file);
    expect(table.complaints.length).toBeGreaterThanOrEqual(30);
    for (const { conditions } of table.complaints) expect(conditions.length).toBeGreaterThanOrEqual(4);
  });
  it('is refused when a condition names a test that is not there', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'cant-miss-'));
    try {
      const broken = path.join(folder, 'table.json');
      writeFileSync(broken, readFileSync(file, 'utf8').replace('"lookedForBy": ["ecg", "troponin"]', '"lookedForBy": ["ecg", "tropnin"]'));
      expect(() => loadCantMissTable(broken)).toThrow(expect.objectContaining({ code: 'bad-input', details: { where: 'tropnin' } }));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('complaints as patients, triage and doctors word them', () => {
  const written = JSON.parse(readFileSync(path.join(import.meta.dirname, 'complaints.json'), 'utf8')) as { age: number; sex: string; text: string; complaint: string }[];
  it.each(written.map(one => [one.text, one] as const))('%s', async (text, { age, sex, complaint }) => {
    expect(await complaints(text, { age, sex })).toContain(complaint);
  });
  it('open nothing where they are denied or of long ago', async () => {
    expect(await complaints('Annual review. Feels well. No chest pain, no breathlessness, no leg swelling. BP 132/78.')).toEqual([]);
    expect(await complaints('Knee osteoarthritis, pain on stairs for years. Walks with a stick.')).toEqual([]);
    expect(await complaints('No stool for four days, belly hurts in waves.')).toContain('Abdominal pain');
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Treatment } from '../../../contract/cards.ts';
import { chartFromLists, readKnowledgeFile } from './index.ts';
import type { PatientLists } from './index.ts';
import { advisor, linker } from './testing.ts';

const FILE = 'resources/knowledge/advice/treatments.json';
const optionsOf = (lists: PatientLists, id: string) => advisor.treatments(chartFromLists({ patient: { age: 60, sex: 'M' }, ...lists })).find((t) => t.id === id);
const drugOf = (lists: PatientLists, id: string, drug: string) => optionsOf(lists, id)?.options.flatMap((o) => o.drugs).find((d) => d.name === drug);

describe('the table of options', () => {
  const text = readFileSync(FILE, 'utf8');
  const file = readKnowledgeFile('treatments.json', text);
  const conditions = 'kind' in file && file.kind === 'treatments' ? file.conditions : [];
  it('holds 40 conditions and more, each with several options, a source and an edition', () => {
    expect(conditions.length).toBeGreaterThanOrEqual(40);
    expect(conditions.filter(({ options }) => options.length < 2)).toEqual([]);
  });
  it('never uses the words that are not ours to say', () => expect(/\b(safe|safely|safer|rule out|recommended)\b/i.exec(text)?.[0]).toBeUndefined());
  it('refuses a single order', () => expect(readKnowledgeFile('x.json', text.replace(/"options": \[.*\]\}/, '"options": [{"line": "first", "name": "One thing", "drugs": []}]}'))).toMatchObject({ reason: expect.stringContaining('options') as string }));
  it('names drugs as the lexicon does', () => {
    const drugs = conditions.flatMap(({ options }) => options.flatMap((option) => option.drugs)).filter((name) => linker.drugs.resolve(name)?.how === 'misspelt');
    expect(drugs).toEqual([]);
  });
});

describe('options for a chart', () => {
  it('are of the contract, for the conditions that it holds, and none else', () => {
    const all = advisor.treatments(chartFromLists({ problems: ['type 2 diabetes', { text: 'gout', status: 'resolved' }] }));
    expect(all.map((t) => t.id)).toEqual(['type-2-diabetes']);
    for (const one of all) expect(Treatment.safeParse(one).success).toBe(true);
  });
  it('say what the kidney speaks against', () => expect(drugOf({ problems: ['type 2 diabetes'], observations: [{ text: 'egfr', value: 22, unit: 'mL/min/1.73m2' }] }, 'type-2-diabetes', 'metformin')?.against.map((a) => a.kind)).toContain('dose'));
  it('say what an allergy speaks against', () => expect(drugOf({ problems: ['community-acquired pneumonia'], allergies: [{ text: 'penicillin', reaction: 'anaphylaxis' }] }, 'cap', 'amoxicillin')?.against[0]).toMatchObject({ kind: 'allergy', indicator: 'critical' }));
  it('say what a drug that is taken speaks against', () => expect(drugOf({ problems: ['community-acquired pneumonia'], medications: ['simvastatin'] }, 'cap', 'clarithromycin')?.against.some((a) => a.kind === 'interaction' && a.indicator === 'critical')).toBe(true));
  it('say what pregnancy and breastfeeding speak against', () => {
    expect(drugOf({ patient: { age: 30, sex: 'F', pregnant: true }, problems: ['hypertension'] }, 'hypertension', 'ramipril')?.against.map((a) => a.kind)).toContain('pregnancy');
    expect(drugOf({ patient: { age: 30, sex: 'F', breastfeeding: true }, problems: ['rheumatoid arthritis'] }, 'rheumatoid-arthritis', 'methotrexate')?.against.map((a) => a.kind)).toContain('lactation');
  });
  it('say what speaks for one, with its words', () => expect(optionsOf({ problems: ['hypertension', 'type 2 diabetes'] }, 'hypertension')?.options[0]?.favours[0]?.evidence).toHaveLength(1));
  it('mark what is taken', () => {
    expect(drugOf({ problems: ['hypertension'], medications: ['ramipril 5 mg'] }, 'hypertension', 'ramipril')?.taken).toBe(true);
    expect(drugOf({ problems: ['hypertension'] }, 'hypertension', 'losartan')?.taken).toBe(false);
  });
  it('are silent where nobody has signed and that is asked', () => expect(advisor.treatments(chartFromLists({ problems: ['hypertension'] }), { signedOnly: true })).toEqual([]));
});

import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Chart } from '../../../contract/chart.ts';
import { Card } from '../../../contract/cards.ts';
import { drugKey } from './drug-key.ts';
import { chartFromLists, readKnowledgeFile } from './index.ts';
import type { Advice, PatientLists } from './index.ts';
import { advisor, linker } from './testing.ts';

const check = (lists: PatientLists): Advice => advisor.check(chartFromLists({ patient: { age: 60, sex: 'M' }, ...lists }));
const drugs = (...names: string[]): Advice => check({ medications: names });
const worst = (advice: Advice, kind?: string) => advice.cards.filter((card) => kind === undefined || card.kind === kind)[0]?.indicator;

describe('the tables', () => {
  it('are read without a refusal', () => expect(advisor.refused).toEqual([]));
  it('name each drug as the lexicon does', () => {
    const unknown: string[] = [];
    for (const file of readdirSync('resources/knowledge/advice').filter((name) => ['interactions-own.json', 'classes-own.json', 'renal.json', 'laboratory.json'].includes(name))) {
      const named = new Set([...readFileSync(`resources/knowledge/advice/${file}`, 'utf8').matchAll(/"(?:drug|lacking|[a-z0-9-]+)": \[((?:"[^"]*",? ?)+)\]/g)].flatMap((m) => [...(m[1] ?? '').matchAll(/"([^"@]+)"/g)].map((n) => n[1] ?? '')));
      for (const name of named) {
        const found = linker.drugs.resolve(name);
        if (found && !found.ingredients.some((i) => drugKey(i.name) === drugKey(name)) && found.ingredients.length === 1) unknown.push(`${name} is ${found.ingredients[0]?.name}`);
      }
    }
    expect(unknown).toEqual([]);
  });
  it('are refused with line and reason when broken', () => {
    expect(readKnowledgeFile('a.json', '{\n "format": "auscult-knowledge/1",\n oops }')).toMatchObject({ file: 'a.json', line: 3, reason: expect.stringContaining('not JSON') as string });
    const text = '{"format": "auscult-knowledge/1", "kind": "rules", "id": "x", "source": "our pharmacy", "edition": "1", "reviewed": "2026-01-01", "signedOff": true,\n"rules": [\n{"id": "a", "kind": "dose", "indicator": "loud", "when": [{"drug": ["x"]}], "summary": "too much of it"}]}';
    expect(readKnowledgeFile('b.json', text)).toMatchObject({ line: 3, reason: expect.stringContaining('indicator') as string });
  });
  it('never use the words that are not ours to say', () => {
    for (const file of readdirSync('resources/knowledge/advice')) expect([file, /\b(is safe|safely|rule out|recommended)\b/i.exec(readFileSync(`resources/knowledge/advice/${file}`, 'utf8'))?.[0]]).toEqual([file, undefined]);
  });
});

describe('interactions', () => {
  it.each([['warfarin', 'Septrin'], ['azathioprine', 'allopurinol'], ['methotrexate', 'trimethoprim'], ['linezolid', 'sertraline'], ['Paxlovid', 'simvastatin'], ['tizanidine', 'ciprofloxacin'], ['sildenafil', 'GTN spray'], ['amiodarone', 'escitalopram']])('%s with %s interrupts', (a, b) => {
    expect(worst(drugs(a, b), 'interaction')).toBe('critical');
    expect(worst(drugs(b, a), 'interaction')).toBe('critical');
  });
  it.each([['edoxaban', 'ketoconazole'], ['empagliflozin', 'furosemide'], ['semaglutide', 'insulin glargine']])('%s with %s is covered', (a, b) => expect(drugs(a, b).cards.some((card) => card.kind === 'interaction')).toBe(true));
  it('a low-priority pair does not interrupt until something else speaks', () => {
    expect(worst(drugs('warfarin', 'ibuprofen'))).toBe('warning');
    expect(worst(check({ medications: ['warfarin', 'ibuprofen'], problems: [{ text: 'GI bleed', status: 'resolved' }] }))).toBe('critical');
    expect(worst(check({ medications: ['warfarin', 'ibuprofen', 'omeprazole'], problems: ['gastric ulcer'] }), 'interaction')).toBe('warning');
    expect(worst(drugs('warfarin', 'ibuprofen', 'prednisolone'), 'interaction')).toBe('critical');
  });
  it('the warfarin-NSAID table of the PDDI guide, row by row', () => {
    const row = (lists: PatientLists) => {
      const card = check(lists).cards.find((c) => c.basis.rule.endsWith('warfarin-nsaid'));
      return [card?.indicator, /benefit outweighs/.test(card?.detail ?? '')];
    };
    expect(row({ medications: ['warfarin', 'diclofenac 1 % topical gel'] })).toEqual(['info', false]);
    expect(row({ medications: ['warfarin', 'naproxen', 'omeprazole'] })).toEqual(['warning', false]);
    expect(row({ medications: ['warfarin', 'naproxen', 'misoprostol'], patient: { age: 80, sex: 'F' } })).toEqual(['warning', false]);
    expect(row({ medications: ['warfarin', 'naproxen'] })).toEqual(['warning', false]);
    expect(row({ medications: ['warfarin', 'naproxen'], patient: { age: 70, sex: 'F' } })).toEqual(['warning', true]);
    expect(row({ medications: ['warfarin', 'naproxen'], problems: ['upper GI bleed'] })).toEqual(['critical', true]);
    expect(row({ medications: ['warfarin', 'naproxen', 'prednisone'] })).toEqual(['critical', true]);
    expect(row({ medications: ['warfarin', 'naproxen', 'spironolactone'] })).toEqual(['critical', true]);
    expect(row({ medications: ['warfarin', 'naproxen', 'ibuprofen'] })).toEqual(['critical', true]);
  });
  it('the digoxin-ciclosporin table of the PDDI guide, row by row', () => {
    const normal = [{ text: 'potassium', value: 4.2, unit: 'mmol/L' }, { text: 'magnesium', value: 0.9, unit: 'mmol/L' }, { text: 'calcium', value: 2.3, unit: 'mmol/L' }, { text: 'creatinine', value: 0.9, unit: 'mg/dL' }];
    const level = { text: 'digoxin level', value: 0.7, unit: 'ng/mL' };
    const row = (observations: PatientLists['observations'], ...more: string[]) => worst(check({ medications: ['digoxin', 'ciclosporin', ...more], observations }), 'interaction');
    expect(row([level, ...normal])).toBe('info');
    expect(row([level, ...normal.slice(1)])).toBe('warning');
    expect(row([level, ...normal], 'furosemide')).toBe('warning');
    expect(row([level, { text: 'potassium', value: 3.1, unit: 'mmol/L' }, ...normal.slice(1)])).toBe('warning');
    expect(row(normal)).toBe('warning');
    expect(row([{ ...level, value: 2.4 }, ...normal])).toBe('critical');
  });
  it('drugs named in one entry are a pair', () => expect(drugs('warfarin and ibuprofen').cards.some((card) => card.kind === 'interaction')).toBe(true));
  it('the parts of one combination are no pair', () => expect(drugs('Septrin').cards.filter((card) => card.kind === 'interaction')).toEqual([]));
  it('a drug outside the tables is said to be not checked', () => expect(drugs('zorblaxinib', 'warfarin').notChecked[0]).toMatchObject({ text: 'zorblaxinib', reason: 'not in the table, NOT checked' }));
  it('the same chart gives the same cards', () => expect(drugs('warfarin', 'Septrin').cards.map((c) => c.uuid)).toEqual(drugs('warfarin', 'Septrin').cards.map((c) => c.uuid)));
});

describe('allergies', () => {
  const against = (allergy: string, reaction: string | undefined, ...medications: string[]) => check({ medications, allergies: [{ text: allergy, ...(reaction ? { reaction } : {}) }] }).cards.filter((card) => card.kind === 'allergy');
  it('go by side chain among beta-lactams', () => {
    expect(against('amoxicillin', 'rash', 'cephalexin')[0]?.indicator).toBe('critical');
    expect(against('amoxicillin', 'rash', 'ceftriaxone')[0]?.indicator).toBe('warning');
    expect(against('penicillin', 'anaphylaxis', 'Augmentin').map((card) => card.indicator)).toContain('critical');
    expect(against('penicillin', 'anaphylaxis', 'meropenem')[0]?.indicator).toBe('info');
    expect(against('ceftazidime', 'urticaria', 'aztreonam')[0]?.indicator).toBe('critical');
  });
  it('to sulfonamide antibiotics leave other sulfonamides alone', () => {
    expect(against('sulfa', undefined, 'furosemide', 'celecoxib')).toEqual([]);
    expect(against('sulfa', undefined, 'co-trimoxazole')[0]?.indicator).toBe('critical');
  });
  it('are not intolerances', () => expect(against('codeine', 'nausea', 'codeine')[0]).toMatchObject({ indicator: 'info' }));
  it('by SJS or DRESS are absolute', () => expect(against('carbamazepine', 'DRESS', 'phenytoin')[0]?.indicator).toBe('critical'));
  it('unknown to the tables are said to be not checked', () => expect(check({ medications: ['warfarin'], allergies: ['moon dust'] }).notChecked.map((n) => n.reason).join()).toContain('allergen'));
});

describe('values', () => {
  const potassium = (value: number, unit: string | null, date: string, status?: string) => ({ text: 'potassium', value, unit, date, ...(status ? { status } : {}) });
  it('raise a card with the drug that matters', () => expect(worst(check({ medications: ['ramipril'], observations: [potassium(6.3, 'mmol/L', '2026-01-01')] }), 'laboratory')).toBe('critical'));
  it('without a unit do not clear an alarm', () => expect(worst(check({ medications: ['ramipril'], observations: [potassium(6.3, 'mmol/L', '2026-01-01'), potassium(4.4, null, '2026-01-02')] }), 'laboratory')).toBe('critical'));
  it('of a haemolysed sample may alarm, with their doubt', () => {
    const card = check({ medications: ['ramipril'], observations: [potassium(6.8, 'mmol/L', '2026-01-01', 'haemolysed')] }).cards.find((c) => c.kind === 'laboratory');
    expect(card?.summary).toContain('haemolysed');
  });
  it('newer and clear do clear it', () => expect(check({ medications: ['ramipril'], observations: [potassium(6.3, 'mmol/L', '2026-01-01'), potassium(4.4, 'mmol/L', '2026-01-02')] }).cards.filter((c) => c.kind === 'laboratory')).toEqual([]));
  it('choose the dose by the equation that the label names', () => {
    const advice = check({ patient: { age: 80, sex: 'F', weight: 50 }, medications: ['metformin', 'enoxaparin'], observations: [{ text: 'creatinine', value: 2.4, unit: 'mg/dL' }] });
    expect(advice.cards.find((c) => c.summary.startsWith('metformin'))?.summary).toContain('eGFR');
    expect(advice.cards.find((c) => c.summary.startsWith('enoxaparin'))?.summary).toContain('creatinine clearance');
  });
  it('say nothing of clearance in acute injury', () => {
    const advice = check({ patient: { age: 80, sex: 'F', weight: 50 }, problems: ['AKI'], medications: ['metformin'], observations: [{ text: 'creatinine', value: 2.4, unit: 'mg/dL' }] });
    expect(advice.cards.map((c) => c.summary).join()).toContain('eGFR not valid');
    expect(advice.cards.some((c) => /eGFR \d/.test(c.summary))).toBe(false);
  });
  it('that are missing are a question', () => expect(drugs('metformin').notChecked.map((n) => n.reason).join()).toContain('no creatinine or eGFR is found in this chart'));
});

describe('asymmetry', () => {
  const asSuggested = (lists: PatientLists): Chart => {
    const chart = chartFromLists(lists);
    return { ...chart, facts: chart.facts.map((fact) => ({ ...fact, state: 'suggested' as const })) };
  };
  it('an unconfirmed "stopped" does not silence, nor interrupt', () => {
    const cards = advisor.check(asSuggested({ medications: ['Septrin', { text: 'warfarin', status: 'stopped' }] })).cards;
    expect(cards.find((c) => c.kind === 'interaction')?.indicator).toBe('warning');
  });
  it('a stated "stopped" does', () => expect(drugs('Septrin').cards.length).toBe(check({ medications: ['Septrin', { text: 'warfarin', status: 'stopped' }] }).cards.length));
  it('an unconfirmed drug and allergy alarm', () => expect(advisor.check(asSuggested({ medications: ['amoxicillin'], allergies: ['penicillin'] })).cards[0]?.indicator).toBe('critical'));
});

it('every card is one of the contract', () => {
  const advice = check({ patient: { age: 84, sex: 'F', weight: 48 }, problems: ['dementia', 'falls', 'heart failure', 'asthma'], medications: ['warfarin', 'ibuprofen', 'Septrin', 'ramipril', 'spironolactone', 'propranolol', 'diazepam', 'morphine', 'amitriptyline', 'simvastatin', 'clarithromycin', 'digoxin', 'metformin'], allergies: ['penicillin'], observations: [{ text: 'INR', value: 6 }, { text: 'potassium', value: 6.1, unit: 'mmol/L' }] });
  expect(advice.cards.length).toBeGreaterThan(10);
  for (const card of advice.cards) expect(Card.safeParse(card).success).toBe(true);
  expect(advisor.check(chartFromLists({ medications: ['warfarin', 'Septrin'] }), { signedOnly: true })).toMatchObject({ cards: [] });
});

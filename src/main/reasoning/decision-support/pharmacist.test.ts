/** Charts as a ward pharmacist would try them: by what each one is about, not by which table answers. */
import { describe, expect, it } from 'vitest';
import type { Card } from '../../../contract/cards.ts';
import { chartFromLists } from './index.ts';
import type { PatientLists } from './index.ts';
import { advisor } from './testing.ts';

const chart = (lists: PatientLists) => chartFromLists({ patient: { age: 58, sex: 'M' }, ...lists });
const cards = (lists: PatientLists): Card[] => advisor.check(chart(lists)).cards;
const kinds = (lists: PatientLists, kind: Card['kind']): string[] => cards(lists).filter((card) => card.kind === kind).map((card) => card.indicator);
const said = (lists: PatientLists): string => cards(lists).map((card) => `${card.summary} ${card.detail ?? ''}`).join('\n');
const notChecked = (lists: PatientLists): string => advisor.check(chart(lists)).notChecked.map((n) => `${n.text}: ${n.reason}`).join('\n');

describe('a drug is the same drug under its salt', () => {
  it.each([['lithium carbonate', 'ibuprofen'], ['Lithium citrate', 'Zestril'], ['dabigatran', 'ketoconazole'], ['Inflectra', 'yellow fever vaccine']])('%s with %s', (a, b) => expect(kinds({ medications: [a, b] }, 'interaction')).not.toEqual([]));
  it('in dose and pregnancy too', () => {
    expect(said({ patient: { age: 80, sex: 'F', weight: 55 }, medications: ['Pradaxa 150 mg'], observations: [{ text: 'creatinine', value: 140, unit: 'umol/L' }] })).toContain('dabigatran) with creatinine clearance');
    expect(kinds({ patient: { sex: 'F', pregnant: true }, medications: ['mycophenolic acid', 'lithium carbonate'] }, 'pregnancy').length).toBeGreaterThan(0);
  });
});

describe('drugs newer than the lists are judged by the enzymes of their labels', () => {
  it.each([['Trikafta', 'rifampicin'], ['upadacitinib', 'carbamazepine'], ['rimegepant', 'fluconazole'], ['lemborexant', 'erythromycin'], ['olaparib', 'itraconazole'], ['baricitinib', 'probenecid'], ['selexipag', 'gemfibrozil'], ['osimertinib', 'ondansetron'], ['zanubrutinib', 'apixaban'], ['mavacamten', 'omeprazole'], ['vericiguat', 'tadalafil']])('%s with %s', (a, b) => expect(kinds({ medications: [a, b] }, 'interaction')).not.toEqual([]));
  it.each([['tolvaptan', 'ketoconazole'], ['Azilect', 'Adderall'], ['ozanimod', 'phenelzine'], ['fezolinetant', 'fluvoxamine']])('%s with %s interrupts', (a, b) => expect(kinds({ medications: [a, b] }, 'interaction')).toContain('critical'));
  it('molnupiravir: not in the interaction tables, but not in pregnancy', () => {
    expect(notChecked({ medications: ['molnupiravir'] })).toContain('not in the interaction tables');
    expect(kinds({ patient: { sex: 'F', pregnant: true }, medications: ['Lagevrio'] }, 'pregnancy')).toEqual(['warning']);
  });
});

describe('a problem is the same problem in letters', () => {
  it.each([['sumatriptan', 'previous MI'], ['pioglitazone', 'CCF'], ['ibuprofen', 'CKD stage 4'], ['semaglutide', 'MEN 2A'], ['lisinopril', 'angio-oedema'], ['apixaban', 'metallic mitral valve'], ['prasugrel', 'old CVA'], ['alteplase', 'ICH'], ['enoxaparin', 'HIT'], ['tofacitinib', 'DVT']])('%s with %s', (drug, problem) => expect(kinds({ medications: [drug], problems: [problem] }, 'contraindication')).not.toEqual([]));
  it('a live vaccine with what it must not meet', () => {
    expect(kinds({ medications: ['MMR vaccine'], problems: ['on chemotherapy'] }, 'contraindication')).toContain('critical');
    expect(kinds({ patient: { sex: 'F', pregnant: true }, medications: ['BCG vaccine'] }, 'pregnancy')).toContain('critical');
    expect(cards({ medications: ['tetanus vaccine', 'Hep B vaccine', 'flu jab'], problems: ['on chemotherapy'] })).toEqual([]);
  });
});

describe('no alarm where a drug treats the problem', () => {
  // Labels name these for pregnant women, for a degree, or as what a reaction looks like.
  it.each([['methotrexate 15 mg weekly', 'rheumatoid arthritis'], ['methotrexate', 'psoriasis'], ['azathioprine', 'rheumatoid arthritis'], ['simvastatin', 'atherosclerosis'], ['bromocriptine', 'Parkinson disease'], ['omeprazole', 'bronchospasm'], ['mirtazapine', 'erythema multiforme']])('%s with %s', (drug, problem) => expect(kinds({ medications: [drug], problems: [problem] }, 'contraindication')).toEqual([]));
  it('trimethoprim is no sulfa drug, and half of co-trimoxazole', () => {
    expect(kinds({ medications: ['trimethoprim'], allergies: ['sulfa drugs'] }, 'allergy')).toEqual([]);
    expect(kinds({ medications: ['Septrin'], allergies: ['sulfa'] }, 'allergy')).toEqual(['critical']);
    expect(kinds({ medications: ['trimethoprim'], allergies: ['Septrin'] }, 'allergy')).toEqual(['critical']);
  });
});

describe('kidney and weight', () => {
  it.each([[28, ['warning']], [45, ['info']], [80, []]])('glibenclamide at an eGFR of %d', (value, want) => expect(kinds({ medications: ['glibenclamide'], observations: [{ text: 'eGFR', value, unit: 'mL/min/1.73m2' }] }, 'dose')).toEqual(want));
  const patient = { age: 80, sex: 'F', weight: 55 };
  const observations = [{ text: 'creatinine', value: 130, unit: 'umol/L' }];
  it('the equation and the weight are stated', () => expect(said({ patient, medications: ['rivaroxaban'], observations })).toMatch(/Cockcroft-Gault from creatinine 1\.47 mg\/dL, 80 years, female, weight 55 kg/));
  it('without a weight eGFR may raise, and it is said that clearance is not known', () => {
    const lists = { patient: { age: 80, sex: 'F' }, medications: ['dabigatran'], observations: [{ text: 'eGFR', value: 20, unit: 'mL/min/1.73m2' }] };
    expect(said(lists)).toContain('the eGFR alone raises this');
    expect(notChecked(lists)).toContain('dose by creatinine clearance NOT checked');
    expect(said({ ...lists, observations: [{ text: 'eGFR', value: 90, unit: 'mL/min/1.73m2' }], medications: ['edoxaban'] })).not.toContain('atrial fibrillation');
  });
  it.each([[{ age: 84, sex: 'F', weight: 52 }, 1.0, true], [{ age: 70, sex: 'F', weight: 52 }, 1.7, true], [{ age: 84, sex: 'F', weight: 80 }, 1.7, true], [{ age: 84, sex: 'F', weight: 80 }, 1.0, false]])('apixaban by two of three: %j, creatinine %d', (who, value, meets) => expect(said({ patient: who, medications: ['apixaban'], observations: [{ text: 'creatinine', value, unit: 'mg/dL' }] }).includes('2.5 mg')).toBe(meets));
});

describe('values as they are written', () => {
  it.each([['eGFR', 18, 'mL/min'], ['eGFR', 18, 'mL/min/1.73m2'], ['EGFR (CKD-EPI)', 18, 'ml/min/1.73 m²']])('%s %d %s', (text, value, unit) => expect(kinds({ medications: ['metformin'], observations: [{ text, value, unit }] }, 'dose')).toEqual(['warning']));
  it.each([['Serum potassium', 6.4, 'mmol/L'], ['K (potassium)', 6.4, 'mEq/L'], ['K+', 6.4, 'mM'], ['Potassium [Moles/volume]', 6.4, 'mmol/l']])('%s %d %s', (text, value, unit) => expect(kinds({ medications: ['ramipril'], observations: [{ text, value, unit }] }, 'laboratory')).toEqual(['critical']));
  it('without a unit are said in both where they mean something else, and do not interrupt', () => {
    const bare = { medications: ['insulin glargine'], observations: [{ text: 'glucose', value: 31 }] };
    expect(said(bare)).toContain('glucose 31 (unit not stated: 1.72 or 31 mmol/L) with insulin glargine');
    expect(kinds(bare, 'laboratory')).toEqual(['warning']);
    expect(kinds({ medications: ['insulin glargine'], observations: [{ text: 'glucose', value: 31, unit: 'mg/dL' }] }, 'laboratory')).toEqual(['critical']);
  });
  it('a unit that nobody reads may alarm', () => expect(said({ medications: ['ramipril'], observations: [{ text: 'potassium', value: 6.4, unit: 'foo' }] })).toContain('unit not stated'));
  it('a stage in words raises where no value is found, and no longer where one is', () => {
    expect(said({ medications: ['metformin'], problems: ['CKD stage 4'] })).toContain('metformin with CKD stage 4 (eGFR 15 to 29): contraindicated below 30');
    expect(kinds({ medications: ['metformin'], problems: ['CKD 3'] }, 'dose')).toEqual([]);
    expect(kinds({ medications: ['metformin'], problems: ['CKD stage 4'], observations: [{ text: 'eGFR', value: 62, unit: 'mL/min/1.73m2' }] }, 'dose')).toEqual([]);
  });
});

describe('values over time and values that are not there', () => {
  const platelets = (value: number, date: string) => ({ text: 'platelets', value, unit: '10^9/L', date });
  it('platelets that halve on heparin', () => {
    expect(kinds({ medications: ['heparin'], observations: [platelets(240, '2026-11-10'), platelets(95, '2026-11-19')] }, 'laboratory')).toContain('critical');
    expect(kinds({ medications: ['heparin'], observations: [platelets(240, '2026-06-10'), platelets(95, '2026-11-19')] }, 'laboratory')).toEqual([]);
    expect(kinds({ medications: ['heparin'], observations: [platelets(150, '2026-11-10'), platelets(95, '2026-11-19')] }, 'laboratory')).toEqual([]);
  });
  it.each([['warfarin', 'INR'], ['lithium', 'lithium level'], ['amiodarone', 'TSH'], ['clozapine', 'neutrophil']])('%s without %s is a question', (drug, what) => {
    const found = cards({ medications: [drug] }).find((card) => card.kind === 'monitoring' && card.summary.includes(what));
    expect(found?.indicator).toBe('info');
    expect(found?.summary).toContain('is found in this chart');
    expect(found?.detail).toContain('?');
  });
  it('and none where there is one, however old', () => expect(kinds({ medications: ['warfarin'], observations: [{ text: 'INR', value: 2.4, date: '2020-01-01' }] }, 'monitoring')).toEqual([]));
});

describe('allergies as lists have them', () => {
  it.each(['not allergic to penicillin', 'no penicillin allergy', 'NKDA', 'No known allergies', 'none known', 'Penicillin tolerated? was tolerated', 'tolerates amoxicillin'])('"%s" is none', (text) => expect(kinds({ medications: ['amoxicillin'], allergies: [text] }, 'allergy')).toEqual([]));
  it.each(['penicilin', 'Penicillins', 'cephalosporines', 'beta lactams'])('"%s" is a group', (text) => expect(kinds({ medications: ['Augmentin', 'cefalexin'], allergies: [text] }, 'allergy')).toContain('critical'));
  it('a brand that only a table knows', () => expect(kinds({ medications: ['aztreonam'], allergies: [{ text: 'Fortum', reaction: 'anaphylaxis' }] }, 'allergy')).toEqual(['critical']));
});

describe('what half a ward takes for what half a ward has raises no contraindication', () => {
  // The labels say: aliskiren with it in diabetes, status asthmaticus, an accessory pathway, heart failure secondary to lung disease.
  it.each([['lisinopril', 'type 2 diabetes'], ['losartan', 'T2DM'], ['amlodipine', 'diabetes'], ['Clenil', 'asthma'], ['Symbicort', 'asthma'], ['insulin', 'asthma'], ['verapamil', 'atrial fibrillation'], ['bisoprolol', 'heart failure'], ['levodopa', 'hypertension'], ['morphine', 'heart failure'], ['ramipril', 'CKD stage 3'], ['atorvastatin', 'previous MI'], ['sertraline', 'depression'], ['metformin', 'type 2 diabetes'], ['salbutamol', 'COPD']])('%s in %s', (drug, problem) => expect(kinds({ medications: [drug], problems: [problem] }, 'contraindication')).toEqual([]));
  it('and what must not be given still does', () => {
    expect(kinds({ medications: ['propranolol'], problems: ['asthma'] }, 'contraindication')).not.toEqual([]);
    expect(kinds({ medications: ['almotriptan'], problems: ['uncontrolled hypertension'] }, 'contraindication')).not.toEqual([]);
  });
});

it('a cream beside a tablet is no double dose', () => {
  expect(kinds({ medications: ['diclofenac gel', 'ibuprofen tablets'] }, 'duplicate')).toEqual([]);
  expect(kinds({ medications: ['diclofenac', 'ibuprofen tablets'] }, 'duplicate')).toEqual(['warning']);
});
it('aspirin is an NSAID of the PDDI guide', () => expect(kinds({ medications: ['warfarin', 'etodolac', 'aspirin 325 mg daily'] }, 'interaction')).toContain('critical'));
it('an option has one table where the chart says which kind', () => {
  const named = (problem: string): string[] => advisor.treatments(chart({ problems: [problem] })).map((t) => t.id);
  expect(named('heart failure')).toContain('heart-failure');
  expect(named('HFrEF')).toEqual(['hfref']);
  expect(named('IBS')).toEqual(['ibs']);
});

/** What notes tell of drugs that are not taken, of reactions, relatives and other patients, each as the few words that were misread. */
import { describe, expect, it } from 'vitest';
import { segment } from '../language/sections/segment.ts';
import { findAllergies } from './allergies/index.ts';
import { buildChart } from './index.ts';
import { ofOthersIn } from './not-facts.ts';
import { annotatedNote } from './testing.ts';
import type { Mark } from './testing.ts';

const chart = (text: string, marks: readonly Mark[]): string[] => buildChart({ notes: [annotatedNote('n', text, '2026-03-07', marks, segment(text))] }).facts.map(({ kind, status, text: words }) => `${kind} ${status} ${words}`);
const drug = (words: string): Mark => ({ words, type: 'drug' });

describe('reactions that a note tells', () => {
  const told = (text: string, drugs: readonly string[]): (string | null)[][] => findAllergies(text, annotatedNote('n', text, null, drugs.map(drug), segment(text)).annotation).map(({ text: name, reaction, denied }) => [name, denied ? 'denied' : reaction]);
  it.each([
    ['Mother recalls a rash after Penbritin as a child.', ['Penbritin'], [['Penbritin', 'rash']]],
    ['"I went big, never to have it again." Does not know the name. Thinks Penbritin or "the pink one".', ['Penbritin'], [['Penbritin', null]]],
    ['TAZOCIN NOT GIVEN AS PEN ALLERGIC.', ['TAZOCIN'], [['PEN', null]]],
    ['Ramipril was tried in 2018 but caused a troublesome cough.', ['Ramipril'], [['Ramipril', 'cough']]],
    ['Codeine stopped (constipation).', ['Codeine'], [['Codeine', 'constipation']]],
    ['He stopped taking his spironolactone because of breast tenderness.', ['spironolactone'], [['spironolactone', 'breast tenderness']]],
    ['NKDA (but "funny turn" with metoclopramide once)', ['metoclopramide'], [['NKDA', 'denied'], ['metoclopramide', 'funny turn']]],
    ['Daughter visited, reports mum takes her tablets herself, allergic to plasters.', [], [['plasters', null]]],
    ['Her brother is said to be allergic to peanuts.', [], []],
    ['Allergic to penicillin, codeine and latex, lives alone.', ['penicillin', 'codeine', 'latex'], [['penicillin', null], ['codeine', null], ['latex', null]]],
    ['Allergies: trimethoprim (told never to take with MTX), erythromycin -> severe vomiting', [], [['trimethoprim', null], ['erythromycin', 'severe vomiting']]],
    ['Allergies: penicillin - rash, itching and wheeze; latex', [], [['penicillin', 'rash'], ['latex', null]]],
    ['Allergies: penicillin (rash),\ncodeine (nausea)', [], [['penicillin', 'rash'], ['codeine', 'nausea']]],
    ['ALLERGIES: suxamethonium - brother MH, pt tested negative', [], [['suxamethonium', null]]],
    ['She could not tolerate exenatide because of nausea.', ['exenatide'], [['exenatide', 'nausea']]],
    ['Colchicine - caused profuse diarrhoea, avoid.', ['Colchicine'], [['Colchicine', 'diarrhoea']]],
    ['She had anaphylaxis in 2019 with ferinject.', ['ferinject'], [['ferinject', 'anaphylaxis']]],
    ['Allergy band in situ - PENICILLIN on band.', [], [['PENICILLIN', null]]],
    ['ADR: Keflex - rash.', [], [['Keflex', 'rash']]],
    ['Allergies: Penicillins - unknown.', [], [['Penicillins', null]]],
    ['No rash with meropenem. Contact allergic dermatitis.', ['meropenem'], []],
  ])('%s', (text, drugs, expected) => expect(told(text, drugs)).toEqual(expected));
  it.each([['Mother recalls a rash after Penbritin as a child.', 1], ['Mother recalls her brother had a rash after Penbritin.', 0]])('%s, read as a relative’s', (text, count) => expect(findAllergies(text, annotatedNote('n', text, null, [{ words: 'Penbritin', type: 'drug', assertion: { experiencer: 'family' } }]).annotation)).toHaveLength(count));
  it('keeps a drug of long ago out of what is taken', () => expect(chart('Mother recalls a rash after Penbritin as a child.', [drug('Penbritin')])).toEqual(['allergy active Penbritin']));
  it('takes a reaction that somebody had for one of the past, one of this morning for today\u2019s drug', () => {
    expect(chart('She had a rash with sulfasalazine.', [drug('sulfasalazine')])).toEqual(['allergy active sulfasalazine']);
    expect(chart('She had a rash with sulfasalazine this morning.', [drug('sulfasalazine')])).toEqual(['allergy active sulfasalazine', 'medication active sulfasalazine']);
  });
  it('reads on behind an allergy section that no header ends', () => {
    const text = 'ALLERGIES: Vancomycin - red man\nREGULAR\n1. Ceftriaxone 2 g IV OD\nNon smoker';
    expect(chart(text, [drug('Vancomycin'), drug('Ceftriaxone')])).toEqual(['allergy active Vancomycin', 'medication active Ceftriaxone']);
  });
  it('ends the list where medicines begin', () => expect(chart('Allergies:\nPenicillin - rash\nTakes warfarin 3 mg daily\nAspirin 75 mg od', [drug('warfarin'), drug('Aspirin')])).toEqual(['allergy active Penicillin', 'medication active warfarin', 'medication active Aspirin']));
  it('ends the list at the next header, however it is dressed', () => expect(chart('Medications\nThyroxine\nAllergies\nAspirin - wheeze\nFamily History\nMother gallstones', [drug('Aspirin')])).toEqual(['allergy active Aspirin']));
  it('takes an allergen for no problem', () => expect(chart('Allergies: codeine - vomiting.\n\nPain: not codeine', [{ words: 'codeine', type: 'problem' }])).toEqual(['allergy active codeine']));
});

describe('drugs that are left out', () => {
  it.each([
    ['Furosemide omitted this evening.', 'Furosemide', 'held'],
    ['Plan: IV furosemide 80 mg bd, hold metformin.', 'furosemide', 'active'],
    ['Drugs: warfarin 4 mg od (INR 5.1 - HELD), bisoprolol 5 mg od.', 'warfarin', 'held'],
    ['Drugs: warfarin 4 mg od (INR 5.1 - HELD), bisoprolol 5 mg od.', 'bisoprolol', 'active'],
    ['PMHx: asthma (salbutamol prn only).', 'salbutamol', 'active'],
    ['Bisoprolol omitted as HR low.', 'Bisoprolol omitted', 'held'],
    ['Apixaban not yet restarted.', 'Apixaban', 'held'],
    ['Furosemide 80 mg IV - not given (BP 84/50)', 'Furosemide', 'absent'],
    ['TAZOCIN NOT GIVEN.', 'TAZOCIN', 'absent'],
    ['AVOID ketorolac/phenytoin (SJS).', 'phenytoin', 'absent'],
    ['NSAIDs to be avoided.', 'NSAIDs', 'absent'],
    ['STOP: losartan 50 mg daily, ibuprofen', 'ibuprofen', 'past'],
    ['Vasopressin off 03:00.', 'Vasopressin', 'past'],
    ['Tolerated cefuroxime.', 'cefuroxime', 'unknown'],
    ['Metformin stopped (eGFR 31).', 'Metformin', 'past'],
    ['Home meds held: carvedilol, apixaban.', 'apixaban', 'held'],
    ['Heparin SQ held.', 'Heparin', 'held'],
    ['Stopped: theophylline (interaction with ciprofloxacin)', 'ciprofloxacin', 'active'],
  ])('%s', (text, words, status) => expect(chart(text, [drug(words)]).map((fact) => fact.split(' ')[1])).toEqual([status]));
});

describe('what is over', () => {
  const problem = (words: string): Mark => ({ words, type: 'problem' });
  it.each([
    ['Acute kidney injury on CKD 3a (resolved), gout', 'Acute kidney injury', 'past'],
    ['CMV viraemia 2020 - treated', 'CMV viraemia', 'past'],
    ['AKI stage 2 - resolved.', 'AKI', 'past'],
    ['AKI on CKD, improving', 'AKI', 'active'],
    ['Icterus +, pallor -, edema -.', 'pallor', 'absent'],
    ['Icterus +, pallor -, edema -.', 'Icterus', 'active'],
  ])('%s: %s', (text, words, status) => expect(chart(text, [problem(words)]).map((fact) => fact.split(' ')[1])).toEqual([status]));
  it('stays over where the same note or a newer one says so, and is back where a newer one says that', () => {
    const said = (text: string, date: string, id: string) => annotatedNote(id, text, date, [problem('AKI')]);
    const status = (...notes: ReturnType<typeof said>[]) => buildChart({ notes }).facts.map((fact) => fact.status);
    expect(status(said('AKI on CKD', '2026-03-01', 'a'), said('AKI - resolved.', '2026-03-05', 'b'))).toEqual(['past']);
    expect(status(said('AKI - resolved.', '2026-03-05', 'b'), said('AKI again', '2026-03-09', 'c'))).toEqual(['active']);
  });
  it.each([['Recent right hemicolectomy', 'past'], ['Hysterectomy x 1', 'past'], ['For hemicolectomy', 'planned']])('%s', (text, status) => expect(chart(text, [{ words: text.split(' ').find((word) => word.endsWith('ectomy')) ?? '', type: 'procedure' }]).map((fact) => fact.split(' ')[1])).toEqual([status]));
});

it.each([
  ['She takes ibuprofen, which I have asked her to stop.', 'past'],
  ['She takes ibuprofen, which we have stopped.', 'past'],
  ['She takes ibuprofen, which I have asked her to take with food.', 'active'],
])('%s', (text, status) => expect(chart(text, [drug('ibuprofen')])).toEqual([`medication ${status} ibuprofen`]));

describe('other people', () => {
  it('leaves out a relative, their allergy and their drug', () => {
    const family = { experiencer: 'family' as const };
    const marks: Mark[] = [{ words: 'Mother', type: 'family_history', assertion: family }, { words: 'epileptic', type: 'problem', assertion: family }, { words: 'Epilim', type: 'drug', assertion: family }];
    expect(chart('Mother epileptic, on Epilim', marks)).toEqual(['family active epileptic']);
  });
  it('leaves out what a block or a sentence says of another patient', () => {
    const text = 'WRONG PATIENT - the following entry belongs to Mr Kahn:\nMr Kahn, allergic to penicillin. On lactulose.\n-----\nPlan: aspirin';
    expect(ofOthersIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([text.slice(0, text.indexOf('-----'))]);
    expect(chart(text, [drug('lactulose'), drug('aspirin')])).toEqual(['medication active aspirin']);
    expect(chart('隔壁床患者头孢过敏贴纸误贴。', [])).toEqual([]);
  });
  it('takes a doctor for no drug', () => expect(chart('Yours, Dr H. Baines', [drug('Baines')])).toEqual([]));
});

it.each([
  ['GBS 14. Transfuse.', 'GBS', []],
  ['GBS carrier.', 'GBS', ['problem active GBS']],
  ['Treat H. pylori if positive.', 'pylori', []],
  ['H. pylori gastritis.', 'pylori gastritis', ['problem active H. pylori gastritis']],
])('%s', (text, words, expected) => expect(chart(text, [{ words, type: 'problem' }])).toEqual(expected));

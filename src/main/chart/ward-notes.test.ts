/** Faults that reading ward notes showed, each as the few words that made it. */
import { describe, expect, it } from 'vitest';
import type { Entity, EntityType } from '../../contract/clinical.ts';
import { PLAIN_ASSERTION } from '../../contract/clinical.ts';
import { segment } from '../language/sections/segment.ts';
import { findAllergies } from './allergies/index.ts';
import { buildChart } from './index.ts';
import { isThreshold, ofAnotherPatient } from './not-facts.ts';
import { named } from './shorthand.ts';
import { takenStatus } from './taken.ts';
import { annotatedNote } from './testing.ts';
import type { Mark } from './testing.ts';

const facts = (text: string, marks: readonly Mark[]): string[] => buildChart({ notes: [annotatedNote('n', text, '2026-03-07', marks)] }).facts.map(fact => `${fact.kind} ${fact.status} ${fact.text}`);

describe('what a word names', () => {
  it.each([
    ['medication', 'HTN', 'problem HTN'],
    ['medication', 'UGIB', 'problem UGIB'],
    ['medication', 'ERCP', 'procedure ERCP'],
    ['problem', 'AF 110', 'problem AF'],
    ['problem', 'hypothyroidism 2009', 'problem hypothyroidism'],
    ['medication', 'alcohol', 'social alcohol'],
    ['medication', 'smokes', 'social smokes'],
    ['procedure', 'Lives alone', 'social Lives alone'],
    ['problem', 'triptans', 'medication triptans'],
    ['medication', 'stop Microgynon', 'medication Microgynon'],
    ['medication', 'Theophylline MR 200 mg bd (Uniphyllin)', 'medication Theophylline MR'],
    ['medication', 'Penicillin - rash 1978', 'medication Penicillin'],
    ['medication', 'Zorbulin', 'medication Zorbulin'],
  ] as const)('%s "%s" is %s', (kind, words, expected) => {
    const found = named(kind, words, []);
    expect(`${found?.kind} ${found?.text}`).toBe(expected);
  });
  it.each(['CHA2DS2-VASc 2', 'Na Urea Creatinine HCO3 Glucose Comment', 'SYN-10415', 'D2', 'OTC + Rx', 'Plt', 'NBM', 'restart', 'X-match 4 units'])('"%s" is no drug', (words) => expect(named('medication', words, [])).toBeNull());
  it.each(['RA', 'GI SpR', 'Obs', 'NBM', 'hearing aids', 'CURB-65 3'])('"%s" is no problem', (words) => expect(named('problem', words, [])).toBeNull());
});

describe('a drug whose neighbour was stopped or denied', () => {
  const status = (text: string, drug: string, cue?: string): string | null => {
    const start = text.indexOf(drug);
    const at = cue === undefined ? -1 : text.indexOf(cue);
    const entity: Entity = { start, end: start + drug.length, text: drug, type: 'drug' satisfies EntityType, score: 1, assertion: PLAIN_ASSERTION, codes: [], by: 'model', cues: cue === undefined ? [] : [{ axis: 'polarity', by: 'trigger', start: at, end: at + cue.length }] };
    return takenStatus(text, entity, cue === undefined ? 'active' : 'absent');
  };
  it.each([
    ['Clarithromycin stopped after 3 days, doxycycline 100 mg od to finish.', 'doxycycline', 'stopped', 'active'],
    ['No ibuprofen with warfarin.', 'warfarin', 'No', 'active'],
    ['No ibuprofen with warfarin.', 'ibuprofen', 'No', 'absent'],
    ['No rash, no wheeze with meropenem.', 'meropenem', 'no wheeze', 'active'],
    ['Bleeding stopped after oxymetazoline.', 'oxymetazoline', 'stopped', 'active'],
    ['Stopped: clarithromycin', 'clarithromycin', 'Stopped', 'past'],
    ['Not on insulin.', 'insulin', 'Not on', 'absent'],
  ] as const)('in "%s" %s', (text, drug, cue, expected) => expect(status(text, drug, cue)).toBe(expected));
  it('reads "stopped" behind a dose', () => expect(status('Took lisinopril 10 mg od, stopped by GP at 7 weeks.', 'lisinopril')).toBe('past'));
  it.each([
    ['Switched from ramipril to losartan because of cough.', 'ramipril', 'past'],
    ['Switched from ramipril to losartan because of cough.', 'losartan', 'active'],
    ['Changed from co-amoxiclav IV to PO.', 'co-amoxiclav', 'active'],
    ['Sertraline weaned off in May.', 'Sertraline', 'past'],
    ['She was weaned off diazepam.', 'diazepam', 'past'],
    ['Amlodipine never started.', 'Amlodipine', 'absent'],
  ])('in "%s" %s is %s', (text, drug, expected) => expect(status(text, drug)).toBe(expected));
  it('leaves the drug before the one that stopped', () => expect(status('Takes doxycycline, clarithromycin stopped.', 'doxycycline')).toBe('active'));
});

describe('what is said of a finding', () => {
  it('keeps its site: two pains are not one', () => {
    const text = 'Denies chest pain. Back pain for two weeks.';
    const marks: Mark[] = [{ words: 'chest', type: 'anatomy' }, { words: 'pain', type: 'finding', assertion: { polarity: 'negative' } }, { words: 'Back', type: 'anatomy' }];
    const note = annotatedNote('n', text, null, marks);
    note.annotation.entities.push({ ...(note.annotation.entities[1] as Entity), start: 24, end: 28, assertion: PLAIN_ASSERTION });
    const chart = buildChart({ notes: [note] });
    expect(chart.facts.map(fact => `${fact.status} ${fact.text}`)).toEqual(['absent chest pain', 'active Back pain']);
    expect(chart.facts.flatMap(fact => fact.contradicts)).toEqual([]);
  });
  it('takes an illness of a plan for one still to be seen, below what the history says', () => {
    expect(facts('Migraine since age 19. Plan: migraine clinic.', [{ words: 'Migraine', type: 'problem', assertion: { temporality: 'past' } }, { words: 'migraine', type: 'problem', assertion: { temporality: 'future' } }])).toEqual(['problem past Migraine']);
  });
  it('reads "AKI no" as a denial', () => expect(facts('Mild hyponatraemia. AKI no (creat normal).', [{ words: 'AKI', type: 'problem' }])).toEqual(['problem absent AKI']));
  it('takes past illnesses that the model marks as history for problems', () => expect(facts('PMH: bad chest as a child', [{ words: 'bad chest as a child', type: 'history', assertion: { temporality: 'past' } }])).toEqual(['problem past bad chest as a child']));
});

describe('values that are no results', () => {
  const at = (text: string, words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  it.each([
    ['Please act on K > 5.5.', '5.5', 'potassium'],
    ['Restart when creat < 150 and K < 5.0', '150', 'creatinine'],
    ['MAP > 65.', '65', 'mean-arterial-pressure'],
    ['AKI no (creat < 1.5x).', '1.5', 'creatinine'],
  ])('%s', (text, words, analyte) => expect(isThreshold(text, at(text, words), { value: 1, unit: null, comparator: '<', analyte })).toBe(true));
  it('leaves a bounded result', () => expect(isThreshold('Troponin < 5 ng/L', { start: 11, end: 12 }, { value: 5, unit: 'ng/L', comparator: '<', analyte: 'troponin' })).toBe(false));
  it('knows a slip in the wrong folder', () => {
    const text = 'Glucose 6.3. Slip "glucose 17.8" belongs to bed 12, not this patient. Removed.';
    expect(ofAnotherPatient(text, at(text, '17.8'))).toBe(true);
    expect(ofAnotherPatient(text, at(text, '6.3'))).toBe(false);
  });
  it('counts a repeated older value with the older one', () => {
    const measured = (value: number) => ({ value, unit: '1', analyte: 'inr', canonical: { value, unit: '1' } });
    const first = annotatedNote('a', 'INR 7.8', '2026-03-07', [{ words: '7.8', type: 'value', measurement: measured(7.8) }]);
    const second = annotatedNote('b', 'INR 1.5. Cause of the INR of 7.8 unclear.', '2026-03-08', [{ words: '1.5', type: 'value', measurement: measured(1.5) }, { words: '7.8', type: 'value', measurement: measured(7.8) }]);
    expect(buildChart({ notes: [first, second] }).facts.map(fact => [fact.measurement?.value, fact.time, fact.evidence.length])).toEqual([[7.8, '2026-03-07', 2], [1.5, '2026-03-08', 1]]);
  });
});

describe('allergies', () => {
  const section = (text: string, title: string) => annotatedNote('n', text, null, [], [{ kind: 'allergies', title, start: 0, end: text.length }]).annotation;
  it('reads a list under a header that stands alone, and the graver words in brackets', () => {
    const text = 'Allergies and sensitivities on our record:\n  Penicillin - rash 1978 (from paper notes; generalised urticaria and lip swelling)\n  Elastoplast - blisters';
    expect(findAllergies(text, section(text, 'Allergies and sensitivities on our record')).map(({ text: name, reaction }) => [name, reaction])).toEqual([['Penicillin', 'rash, generalised urticaria, lip swelling'], ['Elastoplast', 'blisters']]);
  });
  it('reads what stands with its reaction after "NKDA"', () => {
    const text = 'Allergies: NKDA. Nickel - itch.';
    expect(findAllergies(text, section(text, 'Allergies')).map(({ text: name, denied }) => [name, denied])).toEqual([['NKDA', true], ['Nickel', false]]);
  });
});

describe('allergies of other notes', () => {
  const found = (text: string): (string | null)[][] => findAllergies(text, annotatedNote('n', text, null, [], segment(text)).annotation).map(({ text: name, reaction, denied }) => [name, denied ? 'denied' : reaction]);
  it.each([
    ['ALL: Augmentin -> jaundice 2009.', [['Augmentin', 'jaundice']]],
    ['Allergies - codeine (rash).', [['codeine', 'rash']]],
    ['Allergies/ADRs: Trimethoprim - rash.', [['Trimethoprim', 'rash']]],
    ['24F RLQ pain. Allergies: Ceclor (rash as child). Obs T 37.0 HR 126 BP 88/52. Plan bHCG.', [['Ceclor', 'rash as child']]],
    ['Known allergic to Elastoplast and Co-trimoxazole - red band insitu.', [['Elastoplast', null], ['Co-trimoxazole', null]]],
    ['She was intolerant of sulfasalazine (nausea) and is allergic to penicillin, which caused facial swelling.', [['sulfasalazine', 'nausea'], ['penicillin', 'facial swelling']]],
    ['Reports "bad reaction" to Compazine (neck stiffness).', [['Compazine', 'neck stiffness']]],
    ['ALLERGIES: SHELLFISH (HIVES), LATEX, IODINE CONTRAST (ANAPHYLAXIS).', [['SHELLFISH', 'HIVES'], ['LATEX', null], ['IODINE CONTRAST', 'ANAPHYLAXIS']]],
    ['过敏史：头孢曲松 2019年 皮疹、喉头水肿。', [['头孢曲松 (ceftriaxone)', '皮疹、喉头水肿']]],
    ['Allergy: 青霉素过敏（皮疹）。 Iodine contrast - mild rash 2020.', [['青霉素 (penicillin)', '皮疹'], ['Iodine contrast', 'mild rash']]],
    ['过敏史：否认药物食物过敏。', [['过敏史：否认药物食物过敏', 'denied']]],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));
});

describe('age and sex', () => {
  const patient = (text: string) => buildChart({ notes: [annotatedNote('n', text, null, [])] }).patient;
  it.each([
    ['45 y.o. male. T 100.9F HR 124', 45, 'male'],
    ['66 YO F WITH HX OF DM', 66, 'female'],
    ['患者男，68岁，因 STEMI 行 PCI', 68, 'male'],
    ['T 99F, pulse 80', null, 'unknown'],
  ])('%s', (text, age, sex) => expect(patient(text)).toMatchObject({ age, sex }));
});

it('takes the drugs of a list of stopped ones for past', () => {
  const text = 'CHANGED: amlodipine 5 mg OD.\nSTOPPED: simvastatin 40 mg; naproxen 250 mg (do not restart); losartan.';
  const marks: Mark[] = ['amlodipine', 'simvastatin', 'naproxen', 'losartan'].map(words => ({ words, type: 'drug' }));
  expect(facts(text, marks)).toEqual(['medication active amlodipine', 'medication past simvastatin', 'medication past naproxen', 'medication past losartan']);
});
it('leaves the drug before a comma and "stopped" of another', () => expect(facts('I: levofloxacin D5, stopped Taz D3.', [{ words: 'levofloxacin', type: 'drug' }])).toEqual(['medication active levofloxacin']));

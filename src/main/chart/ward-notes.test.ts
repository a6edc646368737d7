/** Faults that reading ward notes showed, each as the few words that made it. */
import { describe, expect, it } from 'vitest';
import type { Entity, EntityType } from '../../contract/clinical.ts';
import { PLAIN_ASSERTION } from '../../contract/clinical.ts';
import { findAllergies } from './allergies.ts';
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
  it.each(['CHA2DS2-VASc 2', 'Na Urea Creatinine HCO3 Glucose Comment', 'SYN-10415', 'D2', 'OTC + Rx', 'Plt', 'NBM', 'restart'])('"%s" is no drug', (words) => expect(named('medication', words, [])).toBeNull());
  it.each(['RA', 'Obs', 'NBM', 'hearing aids', 'CURB-65 3'])('"%s" is no problem', (words) => expect(named('problem', words, [])).toBeNull());
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

import { describe, expect, it } from 'vitest';
import type { Code } from '../../contract/clinical.ts';
import { buildChart } from './index.ts';
import { annotatedNote, type Mark } from './testing.ts';

const icd = (code: string): Code[] => [{ system: 'ICD-10-CM', code, display: code, score: 0.9 }];
const section = (text: string, kind: 'past_history' | 'allergies', title: string): { start: number; end: number; kind: typeof kind; title: string } => ({ start: 0, end: text.length, kind, title });
const facts = (text: string, marks: readonly Mark[], sections: ReturnType<typeof section>[] = []): string[] =>
  buildChart({ notes: [annotatedNote('n1', text, '2026-03-01', marks, sections)] }).facts.map(({ kind, status, text: words }) => `${kind} ${status} ${words}`);

describe('a past history', () => {
  const past = { temporality: 'past' } as const;
  it('lists what the patient still has, and what is over', () => {
    const text = 'PMH: COPD, CKD, pneumonia 2015, asthma as a child, previous AF';
    expect(facts(text, [
      { words: 'COPD', type: 'problem', assertion: past, codes: icd('J44.9') },
      { words: 'CKD', type: 'problem', assertion: past, codes: icd('N18.9') },
      { words: 'pneumonia', type: 'problem', assertion: past, codes: icd('J18.9') },
      { words: 'asthma', type: 'problem', assertion: past, codes: icd('J45') },
      { words: 'AF', type: 'problem', assertion: past, codes: icd('I48.91') },
    ])).toEqual(['problem active COPD', 'problem active CKD', 'problem past pneumonia', 'problem past asthma', 'problem past AF']);
  });
  it('says a thing once, whatever it is called, and two sides twice', () => {
    expect(facts('HTN. Hypertension. Left knee pain. Right knee pain.', [
      { words: 'HTN', type: 'problem', codes: icd('I10') },
      { words: 'Hypertension', type: 'finding', codes: icd('I10') },
      { words: 'Left knee pain', type: 'finding', codes: [...icd('M25.562'), { system: 'HPO', code: 'HP:0002829', display: 'Arthralgia', score: 0.95 }] },
      { words: 'Right knee pain', type: 'finding', codes: [...icd('M25.561'), { system: 'HPO', code: 'HP:0002829', display: 'Arthralgia', score: 0.95 }] },
    ])).toEqual(['problem active HTN', 'finding active Left knee pain', 'finding active Right knee pain']);
  });
  it('keeps a denial inside a longer mention as one', () => {
    const denied = { polarity: 'negative', experiencer: 'family' } as const;
    expect(facts('No family history of MI.', [{ words: 'No family history of MI', type: 'family_history', assertion: denied }, { words: 'MI', type: 'problem', assertion: denied }])).toEqual(['family absent MI']);
  });
});

describe('allergies however they are put', () => {
  const allergies = (text: string, title = 'Allergies:'): string[] =>
    buildChart({ notes: [annotatedNote('n1', text, null, [], [section(text, 'allergies', title)])] }).facts.map(({ status, text: words, reaction, category }) => [status, words, reaction, category].filter((part) => part !== undefined).join(' | '));
  it.each([
    ['Allergies: nil known.', ['absent | No known drug allergies | allergy']],
    ['Allergies: none', ['absent | No known drug allergies | allergy']],
    ['Allergies: unknown', []],
    ['Allergies: rash with cefazolin', ['active | cefazolin | rash | allergy']],
    ['Allergies: Intolerant of codeine (constipation)', ['active | codeine | constipation | intolerance']],
  ])('%s', (text, expected) => {
    expect(allergies(text)).toEqual(expected);
  });
  it('take in a drug that was stopped for a reaction, and the drug stays as one that was taken', () => {
    expect(facts('Allopurinol stopped 2024 due to rash.', [{ words: 'Allopurinol', type: 'drug' }])).toEqual(['allergy active Allopurinol', 'medication past Allopurinol']);
    expect(facts('Metformin stopped due to AKI.', [{ words: 'Metformin', type: 'drug' }])).toEqual(['medication past Metformin']);
  });
});

describe('an order to stop', () => {
  it.each([
    ['Stop ramipril and naproxen.', 'past'],
    ['Do not stop naproxen.', 'active'],
    ['Continue naproxen.', 'active'],
  ])('%s', (text, status) => {
    expect(facts(text, [{ words: 'naproxen', type: 'drug' }])).toEqual([`medication ${status} naproxen`]);
  });
});

it.each([
  ['29/M, software engineer', 29, 'male'],
  ['48/Chinese/F. NKDA.', 48, 'female'],
  ['BP 120/80 M', null, 'unknown'],
])('reads who the patient is from "%s"', (text, age, sex) => {
  expect(buildChart({ notes: [annotatedNote('n1', text, null, [])] }).patient).toMatchObject({ age, sex });
});

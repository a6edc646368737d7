import { describe, expect, it } from 'vitest';
import type { EntityType } from '../../contract/clinical.ts';
import { assertSentence } from './assertion/sentence.ts';
import { meant } from './codes/shorthand.ts';
import { findMeasurements } from './measurements/measure.ts';
import { timesNotDrugs } from './measurements/drugs.ts';
import { withProblemNames } from './problem-names.ts';
import { findDates } from './text/dates.ts';

const polarity = (text: string, words: string): string => assertSentence(text, text.indexOf(words), text.indexOf(words) + words.length).assertion.polarity;

describe('a denial that is none', () => {
  it.each([
    ['Amoxicillin? No - penicillin allergic, so metronidazole 400 mg.', 'metronidazole', 'positive'],
    ['Home on prednisolone? - no, dexamethasone given.', 'dexamethasone', 'positive'],
    ['Father ESRF on HD, nil family history of stones.', 'HD', 'positive'],
    ['Father ESRF on HD, nil family history of stones.', 'stones', 'negative'],
  ])('%s %s', (text, words, expected) => {
    expect(polarity(text, words)).toBe(expected);
  });
});

describe('letters for diagnoses', () => {
  const names = (text: string, drafts: { words: string; type: EntityType; score: number }[] = []): string[] =>
    withProblemNames(text, drafts.map(({ words, type, score }) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length, type, score, by: 'model' as const })))
      .sort((a, b) => a.start - b.start).map(({ start, end, type }) => `${type} ${text.slice(start, end)}`);
  it.each([
    ['PMH: COPD, AF (2019), CKD stage 3b', ['problem COPD', 'problem AF', 'problem CKD']],
    ['PE: chest clear', []],
    ['500 mg CAP daily', []],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });
  it('stay apart from what is named beside them', () => {
    expect(names('Previous PE 2018 - warfarin stopped', [{ words: 'PE 2018 - warfarin', type: 'drug', score: 0.4 }])).toEqual(['problem PE', 'drug warfarin']);
    expect(names('Angina - NSTEMI 2017', [{ words: 'Angina - NSTEMI', type: 'problem', score: 0.7 }])).toEqual(['problem Angina', 'problem NSTEMI']);
  });
  it('are spelt out before they are coded', () => {
    expect([meant('DM'), meant('CKD3b'), meant('CKD stage 4'), meant('XYZ')]).toEqual(['diabetes mellitus', 'chronic kidney disease, stage 3 (moderate)', 'chronic kidney disease, stage 4 (severe)', undefined]);
  });
});

it('reads "mane" as a time and "ALBUTEROL PRN" as a drug', () => {
  const text = 'frusemide 40 mg mane, ALBUTEROL PRN';
  const drafts = timesNotDrugs(text, [{ start: 16, end: 20, type: 'drug', score: 0.8, by: 'model' }, { start: 22, end: 35, type: 'drug', score: 0.8, by: 'model' }]);
  expect(drafts.map(({ start, end, type }) => `${type} ${text.slice(start, end)}`)).toEqual(['frequency mane', 'drug ALBUTEROL']);
});

it('takes no reference bound of a table for a second result', () => {
  expect(findMeasurements('CRP      142     mg/L     <5\nNa   134  136  137\n').map(({ measurement }) => measurement.value)).toEqual([142, 134, 136, 137]);
});

it('reads dates with dots by the day, and a month alone as the last of its name', () => {
  expect(findDates('ERCP 08.05.2026', '2026-05-13').map(({ iso }) => iso)).toEqual(['2026-05-08']);
  expect(findDates('98 kg in November, 97 kg in March', '2026-05-11').map(({ iso }) => iso)).toEqual(['2025-11', '2026-03']);
});

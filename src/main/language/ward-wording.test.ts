import { describe, expect, it } from 'vitest';
import type { EntityType } from '../../contract/clinical.ts';
import { assertSentence } from './assertion/sentence.ts';
import { signMark } from './assertion/signs.ts';
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
    ['Heparin stopped - ?HIT, argatroban commenced.', 'HIT', 'positive'],
    ['Likely viral gastroenteritis, unlikely appendicitis.', 'gastroenteritis', 'positive'],
    ['Likely viral gastroenteritis, unlikely appendicitis.', 'appendicitis', 'negative'],
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
  it.each([
    ['cirrhosis c/b varices', ['problem cirrhosis', 'problem varices']],
    ["delirium 2' to pneumonia +/- UTI", ['problem delirium', 'problem pneumonia', 'problem UTI']],
    ['(+) fatigue (-) weight loss', ['problem fatigue', 'problem weight loss']],
  ])('%s are several', (text, expected) => {
    expect(names(text, [{ words: text, type: 'problem', score: 0.8 }])).toEqual(expected);
  });
  it('go with operations by their ending', () => {
    expect(names('s/p appendectomy 1990, open cholecystectomy')).toEqual(['procedure appendectomy', 'procedure open cholecystectomy']);
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

describe('results as they are put', () => {
  const values = (text: string): string[] => findMeasurements(text).map(({ measurement: { analyte, value, second }, earlier }) => `${earlier ? 'was ' : ''}${analyte} ${value}${second === undefined ? '' : `/${second}`}`);
  it.each([
    ['Cr 2.4 (1.1 in March), BUN 55', ['creatinine 2.4', 'was creatinine 1.1', 'urea-nitrogen 55']],
    ['T-37.2 HR-88 RR-18 BP-110/70', ['temperature 37.2', 'heart-rate 88', 'respiratory-rate 18', 'systolic-pressure 110/70']],
    ['BP 120/80 HR 88 T 36.5 RR 16', ['systolic-pressure 120/80', 'heart-rate 88', 'temperature 36.5', 'respiratory-rate 16']],
    ['height 1.75 m', ['height 1.75']],
    ['Temp spike to 39.2 overnight', ['temperature 39.2']],
    ['QTc 478 ms', ['qtc 478']],
    ['HbA1c 8.2% (66 mmol/mol)', ['hba1c 8.2']],
    ['Hb 9.1, was 12.4 last week', ['haemoglobin 9.1', 'was haemoglobin 12.4']],
    ['T 98.6F', ['temperature 98.6']],
    ['bilirubin total 2.4 mg/dl', ['total-bilirubin 2.4']],
  ])('%s', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });
});

it('reads the pluses and minuses of a review of systems', () => {
  const read = (text: string, words: string): string => {
    const start = text.indexOf(words);
    return signMark(text, { start: 0, end: text.length }, start)?.polarity ?? 'positive';
  };
  const list = 'ROS: +fever, -chest pain, cough-like noise';
  expect(['fever', 'pain', 'noise'].map((words) => read(list, words))).toEqual(['positive', 'negative', 'positive']);
  expect(['fatigue', 'weight loss'].map((words) => read('(+) fatigue (-) weight loss', words))).toEqual(['positive', 'negative']);
  expect(['nausea', 'vomiting'].map((words) => read('+ nausea, - vomiting', words))).toEqual(['positive', 'negative']);
  expect(read('CVA - residual weakness, breast cancer (WLE + DXT)', 'weakness')).toBe('positive');
  expect(read('post-op pain, no plus anywhere', 'pain')).toBe('positive');
});

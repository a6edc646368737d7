import { expect, it } from 'vitest';
import type { EntityType } from '../../../contract/clinical.ts';
import { readText } from '../read.ts';

/** Words marked as the model would, and what the reading relates. */
async function related(text: string, marked: Readonly<Record<string, EntityType>>): Promise<string[]> {
  const spans = Object.entries(marked).map(([words, type]) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length, type, score: 0.95 }));
  const { entities, relations } = await readText({ taggers: { clinical: { scheme: 'clinical', tag: () => Promise.resolve(spans) } } }, { text });
  return relations.map(({ type, from, to }) => `${type} ${entities[from]?.text} > ${entities[to]?.text}`);
}

it.each([
  ['Clozapine was discontinued owing to neutropenia.', { Clozapine: 'drug', neutropenia: 'finding' }, 'drug-adverse-effect Clozapine > neutropenia'],
  ['She is intolerant of codeine (vomiting).', { codeine: 'drug', vomiting: 'finding' }, 'drug-adverse-effect codeine > vomiting'],
  ['Gentamicin 320 mg given at 10:00, rash since.', { Gentamicin: 'drug', rash: 'finding' }, 'drug-adverse-effect Gentamicin > rash'],
  ['Rash with co-trimoxazole in the past.', { Rash: 'finding', 'co-trimoxazole': 'drug' }, 'drug-adverse-effect co-trimoxazole > Rash'],
  ['Switched from ramipril to candesartan because of cough.', { ramipril: 'drug', candesartan: 'drug', cough: 'finding' }, 'drug-adverse-effect ramipril > cough'],
  ['For her epilepsy she takes levetiracetam.', { epilepsy: 'problem', levetiracetam: 'drug' }, 'drug-reason levetiracetam > epilepsy'],
  ['Hypertension treated with amlodipine.', { Hypertension: 'problem', amlodipine: 'drug' }, 'drug-reason amlodipine > Hypertension'],
  ['He became hypotensive with nitroglycerin.', { hypotensive: 'finding', nitroglycerin: 'drug' }, 'drug-adverse-effect nitroglycerin > hypotensive'],
  ['He developed hives after two doses of cefaclor.', { hives: 'finding', cefaclor: 'drug' }, 'drug-adverse-effect cefaclor > hives'],
  ['Codeine makes her vomit.', { Codeine: 'drug', vomit: 'finding' }, 'drug-adverse-effect Codeine > vomit'],
  ['Completed a 10-day course of clindamycin.', { clindamycin: 'drug' }, 'drug-duration clindamycin > 10-day'],
  ['Amoxicillin 500 mg tds 1/52.', { Amoxicillin: 'drug' }, 'drug-duration Amoxicillin > 1/52'],
] as const)('%s', async (text, marked, relation) => {
  const drugs = (await related(text, marked)).filter((one) => /adverse|reason|duration/.test(one));
  expect(drugs).toEqual([relation]);
});

it('ties a value to the test in the head of its column', async () => {
  expect(await related('Date        CRP   WBC   Cr\n2024-05-01  120   14.1  98\n2024-05-02  88    11.9  91', {})).toEqual([
    'test-value CRP > 120', 'test-value WBC > 14.1', 'test-value Cr > 98', 'test-value CRP > 88', 'test-value WBC > 11.9', 'test-value Cr > 91',
  ]);
});

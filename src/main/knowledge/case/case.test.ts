import fc from 'fast-check';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Chart, ChartFact } from '../../../contract/chart.ts';
import { wayOf } from '../ask/covering.ts';
import { readQuestion } from '../ask/question.ts';
import { RESOURCES } from '../ask/testing.ts';
import { answerFromCase, openCaseWords } from './index.ts';
import type { CaseFindings, CaseNote } from './index.ts';
import { noteSpans } from './spans.ts';

const words = openCaseWords(join(RESOURCES, 'knowledge'));
const NOTES: CaseNote[] = [
  ['Clinic letter', '2026-01-04', 'Known atrial fibrillation and gout.\nMedications: edoxaban 60 mg od for AF, ramipril 5 mg od, allopurinol 100 mg od.\nAllergies and sensitivities:\n  Amoxicillin - rash 2011\n  Plasters - itch\n\nSocial: never smoked, lives with her sister. Retired nurse.\nHb 131, creat 71 umol/L. BP 138/78.'],
  ['Admission', '2026-02-01', 'PC: cough\nO/E: BP 96/54, SpO2 88% RA. Last ate 08:30.\nBloods: Hb 118, creat 132 umol/L, trop neg.\nCXR: left lower lobe consolidation.\nImp: pneumonia, AKI due to sepsis.\nPlan: levofloxacin 500 mg bd iv, O2 target 94-98%. Ramipril held. Repeat CXR in 6 weeks. Transfuse if Hb < 70.\nAllergies: NKDA'],
  ['CT chest report', '2026-02-02', 'CT CHEST 02/02/2026\nFindings: consolidation of the left lower lobe. No collection.\nConclusion: pneumonia without abscess.'],
  ['Ward round', '2026-02-03', 'Better. Sputum: pneumococcus, sensitive to levofloxacin. Hb 109, creat 88 umol/L.\nNot for intubation, ward based care (discussed with patient).'],
].map(([title = '', date = '', text = ''], at) => ({ noteId: `n${at}`, version: 1, title, date, text }));

const fact = (kind: ChartFact['kind'], text: string, rest: Partial<ChartFact> = {}): ChartFact => ({
  id: `${kind} ${text} ${rest.time ?? ''}`, kind, text, codes: [], state: 'suggested', status: 'active', assertion: { polarity: 'positive', certainty: 'certain', temporality: 'current', experiencer: 'patient', conditional: false },
  score: 1, time: null, evidence: [{ kind: 'note', noteId: 'n1', version: 1, start: 3, end: 11, text }], copies: 1, contradicts: [], asks: false, ...rest,
});
const drug = (text: string, ingredient: string, rest: Partial<ChartFact> = {}): ChartFact => fact('medication', text, { codes: [{ system: 'RxNorm', code: '1', display: ingredient, score: 1, edition: 'x' } as ChartFact['codes'][number]], ...rest });
const hb = (value: number, time: string): ChartFact => fact('observation', 'haemoglobin', { time, measurement: { value, unit: 'g/L', analyte: 'haemoglobin' } });
const FACTS = [
  fact('allergy', 'No known drug allergies', { status: 'absent', time: '2026-02-01' }), fact('allergy', 'Amoxicillin', { reaction: 'rash' }),
  drug('Tavanic', 'levofloxacin', { dose: '500 mg', frequency: 'bd' }), drug('edoxaban', 'edoxaban'), drug('ramipril', 'ramipril', { status: 'held' }), drug('clopidogrel', 'clopidogrel', { state: 'rejected' }),
  hb(131, '2026-01-04'), hb(118, '2026-02-01'), hb(109, '2026-02-03'), fact('problem', 'AF'), fact('social', 'never smoked', { status: 'absent' }),
];
function ask(text: string, facts: ChartFact[] = FACTS, others: string[][] = []): CaseFindings {
  const question = readQuestion(text);
  const chart: Chart = { patient: { age: 70, sex: 'female', pregnant: null, weight: null }, facts, unread: [], asOf: null };
  return answerFromCase({ ...question, parts: wayOf(question.focus), others }, NOTES, chart, words);
}
const said = (question: string): string[] => ask(question).sentences.map(({ text }) => text);
const facts = (question: string): string[] => ask(question).facts.map(({ text }) => text);

describe('a case as a source', () => {
  it('knows the drugs of a class, also under a brand, and gives how they are taken', () => {
    expect(facts('What antibiotic is she on?')).toEqual(['Tavanic 500 mg bd']);
    expect(facts('Is she on a blood thinner?')).toEqual(['edoxaban']);
    expect(ask('which ACE inhibitor does she take').facts).toMatchObject([{ text: 'ramipril', status: 'held' }]);
    expect(facts('Any antiplatelets?')).toEqual([]);
  });
  it('lists every allergy, those that are there before the denial, and what stands under the heading', () => {
    expect(facts('any allergies?')).toEqual(['Amoxicillin rash', 'No known drug allergies (2026-02-01)']);
    expect(said('any allergies?')).toEqual(expect.arrayContaining(['Amoxicillin - rash 2011', 'Plasters - itch', 'Allergies: NKDA']));
    expect(facts('病人有过敏史吗？')).toHaveLength(2);
  });
  it('gives values in time, the last first unless the first is asked', () => {
    expect(facts('What was the last Hb?')).toEqual(['haemoglobin 109 g/L (2026-02-03)', 'haemoglobin 118 g/L (2026-02-01)', 'haemoglobin 131 g/L (2026-01-04)']);
    expect(facts('What was her haemoglobin at baseline?')[0]).toContain('131');
    expect(said('When was the last troponin?')).toEqual(['Bloods: Hb 118, creat 132 umol/L, trop neg.']);
    expect(said('What was the Hb?').at(-1)).toBe('Transfuse if Hb < 70.');
  });
  it('answers an aim with no measured value', () => {
    expect(said('What is the oxygen target?')[0]).toContain('94-98%');
    expect(facts('What is the target Hb?')).toEqual([]);
  });
  it('finds the reason where it is said', () => {
    expect(said('why is she on edoxaban?')[0]).toContain('for AF');
    expect(said('Why was ramipril stopped?')[0]).toBe('Ramipril held.');
    expect(said('What is the cause of the AKI?')[0]).toContain('due to sepsis');
  });
  it('takes a result for what was shown, not what is planned, and a report’s conclusion first', () => {
    expect(said('What did the CXR show?')[0]).toContain('left lower lobe');
    expect(said('What did the CT show?')[0]).toBe('Conclusion: pneumonia without abscess.');
  });
  it.each([
    ['How is her kidney function?', 'creat 88'], ['Does she smoke?', 'Social: never smoked'], ['Who does she live with?', 'lives with her sister'], ['Is she for resuscitation?', 'Not for intubation'], ['What grew in the sputum?', 'pneumococcus'], ['When did she last eat?', 'Last ate 08:30'],
  ])('%s', (question, part) => expect(said(question)[0]).toContain(part));
  it.each([
    [true, 'How is AF treated?'], [true, 'What are the causes of AKI?'], [true, 'What is gout?'], [true, 'Does edoxaban interact with clarithromycin?'], [true, '房颤怎么治疗？'],
    [false, 'How is his AF treated?'], [false, 'What is the cause of the AKI?'], [false, 'What is the haemoglobin?'], [false, 'Why was ramipril stopped?'], [false, 'any allergies?'], [false, '她目前用什么抗生素？'],
  ])('is of medicine: %s, %s', (ofMedicine, question) => expect(ask(question).ofMedicine).toBe(ofMedicine));
  it('takes half of another name for something else', () => {
    const heart = fact('observation', 'heart-rate', { measurement: { value: 112, unit: '/min', analyte: 'heart-rate' } });
    expect(ask('How is AF treated?', [...FACTS, heart], [['irregular', 'heart', 'beat'], ['atrial', 'fibrillation']]).facts.map(({ text }) => text)).toEqual(['AF']);
  });
  it('says nothing where nothing is said', () => expect(ask('What is her shoe size?')).toMatchObject({ facts: [], sentences: [] }));
  it('points at the words', () => {
    for (const question of ['any allergies?', 'What was the last Hb?', 'plan?', 'What did the CT show?']) for (const { note, start, end, text } of ask(question).sentences) expect(note.text.slice(start, end)).toBe(text);
  });
  it('spans are in order and hold all that is not white space', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'B', '.', ' ', '\n', '。', '1', '-', ':') }), (text) => {
        const spans = noteSpans(text);
        expect(spans.map(({ start, end }) => text.slice(start, end)).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        spans.forEach(({ start }, at) => expect(start).toBeGreaterThanOrEqual(spans[at - 1]?.end ?? 0));
      }),
    );
  });
});

import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLAIN_ASSERTION } from '../../../contract/clinical.ts';
import { createReader, splitSentences } from '../../language/index.ts';
import { loadDiagnosisTable, loadFindingWords, rankConditions, toEvidences } from './index.ts';

const knowledge = path.resolve(import.meta.dirname, '../../../../resources/knowledge');
const table = loadDiagnosisTable(path.join(knowledge, 'ddxplus.json'));
const words = loadFindingWords(path.join(knowledge, 'ddxplus-words.json'), table);
const reader = createReader({ taggers: {} });
const find = (text: string) => words.find(text, splitSentences(text), (sentence, start, end) => reader.assert(sentence, start, end).assertion);

describe('findings in words', () => {
  it('points to the words', () => {
    const text = 'He has a barking cough.';
    for (const hit of find(text)) expect(text.slice(hit.start, hit.end).length).toBeGreaterThan(0);
    expect(find(text).map(hit => hit.finding)).toContain('E_202');
  });
  it('takes a denial as absence', () => {
    expect(toEvidences(find('No fever. Denies shortness of breath.'))).toEqual({ evidences: [], absent: expect.arrayContaining(['E_91', 'E_66']) as string[] });
  });
  it('takes what someone cannot do for no denial of what follows', () => {
    const { evidences, absent } = toEvidences(find('Could not lie flat last night, gasping, legs swollen, known heart failure.'));
    expect(evidences).toEqual(expect.arrayContaining(['E_66', 'E_151', 'E_106']));
    expect(absent).toEqual([]);
    expect(toEvidences(find('Cannot recall fever, cough or swelling.')).evidences).not.toContain('E_151');
  });
  it('keeps what is said of relatives to the questions about relatives', () => {
    const codes = find('Her mother had asthma and a stroke.').map(hit => hit.finding);
    expect(codes).toContain('E_142');
    expect(codes).not.toContain('E_107');
  });
  it('reads where the pain is and where it goes', () => {
    const { evidences } = toEvidences(find('Crushing retrosternal pain radiating to the left arm.'));
    expect(evidences).toEqual(expect.arrayContaining(['E_53', 'E_55_@_V_101', 'E_54_@_V_183', 'E_57_@_V_31']));
  });
  it('reads how bad and how fast', () => {
    const { evidences } = toEvidences(find('Sudden chest pain, 9/10.'));
    expect(evidences).toEqual(expect.arrayContaining(['E_56_@_9', 'E_59_@_9']));
  });
  it('takes "afebrile" and "non-smoker" for denials, and blood pressure for no pressure', () => {
    expect(toEvidences(find('Afebrile. Non-smoker. Blood pressure 120/80.'))).toEqual({ evidences: [], absent: expect.arrayContaining(['E_91', 'E_79']) as string[] });
  });
  it('hears of contacts', () => {
    expect(find('Her older brother has a cold.').map(hit => hit.finding)).toContain('E_41');
  });
  it('never points outside the text, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), text => {
        for (const hit of words.find(text, splitSentences(text), () => PLAIN_ASSERTION)) {
          expect(hit.start).toBeGreaterThanOrEqual(0);
          expect(hit.end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  it.each([
    ['Pulmonary embolism', 58, 'female', 'Sudden sharp left-sided chest pain worse when breathing in deeply, shortness of breath and haemoptysis. Hip replacement two weeks ago, history of DVT. Right calf swelling. No fever.'],
    ['GERD', 45, 'male', 'Burning epigastric pain after eating, worse when lying down, with heartburn and a bitter taste. He is obese and smokes. He has a hiatal hernia.'],
    ['Croup', 2, 'male', 'Barking cough, stridor and hoarse voice, worse at night. Runny nose and low fever for two days.'],
    ['Myasthenia gravis', 34, 'female', 'Drooping eyelids and double vision, difficulty swallowing and weakness of arms that worsens with exertion through the day.'],
    ['Panic attack', 24, 'female', 'Sudden palpitations, fear of dying, tingling around the mouth, sweating, shortness of breath, feels detached from her surroundings. History of depression and anxiety.'],
    ['Spontaneous pneumothorax', 21, 'male', 'Tall thin smoker with sudden onset right sided chest pain and difficulty breathing. Pain increases with deep inspiration. Brother had a pneumothorax.'],
    ['Influenza', 30, 'female', 'Fever, chills, diffuse muscle aches, headache, dry cough, sore throat, runny nose and exhaustion. Colleagues are sick.'],
  ])('ranks %s first for its vignette', (condition, age, sex, text) => {
    const { differential } = rankConditions(table, { age, sex, ...toEvidences(find(text)), fromWords: true });
    expect(differential[0]?.condition).toBe(condition);
  });
});

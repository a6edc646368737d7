import { describe, expect, it } from 'vitest';
import { withDeeds } from './deed-names.ts';
import type { Draft } from './merge.ts';
import { withScans } from './scans.ts';

const read = (text: string, drafts: Draft[] = []): string[] => withScans(text, drafts).map(({ start, end, type }) => `${type} ${text.slice(start, end)}`);
const marked = (text: string, words: string, type: Draft['type'], score = 0.4): Draft => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length, type, score, by: 'model' });

describe('images', () => {
  it.each([
    ['CT TAP and renal USS booked', ['test CT TAP', 'test renal USS']],
    ['XR L hip: #', ['test XR L hip']],
    ['US neg for DVT', ['test US']],
    ['moved to the US last year', []],
    ['CT surgeons aware, CT1 to review', []],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));

  it('finds no pneumonia in "CT CAP"', () => expect(read('CT CAP today', [marked('CT CAP today', 'CAP', 'problem')])).toEqual(['test CT CAP']));
});

describe('names of deeds inside longer marks', () => {
  const cut = (text: string, words: string, type: Draft['type'], score?: number): string[] => withDeeds(text, [marked(text, words, type, score)]).map(({ start, end, type: as }) => `${as} ${text.slice(start, end)}`);
  it.each<[string, string, Draft['type'], string]>([
    ['NGT in situ', 'NGT in situ', 'test', 'test NGT'],
    ['No prev NIV', 'prev NIV', 'finding', 'procedure NIV'],
    ['d/c with IPC', 'IPC', 'drug', 'procedure IPC'],
    ['PEG site infection', 'PEG site infection', 'problem', 'problem PEG site infection'],
  ])('%s', (text, words, type, expected) => expect(cut(text, words, type)).toEqual([expected]));

  it('believes a sure model', () => expect(cut('talc given', 'talc', 'drug', 0.9)).toEqual(['drug talc']));
});

import { describe, expect, it } from 'vitest';
import { deidentify } from './index.ts';

const NAMES = new Set(['thi', 'lan', 'nguyen', 'zadie', 'mei']);
const known = { word: (word: string): boolean => !NAMES.has(word), common: (word: string): boolean => !NAMES.has(word), drug: (): boolean => false };
const hidden = (text: string): string[] => deidentify(text, { known }).spans.map(({ start, end }) => text.slice(start, end));

describe('what clinicians write in haste', () => {
  it.each<[string, string[]]>([
    ['seen last tues, K due on friday', ['last tues', 'friday']],
    ['admitted Mon 2nd', ['Mon 2nd']],
    ['since 2019 october', ['2019 october']],
    ['user id hbrook77 ordered it', ['hbrook77']],
    ['the car reg was BD51 SMR', ['BD51 SMR']],
    ['lives at 9a birch tree close', ['9a birch tree close']],
    ['moved to Larkspur ward', ['Larkspur']],
    ['collapsed at Redhill station', ['Redhill station']],
    ['May has been vomiting', ['May']],
    ['interpreter on x4410', ['x4410']],
    ['transfer to QEH tonight', ['QEH']],
    ['woman, 97, off legs', ['97']],
    ['pt LM, 23F, bleeding', ['LM']],
  ])('%s', (text, expected) => expect(hidden(text)).toEqual(expected));

  it.each(['sat on RA last night 94%', 'pt DM, 54F, thirsty', 'MTX 15 mg weekly', 'on the medical ward', 'range 150-4000', 'what does a Glasgow-Blatchford of 1 mean', 'HR 72 SPO 95', 'PAH on sildenafil'])('leaves "%s"', (text) => expect(hidden(text)).toEqual([]));
});

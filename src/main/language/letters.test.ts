import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EntityType } from '../../contract/clinical.ts';
import { createLinker, type Linker } from './codes/index.ts';
import { rightlyTyped } from './letters.ts';

let linker: Linker;
beforeAll(() => {
  linker = createLinker('resources/terminology/terminology.db');
});
afterAll(() => linker.close());

const typed = (words: string, type: EntityType, score = 0.6): EntityType | undefined => rightlyTyped(words, [{ start: 0, end: words.length, type, score, by: 'model' }], linker)[0]?.type;

describe('types of letters and names', () => {
  it.each<[string, EntityType, EntityType | undefined]>([
    ['UGIB', 'drug', 'problem'],
    ['IHD', 'finding', 'problem'],
    ['PVD', 'finding', 'problem'],
    ['SOB', 'problem', 'problem'],
    ['CXR', 'procedure', 'procedure'],
    ['CXR', 'drug', 'test'],
    ['SpR', 'drug', undefined],
    ['RA', 'problem', 'problem'],
    ['lisinopril', 'problem', 'drug'],
    ['hypertension', 'drug', 'problem'],
    ['DVT', 'date', 'date'],
  ])('%s as %s is %s', (words, type, expected) => expect(typed(words, type)).toBe(expected));

  it('are left where the model is sure and only the dictionary speaks against it', () => {
    expect(typed('hypertension', 'drug', 0.95)).toBe('drug');
    expect(typed('UGIB', 'drug', 0.95)).toBe('problem');
  });
});

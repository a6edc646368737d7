import { afterAll, describe, expect, it } from 'vitest';
import { createLinker } from './codes/index.ts';
import { withDrugNames } from './drug-names.ts';

const linker = createLinker('resources/terminology/terminology.db');
afterAll(() => linker.close());
const drugs = (text: string, model: Parameters<typeof withDrugNames>[2] = []): string[] => withDrugNames(text, [], model, linker).filter(({ type }) => type === 'drug').map(({ start, end }) => text.slice(start, end));

describe('drugs that the network misses', () => {
  it.each([
    ['Ramipril suspended.', ['Ramipril']],
    ['GTN spray prn for angina', ['GTN']],
    ['Oramorph prn', ['Oramorph']],
    ['Losartan, codeine and ketamine', ['Losartan', 'codeine', 'ketamine']],
    ['Uses cocaine at weekends. Seen in April by Mr Caine.', []],
  ])('%s', (text, expected) => expect(drugs(text)).toEqual(expected));
  it('a name without what became of the drug', () => {
    expect(drugs('Simvastatin withheld', [{ start: 0, end: 20, type: 'drug', score: 0.48, by: 'model' }])).toEqual(['Simvastatin']);
  });
});

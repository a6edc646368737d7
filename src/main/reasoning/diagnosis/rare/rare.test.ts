import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../language/index.ts';
import { loadRareTable, phraseFinder, rankRare } from './index.ts';

const resources = path.resolve(import.meta.dirname, '../../../../../resources');
const table = loadRareTable(path.join(resources, 'knowledge', 'rare.json.gz'));
const find = phraseFinder(table);
/** Arachnodactyly, tall stature, lens out of place, wide aortic root. */
const MARFAN = ['HP:0001166', 'HP:0000098', 'HP:0001083', 'HP:0002616'];
const known = fc.constantFrom(...table.terms.filter(({ diseases }) => diseases.length > 0).map(({ code }) => code));

describe('rare diseases by phenotype', () => {
  it('puts Marfan syndrome and what looks like it at the top for its phenotypes, with what each is worth', () => {
    const { diseases } = rankRare(table, { present: MARFAN, absent: [] });
    const first = diseases.slice(0, 3).find(({ disease }) => disease === 'Marfan syndrome');
    expect(first?.supporting.map(({ finding }) => finding).sort()).toEqual([...MARFAN].sort());
    const told = first?.supporting.map(({ weight }) => weight) ?? [];
    expect(told).toEqual(told.toSorted((a, b) => b - a));
  });
  it('keeps a disease near the top when a finding is named by a vaguer word', () => {
    const { diseases } = rankRare(table, { present: ['HP:0001166', 'HP:0000098', 'HP:0000517', 'HP:0002616'], absent: [] });
    expect(diseases.slice(0, 5).map(({ disease }) => disease)).toContain('Marfan syndrome');
  });
  it('lets a denial speak against, and no more than three bits', () => {
    const bits = (absent: string[]): number => rankRare(table, { present: MARFAN, absent }).diseases.find(({ disease }) => disease === 'Marfan syndrome')?.bits ?? Number.NaN;
    const without = bits(['HP:0000545']);
    expect(without).toBeLessThan(bits([]));
    expect(without).toBeGreaterThanOrEqual(bits([]) - 3.5);
  });
  it('ranks nothing on one finding, and says so', () => {
    expect(rankRare(table, { present: ['HP:0001166'], absent: [] })).toEqual({ diseases: [], enough: false });
  });
  it('doesn\'t mind order, repeats, unknown codes, nor a finding said again in a vaguer word', () => {
    fc.assert(
      fc.property(fc.uniqueArray(known, { minLength: 2, maxLength: 6 }), codes => {
        const expected = rankRare(table, { present: codes, absent: [] });
        const above = codes.flatMap(code => (table.terms[table.placeOf.get(code) ?? 0]?.lineage ?? []).map(place => table.terms[place]?.code ?? ''));
        const given = rankRare(table, { present: [...codes.toReversed(), ...codes, 'HP:9999999', ...above], absent: [] });
        expect(given.diseases.map(({ bits }) => bits.toFixed(6))).toEqual(expected.diseases.map(({ bits }) => bits.toFixed(6)));
      }),
      { numRuns: 15 },
    );
  });
  it('shows weights that sum to what the disease is ranked by, best first', () => {
    fc.assert(
      fc.property(fc.uniqueArray(known, { minLength: 2, maxLength: 6 }), fc.uniqueArray(known, { maxLength: 2 }), (present, absent) => {
        const { diseases } = rankRare(table, { present, absent });
        diseases.forEach(({ bits, supporting, opposing }, at) => {
          expect([...supporting, ...opposing].reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(bits, 6);
          expect(bits).toBeLessThanOrEqual(diseases[at - 1]?.bits ?? Number.POSITIVE_INFINITY);
        });
      }),
      { numRuns: 15 },
    );
  });
});

describe('phenotypes in words', () => {
  it('finds names and synonyms in British spelling and in the plural, the longest first', () => {
    const text = 'Seizures, oedema of the lower limbs and aortic root dilatation.';
    const hits = find(text, splitSentences(text));
    expect(hits.map(({ code }) => code)).toEqual(expect.arrayContaining(['HP:0001250', 'HP:0002616']));
    for (const { start, end } of hits) expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
  });
  it('never points outside the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), text => find(text, splitSentences(text)).every(({ start, end }) => start >= 0 && start < end && end <= text.length)));
  });
});
